// The oracle of the analysis, held against answers that were worked out by hand, and against the definition.
import { describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";
import { draftPolicy } from "../policy/generators/draft-policy.ts";
import { seededRandom } from "../policy/generators/random.ts";
import { spaceOf } from "./oracle/case-space.ts";
import { caseCount, everyValue } from "./oracle/every-value.ts";
import { fewestRegions } from "./oracle/fewest-regions.ts";
import { resultsOf } from "./oracle/results.ts";
import { trueDiff } from "./oracle/true-diff.ts";
import { trueFindings } from "./oracle/true-findings.ts";
import { trueProof } from "./oracle/true-proof.ts";

const because = "It says so.";
const rule = (id: string, when: object, then: object) => ({ id, when, then, because });
const head = { id: "late-train", version: "1", purpose: "other" } as const;

/** Half from one hour, all from two; what is paid in cash is no other amount. */
const LATE = {
  ...head,
  facts: {
    hours: { type: "integer", min: 0, max: 4 },
    cash: { type: "boolean" },
  },
  outcome: { percent: { type: "integer" } },
  rules: [
    rule("two-hours", { hours: { gte: 2 } }, { percent: 100 }),
    rule("one-hour", { hours: { gte: 1 } }, { percent: 50 }),
  ],
} as unknown as PolicyDocument;
const codes = (document: object) => trueFindings(document as PolicyDocument).map(({ code }) => code);

describe("cases", () => {
  test("each value once, from the lowest to the highest, absence last", () => {
    expect(everyValue({ type: "money", currency: "GBP", max: "0.02" })).toEqual([0, 1, 2]);
    expect(everyValue({ type: "date", min: "2024-02-28", max: "2024-03-01" })).toEqual([
      "2024-02-28",
      "2024-02-29",
      "2024-03-01",
    ]);
    expect(everyValue({ type: "set", values: ["a", "b"] })).toEqual([[], ["a"], ["b"], ["a", "b"]]);
    expect(everyValue({ type: "enum", values: ["a"], other: true, optional: true })).toHaveLength(3);
  });

  test("lists have no order of records", () => {
    const list = { type: "list", of: { lost: { type: "boolean" } }, maxItems: 2 } as const;
    expect(everyValue(list)).toHaveLength(6);
    expect(caseCount({ ...LATE, facts: { list } })).toBe(6);
  });

  test("what comes of each is what the definition says, over drafted policies", () => {
    const random = seededRandom(5);
    let compared = 0;
    while (compared < 5_000) {
      const document = draftPolicy(random, { small: true, whole: random.chance(0.8) });
      if (caseCount(document) > 400) continue;
      const space = spaceOf(document);
      const results = resultsOf(space);
      for (let id = 0; id < space.count; id += 1) {
        compared += 1;
        const defined = evaluateByDefinition(document, space.factsOf(id));
        expect(space.isCase(id)).toBe(defined.status !== "invalid");
        if (defined.status === "invalid") continue;
        const { status, outcome } = results.of(id);
        expect({ status, outcome }).toEqual({
          status: defined.status,
          outcome: defined.status === "decided" ? defined.outcome : undefined,
        });
        const fired = results.fired(id).map((one) => one.id);
        if (defined.status === "decided" && fired.length > 0) {
          expect(defined.rules ?? [defined.rule]).toEqual(defined.rules ? fired : fired.slice(0, 1));
        }
      }
    }
  });
});

describe("findings", () => {
  test("a gap with its cases, an overlap, and a fact that changes nothing", () => {
    const found = trueFindings(LATE);
    expect(found).toEqual([
      { code: "gap", cases: [0, 5] },
      { code: "overlap", rules: ["two-hours", "one-hour"], cases: [2, 3, 4, 7, 8, 9] },
      { code: "unused-fact", facts: ["cash"] },
    ]);
  });

  test("conflicts under `unique` and `any`", () => {
    const unique = { ...LATE, hit: "unique" };
    expect(codes(unique)).toEqual(["gap", "conflict", "unused-fact"]);
    const agreeing = {
      ...LATE,
      hit: "any",
      rules: LATE.rules?.map((one) => ({ ...one, then: { percent: 1 } })),
    };
    expect(codes(agreeing)).toEqual(["gap", "redundant-rule", "unused-fact"]);
    expect(codes({ ...LATE, hit: "any" })).toContain("conflict");
  });

  test("a rule that two others leave nothing never fires, and takes no other's place", () => {
    const rules = [
      rule("little", { hours: { lt: 2 } }, { percent: 1 }),
      rule("much", { hours: { gt: 1 } }, { percent: 2 }),
      rule("all", { cash: [true, false] }, { percent: 3 }),
    ];
    const found = trueFindings({ ...LATE, rules } as unknown as PolicyDocument);
    expect(found.find(({ code }) => code === "never-fires")).toEqual({ code: "never-fires", rules: ["all"] });
  });

  test("an assumption can leave a rule nothing", () => {
    const assume = [{ never: { hours: { gte: 2 } }, because }];
    expect(trueFindings({ ...LATE, assume })).toContainEqual({ code: "never-fires", rules: ["two-hours"] });
  });

  test("a rule beside another of the same outcome is redundant, unless it is needed", () => {
    const rules = [
      rule("two-hours", { hours: { gte: 2 } }, { percent: 100 }),
      rule("three-hours", { hours: { gte: 3 }, cash: true }, { percent: 100 }),
      rule("one-hour", { hours: { gte: 1 } }, { percent: 50 }),
    ];
    expect(codes({ ...LATE, rules })).toContain("never-fires");
    const [a, b, c] = rules;
    const found = trueFindings({ ...LATE, rules: [b, a, c] } as unknown as PolicyDocument);
    expect(found).toContainEqual({ code: "redundant-rule", rules: ["three-hours"] });
  });

  test("a word that no case comes to", () => {
    const outcome = { verdict: { type: "enum", values: ["no", "yes", "perhaps"] } };
    const rules = [rule("late", { hours: { gte: 1 } }, { verdict: "yes" })];
    const otherwise = { then: { verdict: "no" }, because };
    const found = trueFindings({ ...LATE, outcome, rules, otherwise } as unknown as PolicyDocument);
    expect(found).toEqual([
      { code: "unused-fact", facts: ["cash"] },
      { code: "unreached-outcome", outcome: "verdict", value: "perhaps" },
    ]);
  });

  test("a value that stands apart between `lt` and `gt`", () => {
    const rules = [
      rule("less", { hours: { lt: 2 } }, { percent: 1 }),
      rule("more", { hours: { gt: 2 } }, { percent: 2 }),
    ];
    const smell = { code: "boundary-smell", facts: ["hours"], value: 2 };
    expect(trueFindings({ ...LATE, rules } as unknown as PolicyDocument)).toContainEqual(smell);
    const meant = [...rules, rule("at", { hours: 2 }, { percent: 3 })];
    expect(codes({ ...LATE, rules: meant })).not.toContain("boundary-smell");
    const closed = { ...LATE, rules: [rule("upto", { hours: { lte: 2 } }, { percent: 1 }), rules[1]] };
    expect(codes(closed)).not.toContain("boundary-smell");
  });

  test("a step that is larger than the largest", () => {
    const stepped = (largestStep: number) => ({
      ...LATE,
      outcome: { percent: { type: "integer", largestStep } },
    });
    const cliffs = (largestStep: number) =>
      trueFindings(stepped(largestStep) as PolicyDocument).filter(({ code }) => code === "cliff");
    expect(cliffs(49)).toEqual([{ code: "cliff", outcome: "percent", facts: ["hours"], value: 1 }]);
    expect(cliffs(50)).toEqual([]);
  });

  test("a rule that never decides overlaps with none, and makes no other redundant", () => {
    const rules = [
      rule("all", { hours: { gte: 0 } }, { percent: 10 }),
      rule("two-hours", { hours: { gte: 2 } }, { percent: 100 }),
      rule("one-hour", { hours: { gte: 1 } }, { percent: 50 }),
    ];
    const overlapping = trueFindings({ ...LATE, rules } as unknown as PolicyDocument).flatMap((finding) =>
      finding.code === "overlap" ? [finding.rules] : [],
    );
    expect(overlapping).toEqual([
      ["all", "two-hours"],
      ["all", "one-hour"],
    ]);
    const twice = [rules[1], { ...rules[1], id: "again" }, rules[2]];
    expect(codes({ ...LATE, rules: twice })).not.toContain("redundant-rule");
    const awake = [rule("ever", { cash: true }, { percent: 0 }), rule("old", { cash: true }, { percent: 9 })];
    const answered = { ...LATE, otherwise: { then: { percent: 0 }, because } };
    expect(codes({ ...answered, rules: awake })).toContain("never-fires");
    expect(codes({ ...answered, rules: awake })).not.toContain("redundant-rule");
    expect(codes({ ...answered, rules: awake.slice(0, 1) })).toContain("redundant-rule");
  });

  test("absence is no next value", () => {
    const facts = { hours: { ...LATE.facts.hours, optional: true } };
    const rules = [
      rule("less", { hours: { lt: 4 } }, { percent: 1 }),
      rule("most", { hours: { lte: 4 } }, { percent: 2 }),
    ];
    expect(codes({ ...LATE, facts, rules })).not.toContain("boundary-smell");
  });

  test("what is accepted in vain", () => {
    const accept = [
      { finding: "overlap", rules: ["one-hour"], because },
      { finding: "overlap", facts: ["cash"], because },
    ];
    const found = trueFindings({ ...LATE, accept } as PolicyDocument);
    expect(found.at(-1)).toEqual({ code: "unused-acceptance", value: 1 });
  });
});

describe("guarantees", () => {
  const proof = (guarantee: object, document: object = LATE, others: readonly object[] = []) =>
    trueProof(document as PolicyDocument, guarantee as never, others as PolicyDocument[]);

  test("complete, and what compares two cases", () => {
    expect(proof({ complete: true })).toBe("refuted");
    expect(proof({ complete: true }, { ...LATE, otherwise: { then: { percent: 0 }, because } })).toBe(
      "proved",
    );
    expect(proof({ whenGrows: "hours", neverFalls: "percent" })).toBe("proved");
    expect(proof({ whenGrows: "hours", neverRises: "percent" })).toBe("refuted");
    expect(proof({ independent: "percent", of: ["cash"] })).toBe("proved");
    expect(proof({ independent: "percent", of: ["hours"] })).toBe("refuted");
  });

  test("bounds, and values that never are", () => {
    expect(proof({ when: { hours: { gte: 1 } }, atLeast: { percent: 50 } })).toBe("proved");
    expect(proof({ atLeast: { percent: 51 } })).toBe("refuted");
    expect(proof({ atMost: { percent: { per: "hours", amount: 50 } } })).toBe("proved");
    expect(proof({ atMost: { percent: { per: "hours", amount: 49 } } })).toBe("refuted");
    expect(proof({ never: { percent: 75 } })).toBe("proved");
    expect(proof({ when: { hours: { lt: 2 } }, never: { percent: 100 } })).toBe("proved");
    expect(proof({ never: { percent: 100 } })).toBe("refuted");
  });

  test("a floor is another policy's", () => {
    const lower = { ...LATE, id: "law", rules: [rule("half", { hours: { gte: 2 } }, { percent: 60 })] };
    const wider = { ...LATE, id: "law", rules: [rule("any", { hours: { gte: 0 } }, { percent: 1 })] };
    expect(proof({ floor: "law", outcome: "percent" }, LATE, [lower])).toBe("proved");
    expect(proof({ floor: "law", outcome: "percent" }, LATE, [wider])).toBe("refuted");
  });

  test("principles", () => {
    const about = (hours: string, cash: string) => ({
      ...LATE,
      facts: { hours: { ...LATE.facts.hours, about: hours }, cash: { ...LATE.facts.cash, about: cash } },
    });
    expect(proof({ principle: "no-dead-end" })).toBe("refuted");
    expect(proof({ principle: "respect" }, about("failure", "publicity"))).toBe("proved");
    expect(proof({ principle: "respect" }, about("publicity", "other"))).toBe("refuted");
    expect(proof({ principle: "more-harm-never-less" }, about("harm", "other"))).toBe("proved");
    const upside = { ...about("harm", "other"), rules: [...(LATE.rules ?? [])].reverse() };
    expect(proof({ principle: "more-harm-never-less" }, upside)).toBe("proved");
    const less = { ...about("loss", "other"), rules: [rule("few", { hours: 1 }, { percent: 9 })] };
    expect(proof({ principle: "more-harm-never-less" }, less)).toBe("proved");
    const falls = { ...less, otherwise: { then: { percent: 0 }, because } };
    expect(proof({ principle: "more-harm-never-less" }, falls)).toBe("refuted");
    expect(proof({ principle: "need-never-lowers", of: ["hours"] }, falls)).toBe("refuted");
    expect(proof({ principle: "like-cases-alike", of: ["cash"] })).toBe("proved");
    expect(proof({ principle: "integrity" })).toBe("refuted");
  });

  test("of a derived fact: all else that is looked at stays as it is", () => {
    const derived = {
      ...LATE,
      facts: { ...LATE.facts, waited: { type: "integer", min: 0, max: 4 } },
      derive: { more: { minus: ["hours", "waited"] } },
      rules: [
        rule("more", { more: { gte: 2 } }, { percent: 100 }),
        rule("any", { hours: { gte: 0 } }, { percent: 10 }),
      ],
    };
    // `hours` is looked at by a test that says nothing, so that only `more` counts.
    expect(proof({ whenGrows: "more", neverFalls: "percent" }, derived)).toBe("proved");
    expect(proof({ whenGrows: "waited", neverFalls: "percent" }, derived)).toBe("refuted");
    expect(proof({ independent: "percent", of: ["more"] }, derived)).toBe("refuted");
    // What is derived from `more` changes with it, and may turn things round.
    const turned = {
      ...derived,
      derive: { ...derived.derive, less: { minus: [0, "more"] } },
      rules: [
        rule("more", { more: { gte: 2 } }, { percent: 100 }),
        rule("less", { less: { gte: 3 } }, { percent: 200 }),
        rule("any", { hours: { gte: 0 } }, { percent: 10 }),
      ],
    };
    expect(proof({ whenGrows: "more", neverFalls: "percent" }, turned)).toBe("refuted");
  });

  test("of decimals: to the last of them", () => {
    const rules = [rule("all", { hours: { gte: 0 } }, { percent: 0.3 })];
    const decimal = { ...LATE, outcome: { percent: { type: "decimal", scale: 1 } }, rules };
    expect(proof({ atLeast: { percent: 0.3 } }, decimal)).toBe("proved");
    expect(proof({ atLeast: { percent: 0.4 } }, decimal)).toBe("refuted");
    expect(proof({ never: { percent: 0.3 } }, decimal)).toBe("refuted");
  });
});

describe("differences", () => {
  const revised = (rules: readonly object[], more: object = {}) =>
    ({ ...LATE, ...more, rules }) as PolicyDocument;

  test("the cases that come out otherwise", () => {
    const moved = revised([
      rule("two-hours", { hours: { gte: 3 } }, { percent: 100 }),
      rule("one-hour", { hours: { gte: 1 } }, { percent: 50 }),
    ]);
    const { changes, common, facts, same } = trueDiff(LATE, moved);
    expect(changes.map(({ facts: { here } }) => here)).toEqual([
      { hours: 2, cash: false },
      { hours: 2, cash: true },
    ]);
    expect(common).toBe(10);
    const wanted = changes.map(({ places }) => places);
    expect(
      fewestRegions(
        facts,
        wanted,
        same.map(({ places }) => places),
      ),
    ).toBe(1);
  });

  test("written differently is no difference, and a value that only one knows is left out", () => {
    const facts = { ...LATE.facts, hours: { type: "integer", min: 0, max: 9 } };
    const reversed = revised(
      [
        rule("one-hour", { hours: { gte: 1, lt: 2 } }, { percent: 50 }),
        rule("two-hours", { not: { hours: { lte: 1 } } }, { percent: 100 }),
      ],
      { facts },
    );
    expect(trueDiff(LATE, reversed)).toMatchObject({ common: 10, changes: [] });
  });

  test("a word taken out of all others", () => {
    const open = (values: readonly string[], other: boolean) =>
      ({
        ...LATE,
        facts: { how: { type: "enum", values, other } },
        rules: [rule("mail", { how: "mail" }, { percent: 1 })],
        otherwise: { then: { percent: 0 }, because },
      }) as unknown as PolicyDocument;
    const { common, changes } = trueDiff(open(["mail"], true), open(["mail", "chat"], true));
    expect([common, changes]).toEqual([3, []]);
    expect(trueDiff(open(["mail"], true), open(["mail", "chat"], false)).common).toBe(2);
    expect(trueDiff(open(["mail"], false), open(["mail", "chat"], false)).common).toBe(1);
  });

  test("two corners need two regions, and words go together", () => {
    const { facts } = trueDiff(LATE, LATE);
    expect(
      fewestRegions(
        facts,
        [
          [0, 0],
          [4, 1],
        ],
        [
          [0, 1],
          [4, 0],
        ],
      ),
    ).toBe(2);
    expect(
      fewestRegions(
        facts,
        [
          [0, 0],
          [4, 0],
        ],
        [],
      ),
    ).toBe(1);
    expect(
      fewestRegions(
        facts,
        [
          [0, 0],
          [4, 0],
        ],
        [[2, 0]],
      ),
    ).toBe(2);
  });
});
