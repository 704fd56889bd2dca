import { decide, rulesOf } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { forDrafted, readSound } from "../policy/generators/for-drafted.ts";
import { draftPartialCase } from "../policy/generators/partial-case.ts";
import type { Random } from "../policy/generators/random.ts";

const verified = { from: "verified" } as const;
interface Answer {
  readonly status: string;
  readonly outcome?: unknown;
  readonly because?: readonly { readonly rule: string }[];
  readonly matters?: readonly string[];
}
const answer = (decision: object) => {
  const { status, outcome, because, matters } = decision as Answer;
  return { status, outcome, rule: because?.[0]?.rule, matters: [...(matters ?? [])].sort() };
};

/** The same tree with the fields of every object in another order; lists keep theirs. */
function reordered(random: Random, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(random, item));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reordered(random, inner)] as const);
  return Object.fromEntries(random.some(entries, entries.length, entries.length));
}

describe("documents", () => {
  test("field order never matters", () => {
    forDrafted({ seed: 41, count: 400 }, ({ random, document, policy }) => {
      const other = readSound(reordered(random, document));
      expect([other.digest, other.meaning]).toEqual([policy.digest, policy.meaning]);
      const { facts } = draftPartialCase(random, document);
      const turned = reordered(random, facts) as typeof facts;
      expect(answer(decide(other, turned, verified))).toEqual(answer(decide(policy, facts, verified)));
    });
  });

  test("a text never changes an outcome, nor the digest of the meaning", () => {
    forDrafted({ seed: 42, count: 200 }, ({ random, document, policy }) => {
      const rules = rulesOf(document).map((rule) => ({
        ...rule,
        because: { customer: "Words.", audit: "Other words." },
      }));
      const other = readSound({ ...document, rules, title: "Another title" });
      expect(other.meaning).toBe(policy.meaning);
      expect(other.digest).not.toBe(policy.digest);
      const { facts } = draftPartialCase(random, document);
      expect(answer(decide(other, facts, verified))).toEqual(answer(decide(policy, facts, verified)));
    });
  });

  test("a parameter means what its value written in its place means", () => {
    let parameters = 0;
    forDrafted({ seed: 43, count: 300 }, ({ random, document, policy }) => {
      const values = document.parameters ?? {};
      parameters += Object.keys(values).length;
      const written = (value: unknown): unknown => {
        if (Array.isArray(value)) {
          const items = value.map(written);
          return items;
        }
        if (typeof value !== "object" || value === null) return value;
        if ("percent" in value && typeof value.percent === "object") {
          const { parameter } = value.percent as { parameter: string };
          const percent = String(values[parameter]?.value);
          return { ...(written({ ...value, percent: "0" }) as object), percent };
        }
        if ("parameter" in value) return values[value.parameter as string]?.value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner)]));
      };
      const plain = readSound({
        ...document,
        rules: rulesOf(document).map(({ when, then, ...rule }) => ({
          ...rule,
          when: written(when),
          then: written(then),
        })),
        ...(document.assume && { assume: written(document.assume) }),
        ...(document.otherwise && {
          otherwise: { ...document.otherwise, then: written(document.otherwise.then) },
        }),
      });
      const { facts } = draftPartialCase(random, document);
      expect(answer(decide(plain, facts, verified))).toEqual(answer(decide(policy, facts, verified)));
    });
    expect(parameters).toBeGreaterThan(200);
  });
});
