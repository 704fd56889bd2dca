// How constants are written: the normal form no longer knows `gt: 3` from `gte: 4`.
import { describe, expect, test } from "vitest";
import { thresholdsOf } from "../../../src/analysis/findings/thresholds-of.ts";
import type { PolicyDocument } from "../../../src/policy/index.ts";

/** What is said of the thresholds of conditions, one rule for each: `delay 3 below above equal`. */
function thresholds(conditions: readonly object[], more: object = {}): readonly string[] {
  const rules = conditions.map((when, place) => ({ id: `rule-${place}`, when, then: {}, because: "x" }));
  const document = { facts: {}, rules, ...more } as unknown as PolicyDocument;
  return [...thresholdsOf(document)].flatMap(([fact, all]) =>
    [...all.values()].map(({ value, below, above, equal }) =>
      [
        fact,
        JSON.stringify(value),
        ...(below ? ["below"] : []),
        ...(above ? ["above"] : []),
        ...(equal ? ["equal"] : []),
      ].join(" "),
    ),
  );
}

describe("how a constant is compared", () => {
  test.each<readonly [object, readonly string[]]>([
    [{ delay: { gte: 3 } }, ["delay 3 below"]],
    [{ delay: { lt: 3 } }, ["delay 3 below"]],
    [{ delay: { gt: 3 } }, ["delay 3 above"]],
    [{ delay: { lte: 3 } }, ["delay 3 above"]],
    [{ delay: { gte: 3, lt: 9 } }, ["delay 3 below", "delay 9 below"]],
    [{ delay: { gt: 3, lte: 3 } }, ["delay 3 above"]],
    [{ delay: { gte: 3, lte: 3 } }, ["delay 3 below above"]],
    [{ delay: 3 }, ["delay 3 equal"]],
    [{ delay: [3, 4] }, ["delay 3 equal", "delay 4 equal"]],
    [{ delay: { not: 3 } }, ["delay 3 equal"]],
    [{ delay: { not: [3, 4] } }, ["delay 3 equal", "delay 4 equal"]],
    [{ delay: { not: { gte: 3 } } }, ["delay 3 below"]],
    [{ delay: { not: { not: { gt: 3 } } } }, ["delay 3 above"]],
    [{ delay: { is: "absent" } }, []],
    [{ price: "12.50" }, ['price "12.50" equal']],
    [{ delay: { gte: 3 }, price: { lt: "12.50" } }, ["delay 3 below", 'price "12.50" below']],
    [{ not: { delay: { gte: 3 } } }, ["delay 3 below"]],
    [{ any: [{ delay: { gte: 3 } }, { delay: { lte: 4 } }] }, ["delay 3 below", "delay 4 above"]],
    [{ all: [{ delay: { gte: 3 } }, { not: { any: [{ delay: 3 }] } }] }, ["delay 3 below equal"]],
  ])("%j", (when, said) => {
    expect(thresholds([when])).toEqual(said);
  });

  test("is gathered over rules, layers and assumptions", () => {
    const layers = [
      { id: "one", rules: [{ id: "a", when: { delay: { gte: 3 } }, then: {}, because: "x" }] },
      { id: "two", rules: [{ id: "b", when: { delay: { lt: 4 } }, then: {}, because: "x" }] },
    ];
    const assume = [{ never: { delay: { gt: 3 } }, because: "x" }];
    expect(thresholds([], { layers, assume })).toEqual(["delay 3 below above", "delay 4 below"]);
    expect(thresholds([{ delay: { gte: 3 } }, { delay: { lte: 3 } }, { delay: 3 }])).toEqual([
      "delay 3 below above equal",
    ]);
  });
});

describe("a parameter", () => {
  const parameters = { limit: { type: "integer", value: 3 } };

  test("stands for its value, wherever it is written", () => {
    const limit = { parameter: "limit" };
    expect(thresholds([{ delay: { gte: limit } }, { delay: { gt: 3 } }], { parameters })).toEqual([
      "delay 3 below above",
    ]);
    expect(thresholds([{ delay: limit }], { parameters })).toEqual(["delay 3 equal"]);
    expect(thresholds([{ delay: [limit, 4] }], { parameters })).toEqual(["delay 3 equal", "delay 4 equal"]);
    expect(thresholds([{ delay: { not: limit } }], { parameters })).toEqual(["delay 3 equal"]);
  });
});
