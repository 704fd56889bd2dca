// What an open decision lists stands in the order of the rules, and what a decision says of several rules is said of the
// tests that held.
import { decide, definePolicy, nextFact, outcome } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { forDrafted, readSound } from "../generators/for-drafted.ts";
import { draftPartialCase } from "../generators/partial-case.ts";

const about = { id: "listed", version: "1", purpose: "other" } as const;
const yes = { type: "boolean" } as const;

describe("what is possible", () => {
  test.each([1, 2])(
    "is listed by its first rule, and each entry names its rules in their order: %i",
    (seed) => {
      let several = 0;
      forDrafted({ seed, count: 60, whole: true, small: true }, ({ policy, document, random }) => {
        const ids = policy.document.layers?.flatMap(({ rules }) => rules) ?? policy.document.rules ?? [];
        const placeOf = (id: string) =>
          id === "otherwise" ? ids.length : ids.findIndex((rule) => rule.id === id);
        // Under `priority` rules stand in the order of what they give.
        if (document.hit === "priority") return;
        for (let index = 0; index < 4; index += 1) {
          const decision = decide(policy, draftPartialCase(random, document).facts as never, {
            from: "verified",
          });
          if (decision.status !== "open") continue;
          const places = decision.possible.map(({ rules }) => rules.map(placeOf));
          for (const own of places) {
            expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
            if (own.length > 1) several += 1;
          }
          const firsts = places.map(([first]) => first ?? Number.POSITIVE_INFINITY);
          expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        }
      });
      expect(several).toBeGreaterThan(5);
    },
  );

  test("is one entry for each set of rules, however its places are read together", () => {
    // Rules 1, 2 and 3, or rules 1 and 23: written without a space between they are the same.
    const policy = readSound({
      ...about,
      facts: { way: yes, paid: { type: "integer", min: 0, max: 9 } },
      outcome: { sum: { type: "integer", collect: "sum" } },
      hit: "collect",
      rules: Array.from({ length: 24 }, (_, at) => ({
        id: `rule-${at}`,
        when:
          at === 1
            ? { paid: { gte: 0, lte: 8 } }
            : [2, 3].includes(at)
              ? { way: true }
              : at === 23
                ? { way: false }
                : { paid: 9 },
        then: { sum: at === 1 ? "paid" : at },
        because: "so.",
      })),
    });
    const decision = decide(policy, { paid: { lte: 8 } } as never);
    expect(decision.status === "open" && decision.possible.map(({ rules }) => rules)).toEqual([
      ["rule-1", "rule-2", "rule-3"],
      ["rule-1", "rule-23"],
    ]);
  });
});

describe("why", () => {
  const policy = definePolicy({
    ...about,
    hit: "any",
    facts: { a: yes, b: yes, c: yes, d: yes },
    outcome: { refund: yes },
    rules: [
      { id: "either", when: { any: [{ a: true }, { b: true }] }, then: { refund: true }, because: "Either." },
      { id: "third", when: { c: true }, then: { refund: true }, because: "Third." },
      { id: "fourth", when: { d: true }, then: { refund: true }, because: "Fourth." },
    ],
    otherwise: { then: { refund: false }, because: "None." },
  });

  test("names the alternative that held, also where something else is not known", () => {
    const testsOf = (facts: object) => {
      const decision = decide(policy, facts as never);
      return (
        decision.status === "decided" &&
        decision.because.map(({ rule, tests }) => [rule, tests.map(({ fact }) => fact)])
      );
    };
    const rest = [
      ["third", ["c"]],
      ["fourth", ["d"]],
    ];
    expect(testsOf({ a: false, b: true, c: true })).toEqual([["either", ["b"]], ...rest]);
    expect(testsOf({ a: true, b: false, c: true })).toEqual([["either", ["a"]], ...rest]);
    expect(testsOf({ a: false, b: true, c: true, d: true })).toEqual([["either", ["b"]], ...rest]);
  });
});

describe("a claim where a record is needed", () => {
  const needy = definePolicy({
    ...about,
    facts: {
      seen: { ...yes, needs: "verified", ask: "Was it seen?", title: "Seen" },
      told: { ...yes, needs: "recorded" },
    },
    outcome: { refund: yes },
    rules: [{ id: "seen", when: { seen: true, told: true }, then: { refund: true }, because: "Seen." }],
    otherwise: { then: { refund: false }, because: "Not seen." },
  });

  test("has no outcome, as it has no decision", () => {
    const claim = { seen: true, told: true };
    expect(decide(needy, claim).status).toBe("open");
    expect(outcome(needy, claim)).toBeUndefined();
    expect(
      outcome(needy, {
        seen: { value: true, from: "verified" },
        told: { value: true, from: "recorded" },
      } as never),
    ).toEqual({
      refund: true,
    });
    for (const nothing of [null, undefined, 5]) expect(outcome(needy, nothing as never)).toBeUndefined();
  });

  test("says how to establish it; what is next is what the decision says is next", () => {
    const verify = { fact: "seen", establish: "verify", ask: "Was it seen?", title: "Seen" };
    expect(nextFact(needy, {})).toEqual(verify);
    const seen = { seen: { value: true, from: "verified" } } as const;
    expect(nextFact(needy, seen)).toEqual({ fact: "told", establish: "record" });
    expect(nextFact(needy, seen, { from: "recorded" })).toEqual({ fact: "told", establish: "record" });
    expect(nextFact(needy, { ...seen, told: true }, { from: "recorded" })).toBeUndefined();
    expect(nextFact(needy, { seen: { value: 1, from: "verified" } } as never)).toBeUndefined();
  });
});

