// What a rule gives, promised in the cases in which it fires: over random policies the promise reads as the rule does.
import { expect, test } from "vitest";
import { type Guarantee, type PolicyDocument, rulesOf } from "../../../src/policy/index.ts";
import type { NormalRule } from "../../../src/policy/normal/normal-policy.ts";
import { compiledOf, conditionBoxes, readGuarantee } from "../../../src/policy/normal-form.ts";
import { forDrafted, readSound } from "../generators/for-drafted.ts";

/** For each rule and field, its value promised as a bound, or as what never comes where the words have no order. */
function promisesOf(document: PolicyDocument): readonly Promised[] {
  return rulesOf(document).flatMap(({ when, then }, place) =>
    Object.entries(document.outcome).flatMap(([field, outcome]): readonly Promised[] => {
      const value = then[field];
      const range = "range" in outcome && outcome.range === true;
      if (value === undefined || range || outcome.collect === "count" || outcome.collect === "list")
        return [];
      const at = { place, field: Object.keys(document.outcome).indexOf(field) };
      const ordered = outcome.type !== "enum" || outcome.ordered === true;
      if (!ordered) return [{ ...at, guarantee: { when, never: { [field]: value as string } } }];
      const end = place % 2 === 0 ? "atLeast" : "atMost";
      return [{ ...at, guarantee: { when, [end]: { [field]: value } } as unknown as Guarantee }];
    }),
  );
}
interface Promised {
  readonly place: number;
  readonly field: number;
  readonly guarantee: Guarantee;
}

test("the same boxes and the same amount, in a document and by itself; the policy means what it meant", () => {
  const tried = { bound: 0, amount: 0, never: 0 };
  forDrafted({ seed: 20_261_122, count: 100, whole: true }, ({ document, policy }) => {
    const promises = promisesOf(document);
    const guarantees = promises.map(({ guarantee }) => guarantee);
    const promised = readSound({ ...document, guarantees });
    expect(promised.meaning).toBe(policy.meaning);
    const { normal } = compiledOf(promised);
    const byPlace = new Map(compiledOf(policy).normal.rules.map((rule) => [rule.place, rule]));
    expect(normal.guarantees).toHaveLength(promises.length);
    promises.forEach(({ place, field, guarantee }, index) => {
      const rule = byPlace.get(place) as NormalRule;
      const read = normal.guarantees[index];
      const value = rule.values[field];
      const when = rule.boxes;
      if (read?.kind === "never") {
        expect(read).toEqual({
          place: index,
          kind: "never",
          when,
          values: [{ outcome: field, code: (value as { readonly code: number }).code }],
        });
        tried.never += 1;
      } else {
        const end = place % 2 === 0 ? "atLeast" : "atMost";
        expect(read).toEqual({ place: index, kind: "bound", end, when, bounds: [{ outcome: field, value }] });
        tried[value?.kind === "amount" ? "amount" : "bound"] += 1;
      }
      expect(readGuarantee(policy, guarantee)).toEqual({ ok: true, value: { ...read, place: 0 } });
      expect(conditionBoxes(policy, (guarantee as { readonly when: object }).when)).toEqual({
        ok: true,
        value: when,
      });
    });
  });
  // Every kind was really tried.
  expect(Math.min(...Object.values(tried))).toBeGreaterThan(30);
});
