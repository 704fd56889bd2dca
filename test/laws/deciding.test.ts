import { decide, outcome, rulesOf } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { isSame } from "../policy/generators/compare-decisions.ts";
import { draftCase } from "../policy/generators/draft-case.ts";
import { forDrafted, readSound } from "../policy/generators/for-drafted.ts";
import { stepOf } from "../policy/generators/grid.ts";
import { draftPartialCase } from "../policy/generators/partial-case.ts";

const verified = { from: "verified" } as const;
/** What is decided, without the words and the policy's own name. */
const answer = (decision: object) => {
  const {
    status,
    outcome: decided,
    issues,
  } = decision as { status: string; outcome?: unknown; issues?: unknown[] };
  return { status, decided, refused: issues?.length };
};
const firstRule = (decision: object) =>
  (decision as { because?: readonly { rule: string }[] }).because?.[0]?.rule;

/** Writes over every value that can be written over. */
function overwrite(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    overwrite((value as { [key: string]: unknown })[key]);
    Reflect.set(value, key, "overwritten");
  }
}

describe("deciding", () => {
  test("the same facts give the same decision", () => {
    forDrafted({ seed: 11, count: 300 }, ({ random, document, policy }) => {
      const { facts } = draftPartialCase(random, document);
      const again = readSound(structuredClone(document));
      const first = decide(policy, facts, verified);
      for (let other = 0; other < 3; other += 1) decide(policy, draftCase(random, document), verified);
      expect(decide(policy, facts, verified)).toEqual(first);
      expect(decide(again, structuredClone(facts), verified)).toEqual(first);
    });
  });

  test("deciding changes neither the facts nor the policy", () => {
    forDrafted({ seed: 12, count: 200 }, ({ random, document, policy }) => {
      const { facts } = draftPartialCase(random, document);
      const [factsBefore, documentBefore] = [structuredClone(facts), structuredClone(document)];
      decide(policy, facts, verified);
      expect(facts).toEqual(factsBefore);
      expect(document).toEqual(documentBefore);
      expect(Object.isFrozen(policy)).toBe(true);
    });
  });

  test("a decision survives JSON", () => {
    forDrafted({ seed: 13, count: 300 }, ({ random, document, policy }) => {
      for (const facts of [
        draftCase(random, document),
        draftPartialCase(random, document).facts,
        { delay: 10n },
      ]) {
        const decision = decide(policy, facts, verified);
        expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
        expect(structuredClone(decision)).toStrictEqual(decision);
        expect({ ...decision }).toStrictEqual(decision);
      }
    });
  });

  test("a decision keeps its facts when the caller changes them afterwards", () => {
    forDrafted({ seed: 14, count: 200 }, ({ random, document, policy }) => {
      const facts = draftCase(random, document);
      const decision = decide(policy, facts, verified);
      const before = structuredClone(decision);
      for (const [name, value] of Object.entries(facts)) {
        if (typeof value === "object" && value !== null) Object.assign(value, { amount: -5, is: "changed" });
        facts[name] = "changed";
      }
      expect(decision).toEqual(before);
    });
  });

  test("a caller who changes a decision changes no other decision", () => {
    forDrafted({ seed: 17, count: 200 }, ({ random, document, policy }) => {
      const { facts } = draftPartialCase(random, document);
      for (const options of [undefined, verified]) {
        const before = structuredClone(decide(policy, facts, options));
        overwrite(decide(policy, facts, options));
        expect(decide(policy, facts, options)).toEqual(before);
      }
    });
  });

  test("an amount of money is the same however it is written", () => {
    let amounts = 0;
    forDrafted({ seed: 15, count: 400 }, ({ random, document, policy }) => {
      const facts = draftCase(random, document);
      const minor = { ...facts };
      for (const [name, value] of Object.entries(facts)) {
        const fact = document.facts[name];
        if (fact?.type !== "money" || (typeof value === "object" && value !== null && "is" in value))
          continue;
        const digits = new Intl.NumberFormat("en", { style: "currency", currency: fact.currency });
        const decimals = digits.resolvedOptions().maximumFractionDigits ?? 2;
        minor[name] =
          typeof value === "string"
            ? stepOf(value, decimals)
            : ((value as { amount?: number }).amount ?? value);
        amounts += 1;
      }
      expect(answer(decide(policy, minor, verified))).toEqual(answer(decide(policy, facts, verified)));
    });
    expect(amounts).toBeGreaterThan(100);
  });

  test("the outcome alone is the outcome of the decision", () => {
    forDrafted({ seed: 16, count: 300 }, ({ random, document, policy }) => {
      const facts = draftCase(random, document);
      expect(outcome(policy, facts)).toEqual((decide(policy, facts) as { outcome?: unknown }).outcome);
    });
  });
});

describe("rules", () => {
  test("a rule added at the end never changes what an earlier rule decided", () => {
    forDrafted(
      { seed: 21, count: 400 },
      ({ random, document, policy }) => {
        const shorter = readSound({ ...document, rules: rulesOf(document).slice(0, -1) });
        const facts = draftCase(random, document);
        const before = decide(shorter, facts, verified);
        if (before.status !== "decided" || firstRule(before) === "otherwise") return;
        expect(answer(decide(policy, facts, verified))).toEqual(answer(before));
      },
      (document) => ({
        ...document,
        hit: "first",
        rules: [...rulesOf(document), ...rulesOf(document).slice(0, 1)].map((rule, at) => ({
          ...rule,
          id: `r-${at}`,
        })),
      }),
    );
  });

  test("where at most one rule may fire, or all must agree, the order of the rules never matters", () => {
    for (const hit of ["unique", "any"] as const) {
      forDrafted(
        { seed: 22, count: 250 },
        ({ random, document, policy }) => {
          const shuffled = readSound({ ...document, rules: random.some(rulesOf(document), 99, 99) });
          const { facts } = draftPartialCase(random, document);
          expect(answer(decide(shuffled, facts, verified))).toEqual(answer(decide(policy, facts, verified)));
        },
        (document) => ({ ...document, hit }),
      );
    }
  });

  test("a decision names a rule of the policy, and relies only on facts that were given", () => {
    forDrafted({ seed: 23, count: 400 }, ({ random, document, policy }) => {
      const { facts } = draftPartialCase(random, document);
      const decision = decide(policy, facts, verified);
      if (decision.status !== "decided") return;
      expect([...rulesOf(document).map(({ id }) => id), "otherwise"]).toContain(firstRule(decision));
      const { relied } = decision as unknown as { relied: readonly { fact: string }[] };
      const given = Object.keys(facts).filter((name) => facts[name] !== undefined);
      for (const { fact } of relied) expect(given).toContain(fact);
      expect(
        isSame(Object.keys(decision.outcome as object).sort(), Object.keys(document.outcome).sort()),
      ).toBe(true);
    });
  });
});
