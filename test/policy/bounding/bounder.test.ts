// Bounds in one pass: never too narrow for any completion of a partial case, and exact where everything is known.
import { decide, decisionReferenceOf, loadPolicy, type Policy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { bounderOf } from "../../../src/policy/bounding/bounder.ts";
import { newFieldBounds } from "../../../src/policy/bounding/field-bounds.ts";
import { compiledOf } from "../../../src/policy/compiled-of.ts";
import { readCase } from "../../../src/policy/deciding/read-case.ts";
import { shownDomain } from "../../../src/policy/normal/build-outcome.ts";
import { draftCase } from "../generators/draft-case.ts";
import { draftPolicy } from "../generators/draft-policy.ts";
import { completionsOf, draftPartialCase } from "../generators/partial-case.ts";
import { seededRandom } from "../generators/random.ts";

const verified = { from: "verified" } as const;

interface Told {
  readonly possible: boolean;
  readonly fields: readonly {
    readonly least: number;
    readonly greatest: number;
    readonly missing: boolean;
  }[];
  readonly rules: readonly string[];
}

/** The bounds of a case that is known in part. */
function boundsOf(policy: Policy, facts: object): Told {
  const compiled = compiledOf(policy);
  const bounder = bounderOf(compiled);
  const { space } = readCase(compiled, facts as never, verified);
  const bounds = newFieldBounds(compiled.normal.outcomes.length);
  const occurrence = bounder.bound(
    space.map((spans, place) => bounder.know(place, spans)),
    bounds,
  );
  const fields = compiled.normal.outcomes.map((_, place) => ({
    least: bounds.least[place] as number,
    greatest: bounds.greatest[place] as number,
    missing: bounds.missing[place] === 1,
  }));
  const rules = bounder.counting().map((rule) => compiled.normal.rules[rule]?.id ?? "otherwise");
  return { possible: occurrence !== "cannot", fields, rules };
}

/** The ends of a value in the smallest unit; undefined where it is no number. */
function endsOf(value: unknown, scale: number): readonly number[] | undefined {
  if (typeof value === "number") return [Math.round(value * 10 ** scale)];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if ("amount" in value) return [value.amount as number];
  if ("atLeast" in value && "atMost" in value)
    return [value.atLeast, value.atMost].flatMap((end) => endsOf(end, scale) ?? []);
  return undefined;
}

/** In what a decision lies outside the bounds. */
function outside(policy: Policy, told: Told, facts: object): readonly string[] {
  const decision = decide(policy, facts as never, verified);
  if (decision.status === "invalid") return [];
  if (!told.possible) return ["called impossible"];
  if (decision.status !== "decided") {
    if (decision.status !== "gap") return [];
    return told.fields.every(({ missing }) => missing) ? [] : ["gap not foreseen"];
  }
  const { outcomes } = compiledOf(policy).normal;
  const strange = decisionReferenceOf(decision).rules.filter((rule) => !told.rules.includes(rule));
  return [
    ...strange.map((rule) => `${rule} was not to be reckoned with`),
    ...outcomes.flatMap((outcome, place) => {
      const { name } = outcome;
      const value = (decision.outcome as Readonly<Record<string, unknown>>)[name];
      const field = told.fields[place] as Told["fields"][number];
      const ends = endsOf(value, shownDomain(outcome).scale) ?? [];
      return ends.flatMap((end) =>
        end < field.least || end > field.greatest
          ? [`${name}: ${end} not in ${field.least} to ${field.greatest}`]
          : [],
      );
    }),
  ];
}

describe("bounds in one pass", () => {
  test.each([1, 2, 3, 4, 5, 6])("hold every completion: %i", (seed) => {
    const random = seededRandom(seed);
    let narrow = 0;
    for (let policies = 0; policies < 60; policies += 1) {
      const document = draftPolicy(random, { small: true, whole: random.chance(0.7) });
      const policy = loadPolicy(document);
      for (let index = 0; index < 6; index += 1) {
        const partial = draftPartialCase(random, document, { most: 4, every: 200 });
        if (decide(policy, partial.facts, verified).status === "invalid") continue;
        const told = boundsOf(policy, partial.facts);
        if (told.fields.some(({ least, greatest }) => Number.isFinite(greatest - least))) narrow += 1;
        for (const facts of completionsOf(partial, 40, random))
          expect(outside(policy, told, facts), JSON.stringify({ document, partial, facts })).toEqual([]);
      }
    }
    expect(narrow).toBeGreaterThan(100);
  });

  test.each([11, 12, 13])("are exact where everything is known: %i", (seed) => {
    const random = seededRandom(seed);
    let exact = 0;
    for (let policies = 0; policies < 150; policies += 1) {
      const document = draftPolicy(random, { small: true, whole: random.chance(0.7) });
      // What is derived from lists is not looked at here, and any value of it has to be reckoned with.
      if (Object.values(document.facts).some(({ type }) => type === "list")) continue;
      const policy = loadPolicy(document);
      const { hit, outcomes } = compiledOf(policy).normal;
      for (let index = 0; index < 8; index += 1) {
        const facts = draftCase(random, document);
        const decision = decide(policy, facts as never, verified);
        if (decision.status !== "decided") continue;
        const told = boundsOf(policy, facts);
        outcomes.forEach((outcome, place) => {
          const value = (decision.outcome as Readonly<Record<string, unknown>>)[outcome.name];
          const ends = endsOf(value, shownDomain(outcome).scale);
          if (ends === undefined || (hit === "any" && told.rules.length > 1)) return;
          exact += 1;
          const { least, greatest } = told.fields[place] as Told["fields"][number];
          expect([least, greatest], JSON.stringify({ document, facts })).toEqual([ends[0], ends.at(-1)]);
        });
      }
    }
    expect(exact).toBeGreaterThan(300);
  });
});
