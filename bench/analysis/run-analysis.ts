import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { ROOT } from "../build-race.ts";
import { type Line, lineOf } from "../line.ts";
import type { Measured } from "./main.ts";

/** The lines of the analysis, from a fresh process of plain Node. A run without an answer is never ok, however quick. */
export async function analysisLines(): Promise<readonly Line[]> {
  const folder = join(ROOT, "node_modules/.cache/evenhand-bench/analysis");
  mkdirSync(folder, { recursive: true });
  const script = join(folder, "main.mjs");
  await build({
    entryPoints: ["bench/analysis/main.ts"],
    absWorkingDir: ROOT,
    bundle: true,
    format: "esm",
    platform: "node",
    target: ["node20", "es2022"],
    packages: "external",
    outfile: script,
  });
  const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 1e7 });
  return (JSON.parse(stdout) as readonly Measured[]).map(({ bench, value, unit, goal, answered }) => {
    const line = lineOf(bench, value, unit, goal);
    return { ...line, ok: line.ok && answered };
  });
}
