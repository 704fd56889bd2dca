// Every scheme that is published, and every policy among the examples: small sets of cases that exercise all of it.
import { readdirSync, readFileSync } from "node:fs";
import { type CasesFor, casesFor, coverage, diffPolicies } from "evenhand/analysis";
import { type Policy, type PolicyDocument, parsePolicy, runCases } from "evenhand/policy";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";
import { PUBLISHED_POLICIES } from "../../../src/cli/reading/published-policies.ts";
import { movedThresholds } from "./moved-thresholds.ts";

function read(document: unknown): Policy {
  const policy = parsePolicy(document, { limits: { size: 8_000_000 } });
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
  return policy.value;
}

const published = await Promise.all(
  [...PUBLISHED_POLICIES].map(async ([name, load]) => [name, await load()] as const),
);
const examples = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => [file, JSON.parse(readFileSync(`examples/${file}`, "utf8"))] as const)
  // What describes a catalogue, or a need, is no policy.
  .filter(([, document]) => "rules" in document || "layers" in document)
  .map(([file, document]) => [file, read(document)] as const);
const all = [...published, ...examples];

/** The cases under another version of their policy that come out otherwise. */
function failing(document: PolicyDocument, { cases }: CasesFor): readonly number[] {
  return runCases(read({ ...document, cases })).flatMap(({ passed, index }) => (passed ? [] : [index]));
}

describe.each(all)("%s", (_, policy) => {
  const made = casesFor(policy);

  test("has cases that come out as they say", () => {
    expect(made.cases.length).toBeGreaterThan(0);
    expect(failing(policy.document, made)).toEqual([]);
  });

  test("is exercised by them wherever a case can be", () => {
    const { rules, boundaries, values, outcomes, cases } = coverage(policy, made.cases);
    expect([...cases.invalid, ...cases.open]).toEqual([]);
    const missing = [rules, boundaries, values, outcomes].flatMap((part) => part.missing);
    expect(new Set(missing)).toEqual(new Set(made.unreached.map(({ text }) => text)));
    expect(made.unreached.filter(({ because }) => because !== "no case")).toEqual([]);
  });

  test("gets few cases, the same every time", () => {
    expect(made.cases.length).toBeLessThan(160);
    expect(casesFor(policy)).toEqual(made);
    expect(new Set(made.cases.map(({ facts }) => JSON.stringify(facts))).size).toBe(made.cases.length);
  });

  test("cannot have a number in a rule moved by one unnoticed", () => {
    for (const { text, document } of movedThresholds(policy.document)) {
      // What records of a list are counted is no boundary of a rule.
      if (text.startsWith("derive/")) continue;
      const { cases: _, ...bare } = document;
      const after = parsePolicy(bare);
      // Where nothing comes out otherwise, nobody need notice.
      if (!after.ok || diffPolicies(policy, after.value).equal) continue;
      expect(failing(bare, made), text).not.toEqual([]);
    }
  });
});

test("nothing is unreached in a scheme but what is said", () => {
  const unreached = all.flatMap(([name, policy]) =>
    casesFor(policy).unreached.map(({ text }) => `${name}: ${text}`),
  );
  expect(unreached).toEqual([]);
});

describe("every threshold of Delay Repay 15", () => {
  const made = casesFor(delayRepay15);
  const moved = movedThresholds(delayRepay15.document);

  test("is there to be moved", () => {
    expect(moved).toHaveLength(38);
  });

  test.each(moved.map(({ text, document }) => [text, document] as const))("%s", (_, document) => {
    expect(failing(document, made)).not.toEqual([]);
  });
});
