import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { ROOT } from "./build-race.ts";

/** What `bench/NAME/main.ts` prints as JSON, bundled and run in a fresh process of plain Node. */
export async function runBundled(name: string): Promise<unknown> {
  const folder = join(ROOT, `node_modules/.cache/evenhand-bench/${name}`);
  mkdirSync(folder, { recursive: true });
  const script = join(folder, "main.mjs");
  await build({
    entryPoints: [`bench/${name}/main.ts`],
    absWorkingDir: ROOT,
    bundle: true,
    format: "esm",
    platform: "node",
    target: ["node20", "es2022"],
    packages: "external",
    outfile: script,
  });
  const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd: ROOT, maxBuffer: 1e7 });
  return JSON.parse(stdout);
}
