// Rows of which everything is known are decided by columns alone: `decide` would say the same, only later, so nothing else
// sees it where a plain cell is left to it.
import { type Columns, decideColumns, encodeColumns, type Policy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { TABLES } from "../../../src/policy/columns/encoded-columns.ts";
import { evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { decisionStream } from "../generators/decision-stream.ts";
import type { Case } from "../generators/draft-case.ts";
import { readSound } from "../generators/for-drafted.ts";
import { typedColumns } from "./typed-columns.ts";

const vouched = { from: "verified" } as const;

/** Decides columns with the thorough way closed. */
function decideQuickly(policy: Policy, columns: Columns) {
  const encoded = encodeColumns(policy, columns, vouched);
  const compiled = encoded[TABLES].compiled as { decideSlowly: unknown };
  const { decideSlowly } = compiled;
  compiled.decideSlowly = () => expect.unreachable("a plain row was left to `decide`");
  try {
    return decideColumns(policy, encoded);
  } finally {
    compiled.decideSlowly = decideSlowly;
  }
}

const isSound = ({ assume: _, ...document }: PolicyDocument, one: Case): boolean =>
  Object.entries(one).every(([name, value]) => value !== null && Object.hasOwn(document.facts, name)) &&
  evaluateByDefinition(document, one).status !== "invalid";

const listsOf = ({ facts }: PolicyDocument, cases: readonly Case[]): Columns =>
  Object.fromEntries(Object.keys(facts).map((name) => [name, cases.map((each) => each[name])]));

describe("what is known", () => {
  test.each([401, 402])("is never left to `decide`, in whatever column it stands: %i", (seed) => {
    let policies = 0;
    let rows = 0;
    for (const { document, random, boundary } of decisionStream(seed)) {
      policies += 1;
      if (policies > 12) break;
      const policy = readSound(document);
      const cases = [...random, ...boundary.slice(0, 24)].filter((one) => isSound(document, one));
      for (const columns of [listsOf(document, cases), typedColumns(document, cases)]) {
        rows += decideQuickly(policy, columns).rows;
      }
    }
    expect(rows).toBeGreaterThan(200);
  });
});

describe("what is not known", () => {
  const policy = readSound({
    id: "enough",
    version: "1",
    purpose: "other",
    facts: {
      days: { type: "integer", min: 0, max: 60 },
      paid: { type: "integer", min: 0, max: 9 },
      gift: { type: "boolean" },
    },
    assume: [{ never: { days: 60 }, because: "Nobody waits that long." }],
    outcome: { back: { type: "integer" } },
    rules: [
      { id: "late", when: { days: { gte: 30 } }, then: { back: 5 }, because: "so." },
      { id: "gift", when: { days: { gte: 10 }, gift: true }, then: { back: 4 }, because: "so." },
      { id: "paid", when: { days: { gte: 10 } }, then: { back: "paid" }, because: "so." },
    ],
    otherwise: { then: { back: 0 }, because: "so." },
  });

  test("is left to it only where it may matter", () => {
    const columns = { days: [5, 30, 60, 12], paid: [null, null, null, 3], gift: [null, null, null, false] };
    const decisions = decideQuickly(policy, columns);
    expect(Array.from(decisions.rule, (place) => decisions.rules[place] ?? place)).toEqual([
      "otherwise",
      "late",
      -3,
      "paid",
    ]);
    for (const [days, paid, gift] of [
      [null, 1, true],
      [12, 1, null],
      [12, null, false],
    ]) {
      const cells = { days: [days], paid: [paid], gift: [gift] };
      expect(() => decideQuickly(policy, cells)).toThrow("left to `decide`");
      expect(Array.from(decideColumns(policy, cells).rule)).toEqual([-4]);
    }
  });

  test("does not matter where nothing reads it, under `any` too", () => {
    const { assume: _, ...document } = policy.document;
    const rules = document.rules?.slice(0, 1);
    for (const hit of ["any", "unique", "first"] as const) {
      const idle = readSound({ ...document, hit, rules });
      const decisions = decideQuickly(idle, {
        days: [30, 29, 30],
        paid: [null, null, 3],
        gift: [null, true, null],
      });
      expect(Array.from(decisions.rule)).toEqual([0, 1, 0]);
    }
  });

  test("is searched once for rows that no rule can tell apart, and again where one can", () => {
    const { assume: _, ...document } = policy.document;
    const constant = readSound({ ...document, rules: document.rules?.slice(0, 2) });
    const rows = 300;
    const days = Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 12 : row % 3 === 1 ? 25 : 9));
    const encoded = encodeColumns(constant, { days, paid: days.map(() => 1) });
    const compiled = encoded[TABLES].compiled as { decideSlowly: (...given: readonly unknown[]) => unknown };
    const { decideSlowly } = compiled;
    let searched = 0;
    compiled.decideSlowly = (...given) => {
      searched += 1;
      return decideSlowly(...given);
    };
    try {
      const { counts } = decideColumns(constant, encoded);
      expect(counts).toEqual({ decided: 100, gap: 0, conflict: 0, invalid: 0, open: 200 });
      expect(searched).toBe(1);
    } finally {
      compiled.decideSlowly = decideSlowly;
    }
  });
});
