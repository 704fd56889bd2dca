import { isDeepStrictEqual } from "node:util";
import { casesOf, edgeCasesOf } from "../tables/cases.ts";
import { refereeOf, type Table, type TableCase } from "../tables/table.ts";
import type { Contestant } from "./contestant.ts";

/**
 * Everybody answers thousands of cases before anybody is timed; one wrong answer ends the bench. Slow
 * contestants answer fewer. Half of the cases lie on the limits of the table.
 */
export async function checkAnswers(
  tables: readonly Table[],
  contestants: readonly Contestant[],
): Promise<number> {
  let checked = 0;
  for (const [variant, table] of tables.entries()) {
    const cases = [...casesOf(table, 512, 7001 + variant), ...edgeCasesOf(table, 512, 8001 + variant)];
    for (const contestant of contestants) {
      const { answer, policy } = contestant.entries[variant] as Contestant["entries"][number];
      const deadline = performance.now() + 1500;
      for (const facts of alternating(cases)) {
        const given = contestant.awardOf(await answer(policy, facts));
        const right = awardOf(table, refereeOf(table, facts));
        if (given !== right) {
          throw new Error(
            `${contestant.name} answers ${given}, not ${right}, on ${table.name}: ${JSON.stringify(facts)}`,
          );
        }
        checked += 1;
        if (contestant.waits && performance.now() > deadline) break;
      }
    }
    checkReasons(table, variant, contestants, cases);
    checkRefusals(table, variant, contestants, cases[0] as TableCase);
  }
  return checked;
}

/** The full decision names the right rule, and its outcome is the one that `outcome` gives. */
function checkReasons(
  table: Table,
  variant: number,
  contestants: readonly Contestant[],
  cases: readonly TableCase[],
): void {
  const [outcome, decision] = ["outcome", "decision"].map(
    (name) => contestants.find((one) => one.name === name)?.entries[variant],
  );
  if (!outcome || !decision) return;
  for (const facts of cases) {
    const full = decision.answer(decision.policy, facts) as { outcome: unknown; because: { rule: string }[] };
    const right = table.rules[refereeOf(table, facts)]?.id ?? "otherwise";
    if (full.because[0]?.rule !== right)
      throw new Error(`decide names ${full.because[0]?.rule}, not ${right}, on ${table.name}`);
    if (!isDeepStrictEqual(full.outcome, outcome.answer(outcome.policy, facts)))
      throw new Error(`decide and outcome differ on ${table.name}`);
  }
}

/** What is timed checks its input: a value outside its domain, a string for a number, a name not declared. */
function checkRefusals(
  table: Table,
  variant: number,
  contestants: readonly Contestant[],
  facts: TableCase,
): void {
  const outcome = contestants.find((one) => one.name === "outcome")?.entries[variant];
  const number = table.facts.find((fact) => fact.type === "integer")?.name as string;
  const wrong = [
    { ...facts, [number]: -1 },
    { ...facts, [number]: "10" },
    { ...facts, [number]: 1.5 },
    { ...facts, notDeclared: 1 },
  ];
  for (const bad of wrong) {
    if (outcome && outcome.answer(outcome.policy, bad as TableCase) !== undefined) {
      throw new Error(`outcome accepts ${JSON.stringify(bad)} on ${table.name}`);
    }
  }
}

function awardOf(table: Table, rule: number): number {
  return table.rules[rule]?.award ?? table.otherwise;
}

/** First, last, second, last but one: so that those who stop early have met both kinds of case. */
function* alternating<T>(items: readonly T[]): Generator<T> {
  for (let index = 0; index < items.length; index += 1) {
    yield items[index % 2 === 0 ? index / 2 : items.length - (index + 1) / 2] as T;
  }
}
