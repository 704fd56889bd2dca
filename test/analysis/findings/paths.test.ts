// Where a finding points: at what it speaks of, in the document as it was written.
import { analyse } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { expect, test } from "vitest";
import type { Finding } from "../../../src/analysis/finding.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { draftTinyPolicy } from "../generators/draft-tiny-policy.ts";

/** What stands at a path; undefined where nothing does. */
function at(document: PolicyDocument, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as { [key: string]: unknown } | undefined)?.[key],
    document,
  );
}

/** Whether a path points at all rules: in layers they stand elsewhere. */
function isRules(document: PolicyDocument, path: readonly (string | number)[]): boolean {
  return Array.isArray(at(document, path)) && ["rules", "layers"].includes(path.join());
}

/** Where a finding of its code points, and whether that is what it speaks of. */
function pointsAtItsOwn(
  document: PolicyDocument,
  { code, path, rules, facts, outcome, guarantee }: Finding,
): boolean {
  const there = at(document, path) as { readonly id?: string } | undefined;
  switch (code) {
    case "conflict":
    case "overlap":
    case "never-fires":
    case "redundant-rule":
      // The rest of the pairs are counted, and stand anywhere among the rules.
      return rules === undefined ? isRules(document, path) : rules.includes(there?.id ?? "");
    case "unused-fact":
    case "boundary-smell":
      return there !== undefined && path.join() === `facts,${facts?.[0]}`;
    case "cliff":
    case "unreached-outcome":
      return there !== undefined && path.join() === `outcome,${outcome}`;
    case "guarantee-refuted":
    case "guarantee-undecided":
      return path[0] === "guarantees" && guarantee === (there?.id ?? String((path[1] as number) + 1));
    case "unused-acceptance":
      return path[0] === "accept" && there !== undefined;
    case "gap":
      return isRules(document, path);
    default:
      return code === "undecided";
  }
}

/** How grave a finding of each code is; one of an unused fact is a note where a text names it. */
const SEVERITIES: Readonly<Record<Finding["code"], readonly Finding["severity"][]>> = {
  gap: ["error"],
  conflict: ["error"],
  overlap: ["note"],
  "never-fires": ["warning"],
  "redundant-rule": ["warning"],
  "unused-fact": ["warning", "note"],
  "unreached-outcome": ["warning"],
  "boundary-smell": ["warning"],
  cliff: ["warning"],
  "guarantee-refuted": ["error"],
  "guarantee-undecided": ["warning"],
  undecided: ["warning"],
  "unused-acceptance": ["warning"],
};

test("every finding points at what it speaks of, and is as grave as its kind", () => {
  const random = seededRandom(31);
  const codes = new Map<string, number>();
  for (let drafted = 0; drafted < 25; drafted += 1) {
    const { document, others } = draftTinyPolicy(random, 200);
    const policies = others.map((other) => loadPolicy(other));
    for (const finding of analyse(loadPolicy(document), { policies }).findings) {
      expect([finding.code, finding.path, pointsAtItsOwn(document, finding)]).toEqual([
        finding.code,
        finding.path,
        true,
      ]);
      expect(SEVERITIES[finding.code]).toContain(finding.severity);
      codes.set(finding.code, (codes.get(finding.code) ?? 0) + 1);
    }
  }
  expect([...codes.keys()].length).toBeGreaterThan(9);
});

test("what is said of all rules points at the layers, where they stand in layers", () => {
  const rule = (id: string, points: number) => ({
    id,
    when: { delay: { gte: 50 } },
    then: { points },
    because: "x",
  });
  const rules = [rule("a", 1), rule("b", 2), rule("c", 3)];
  const pointed = (its: object) =>
    analyse(
      loadPolicy({
        id: "layered",
        version: "1",
        purpose: "other",
        facts: { delay: { type: "integer", min: 0, max: 99 } },
        outcome: { points: { type: "integer" } },
        hit: "unique",
        ...its,
      }),
      { regions: 1 },
    ).findings.flatMap(({ code, severity, path, more }) =>
      severity === "error" ? [[code, path, more]] : [],
    );
  expect(pointed({ rules })).toEqual([
    ["gap", ["rules"], undefined],
    ["conflict", ["rules", 1], undefined],
    ["conflict", ["rules"], 2],
  ]);
  expect(pointed({ layers: [{ id: "only", rules }] })).toEqual([
    ["gap", ["layers"], undefined],
    ["conflict", ["layers", 0, "rules", 1], undefined],
    ["conflict", ["layers"], 2],
  ]);
});
