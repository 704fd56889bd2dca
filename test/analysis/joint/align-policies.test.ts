// Two policies side by side: which of their facts are one, and which values both know.
import { describe, expect, test } from "vitest";
import { alignPolicies } from "../../../src/analysis/joint/align-policies.ts";
import { type Fact, loadPolicy, type Policy } from "../../../src/policy/index.ts";
import { decodeValue } from "../../../src/policy/normal-form.ts";

type Facts = Readonly<Record<string, unknown>>;

function policyWith(facts: Facts, change: object = {}): Policy {
  return loadPolicy({
    id: "one",
    version: "1",
    purpose: "other",
    facts: { ...facts, tested: { type: "boolean" } },
    outcome: { points: { type: "integer" } },
    rules: [{ id: "one", when: { tested: true }, then: { points: 1 }, because: "x" }],
    otherwise: { then: { points: 0 }, because: "y" },
    ...change,
  });
}

/** What both policies range over: what stands on one side alone is marked, and what both know is listed. */
function aligned(one: Policy, other: Policy): readonly string[] {
  const { axes, sides } = alignPolicies(one, other);
  const [left, right] = sides as readonly [(typeof sides)[0], (typeof sides)[0]];
  return axes.flatMap(({ name, domain, spans }, axis) => {
    if (name === "tested") return [];
    const [here, there] = [left.axes.includes(axis), right.axes.includes(axis)];
    const known = spans.map((code) =>
      code === domain.absent
        ? "absent"
        : code === domain.other
          ? "other"
          : JSON.stringify(decodeValue(domain, code)),
    );
    return [`${here && there ? "both" : here ? "here" : "there"}: ${name} ${known.join(" ")}`];
  });
}
const facts = (one: Facts, other: Facts) => aligned(policyWith(one), policyWith(other));

const whole = (min: number, max: number, more: object = {}) => ({ type: "integer", min, max, ...more });
const words = (values: readonly string[], more: object = {}) => ({ type: "enum", values, ...more });

describe("a fact of both", () => {
  test.each<readonly [string, unknown, unknown, readonly string[]]>([
    ["declared alike", whole(0, 9), whole(0, 9), ["both: a 0 9"]],
    ["with other bounds", whole(0, 9), whole(3, 20), ["both: a 3 9"]],
    ["that may be absent in one", whole(0, 9, { optional: true }), whole(0, 9), ["both: a 0 9"]],
    ["that may be absent in the other", whole(0, 9), whole(0, 9, { optional: true }), ["both: a 0 9"]],
    [
      "that may be absent in both",
      whole(0, 9, { optional: true }),
      whole(2, 9, { optional: true }),
      ["both: a 2 absent"],
    ],
    ["with other words", words(["bus", "tram"]), words(["tram", "train"]), ['both: a "tram" "tram"']],
    [
      "with another word in one",
      words(["bus", "tram"], { other: true }),
      words(["tram", "train"]),
      ['both: a "tram" "train"'],
    ],
    [
      "with another word in both",
      words(["bus"], { other: true }),
      words(["tram"], { other: true }),
      ['both: a "bus" other'],
    ],
    [
      "ordered words",
      words(["low", "high"], { ordered: true }),
      words(["low", "middle", "high"], { ordered: true }),
      ['both: a "low" "low" "high" "high"'],
    ],
    [
      "a set",
      { type: "set", values: ["x", "y"] },
      { type: "set", values: ["y", "z"] },
      ["both: a has x false false", "both: a has y false true", "both: a has z false false"],
    ],
  ])("%s", (_, one, other, said) => {
    expect(facts({ a: one as Fact }, { a: other as Fact })).toEqual(said);
  });

  test("of two kinds is a fact of each", () => {
    expect(facts({ a: whole(0, 9) }, { a: words(["x"]) })).toEqual(["here: a 0 9", 'there: a "x" "x"']);
    expect(facts({ a: whole(0, 9, { unit: "day" }) }, { a: whole(0, 9, { unit: "hour" }) })).toEqual([
      "here: a 0 9",
      "there: a 0 9",
    ]);
  });

  test("that only one declares is free in the other", () => {
    expect(facts({ a: whole(0, 9) }, { b: whole(1, 2) })).toEqual(["here: a 0 9", "there: b 1 2"]);
  });
});

describe("bounds of both together that pass what can be computed exactly", () => {
  const huge = { a: whole(0, 9_000_000_000_000_000), b: whole(0, 9) };
  const small = { a: whole(0, 9), b: whole(0, 9) };
  const twice = {
    rules: [{ id: "one", when: { tested: true }, then: { points: { sum: ["a", "a"] } }, because: "x" }],
  };

  test("are not needed where a value has one code in both", () => {
    expect(aligned(policyWith(small, twice), policyWith(huge))).toEqual(["both: a 0 9", "both: b 0 9"]);
    expect(aligned(policyWith(huge), policyWith(small, twice))).toEqual(["both: a 0 9", "both: b 0 9"]);
    expect(aligned(policyWith(small), policyWith(huge))).toEqual(["both: a 0 9", "both: b 0 9"]);
  });

  test("leave apart what may be absent, and the rest is one", () => {
    const maybe = { ...twice.rules[0], when: { tested: true, a: { is: "present" } } };
    const absent = (one: typeof small) => ({ ...one, a: { ...one.a, optional: true } });
    expect(aligned(policyWith(absent(small), { rules: [maybe] }), policyWith(absent(huge)))).toEqual([
      "here: a 0 absent",
      "both: b 0 9",
      "there: a 0 absent",
    ]);
  });
});

