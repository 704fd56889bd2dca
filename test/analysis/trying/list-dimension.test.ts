// What is derived from each of many lists, against deriving it from the list itself.
import { prove } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { listDimension } from "../../../src/analysis/trying/list-dimension.ts";
import { toldApart } from "../../../src/analysis/trying/told-apart.ts";
import {
  compiledOf,
  deriveFromList,
  type GivenFact,
  listDerivationOf,
  type PartialList,
} from "../../../src/policy/normal-form.ts";

const DERIVE = {
  some: { some: "items", where: { n: { gte: 1 } } },
  none: { none: "items", where: { flag: true } },
  every: { every: "items", where: { n: { gte: 0 }, flag: false } },
  count: { count: "items", where: { n: { lte: 0 } } },
  many: { count: "items" },
  sum: { sum: "items", of: "n" },
  part: { sum: "items", of: "n", where: { flag: true } },
  least: { min: "items", of: "n" },
  greatest: { max: "items", of: "n", where: { flag: true } },
};
const policyOf = (own: object, derive: object, rules: readonly object[], more: object = {}) =>
  loadPolicy({
    id: "lists",
    version: "1",
    purpose: "other",
    facts: { items: { type: "list", ...own } },
    derive,
    outcome: { points: { type: "integer" } },
    rules: rules.map((when, at) => ({ id: `r${at}`, when, then: { points: at + 1 }, because: "x" })),
    otherwise: { then: { points: 0 }, because: "x" },
    ...more,
  });
const of = { n: { type: "integer", min: -1, max: 2 }, flag: { type: "boolean" } };

describe.each([false, true])("optional %s: every list", (optional) => {
  const tests = {
    some: true,
    none: true,
    every: true,
    count: 1,
    many: 2,
    sum: 1,
    part: 1,
    least: 0,
    greatest: 1,
  };
  const when = Object.entries(tests).map(([name, test]) => ({ [name]: test }));
  const policy = compiledOf(policyOf({ of, maxItems: 3, optional }, DERIVE, when));
  const joint = jointOfOne(policy);
  const made = (most = 1e6) => {
    const told = toldApart({ joint, space: wholeSpace(joint) }, 1e6);
    return told && listDimension(joint, joint.sides[0], 0, told, most);
  };
  const derived = policy.facts.filter((fact) => listDerivationOf(fact) !== undefined);

  test("comes to what is derived from its records", () => {
    const dimension = made();
    expect(derived.length).toBe(9);
    // Eight kinds of records, up to three of them.
    expect(dimension?.size).toBe(165 + Number(optional));
    const width = dimension?.axes.length as number;
    for (let value = 0; value < 165; value += 1) {
      const codes = [...(dimension?.codes.subarray(value * width, (value + 1) * width) ?? [])];
      const list = dimension?.listAt(value) as PartialList;
      const expected = derived.map((fact) => {
        const derivation = listDerivationOf(fact) as NonNullable<ReturnType<typeof listDerivationOf>>;
        return deriveFromList(derivation, list, policy.normal.given[0] as GivenFact, fact.domain)[0];
      });
      expect(codes).toEqual(optional ? [1, ...expected] : expected);
    }
  });

  test("has its records, and what is absent none", () => {
    const dimension = made();
    const all = Array.from({ length: 165 }, (_, value) => dimension?.listAt(value).records.length);
    expect([0, 1, 2, 3].map((length) => all.filter((own) => own === length).length)).toEqual([1, 8, 36, 120]);
    expect(dimension?.lists.shown).toBe(165);
    if (!optional) return;
    expect(dimension?.listAt(165).records).toEqual([]);
    expect(dimension?.codes.at(-10)).toBe(0);
  });

  test("is made where there are no more than there may be", () => {
    expect([164, 165].map((most) => made(most) !== undefined)).toEqual([false, true]);
  });
});

test("half a million lists of up to a thousand records are tried", { timeout: 60_000 }, () => {
  const pair = { n: { type: "integer", min: 0, max: 1 } };
  const derive = {
    ones: { count: "items", where: { n: 1 } },
    noughts: { count: "items", where: { n: 0 } },
  };
  const proofOf = (greatest: number) =>
    prove(
      policyOf({ of: pair, maxItems: 1_000 }, derive, [{ ones: 600, noughts: { gte: greatest } }]),
      { whenGrows: "items", neverFalls: "points" },
      { engine: "cases" },
    );
  expect(proofOf(401).status).toBe("proved");
  const refuted = proofOf(399);
  expect(refuted).toMatchObject({ status: "refuted" });
  const { witness, other } = refuted as Extract<typeof refuted, { status: "refuted" }>;
  const shapeOf = (facts: object = {}) => {
    const items = (facts as { items: readonly { n: number }[] }).items;
    return [items.length, items.filter(({ n }) => n === 1).length];
  };
  expect([shapeOf(witness.facts), shapeOf(other?.facts)]).toEqual([
    [999, 600],
    [1000, 601],
  ]);
});
