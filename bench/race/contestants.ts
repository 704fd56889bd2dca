import { LogicEngine } from "json-logic-engine";
import { jsonLogicOf } from "../forms/json-logic.ts";
import { jsonRulesEngineOf } from "../forms/json-rules-engine.ts";
import { policyDocumentOf } from "../forms/policy-document.ts";
import { zenEngineOf } from "../forms/zen-engine.ts";
import type { Table, TableCase } from "../tables/table.ts";
import type { Answer, Contestant, Entry } from "./contestant.ts";

/** What the race uses of the package. */
export interface Evenhand {
  readonly loadPolicy: (document: object) => unknown;
  readonly decide: Answer;
  readonly outcome: Answer;
}

type Load = (file: string) => Promise<unknown>;

/** Everyone who runs: the hand-written function first, evenhand, then the peers. */
export async function contestantsFor(tables: readonly Table[], load: Load): Promise<Contestant[]> {
  const evenhand = (await load("./evenhand.mjs")) as Evenhand;
  const policies = tables.map((table) => evenhand.loadPolicy(policyDocumentOf(table)));
  const own = (answer: Answer): Entry[] => policies.map((policy) => ({ answer, policy }));
  const modules = async (file: string): Promise<Entry[]> =>
    Promise.all(
      tables.map(async (_, variant) => {
        const { answer } = (await load(`./${file}-${variant}.mjs`)) as { answer: Answer };
        return { answer, policy: undefined };
      }),
    );

  const contestants: Contestant[] = [
    { name: "hand-written", entries: await modules("hand-written"), awardOf: awardOfOutcome },
    { name: "outcome", entries: own(evenhand.outcome), awardOf: awardOfOutcome },
    { name: "decision", entries: own(evenhand.decide), awardOf: awardOfDecision },
  ];
  if ((tables[0]?.rules.length ?? 0) > 100) {
    contestants.push({
      name: "hand-written in chunks of 100",
      entries: await modules("chunked"),
      awardOf: awardOfOutcome,
    });
  }
  return [...contestants, ...peersFor(tables)];
}

function peersFor(tables: readonly Table[]): Contestant[] {
  const amount = (answer: unknown): unknown => answer;
  const wrapped = (prepare: (table: Table) => (facts: TableCase) => unknown): Entry[] =>
    tables.map((table) => {
      const run = prepare(table);
      return { answer: (_policy, facts) => run(facts), policy: undefined };
    });
  const logic = new LogicEngine();
  const interpreted: Answer = (rule, facts) => logic.run(rule, facts);
  return [
    {
      name: "json-logic-engine, compiled with eval",
      entries: wrapped((table) => logic.build(jsonLogicOf(table)) as (facts: TableCase) => unknown),
      awardOf: amount,
    },
    {
      name: "json-logic-engine, without eval",
      entries: tables.map((table) => ({ answer: interpreted, policy: jsonLogicOf(table) })),
      awardOf: amount,
    },
    { name: "json-rules-engine", entries: wrapped(jsonRulesEngineOf), awardOf: amount, waits: true },
    { name: "zen-engine", entries: wrapped(zenEngineOf), awardOf: amount, waits: true },
  ];
}

function awardOfOutcome(answer: unknown): unknown {
  return (answer as { award: { amount: number } } | undefined)?.award.amount;
}

function awardOfDecision(answer: unknown): unknown {
  const decision = answer as { status: string; outcome?: unknown };
  return decision.status === "decided" ? awardOfOutcome(decision.outcome) : decision.status;
}
