import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig, type Options } from "tsup";

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
  // Not exported: entries of their own, so that a page which only decides does not load what reads documents.
  for (const verb of [
    "deciding/decide",
    "deciding/outcome",
    "reading/parse-policy",
    "reading/parse-policy-text",
  ]) {
    add(`policy/${verb}`);
  }
  return found;
}

// Bundled into the package. jsonc-parser: its build for Node cannot be bundled again (`Dynamic require of
// "./impl/format"`), so that every app that is bundled for a server would break. @noble/hashes: it has no
// CommonJS, which Node 20 can require only from 20.19 on. Their licences are copied beside them.
const bundled = ["jsonc-parser", "@noble/hashes"];

// Schemas are built when a module is loaded, and a chunk holds several modules: unless each call is marked as free of
// effects, an app that imports `roundQuotient` carries every schema and zod with it.
const pureSchemas: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "pure-schemas",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replace(/(?<![\w.])z\s*\.\s*(?=(?:iso\s*\.\s*)?\w+\()/g, "/* @__PURE__ */ z.")
        .replace(
          /(?<![\w.]|function )(?=(?:fields|oneOf|either|listOf|mapOf|pairOf|variants|later)\()/g,
          "/* @__PURE__ */ ",
        ),
      loader: "ts",
    }));
  },
};

const schemas = ["src/policy/policy.schema.json", "src/service/service.schema.json", "src/nouns.schema.json"];
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
  noExternal: bundled.map((name) => new RegExp(`^${name}(/|$)`)),
  esbuildPlugins: [pureSchemas],
  // The command line is an executable, not a library: nobody requires it.
  esbuildOptions(options, { format }) {
    options.mainFields = ["module", "main"];
    if (format === "cjs") options.entryPoints = library;
  },
  async onSuccess() {
    mkdirSync("dist/licenses", { recursive: true });
    for (const name of bundled) {
      const license = ["LICENSE", "LICENSE.md"]
        .map((file) => `node_modules/${name}/${file}`)
        .find(existsSync);
      if (license === undefined) throw new Error(`no licence found for ${name}, which is bundled`);
      copyFileSync(license, `dist/licenses/${name.replace(/^@|\//g, "-").replace(/^-/, "")}.txt`);
    }
    for (const schema of schemas) copyFileSync(schema, `dist/${basename(schema)}`);
  },
});
