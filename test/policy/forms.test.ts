// One meaning in every form: the definition, `decide`, a printed module and columns, over random policies with complete
// cases, boundary cases and bad ones.
import { type ColumnDecisions, decide, decideColumns, outcomeOfRow, toModule } from "evenhand/policy";
import { beforeAll, describe, expect, test } from "vitest";
import { type Definition, evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";
import { isSame, saidBy } from "./generators/compare-decisions.ts";
import { decisionStream } from "./generators/decision-stream.ts";
import type { Case } from "./generators/draft-case.ts";
import { readSound } from "./generators/for-drafted.ts";
import { type LoadedModule, loadModule } from "./module/load-module.ts";

const SEED = Number(process.env.SEED ?? 20261123);
const CASES = 20_000;
const vouched = { from: "verified" } as const;
const mismatches: unknown[] = [];
const counts = { module: 0, columns: 0 };
const statuses: { [status: string]: number } = {};

beforeAll(async () => {
  for (const { document, random, boundary } of decisionStream(SEED)) {
    if (Object.values(counts).every((count) => count >= CASES) || mismatches.length >= 5) break;
    const policy = readSound(document);
    const printed = await loadModule(toModule(policy, vouched).code);
    const rows = [...random, ...boundary].filter((facts) => isRow(document, facts));
    const columns = Object.fromEntries(
      Object.keys(document.facts).map((name) => [name, rows.map((facts) => facts[name])]),
    );
    const many = decideColumns(policy, columns, vouched);
    rows.forEach((facts, row) => {
      const defined = evaluateByDefinition(document, facts);
      const said = saidByColumns(many, row);
      if (!isSame(said, withoutRules(defined))) mismatches.push({ document, facts, defined, said });
    });
    counts.columns += rows.length;
    for (const facts of [...random, ...boundary]) {
      const defined = evaluateByDefinition(document, facts);
      const decided = saidBy(decide(policy, facts as never, vouched));
      statuses[defined.status] = (statuses[defined.status] ?? 0) + 1;
      if (!isSame(decided, defined)) mismatches.push({ document, facts, defined, decided });
      const said = saidByModule(printed, facts);
      if (!isSame(said, defined)) mismatches.push({ document, facts, defined, said });
      counts.module = (counts.module ?? 0) + 1;
      counts.moduleUnchecked = counts.module;
    }
  }
}, 240_000);

/** A module's decision in the words of the definition; its two short forms must agree with it. */
function saidByModule(printed: LoadedModule, facts: unknown): unknown {
  const decision = printed.decide(facts);
  const short = printed.outcome(facts);
  if (!isSame(short, decision.outcome)) return { short, decision };
  if (decision.status === "decided") {
    return { status: "decided", rule: decision.rules?.[0], outcome: decision.outcome };
  }
  return decision.status === "conflict"
    ? { status: "conflict", rules: decision.rules }
    : { status: decision.status };
}

/** An empty cell is not known, so a case that gives `null` has no row; neither has one with a name that is no fact. */
function isRow(document: PolicyDocument, facts: Case): boolean {
  return Object.entries(facts).every(
    ([name, value]) => value !== null && Object.hasOwn(document.facts, name),
  );
}

const STATUSES = ["gap", "conflict", "invalid", "open"];

function saidByColumns(decisions: ColumnDecisions, row: number): unknown {
  const place = decisions.rule[row] as number;
  if (place < 0) return { status: STATUSES[-place - 1] };
  return { status: "decided", rule: decisions.rules[place], outcome: outcomeOfRow(decisions, row) };
}

/** Columns say that rules clash, and not which. */
function withoutRules(defined: Definition): unknown {
  return defined.status === "conflict" ? { status: "conflict" } : defined;
}

describe("every form says what the definition says", () => {
  test("no mismatch", () => {
    console.log(JSON.stringify({ counts, statuses }));
    expect(mismatches.slice(0, 1).map((mismatch) => JSON.stringify(mismatch, printable, 1))).toEqual([]);
  });
});

const printable = (_: string, value: unknown) =>
  typeof value === "bigint" || typeof value === "symbol" || typeof value === "function"
    ? String(value)
    : Object.is(value, -0)
      ? "-0"
      : value;
