import { decide, expectOk, MisuseError, type Policy, parsePolicy, tellingValues } from "evenhand";
import { eu261 } from "evenhand/schemes/eu261";
import { describe, expect, test } from "vitest";
import type { Diagram } from "../../../src/analysis/report/diagram.ts";
import { diagramOf } from "../../../src/analysis/report/diagram-of.ts";
import { samplePolicy } from "./sample-analysis.ts";

function areaAt({ areas }: Diagram, column: number, row: number) {
  const found = areas.filter(
    ({ columns, rows }) => columns[0] <= column && column <= columns[1] && rows[0] <= row && row <= rows[1],
  );
  expect(found).toHaveLength(1);
  return found[0];
}

function policyWith(change: object): Policy {
  const document = {
    id: "p",
    version: "1",
    purpose: "other",
    facts: { on: { type: "boolean" }, late: { type: "integer", min: 0, max: 9 } },
    outcome: { level: { type: "integer" } },
    rules: [{ id: "a", when: { late: { gte: 5 } }, then: { level: 1 }, because: "a" }],
    ...change,
  };
  return expectOk(parsePolicy(document));
}

describe("the diagram of two facts", () => {
  test("is of the two facts that most rules test, in the order of the document", () => {
    const diagram = diagramOf(samplePolicy());
    expect(diagram?.across.ranges.map(({ text }) => text)).toEqual([
      "0 to 179",
      "180 to 239",
      "240 to 299",
      "300 to 1,439",
      "1,440 or more",
    ]);
    expect(diagram?.down).toMatchObject({ fact: "cause", more: 0 });
    expect(diagram?.down.ranges.map(({ text }) => text)).toEqual([
      "weather",
      "crew, technical",
      "anything else",
    ]);
  });
  test("covers every cell once, and says of each what decide says", () => {
    for (const [policy, facts] of [
      [samplePolicy(), ["delay", "distance"]],
      [eu261 as Policy, ["delay", "event"]],
    ] as const) {
      const diagram = diagramOf(policy, facts) as Diagram;
      diagram.down.ranges.forEach((row, y) => {
        diagram.across.ranges.forEach((column, x) => {
          const area = areaAt(diagram, x, y);
          const decision = decide(
            policy,
            { [facts[0]]: column.value, [facts[1]]: row.value },
            { from: "verified" },
          );
          if (decision.status === "decided") expect(area?.kind).toBe("rule");
          else if (decision.status === "open") {
            const rules = new Set(decision.possible.flatMap((result) => result.rules));
            expect(new Set(area?.rules)).toEqual(rules);
            const ways = new Set(decision.possible.map((result) => `${result.status} ${result.rules}`));
            expect(area?.kind === "depends").toBe(ways.size > 1);
            expect(area?.gap).toBe(decision.possible.some(({ status }) => status === "gap"));
          } else expect(area?.kind).toBe(decision.status);
        });
      });
      expect(diagram.across.ranges.map(({ value }) => value)).toEqual(tellingValues(policy, facts[0]));
    }
  });
  test("says gap, contradiction, and that it depends", () => {
    const diagram = diagramOf(samplePolicy()) as Diagram;
    expect(areaAt(diagram, 0, 0)).toMatchObject({ kind: "rule", rules: ["weather"], columns: [0, 1] });
    expect(areaAt(diagram, 1, 2)).toMatchObject({ kind: "gap", rules: [] });
    expect(areaAt(diagram, 4, 1)).toMatchObject({ kind: "depends", conflict: true });
    expect(areaAt(diagram, 3, 0)).toMatchObject({ kind: "depends", gap: true });
  });
  test("a rule of which only the amount is open decides; what cannot occur is said", () => {
    const facts = {
      fare: { type: "integer", min: 0, max: 9 },
      on: { type: "boolean" },
      late: { type: "boolean" },
    };
    const policy = policyWith({
      facts,
      assume: [{ never: { on: true, late: true }, because: "never both" }],
      rules: [{ id: "a", when: { on: true }, then: { level: "fare" }, because: "a" }],
      otherwise: { then: { level: 0 }, because: "b" },
    });
    const diagram = diagramOf(policy, ["on", "late"]) as Diagram;
    expect(areaAt(diagram, 1, 0)).toMatchObject({ kind: "rule", rules: ["a"] });
    expect(areaAt(diagram, 1, 1)).toMatchObject({ kind: "impossible" });
    expect(areaAt(diagram, 0, 0)).toMatchObject({ kind: "rule", rules: ["otherwise"], rows: [0, 1] });
  });
  test("of a policy that tests one fact there is one row, of one that tests none there is nothing", () => {
    expect(diagramOf(policyWith({}))).toMatchObject({
      across: { fact: "late" },
      down: { fact: "" },
      areas: [{ kind: "gap" }, { kind: "rule", rules: ["a"] }],
    });
    expect(
      diagramOf(policyWith({ rules: [], otherwise: { then: { level: 0 }, because: "b" } })),
    ).toBeUndefined();
  });
  test("words of every type of fact, and what is absent", () => {
    const policy = policyWith({
      facts: {
        day: { type: "date", optional: true },
        fee: { type: "money", currency: "GBP", max: "50.00" },
      },
      rules: [
        {
          id: "a",
          when: { day: { gte: "2026-03-01" }, fee: { gte: "12.50" } },
          then: { level: 1 },
          because: "a",
        },
        { id: "b", when: { day: { is: "absent" } }, then: { level: 2 }, because: "b" },
      ],
    });
    const { across, down } = diagramOf(policy) as Diagram;
    expect(across.ranges.map(({ text }) => text)).toEqual([
      "up to 2026-02-28",
      "2026-03-01 or later",
      "absent",
    ]);
    expect(down.ranges.map(({ text }) => text)).toEqual(["£0.00 to £12.49", "£12.50 or more"]);
  });
  test("40 ranges are drawn, of 41 one is counted", () => {
    const rules = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `r${index}`,
        when: { late: index },
        then: { level: index },
        because: "x",
      }));
    const facts = { late: { type: "integer", min: 0, max: 99 } };
    const drawn = (count: number) => diagramOf(policyWith({ facts, rules: rules(count) }))?.across;
    expect(drawn(39)).toMatchObject({ more: 0, ranges: { length: 40 } });
    expect(drawn(40)).toMatchObject({ more: 1, ranges: { length: 40 } });
  });
  test.each(["nothing", "toString"])("a name that is no fact is misuse: %s", (name) => {
    expect(() => diagramOf(samplePolicy(), ["delay", name])).toThrow(MisuseError);
  });
});
