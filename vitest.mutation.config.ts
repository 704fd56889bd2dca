// What mutation testing runs: the tests as .ci/bundle-tests.js put them together, in Stryker's copy of the package.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["bundled/**/*.test.js"],
    testTimeout: 30_000,
    // The modules are loaded once for all test files of a mutant, and anew for each mutant.
    isolate: false,
  },
});
