// Columns in short: a few policies of the whole language, whose rows come out as the definition says of complete cases
// and as `decide` says of the others. The long form of it is test/policy/forms.test.ts.
import {
  type Columns,
  caseOfRow,
  decide,
  decideColumns,
  encodeColumns,
  outcomeOfRow,
  type Policy,
} from "evenhand/policy";
import { describe, expect, test } from "vitest";
import {
  type Definition,
  evaluateByDefinition,
} from "../../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { saidBy } from "../generators/compare-decisions.ts";
import { decisionStream } from "../generators/decision-stream.ts";
import type { Case } from "../generators/draft-case.ts";
import { readSound } from "../generators/for-drafted.ts";
import { typedColumns } from "./typed-columns.ts";

const POLICIES = 12;
const SEEDS = [201, 202, 203, 204];
const vouched = { from: "verified" } as const;
const STATUSES = ["gap", "conflict", "invalid", "open"];

/** What is said of every row, in the words of the definition; the case of a row must come out as the row does. */
function saidOfRows(policy: Policy, columns: Columns): readonly unknown[] {
  const encoded = encodeColumns(policy, columns, vouched);
  const decisions = decideColumns(policy, encoded);
  const said = Array.from(decisions.rule, (place, row) =>
    place < 0
      ? { status: STATUSES[-place - 1] }
      : { status: "decided", rule: decisions.rules[place], outcome: outcomeOfRow(decisions, row) },
  );
  const again = said.map((_, row) =>
    short(saidBy(decide(policy, caseOfRow(encoded, row), vouched)) as Definition),
  );
  expect(again).toEqual(said);
  const decided = said.filter((one) => one.status === "decided").length;
  expect(decisions.counts.decided).toBe(decided);
  expect(Object.values(decisions.counts).reduce((sum, count) => sum + count, 0)).toBe(said.length);
  return said;
}

/** Columns tell that rules clash, and not which; and of those that fire together the first. */
function short(defined: Definition): unknown {
  if (defined.status === "decided") {
    return { status: "decided", rule: defined.rule, outcome: defined.outcome };
  }
  return { status: defined.status };
}

const listsOf = ({ facts }: PolicyDocument, cases: readonly Case[]): Columns =>
  Object.fromEntries(Object.keys(facts).map((name) => [name, cases.map((each) => each[name])]));

/** An empty cell is not known, so a case that gives `null` has no row; neither has one with a name that is no fact. */
const isRow = ({ facts }: PolicyDocument, one: Case): boolean =>
  Object.entries(one).every(([name, value]) => value !== null && Object.hasOwn(facts, name));

const isSound = ({ assume: _, ...document }: PolicyDocument, one: Case): boolean =>
  evaluateByDefinition(document, one).status !== "invalid";

describe("in short", () => {
  test.each(SEEDS)("rows in every kind of column come out as the definition says: %i", (seed) => {
    let policies = 0;
    for (const { document, random, boundary } of decisionStream(seed)) {
      policies += 1;
      if (policies > POLICIES) break;
      const policy = readSound(document);
      const rows = [...random.slice(0, 12), ...boundary.slice(0, 36)].filter((one) => isRow(document, one));
      const defined = (cases: readonly Case[]) =>
        cases.map((one) => short(evaluateByDefinition(document, one)));
      expect(saidOfRows(policy, listsOf(document, rows)), JSON.stringify(document)).toEqual(defined(rows));
      const sound = rows.filter((one) => isSound(document, one));
      expect(saidOfRows(policy, typedColumns(document, sound)), JSON.stringify(document)).toEqual(
        defined(sound),
      );
    }
  });

  test.each(SEEDS)("rows of which something is not known come out as `decide` says: %i", (seed) => {
    let policies = 0;
    for (const { document, partial } of decisionStream(seed + 50)) {
      policies += 1;
      if (policies > POLICIES) break;
      const policy = readSound(document);
      const cases = partial.slice(0, 24).map(({ facts }) => facts);
      const expected = cases.map((facts) => short(saidBy(decide(policy, facts, vouched)) as Definition));
      expect(saidOfRows(policy, listsOf(document, cases)), JSON.stringify(document)).toEqual(expected);
    }
  });
});
