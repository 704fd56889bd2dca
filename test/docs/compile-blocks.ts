/**
 * Compiles all blocks in one program, under the project's own strict options: what a reader's editor would show.
 */
import { join } from "node:path";
import ts from "typescript";
import { type CodeBlock, placeOf } from "./code-block.ts";
import { ROOT } from "./find-blocks.ts";

/** The errors of each block, by its place; empty where it compiles. */
export function compileBlocks(blocks: readonly CodeBlock[]): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, ROOT);
  const texts = new Map(
    blocks.map((block, index) => [join(ROOT, `block-${index}.ts`), `${block.code}\nexport {};\n`]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, text, language, true);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const paths = [...texts.keys()];
  return new Map(
    blocks.map((block, index) => {
      const source = program.getSourceFile(paths[index] as string);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [placeOf(block), found.map((one) => said(block, one))];
    }),
  );
}

function said(block: CodeBlock, { file, start, messageText }: ts.Diagnostic): string {
  const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line;
  return `${block.file}:${block.line + line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
}
