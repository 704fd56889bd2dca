import type { Starter } from "./starter.ts";

/** The test beside a starter: it runs with `node --test`, and as it stands with any runner that knows `node:test`. */
export function testFile({ name, test }: Starter): string {
  if (test !== undefined) return test;
  return `// node --test
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { issueText, parsePolicyText, runCases } from "evenhand";

const read = parsePolicyText(readFileSync(new URL("./${name}.jsonc", import.meta.url), "utf8"));

test("${name} is a sound policy", () => {
  assert.deepEqual(read.ok ? [] : read.issues.map(issueText), []);
});

for (const result of read.ok ? runCases(read.value) : []) {
  test(\`${name}: \${result.case.title ?? \`case \${result.index + 1}\`}\`, () => {
    assert.deepEqual(result.differences, []);
  });
}
`;
}
