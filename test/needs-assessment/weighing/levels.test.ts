import { decide, outcome, type Policy, parsePolicy } from "evenhand";
import { describe, expect, test } from "vitest";
import { levelOf } from "../../../src/needs-assessment/weighing/levels.ts";
import { forDraftedNeeds, VALUES } from "../draft-needs.ts";

/** More than any need, either way: nothing bounds it. */
const ANY = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

function policyOf(parts: object): Policy {
  const read = parsePolicy({
    id: "hours",
    version: "1",
    purpose: "recommendation",
    facts: { days: { type: "integer", min: 0, max: 9 }, ill: { type: "boolean" } },
    outcome: { hours: { type: "integer" } },
    otherwise: { then: { hours: 48 }, because: "Time." },
    ...parts,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}
const rule = (hours: unknown) => ({
  id: "ill",
  when: { ill: true, days: { gt: 3 } },
  then: { hours },
  because: "Ill.",
});

/** What is known of the hours where the search goes on for so many steps. */
function hoursAfter(policy: Policy, steps: number, facts = {}) {
  const decision = decide(policy, facts, { steps });
  return {
    bounds: decision.status === "open" ? decision.bounds : "none",
    level: levelOf(policy, decision, "hours"),
  };
}

describe("a level where the search was given up", () => {
  test.each<[string, object, object]>([
    ["is bounded by the rules' own numbers", { rules: [rule(12)] }, { least: 12, most: 48 }],
    [
      "is bounded by parameters as by numbers",
      { rules: [rule({ parameter: "soon" })], parameters: { soon: { type: "integer", value: 6 } } },
      { least: 6, most: 48 },
    ],
    [
      "is not bounded by an amount that is made from an answer",
      { rules: [rule({ per: "days", amount: 2 })] },
      ANY,
    ],
    ["is not bounded by an answer itself", { rules: [rule("days")] }, ANY],
  ])("%s", (_, parts, level) => {
    expect(hoursAfter(policyOf(parts), 0)).toEqual({ bounds: undefined, level });
  });

  test("is what the kernel bounds where it was not, and nothing where no policy answers it", () => {
    const policy = policyOf({ rules: [rule({ per: "days", amount: 2 })] });
    expect(hoursAfter(policy, 1000).level).toEqual({ least: 8, most: 48 });
    expect(hoursAfter(policy, 1000, { days: { lte: 3 } }).level).toEqual({ least: 48, most: 48 });
    expect(levelOf(policy, decide(policy, {}), "upload")).toBeUndefined();
  });

  test("holds every need that is possible, whatever the policy and however few the steps", () => {
    let given = 0;
    let bounded = 0;
    forDraftedNeeds({ seed: 81, count: 150 }, (_, needs) => {
      for (const requirement of needs.requirements) {
        const names = Object.keys(requirement.document.facts);
        let cases: { readonly [name: string]: unknown }[] = [{}];
        for (const name of names)
          cases = cases.flatMap((one) =>
            VALUES[name as keyof typeof VALUES].map((value) => ({ ...one, [name]: value })),
          );
        const possible = cases.flatMap((one) => outcome(requirement, one as never) ?? []);
        for (const steps of [0, 1, 5, 100_000]) {
          const decision = decide(requirement, {}, { steps });
          if (decision.status === "open" && decision.bounds === undefined) given += 1;
          for (const dimension of Object.keys(requirement.document.outcome)) {
            const level = levelOf(requirement, decision, dimension);
            if (level === undefined) throw new Error("it is answered");
            if (level.most < ANY.most) bounded += 1;
            for (const one of possible as readonly { readonly [name: string]: number }[]) {
              expect(one[dimension]).toBeGreaterThanOrEqual(level.least);
              expect(one[dimension]).toBeLessThanOrEqual(level.most);
            }
          }
        }
      }
    });
    expect(given).toBeGreaterThan(100);
    expect(bounded).toBeGreaterThan(100);
  });
});
