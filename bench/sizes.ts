import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildPackage } from "./build-package.ts";
import { type Line, lineOf } from "./line.ts";

/** What a consumer's page would load. */
export interface Bundle {
  readonly text: string;
  /** Kilobytes (1000 bytes), minified and gzipped, everything counted that is not Node's own. */
  readonly size: number;
}

/** What is imported, by name: how large it should be, and what it is kept under. */
export const SIZES = [
  {
    bench: "size: decide alone",
    goal: 4,
    kept: 3.6,
    statement: `export { decide } from "evenhand/policy";`,
  },
  {
    bench: "size: kernel with parsing, zod counted",
    goal: 15,
    kept: 61.1,
    statement: `export { decide, definePolicy, explain, loadPolicy, outcome, parsePolicy } from "evenhand/policy";`,
  },
] as const;

/** The lines of the bench. */
export async function sizeLines(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const { bench, goal, statement } of SIZES) {
    lines.push(lineOf(bench, (await bundleOf(statement)).size, "kB min+gzip", goal));
  }
  return lines;
}

let built: Promise<string> | undefined;

/** Bundles one statement as a consumer's build would: from the built package, for the browser, minified. */
export async function bundleOf(statement: string): Promise<Bundle> {
  built ??= buildPackage();
  const folder = await built;
  const { outputFiles } = await build({
    stdin: { contents: statement, resolveDir: folder },
    alias: aliasOf(folder, statement),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const text = (outputFiles[0] as { text: string }).text;
  return { text, size: gzipSync(text, { level: 9 }).length / 1000 };
}

/** The public names in the statement, and the built files behind them. */
function aliasOf(folder: string, statement: string): Record<string, string> {
  const alias: Record<string, string> = {};
  for (const [, name] of statement.matchAll(/"(evenhand[^"]*)"/g)) {
    const path = (name as string).slice("evenhand/".length);
    const file = path === "" ? "index.js" : path.includes("/") ? `${path}.js` : `${path}/index.js`;
    alias[name as string] = join(folder, "dist", file);
  }
  return alias;
}
