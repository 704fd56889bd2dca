// Run by Stryker in its copy of the package, once the mutants are planted: puts the tests of a pass, and what they test,
// into few files. Loading several hundred files for each mutant takes longer than the tests themselves.
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const { MUTATION_PASS: pass = "near", MUTATION_ROOM: room = "policy" } = process.env;
const [top] = room.split("/");

// Compilers, browsers, bundles and pages say nothing about a changed line that the others do not; the long agreement
// tests and the fuzz have a short form in test/policy/agreement.test.ts.
const NEVER = [
  /^(browser|docs|examples|cli|policy\/typing)\/|^[^/]+$/,
  /^policy\/(differential|open-exactness|forms|fuzz|provenance-hostile|reasons\/every-case)\./,
];
// What is printed as a module is imported as text, which takes long and tells of printing only.
if (!/^policy(\/module)?$/.test(room)) NEVER.push(/^policy\/module\//);
// Tests of a second or more, which seldom are the only ones to see a change.
const SLOW =
  /^policy\/(agreement|bad-language|columns\/.*|schemas\/.*|module\/(agreement|hostile)|reasons\/(agreement|spent))\./;

const chosen = {
  near: (name) => name.startsWith(`${top}/`) && !SLOW.test(name),
  // What analysis proves takes longer than all the rest, and stands on policies, which have tests of their own.
  far: (name) =>
    SLOW.test(name) || (top !== "policy" && !name.startsWith(`${top}/`) && !name.startsWith("analysis/")),
  static: (name) => name.startsWith(`${room}/`),
}[pass];
const tests = readdirSync("test", { recursive: true }).filter(
  (name) => name.endsWith(".test.ts") && !NEVER.some((pattern) => pattern.test(name)) && chosen(name),
);
if (tests.length === 0) throw new Error(`no test of ${room} can be put together for the ${pass} pass`);

const src = `${process.cwd()}/src`;
/** The package by its public name, as in vitest.config.ts. */
const byName = {
  name: "evenhand",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^evenhand($|\/)/ }, ({ path }) => {
      const [, folder = "", file] = path.split("/");
      if (folder === "") return { path: `${src}/index.ts` };
      if (folder === "schemes") return { path: `${src}/schemes/${file}.ts` };
      if (folder === "nouns.schema.json") return { path: `${src}/${folder}` };
      const [schema] = folder.split(".schema.json");
      return { path: `${src}/${schema}/${schema === folder ? "index.ts" : folder}` };
    }),
};

await build({
  entryPoints: tests.map((name) => `test/${name}`),
  outbase: "test",
  outdir: "bundled",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  packages: "external",
  // A busy machine is no fault: nothing is timed here.
  define: { "performance.now": "Math.hypot" },
  logLevel: "warning",
  plugins: [byName],
});
