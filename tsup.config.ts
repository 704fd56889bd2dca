import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { defineConfig } from "tsup";

/**
 * One entry per room (`src/<room>/index.ts`), one per published scheme, and the command line.
 * Computed from what exists, so that a new room is built as soon as it has a front.
 */
function entries(): Record<string, string> {
  const found: Record<string, string> = {};
  const add = (name: string) => {
    if (existsSync(`src/${name}.ts`)) found[name] = `src/${name}.ts`;
  };
  add("index");
  for (const room of readdirSync("src")) add(`${room}/index`);
  if (existsSync("src/schemes")) {
    for (const file of readdirSync("src/schemes")) {
      if (file.endsWith(".ts")) add(`schemes/${file.slice(0, -3)}`);
    }
  }
  add("cli/main");
  return found;
}

const schema = "src/policy/policy.schema.json";
const all = entries();
const { "cli/main": _commandLine, ...library } = all;

export default defineConfig({
  entry: all,
  format: ["esm", "cjs"],
  dts: { entry: library },
  target: ["node20", "es2022"],
  // In CommonJS too: two entries must share one copy of a module, or a policy made by
  // `evenhand/schemes/eu261` would be a stranger to `decide` of `evenhand`.
  splitting: true,
  clean: true,
  // The command line is an executable, not a library: nobody requires it.
  esbuildOptions(options, { format }) {
    if (format === "cjs") options.entryPoints = library;
  },
  async onSuccess() {
    if (existsSync(schema)) copyFileSync(schema, "dist/policy.schema.json");
  },
});
