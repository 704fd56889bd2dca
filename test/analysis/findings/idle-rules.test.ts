// Rules that decide nothing, and rules that nobody would miss: also where taking one away would wake another.
import { analyse, diffPolicies } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const rule = (id: string, when: object, fine: string) => ({ id, when, then: { fine }, because: "x" });
const parked = (rules: readonly object[], change: object = {}) =>
  loadPolicy({
    id: "parked",
    version: "1",
    purpose: "other",
    facts: { ticket: { type: "boolean" }, minutes: { type: "integer", min: 0, max: 9 } },
    outcome: { fine: { type: "money", currency: "GBP" } },
    rules,
    otherwise: { then: { fine: "40.00" }, because: "y" },
    ...change,
  });
const idle = (rules: readonly object[], change: object = {}) =>
  analyse(parked(rules, change)).findings.flatMap(({ code, message }) =>
    code === "never-fires" || code === "redundant-rule" ? [message] : [],
  );

const none = rule("none", { ticket: false }, "40.00");
const old = rule("old", { ticket: false }, "90.00");

describe("a rule without which every case would come out the same", () => {
  test("is told, where nothing else would take its place", () => {
    expect(idle([none])).toEqual(["without `none` every case would come out the same"]);
  });
  test("is not told, where another that never fired would fire then", () => {
    expect(idle([none, old])).toEqual(["`old` never fires: `none` takes every case first"]);
    expect(diffPolicies(parked([none, old]), parked([old])).equal).toBe(false);
  });
  test("is told, where the other would do the same, and whatever follows would, too", () => {
    expect(idle([none, { ...none, id: "again" }])).toEqual([
      "`again` never fires: `none` takes every case first",
      "without `none` every case would come out the same",
    ]);
  });
  test("is not told, where only one that never fires would do the same: that one is told", () => {
    const dear = rule("dear", { ticket: false }, "60.00");
    expect(idle([dear, { ...dear, id: "again" }])).toEqual([
      "`again` never fires: `dear` takes every case first",
    ]);
  });
  test("nor where others wake in part of its cases", () => {
    const late = rule("late", { ticket: false, minutes: { gte: 9 } }, "90.00");
    expect(idle([none, late])).toEqual(["`late` never fires: `none` takes every case first"]);
  });
  test("where all count together, too", () => {
    const outcome = { fine: { type: "money", currency: "GBP", collect: "max" } };
    expect(idle([rule("less", { ticket: false }, "30.00"), none], { hit: "collect", outcome })).toEqual([
      "without `less` every case would come out the same",
    ]);
  });
});

describe("a rule in whose place very many others decide", () => {
  const told = (days: number) => {
    const facts = { day: { type: "integer", min: 1, max: days }, late: { type: "boolean" } };
    const each = Array.from({ length: days }, (_, at) => rule(`day-${at + 1}`, { day: at + 1 }, `${at}.00`));
    const [finding] = analyse(
      parked([...each, rule("last", { late: true }, "0")], { facts }),
    ).findings.filter(({ code }) => code === "never-fires");
    return finding;
  };
  test.each([9, 10])("%s are all named", (days) => {
    expect(told(days)?.rules).toHaveLength(days + 1);
    expect(told(days)?.message).toMatch(/: `day-1`, .*, `day-\d+` take every case first$/);
  });
  test.each([11, 12, 400])("of %s ten are named, and that they are not all is said", (days) => {
    expect(told(days)?.rules).toHaveLength(11);
    const ten = Array.from({ length: 10 }, (_, at) => `\`day-${at + 1}\``).join(", ");
    expect(told(days)?.message).toBe(
      `\`last\` never fires: no case is left to it by the rules before it, among them ${ten}`,
    );
  });
});

describe("with too little to spend", () => {
  const number = { type: "integer", min: 0, max: 9 };
  const facts = { x: number, y: number, ticket: { type: "boolean" } };
  const at = (id: string, when: object) => rule(id, when, "5.00");
  const rules = [
    at("low", { x: { lt: 5 } }),
    // The first of its boxes is taken by the rule before it, the second is not.
    at("either", {
      any: [
        { x: { lt: 4 }, y: 1 },
        { y: { gte: 7 }, ticket: true },
      ],
    }),
    at("never", { x: { lt: 5 }, y: 3 }),
  ];

  test.each(["diagrams", "branching", "both"])("no rule is said never to fire that does: %s", (engine) => {
    const codes = new Set<string>();
    for (let steps = 0; steps < 90; steps += 1) {
      const told = analyse(parked(rules, { facts }), { steps, engine: engine as "both" }).findings;
      const never = told.filter(({ code }) => code === "never-fires").map(({ rules: [id] = [] }) => id);
      expect(["", "never"]).toContain(never.join());
      const doubt = told.find(({ message }) => message === "it was not found out which rules fire");
      if (never.length === 0) expect(doubt?.rules).toContain("never");
      else expect(told.find(({ code }) => code === "never-fires")?.rules).toEqual(["never", "low"]);
      codes.add(never.join());
    }
    expect(codes.has("never")).toBe(true);
  });
});