describe("two accounts of a list that weigh the same", () => {
  const bags = readSound({
    ...about,
    facts: {
      bags: {
        type: "list",
        of: { weight: { type: "integer", min: 0, max: 50 }, late: yes },
        maxItems: 3,
        optional: true,
      },
    },
    derive: { heavy: { some: "bags", where: { weight: { gt: 20 }, late: true } }, count: { count: "bags" } },
    outcome: { place: { type: "integer" } },
    rules: [
      { id: "absent", when: { heavy: { is: "absent" } }, then: { place: 0 }, because: "so." },
      { id: "heavy", when: { heavy: true }, then: { place: 1 }, because: "so." },
      { id: "many", when: { count: { gte: 2 } }, then: { place: 2 }, because: "so." },
    ],
    otherwise: { then: { place: 3 }, because: "so." },
  });
  const said = (given: unknown) => {
    const decision = decide(bags, { bags: given } as never);
    if (decision.status === "decided") return [decision.status, decision.outcome];
    return decision.status === "open"
      ? [decision.possible, decision.bounds, decision.matters, decision.exact]
      : decision;
  };
  const accounts = (...values: readonly unknown[]) => ({ accounts: values.map((value) => ({ value })) });
  const bag = (weight: unknown, late: unknown) => ({ weight, late });
  const lists: readonly (readonly [string, unknown, readonly unknown[]])[] = [
    ["field by field", [bag({ oneOf: [10, 30] }, true)], [[bag(10, true)], [bag(30, true)]]],
    [
      "where they are as long",
      [bag(30, { oneOf: [true, false] }), bag(1, true)],
      [
        [bag(30, true), bag(1, true)],
        [bag(30, false), bag(1, true)],
      ],
    ],
    ["of three", [bag({ oneOf: [10, 30, 5] }, true)], [[bag(10, true)], [bag(30, true)], [bag(5, true)]]],
  ];
  test.each(lists)("are taken together %s", (_, together, values) => {
    expect(said(accounts(...values))).toEqual(said(together));
  });

  test.each([
    ["one is longer", [[bag(10, true)], [bag(10, true), bag(30, true)]]],
    ["one is in part", [[bag(10, true)], { items: [bag(30, true)], complete: false }]],
    ["the other is in part", [{ items: [bag(30, true)], complete: false }, [bag(10, true)]]],
  ])("are never mixed where %s", (_, values) => {
    const decision = decide(bags, { bags: accounts(...values) } as never);
    expect(decision.status === "open" && decision.possible.map(({ rules }) => rules)).toEqual([
      ["heavy"],
      ["otherwise"],
    ]);
    expect(decision.status === "open" && [decision.matters, decision.exact]).toEqual([["bags"], true]);
  });

  test("are a conflict only where they differ", () => {
    const alike = decide(bags, { bags: accounts([bag(10, true)], [bag(10, true)]) } as never);
    expect("conflicts" in alike).toBe(false);
    const differ = decide(bags, { bags: accounts([bag(10, true)], [bag(10, false)]) } as never);
    expect("conflicts" in differ && differ.conflicts?.map(({ fact }) => fact)).toEqual(["bags"]);
    const either = { oneOf: [[bag(10, true)], [bag(10, false)]] };
    expect("relied" in differ && differ.relied).toEqual([{ fact: "bags", value: either, from: "claimed" }]);
  });

  test("one of which says that there is none", () => {
    const decision = decide(bags, { bags: accounts({ is: "absent" }, [bag(30, true)]) } as never);
    const listed = decision.status === "open" ? decision.possible.flatMap(({ rules }) => rules) : [];
    expect(listed).toEqual(["absent", "heavy"]);
  });

  test("nothing at all is no list", () => {
    const decision = decide(bags, { bags: null } as never);
    expect(decision.status === "invalid" && decision.issues.map(({ code, path }) => [code, path])).toEqual([
      ["wrong-type", ["bags"]],
    ]);
  });
});
