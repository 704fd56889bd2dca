// Proofs: what is said where a guarantee fails, what is thrown where it cannot be asked, and what it costs.
import { type ProofOptions, prove } from "evenhand/analysis";
import { type Guarantee, loadPolicy, type Policy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const base = {
  id: "late",
  version: "1",
  purpose: "other",
  facts: {
    delay: { type: "integer", min: 0, max: 99 },
    gift: { type: "boolean" },
    shop: { type: "boolean" },
  },
  outcome: { points: { type: "integer" }, call: { type: "boolean" } },
  rules: [
    { id: "gift", when: { gift: true, shop: true }, then: { points: 7, call: true }, because: "x" },
    { id: "late", when: { delay: { gte: 60 } }, then: { points: 5, call: false }, because: "x" },
    { id: "early", when: { delay: { lt: 30 } }, then: { points: 1, call: false }, because: "x" },
  ],
  otherwise: { then: { points: 3, call: false }, because: "y" },
};
const policyWith = (change: object = {}): Policy => loadPolicy({ ...base, ...change });
const { otherwise: _, ...gaps } = base;

const textOf = (guarantee: unknown, policy = policyWith(), options: ProofOptions = {}) =>
  prove(policy, guarantee as Guarantee, options).text;

describe("how a guarantee fails", () => {
  test.each<readonly [unknown, Policy, string]>([
    [
      { complete: true },
      loadPolicy({ ...gaps }),
      "Every possible case has an answer. Not so: no rule (gap) in the case shown.",
    ],
    [{ atMost: { points: 6 } }, policyWith(), "Points is at most 6. Not so: points 7 in the case shown."],
    [{ never: { points: 3 } }, policyWith(), "Points is never 3. Not so: points 3 in the case shown."],
    [
      { when: { delay: { gte: 60 } }, atLeast: { points: 6 } },
      policyWith(),
      "Where delay is at least 60, points is at least 6. Not so: points 5 in the case shown.",
    ],
    [
      { independent: "points", of: ["gift"] },
      policyWith({ rules: base.rules.slice(0, 1) }),
      "Points never depends on gift. Not so: points 3 in the one case, points 7 in the other where gift differs.",
    ],
    [
      { principle: "respect", of: ["gift"] },
      policyWith({ rules: base.rules.slice(0, 1) }),
      "The principle respect holds for gift. Not so: points 3 in the one case, points 7 in the other where gift differs.",
    ],
    [
      { principle: "need-never-lowers" },
      loadPolicy({
        ...base,
        facts: { ...base.facts, delay: { ...base.facts.delay, about: "customer-need" } },
      }),
      "The principle need-never-lowers holds for delay.",
    ],
    [
      { principle: "respect" },
      policyWith(),
      "The principle respect holds: no fact is about customer-value, customer-tone, customer-flag, publicity.",
    ],
    [
      { principle: "integrity" },
      policyWith({ rules: base.rules.slice(0, 1) }),
      "The principle integrity holds. Not so: points 3, call no in the case shown.",
    ],
  ])("%j", (guarantee, policy, text) => {
    expect(textOf(guarantee, policy)).toBe(text);
  });

  test("names everything in which two cases differ", () => {
    const text = textOf(
      { independent: "points", of: ["gift", "shop"] },
      policyWith({ rules: base.rules.slice(0, 1) }),
    );
    expect(text).toMatch(/ in the other where gift, shop differs\.$|where (gift|shop) differs\.$/);
    const swapped = policyWith({
      rules: [
        { ...base.rules[0], when: { gift: true, shop: false } },
        { ...base.rules[0], id: "both", when: { gift: false, shop: true }, then: { points: 3, call: false } },
        { ...base.rules[0], id: "all", when: { gift: true, shop: true }, then: { points: 7, call: false } },
        {
          ...base.rules[0],
          id: "none",
          when: { gift: false, shop: false },
          then: { points: 3, call: false },
        },
      ],
    });
    expect(textOf({ independent: "points", of: ["gift"] }, swapped)).toContain(
      "in the other where gift differs.",
    );
  });

  test("a guarantee that holds says just what it promises", () => {
    expect(prove(policyWith(), { atMost: { points: 7 } })).toMatchObject({
      status: "proved",
      text: "Points is at most 7.",
    });
    expect(prove(policyWith({ language: "de" }), { atMost: { points: 7 } }).text).toBe(
      "Points is at most 7.",
    );
  });
});

describe("a floor", () => {
  const law = (change: object = {}) => policyWith({ id: "law", ...change });
  const floor = { floor: "law", outcome: "points" } as Guarantee;
  const status = (own: Policy, other: Policy) => prove(own, floor, { policies: [other] }).status;
  const [gift, late, early] = base.rules;
  const points = (rule: typeof gift, more: number) => ({
    ...(rule as object),
    then: { points: more, call: false },
  });

  test("of a policy that is not given is a mistake of the program, which says what is given", () => {
    const asked = (policies?: readonly Policy[]) => () =>
      prove(policyWith(), floor, policies && { policies });
    expect(asked()).toThrow("the guarantee names the policy `law`: give it under `policies`; there are none");
    expect(asked([policyWith(), policyWith({ id: "terms" })])).toThrow(
      "the guarantee names the policy `law`: give it under `policies`; there are late, terms",
    );
    expect(asked()).toThrow(expect.objectContaining({ code: "missing-policy" }));
    expect(asked([policyWith(), law()])).not.toThrow();
  });

  test("of another type is a mistake too", () => {
    const other = (outcome: object, then: object) =>
      law({ outcome, rules: [{ ...late, then }], otherwise: { then, because: "y" } });
    const asked = (own: Policy) => () => prove(policyWith(), floor, { policies: [own] });
    const message = "`law` has no outcome `points` of the same type";
    expect(asked(other({ grade: { type: "integer" } }, { grade: 1 }))).toThrow(message);
    expect(asked(other({ points: { type: "decimal", scale: 1 } }, { points: 1 }))).toThrow(message);
    expect(asked(other({ points: { type: "money", currency: "EUR" } }, { points: "1.00" }))).toThrow(
      expect.objectContaining({ code: "not-comparable" }),
    );
    expect(asked(other({ points: { type: "integer" } }, { points: 1 }))).not.toThrow();
  });

  test("holds where nothing is ever less, and where the other says nothing", () => {
    expect(status(policyWith(), law())).toBe("proved");
    expect(status(policyWith(), law({ rules: [gift, late, points(early, 0)] }))).toBe("proved");
    expect(status(policyWith(), law({ rules: [gift, late, points(early, 2)] }))).toBe("refuted");
    expect(status(loadPolicy({ ...gaps }), law({ otherwise: undefined }))).toBe("proved");
    expect(status(policyWith(), law({ otherwise: undefined }))).toBe("proved");
  });

  test("fails where the other decides and this one does not", () => {
    expect(status(loadPolicy({ ...gaps }), law())).toBe("refuted");
    const conflict = {
      hit: "unique",
      rules: [points(late, 9), { ...points(early, 9), when: { delay: { gte: 60 }, gift: true } }],
    };
    expect(status(policyWith(conflict), law({ rules: [late] }))).toBe("refuted");
    expect(status(policyWith({ ...conflict, rules: [points(late, 9), points(early, 9)] }), law())).toBe(
      "refuted",
    );
    expect(status(policyWith(), law(conflict))).toBe("refuted");
    const everywhere = {
      hit: "unique",
      rules: [points(late, 9), { ...points(early, 9), when: { delay: { gte: 60 } } }],
      otherwise: { then: { points: 1, call: false }, because: "y" },
    };
    expect(status(policyWith(), law(everywhere))).toBe("proved");
  });

  test("where rules agree in some cases only, both are cases of their own", () => {
    const amount = (own: unknown) => ({
      hit: "any",
      rules: [
        { ...late, then: { points: own, call: false } },
        { ...late, id: "again", then: { points: 80, call: false } },
      ],
    });
    // Decided at a delay of 80 alone, with 80.
    const agree = policyWith(amount("delay"));
    expect(status(policyWith({ rules: [points(late, 80)] }), law({ ...amount("delay") }))).toBe("proved");
    expect(status(policyWith({ rules: [points(late, 79)] }), law({ ...amount("delay") }))).toBe("refuted");
    expect(
      status(
        agree,
        law({ rules: [points({ ...late, when: { delay: 80 } } as never, 80)], otherwise: undefined }),
      ),
    ).toBe("proved");
    expect(
      status(
        agree,
        law({ rules: [points({ ...late, when: { delay: 81 } } as never, 1)], otherwise: undefined }),
      ),
    ).toBe("refuted");
    expect(
      status(
        agree,
        law({ rules: [points({ ...late, when: { delay: 80 } } as never, 81)], otherwise: undefined }),
      ),
    ).toBe("refuted");
  });
});

describe("a guarantee by its id", () => {
  const named = policyWith({
    guarantees: [
      { complete: true },
      { id: "most", atMost: { points: 6 } },
      { id: "least", atLeast: { points: 1 } },
    ],
  });

  test("is that of the document", () => {
    expect(prove(named, "most").status).toBe("refuted");
    expect(prove(named, "least").status).toBe("proved");
    expect(prove(named, "least").guarantee).toEqual({ id: "least", atLeast: { points: 1 } });
  });

  test("that is not there is a mistake, which says what is there", () => {
    expect(() => prove(named, "more")).toThrow("`more` is no guarantee here: there are `most`, `least`");
    expect(() => prove(policyWith(), "more")).toThrow(
      "`more` is no guarantee here: the policy has none with an id",
    );
    const unnamed = policyWith({ guarantees: [{ complete: true }] });
    expect(() => prove(unnamed, "more")).toThrow(
      "`more` is no guarantee here: the policy has none with an id",
    );
    expect(() => prove(unnamed, "more")).toThrow(expect.objectContaining({ code: "unknown-guarantee" }));
  });

  test("one that is not sound is refused with its issues", () => {
    expect(() => prove(named, { atMost: { grade: 3 } } as never)).toThrow(/grade/);
  });
});

describe("what a proof costs", () => {
  test("is what its questions cost, until one refutes it", () => {
    const steps = (guarantee: unknown) =>
      prove(policyWith(), guarantee as Guarantee, { engine: "branching" }).effort.steps;
    const first = steps({ independent: "points", of: ["delay"] });
    expect(first).toBeGreaterThan(0);
    expect(steps({ principle: "like-cases-alike", of: ["delay"] })).toBe(first);
  });

  test("of nodes and of steps, over every part of a condition", () => {
    const options = { engine: "diagrams" } as const;
    const cost = (when: object) =>
      prove(policyWith(), { when, never: { points: 4 } } as Guarantee, options).effort;
    const [one, other] = [cost({ gift: true, shop: false }), cost({ gift: false, shop: true })];
    const both = cost({
      any: [
        { gift: true, shop: false },
        { gift: false, shop: true },
      ],
    });
    expect(Math.min(one.nodes, other.nodes)).toBeGreaterThan(0);
    expect(both).toEqual({ nodes: one.nodes + other.nodes, steps: one.steps + other.steps });
  });
});