describe("a derived fact of both", () => {
  const base = {
    a: whole(0, 9),
    b: whole(0, 9),
    items: {
      type: "list",
      maxItems: 2,
      of: { cost: whole(0, 5), days: whole(0, 5), late: { type: "boolean" } },
    },
  };
  const derived = (one: object, other: object, there: Facts = base) =>
    aligned(
      policyWith(base, { derive: { made: one } }),
      policyWith(there, { derive: { made: other } }),
    ).filter((said) => said.includes("made"));

  test.each<readonly [string, object, object, boolean]>([
    ["made alike", { plus: ["a", "b"] }, { plus: ["a", "b"] }, true],
    ["made of something else", { plus: ["a", "b"] }, { plus: ["a", "a"] }, false],
    ["with another number", { plus: ["a", 1] }, { plus: ["a", 2] }, false],
    ["in another way", { min: ["a", "b"] }, { max: ["a", "b"] }, false],
    [
      "out of a list, alike",
      { count: "items", where: { late: true } },
      { count: "items", where: { late: true } },
      true,
    ],
    [
      "out of a list, with another condition",
      { count: "items", where: { late: true } },
      { count: "items" },
      false,
    ],
    ["out of a list, of another field", { sum: "items", of: "cost" }, { sum: "items", of: "days" }, false],
    ["a sum and a count", { sum: "items", of: "cost" }, { count: "items" }, false],
  ])("%s", (_, one, other, same) => {
    const said = derived(one, other);
    expect(said.map((text) => text.split(":")[0])).toEqual(same ? ["both"] : ["here", "there"]);
  });

  test("made alike of facts that are not one is not one", () => {
    const there = { ...base, a: words(["x"]), b: words(["y"]), c: base.a };
    const made = { derive: { made: { plus: ["c", "c"] } } };
    const one = { derive: { made: { plus: ["a", "b"] } } };
    const apart = aligned(policyWith(base, one), policyWith(there, made)).filter((said) =>
      said.includes("made"),
    );
    expect(apart).toHaveLength(2);
    const others = {
      ...base,
      items: { type: "list", maxItems: 3, of: { cost: whole(0, 5), late: { type: "boolean" } } },
    };
    expect(derived({ count: "items" }, { count: "items" }, others)).toHaveLength(2);
  });

  test("made alike of facts in another order of declaration is one", () => {
    const turned = { b: base.b, items: base.items, a: base.a };
    expect(derived({ minus: ["a", "b"] }, { minus: ["a", "b"] }, turned)).toHaveLength(1);
    expect(derived({ sum: "items", of: "cost" }, { sum: "items", of: "cost" }, turned)).toHaveLength(1);
  });

  test("beside a fact that only one has", () => {
    expect(derived({ plus: ["a", "b"] }, { plus: ["a", "b"] }, { more: whole(0, 3), ...base })).toHaveLength(
      1,
    );
  });
});

describe("lists", () => {
  const list = (of: object, maxItems = 2) => ({ items: { type: "list", maxItems, of } });
  const joint = (one: object, other: object) =>
    alignPolicies(policyWith(one as Facts), policyWith(other as Facts));

  test("of one name and kind are one, with the records that both know", () => {
    const { lists, fields } = joint(
      list({ cost: whole(0, 9), late: { type: "boolean" } }),
      list({ cost: whole(3, 20), late: { type: "boolean" } }),
    );
    expect([...lists]).toEqual([]);
    expect(fields?.get("items")).toEqual([
      [3, 9],
      [0, 1],
    ]);
  });

  test("a field that only one declares is free", () => {
    const { fields } = joint(list({ cost: whole(0, 9) }), list({ days: whole(1, 2), cost: whole(0, 5) }));
    expect(fields?.get("items")).toEqual([
      [0, 5],
      [1, 2],
    ]);
  });

  test("that are not one may each be anything", () => {
    const { lists, fields } = joint(list({ cost: whole(0, 9) }), list({ cost: whole(0, 9) }, 3));
    expect([...lists]).toEqual([["items", "free"]]);
    expect(fields?.size).toBe(0);
    expect([...joint({}, list({ cost: whole(0, 9) })).lists]).toEqual([["items", "free"]]);
    expect([...joint(list({ cost: whole(0, 9) }), {}).lists]).toEqual([]);
  });
});

describe("words of an outcome", () => {
  const outcome = (values: readonly string[], more: object = {}) => ({
    outcome: { level: { ...words(values), ...more } },
    rules: [{ id: "one", when: { tested: true }, then: { level: values[0] }, because: "x" }],
    otherwise: { then: { level: values.at(-1) }, because: "y" },
  });
  const valuesOf = (one: object, other: object) => {
    const { sides } = alignPolicies(policyWith({}, one), policyWith({}, other));
    return sides.map(({ policy }) => policy.normal.outcomes[0]?.domain.values);
  };

  test("that differ are those of both, on both sides", () => {
    expect(valuesOf(outcome(["low", "high"]), outcome(["high", "none"]))).toEqual([
      ["low", "high", "none"],
      ["low", "high", "none"],
    ]);
    const ordered = { ordered: true };
    expect(valuesOf(outcome(["low", "high"], ordered), outcome(["low", "middle", "high"], ordered))).toEqual([
      ["low", "middle", "high"],
      ["low", "middle", "high"],
    ]);
  });

  test("in two orders, or in an order only once, stay as they are", () => {
    const ordered = { ordered: true };
    const [one, other] = [
      ["low", "high"],
      ["high", "low"],
    ] as const;
    expect(valuesOf(outcome(one, ordered), outcome(other, ordered))).toEqual([one, other]);
    expect(valuesOf(outcome(one, ordered), outcome(["low", "none"]))).toEqual([one, ["low", "none"]]);
  });
});
