import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src", import.meta.url));

export default defineConfig({
  resolve: {
    // Tests and examples import the package by its public name, as a reader would.
    alias: [
      { find: /^evenhand$/, replacement: `${src}/index.ts` },
      { find: /^evenhand\/schemes\/([a-z0-9-]+)$/, replacement: `${src}/schemes/$1.ts` },
      { find: /^evenhand\/([a-z-]+)$/, replacement: `${src}/$1/index.ts` },
      { find: /^evenhand\/nouns\.schema\.json$/, replacement: `${src}/nouns.schema.json` },
      { find: /^evenhand\/([a-z]+)\.schema\.json$/, replacement: `${src}/$1/$1.schema.json` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    typecheck: {
      enabled: true,
      include: ["test/**/*.test-d.ts"],
      // `npm run types` checks every file; here only the type tests count.
      ignoreSourceErrors: true,
    },
    testTimeout: 30_000,
    // Otherwise one processor is left idle, which of two is half.
    maxWorkers: "100%",
    // `.ci/run` counts the tests from this report.
    reporters: process.env.CI ? ["default", ["json", { outputFile: "reports/tests.json" }]] : ["default"],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "html", "json-summary"],
    },
  },
});
