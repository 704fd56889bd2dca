import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Options } from "tsup";
import config from "../tsup.config.ts";
import { ROOT } from "./build-race.ts";

/**
 * Builds the package with its own settings into another folder, without its declarations, and returns the folder. A
 * consumer's bundler sees these files, not `src`: what it can leave out depends on how they were cut, so sizes are
 * taken from here.
 */
export async function buildPackage(): Promise<string> {
  const folder = join(ROOT, "node_modules/.cache/evenhand-bench/package");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // `sideEffects: false` stands in it.
  copyFileSync(join(ROOT, "package.json"), join(folder, "package.json"));
  const { dts: _dts, onSuccess: _onSuccess, ...settings } = config as Options;
  // Nobody's page loads the command line.
  const { "cli/main": _commandLine, ...entry } = settings.entry as Record<string, string>;
  const outDir = join(folder, "dist");
  await build({ ...settings, entry, config: false, format: ["esm"], outDir, clean: false, silent: true });
  return folder;
}

/** The names of the published schemes. */
export function schemeNames(): string[] {
  const folder = join(ROOT, "src/schemes");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "index.ts");
  return files.map((file) => file.slice(0, -3));
}
