// The tests that mutation testing runs: quick ones. The long agreement tests and the fuzz have a short form in
// test/policy/agreement.test.ts; compilers, browsers and bundles say nothing about a changed line that these do not.
import { mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

const long = ["differential", "open-exactness", "forms", "fuzz", "provenance-hostile", "reasons/every-case"];

export default mergeConfig(config, {
  test: {
    typecheck: { enabled: false },
    reporters: ["default"],
    exclude: [
      "**/node_modules/**",
      ...long.map((name) => `test/policy/${name}.test.ts`),
      "test/{browser,docs,examples,cli}/**",
      "test/policy/typing/**",
      "test/{architecture,bundle,demo,journey,policy-schema,service-schema,nouns}.test.ts",
    ],
  },
});
