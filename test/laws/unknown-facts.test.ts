import { decide } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/policy/document/fact.ts";
import { type Case, draftCase, draftValue } from "../policy/generators/draft-case.ts";
import { draftClaim } from "../policy/generators/draft-claim.ts";
import type { draftPolicy } from "../policy/generators/draft-policy.ts";
import { forDrafted } from "../policy/generators/for-drafted.ts";
import { draftPartialCase } from "../policy/generators/partial-case.ts";

const verified = { from: "verified" } as const;
interface Open {
  readonly status: string;
  readonly outcome?: unknown;
  readonly matters?: readonly string[];
  readonly next?: { readonly fact: string };
}
const open = (decision: object) => decision as Open;
const without = (facts: Case, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));
const unassuming = ({ assume: _, ...document }: ReturnType<typeof draftPolicy>) => document;

describe("unknown facts", () => {
  test("an unknown fact never decides: what is decided without it is decided with every value of it", () => {
    let decided = 0;
    forDrafted({ seed: 31, count: 600 }, ({ random, document, policy }) => {
      const facts = draftCase(random, document);
      const hidden = random.some(Object.keys(facts), 1, 2);
      const before = open(decide(policy, without(facts, ...hidden), verified));
      if (before.status !== "decided" && before.status !== "gap") return;
      decided += 1;
      const after = open(decide(policy, facts, verified));
      if (after.status === "invalid") return; // an assumption is broken: the case cannot occur
      expect({ status: after.status, outcome: after.outcome }).toEqual({
        status: before.status,
        outcome: before.outcome,
      });
    });
    expect(decided).toBeGreaterThan(100);
  });

  test("a fact that does not matter changes nothing, whatever its value", () => {
    let tried = 0;
    forDrafted(
      { seed: 32, count: 700 },
      ({ random, document, policy }) => {
        const { facts } = draftPartialCase(random, document);
        const before = open(decide(policy, facts, verified));
        if (before.status !== "open") return;
        const idle = Object.keys(document.facts).filter(
          (name) => facts[name] === undefined && !before.matters?.includes(name),
        );
        for (const name of idle) {
          tried += 1;
          const value = draftValue(random, document.facts[name] as Fact);
          const after = open(decide(policy, { ...facts, [name]: value }, verified));
          expect([after.status, [...(after.matters ?? [])].sort()]).toEqual([
            "open",
            [...(before.matters ?? [])].sort(),
          ]);
        }
      },
      unassuming,
    );
    expect(tried).toBeGreaterThan(50);
  });

  test("what is asked next still matters, and asking it again and again always ends", () => {
    let asked = 0;
    forDrafted({ seed: 33, count: 400, small: true }, ({ random, document, policy }) => {
      const answers = draftCase(random, document);
      const known: Case = {};
      for (let step = 0; step <= Object.keys(document.facts).length; step += 1) {
        const decision = open(decide(policy, known, verified));
        if (decision.status !== "open") return;
        const fact = decision.next?.fact;
        expect(decision.matters).toContain(fact);
        expect(known).not.toHaveProperty(fact as string);
        known[fact as string] = answers[fact as string];
        asked += 1;
      }
      expect.unreachable("every fact is known, and the decision is still open");
    });
    expect(asked).toBeGreaterThan(400);
  });

  test("a claim never closes a decision that needs a record", () => {
    let tried = 0;
    forDrafted({ seed: 34, count: 500 }, ({ random, document, policy }) => {
      const facts = draftCase(random, document);
      const guarded = Object.keys(facts).filter((name) => document.facts[name]?.needs);
      const recorded = Object.fromEntries(
        Object.entries(without(facts, ...guarded)).map(([name, value]) => [
          name,
          { value, from: "verified" },
        ]),
      );
      const before = open(decide(policy, recorded));
      if (before.status !== "open") return;
      tried += 1;
      const claims = Object.fromEntries(
        guarded.map((name) => [name, draftClaim(random, document.facts[name] as Fact)]),
      );
      expect(decide(policy, { ...recorded, ...claims }).status).toBe("open");
    });
    expect(tried).toBeGreaterThan(50);
  });
});
