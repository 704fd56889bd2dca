/**
 * Compiles texts as if they were files beside this one, all in one program and under the project's own options:
 * what an editor would show, without an editor.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "../../..");

/** One error, by offsets into the text of its file. */
export interface RedWord {
  readonly file: string;
  readonly start: number;
  readonly length: number;
  readonly message: string;
}

/** The project's compiler options, so that the tests see what the sources see. */
export function projectOptions(): ts.CompilerOptions {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config.config, { ...ts.sys, readDirectory: () => [] }, ROOT);
  return { ...parsed.options, types: [], noUnusedLocals: false };
}

/** A host that knows the given texts, by file name, beside the files on disk. */
export function hostWith(files: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const texts = new Map([...files].map(([name, text]) => [pathOf(name), text]));
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = texts.get(path);
    if (text === undefined) return getSourceFile(path, languageVersion, ...rest);
    return ts.createSourceFile(path, text, languageVersion, true);
  };
  return host;
}

/** Where a text given as `name` stands for the compiler. */
export function pathOf(name: string): string {
  return join(HERE, name);
}

/** The program of these texts; `.json` files are found by import. */
function programOf(files: ReadonlyMap<string, string>, options = projectOptions()): ts.Program {
  const roots = [...files.keys()].filter((name) => name.endsWith(".ts")).map(pathOf);
  return ts.createProgram(roots, options, hostWith(files, options));
}

/** Every error in these texts. */
export function compile(files: ReadonlyMap<string, string>): readonly RedWord[] {
  const program = programOf(files);
  return [...files.keys()].flatMap((name) => {
    const source = program.getSourceFile(pathOf(name));
    if (source === undefined || name.endsWith(".json")) return [];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, length = 0, messageText }) => ({
        file: name,
        start,
        length,
        message: ts.flattenDiagnosticMessageText(messageText, "\n"),
      }),
    );
  });
}
