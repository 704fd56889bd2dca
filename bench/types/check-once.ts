import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { policyText } from "./many-rules.ts";

/** What checking one policy took. */
export interface Checked {
  /** Exact: the same on every machine. */
  readonly instantiations: number;
  readonly milliseconds: number;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FILE = join(ROOT, "bench/types/policy.ts");

/**
 * Checks one file with a policy of so many rules, in a program of its own: the errors of that file, as a project
 * pays for it that uses the published declarations. Parsing and binding are left out, as in the compiler's own
 * "Check time".
 */
export function checkOnce(rules: number, text = policyText(rules)): Checked {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config.config, { ...ts.sys, readDirectory: () => [] }, ROOT);
  const options = { ...parsed.options, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === FILE || fileExists(path);
  host.getSourceFile = (path, version, ...rest) =>
    path === FILE ? ts.createSourceFile(path, text, version, true) : getSourceFile(path, version, ...rest);
  const program = ts.createProgram([FILE], options, host);
  program.getTypeChecker(); // binds
  const start = performance.now();
  const [error] = program.getSemanticDiagnostics(program.getSourceFile(FILE));
  const milliseconds = performance.now() - start;
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  return { instantiations: program.getInstantiationCount(), milliseconds };
}

const rules = Number(process.argv[2]);
if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(JSON.stringify(checkOnce(rules)));
