import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { handWrittenOf } from "./forms/hand-written.ts";
import { TABLES, type TableName } from "./tables/tables.ts";

/** The project's root. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Where built things lie: out of git's sight, and still under the project so that peers resolve. */
const BUILT = join(ROOT, "node_modules/.cache/evenhand-bench");

/**
 * Writes what one race runs: the library (`src`, bundled with the settings of the published build: no minifying,
 * and never stale, which `dist` may be), the race itself, and the hand-written functions as module files.
 * Returns the path of the race.
 */
export async function buildRace(name: TableName, variants: number, library: string): Promise<string> {
  const folder = join(BUILT, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shared = {
    bundle: true,
    format: "esm",
    platform: "node",
    target: ["node20", "es2022"] as string[],
    absWorkingDir: ROOT,
  } as const;
  await build({
    ...shared,
    entryPoints: [library],
    packages: "external",
    outfile: join(folder, "evenhand.mjs"),
  });
  await build({
    ...shared,
    entryPoints: ["bench/race/main.ts"],
    packages: "external",
    outfile: join(folder, "race.mjs"),
  });
  for (let variant = 0; variant < variants; variant += 1) {
    const table = TABLES[name].of(variant);
    writeFileSync(join(folder, `hand-written-${variant}.mjs`), handWrittenOf(table));
    writeFileSync(join(folder, `chunked-${variant}.mjs`), handWrittenOf(table, { chunk: 100 }));
  }
  return join(folder, "race.mjs");
}
