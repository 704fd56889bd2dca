// One meaning in every form: the definition, `decide`, a printed module and columns, over random policies of the whole
// language with complete cases, boundary cases and bad ones; rows of which something is not known against `decide`.
import {
  type ColumnDecisions,
  type Columns,
  decide,
  decideColumns,
  outcomeOfRow,
  type Policy,
  toModule,
} from "evenhand/policy";
import { beforeAll, describe, expect, test } from "vitest";
import { type Definition, evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";
import { FAULTY_COLUMNS } from "./columns/faulty-columns.ts";
import { typedColumns } from "./columns/typed-columns.ts";
import { isSame, saidBy } from "./generators/compare-decisions.ts";
import { decisionStream } from "./generators/decision-stream.ts";
import type { Case } from "./generators/draft-case.ts";
import { readSound } from "./generators/for-drafted.ts";
import { FAULTY_MODULES } from "./module/faulty-modules.ts";
import { type LoadedModule, loadModule } from "./module/load-module.ts";
import { plainFacts } from "./module/plain-facts.ts";

const SEED = Number(process.env.SEED ?? 20261123);
const CASES = Number(process.env.CASES ?? 20_000);
/** Rows of which something is not known: each is searched twice. */
const PARTIAL_CASES = CASES / 10;
/** All values are from the strongest source, so that no fact counts as unknown. */
const vouched = { from: "verified" } as const;

interface Told {
  readonly facts: Case;
  readonly defined: Definition;
}
const counts = { decide: 0, module: 0, unchecked: 0, columns: 0, typed: 0, partial: 0 };
const statuses: { [status: string]: number } = {};
const mismatches: unknown[] = [];

beforeAll(async () => {
  for (const { document, random, boundary, partial } of decisionStream(SEED)) {
    if (isEnough() || mismatches.length >= 5) break;
    const policy = readSound(document);
    const told = [...random, ...boundary].map((facts) => ({
      facts,
      defined: evaluateByDefinition(document, facts),
    }));
    for (const { defined } of told) statuses[defined.status] = (statuses[defined.status] ?? 0) + 1;
    compareDecide(document, policy, told);
    compareModule(document, await loadModule(toModule(policy, vouched).code), told);
    const rows = told.filter(({ facts }) => isRow(document, facts));
    compareColumns(
      "columns",
      document,
      policy,
      listColumns(
        document,
        rows.map(({ facts }) => facts),
      ),
      rows,
    );
    const sound = rows.filter(({ facts }) => isSound(document, facts));
    compareColumns(
      "typed",
      document,
      policy,
      typedColumns(
        document,
        sound.map(({ facts }) => facts),
      ),
      sound,
    );
    if (counts.partial < PARTIAL_CASES)
      comparePartial(
        document,
        policy,
        partial.map(({ facts }) => facts),
      );
  }
}, 600_000);

const isEnough = () => {
  const { partial, ...complete } = counts;
  return partial >= PARTIAL_CASES && Math.min(...Object.values(complete)) >= CASES;
};

function compareDecide(document: PolicyDocument, policy: Policy, told: readonly Told[]) {
  for (const { facts, defined } of told) {
    counts.decide += 1;
    const said = saidBy(decide(policy, facts, vouched));
    if (!isSame(said, defined)) mismatches.push({ form: "decide", document, facts, defined, said });
  }
}

function compareModule(document: PolicyDocument, printed: LoadedModule, told: readonly Told[]) {
  for (const { facts, defined } of told) {
    counts.module += 1;
    const said = saidByModule(printed, facts, document.hit === "collect");
    if (!isSame(said, defined)) mismatches.push({ form: "module", document, facts, defined, said });
    if (!isSound(document, facts)) continue;
    counts.unchecked += 1;
    const quick = printed.outcomeUnchecked(plainFacts(document.facts, facts));
    const expected = defined.status === "decided" ? defined.outcome : undefined;
    if (!isSame(quick, expected)) mismatches.push({ form: "unchecked", document, facts, defined, quick });
  }
}

/** A module's decision in the words of the definition; its short form must agree with it. */
function saidByModule(printed: LoadedModule, facts: unknown, collects: boolean): unknown {
  const decision = printed.decide(facts);
  const short = printed.outcome(facts);
  if (!isSame(short, decision.outcome)) return { short, decision };
  const { status, rules } = decision;
  if (status === "conflict") return { status, rules };
  if (status !== "decided") return { status };
  return { status, rule: rules?.[0], ...(collects ? { rules } : {}), outcome: decision.outcome };
}

function compareColumns(
  form: "columns" | "typed",
  document: PolicyDocument,
  policy: Policy,
  columns: Columns,
  told: readonly Told[],
) {
  const decisions = decideColumns(policy, columns, vouched);
  told.forEach(({ facts, defined }, row) => {
    counts[form] += 1;
    const said = saidByColumns(decisions, row);
    if (!isSame(said, withoutRules(defined))) mismatches.push({ form, document, facts, defined, said });
  });
}

/** What is missing or vague in a row is what it is in a case. */
function comparePartial(document: PolicyDocument, policy: Policy, cases: readonly Case[]) {
  const decisions = decideColumns(policy, listColumns(document, cases), vouched);
  cases.forEach((facts, row) => {
    counts.partial += 1;
    const decision = decide(policy, facts, vouched);
    const expected = withoutRules(saidBy(decision) as Definition);
    const said = saidByColumns(decisions, row);
    if (!isSame(said, expected)) mismatches.push({ form: "partial", document, facts, decision, said });
  });
}

function listColumns({ facts }: PolicyDocument, cases: readonly Case[]): Columns {
  return Object.fromEntries(Object.keys(facts).map((name) => [name, cases.map((each) => each[name])]));
}

/** An empty cell is not known, so a case that gives `null` has no row; neither has one with a name that is no fact. */
function isRow(document: PolicyDocument, facts: Case): boolean {
  return Object.entries(facts).every(
    ([name, value]) => value !== null && Object.hasOwn(document.facts, name),
  );
}

/** Whether every value is one of its fact, though they may not occur together. */
function isSound({ assume: _, ...document }: PolicyDocument, facts: Case): boolean {
  return evaluateByDefinition(document, facts).status !== "invalid";
}

const STATUSES = ["gap", "conflict", "invalid", "open"];

function saidByColumns(decisions: ColumnDecisions, row: number): unknown {
  const place = decisions.rule[row] as number;
  if (place < 0) return { status: STATUSES[-place - 1] };
  return { status: "decided", rule: decisions.rules[place], outcome: outcomeOfRow(decisions, row) };
}

/** Columns say that rules clash, and not which; and of those that fire together the first. */
function withoutRules(defined: Definition): unknown {
  if (defined.status === "conflict") return { status: "conflict" };
  if (defined.status !== "decided") return defined;
  return { status: "decided", rule: defined.rule, outcome: defined.outcome };
}

describe("every form says what the definition says", () => {
  test("no mismatch", () => {
    console.log(JSON.stringify({ counts, statuses }));
    expect(mismatches.slice(0, 1).map((mismatch) => JSON.stringify(mismatch, printable))).toEqual([]);
    expect(isEnough()).toBe(true);
  });
});

describe("a slip in a module is caught", () => {
  test.each(Object.entries(FAULTY_MODULES))("%s", async (_, spoil) => {
    let tried = 0;
    for (const { document, random, boundary } of decisionStream(SEED)) {
      tried += 1;
      expect(tried, "caught within 300 policies").toBeLessThan(300);
      const { code } = toModule(readSound(document), vouched);
      const faulty = spoil(code);
      if (faulty === code) continue;
      const printed = await loadModule(faulty);
      for (const facts of [...random, ...boundary]) {
        const said = saidByModule(printed, facts, document.hit === "collect");
        if (!isSame(said, evaluateByDefinition(document, facts))) return;
      }
    }
  });
});

describe("a slip in columns is caught", () => {
  test.each(Object.entries(FAULTY_COLUMNS))("%s", async (_, plant) => {
    const { decideColumns: faulty, undo } = await plant();
    try {
      let tried = 0;
      for (const { document, random, boundary } of decisionStream(SEED)) {
        tried += 1;
        expect(tried, "caught within 300 policies").toBeLessThan(300);
        const told = [...random, ...boundary]
          .filter((facts) => isRow(document, facts))
          .map((facts) => ({ facts, defined: evaluateByDefinition(document, facts) }));
        const columns = listColumns(
          document,
          told.map(({ facts }) => facts),
        );
        const decisions = faulty(readSound(document), columns, vouched);
        const wrong = told.some(
          ({ defined }, row) => !isSame(saidByColumns(decisions, row), withoutRules(defined)),
        );
        if (wrong) return;
      }
    } finally {
      undo();
    }
  });
});

const printable = (_: string, value: unknown) => {
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) {
    return `number ${Object.is(value, -0) ? "-0" : value}`;
  }
  return ["bigint", "symbol", "function"].includes(typeof value) ? String(value) : value;
};
