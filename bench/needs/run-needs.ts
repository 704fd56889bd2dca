import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { ROOT } from "../build-race.ts";
import { type Line, lineOf } from "../line.ts";
import type { Measured } from "./main.ts";

/** The lines of assessments, from a fresh process of plain Node. */
export async function needsLines(): Promise<readonly Line[]> {
  const folder = join(ROOT, "node_modules/.cache/evenhand-bench/needs");
  mkdirSync(folder, { recursive: true });
  const script = join(folder, "main.mjs");
  await build({
    entryPoints: ["bench/needs/main.ts"],
    absWorkingDir: ROOT,
    bundle: true,
    format: "esm",
    platform: "node",
    target: ["node20", "es2022"],
    packages: "external",
    outfile: script,
  });
  const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd: ROOT, maxBuffer: 1e7 });
  return (JSON.parse(stdout) as readonly Measured[]).map(({ bench, value, unit, goal }) =>
    lineOf(bench, value, unit, goal),
  );
}
