import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "./build-race.ts";

/**
 * Builds the package as it is published (one entry per room and per scheme, common parts in chunks), without its
 * declarations, and returns the folder. A consumer's bundler sees these files, not `src`: what it can leave out
 * depends on how they were cut, so sizes are taken from here.
 */
export async function buildPackage(): Promise<string> {
  const folder = join(ROOT, "node_modules/.cache/evenhand-bench/package");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // `sideEffects: false` stands in it.
  copyFileSync(join(ROOT, "package.json"), join(folder, "package.json"));
  await build({
    absWorkingDir: ROOT,
    entryPoints: entries(),
    outdir: join(folder, "dist"),
    outbase: "src",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: ["node20", "es2022"],
    packages: "external",
    logLevel: "error",
  });
  return folder;
}

/** The names of the published schemes. */
export function schemeNames(): string[] {
  const folder = join(ROOT, "src/schemes");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "index.ts");
  return files.map((file) => file.slice(0, -3));
}

function entries(): string[] {
  const rooms = readdirSync(join(ROOT, "src")).map((room) => `src/${room}/index.ts`);
  const schemes = schemeNames().map((name) => `src/schemes/${name}.ts`);
  return ["src/index.ts", ...rooms, ...schemes].filter((file) => existsSync(join(ROOT, file)));
}
