import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type * as Evenhand from "../../src/policy/index.ts";
import { policyDocumentOf } from "../forms/policy-document.ts";
import type { Answer } from "../race/contestant.ts";
import { casesOf, edgeCasesOf, wander } from "../tables/cases.ts";
import { refereeOf, type Table, type TableCase } from "../tables/table.ts";
import { TABLES, type TableName } from "../tables/tables.ts";
import { columnsOf } from "./columns-of.ts";
import { type PassContestant, racePasses } from "./race-passes.ts";

/**
 * The forms that are made of a policy ahead of time: printed modules, and columns. Run by plain Node in a process of its
 * own: `node batch.mjs TABLE VARIANTS ROUNDS`. Prints one JSON object: nanoseconds a case by contestant.
 */
const [name, variants, rounds] = process.argv.slice(2) as [TableName, string, string];
const load = (file: string): Promise<unknown> => import(file);
const { decideColumns, encodeColumns, loadPolicy, toModule } = (await load(
  "./evenhand.mjs",
)) as typeof Evenhand;
const tables = Array.from({ length: Number(variants) }, (_, variant) => TABLES[name].of(variant));
const policies = tables.map((table) => loadPolicy(policyDocumentOf(table) as never) as Evenhand.Policy);

interface Printed {
  readonly unchecked: Answer;
  readonly checked: Answer;
}
/** Called as the hand-written function is: with a policy first. */
const ADAPTERS = `
export function unchecked(_policy, facts) {
  return outcomeUnchecked(facts);
}
export function checked(_policy, facts) {
  return outcome(facts);
}
`;
const printed = await Promise.all(
  policies.map(async (policy, variant) => {
    const file = `./module-${variant}.mjs`;
    writeFileSync(fileURLToPath(new URL(file, import.meta.url)), toModule(policy).code + ADAPTERS);
    return (await load(file)) as Printed;
  }),
);
const written = await Promise.all(
  tables.map(async (_, variant) => (await load(`./hand-written-${variant}.mjs`)) as { answer: Answer }),
);

/** Ways to answer one case, called as the hand-written function is. */
const oneByOne: readonly { readonly name: string; readonly answers: readonly Answer[] }[] = [
  { name: "hand-written", answers: written.map(({ answer }) => answer) },
  { name: "module", answers: printed.map(({ unchecked }) => unchecked) },
  { name: "module, checked", answers: printed.map((own) => own.checked) },
];

const checked = check();
const walks = tables.map((table, variant) =>
  wander(casesOf(table, 1024, 5001 + variant), 16384, 6001 + variant),
);
const encoded = walks.map((walk, variant) =>
  encodeColumns(policies[variant] as Evenhand.Policy, columnsOf(tables[variant] as Table, walk)),
);
const columns = walks.map((walk, variant) => columnsOf(tables[variant] as Table, walk));
const contestants: readonly PassContestant[] = [
  ...oneByOne.map(({ name: who, answers }) => ({
    name: who,
    passes: answers.map((answer, variant) => {
      const walk = walks[variant] as readonly TableCase[];
      return { cases: walk.length, run: () => answerAll(answer, walk) };
    }),
  })),
  {
    name: "columns",
    passes: encoded.map((own, variant) => ({
      cases: own.rows,
      run: () => own.rows - decideColumns(policies[variant] as Evenhand.Policy, own).counts.decided,
    })),
  },
  {
    name: "columns, read and decided",
    passes: columns.map((own, variant) => ({
      cases: walks[variant]?.length as number,
      run: () => {
        const { rows, counts } = decideColumns(policies[variant] as Evenhand.Policy, own);
        return rows - counts.decided;
      },
    })),
  },
];
const nanoseconds = racePasses(contestants, { rounds: Number(rounds), slice: 4 });
process.stdout.write(JSON.stringify({ checked, nanoseconds: Object.fromEntries(nanoseconds) }));

function answerAll(answer: Answer, cases: readonly TableCase[]): number {
  let count = 0;
  for (let index = 0; index < cases.length; index += 1) {
    if (answer(undefined, cases[index] as TableCase) === undefined) count += 1;
  }
  return count;
}

/** Every form gives the referee's award in every case, half of them on the limits of the table. */
function check(): number {
  let answers = 0;
  tables.forEach((table, variant) => {
    const cases = [...casesOf(table, 512, 7001 + variant), ...edgeCasesOf(table, 512, 8001 + variant)];
    const right = cases.map((facts) => table.rules[refereeOf(table, facts)]?.award ?? table.otherwise);
    const same = (who: string, award: unknown, index: number) => {
      answers += 1;
      if (award === right[index]) return;
      const facts = JSON.stringify(cases[index]);
      throw new Error(`${who} answers ${award}, not ${right[index]}, on ${table.name}: ${facts}`);
    };
    for (const { name: who, answers: ways } of oneByOne) {
      cases.forEach((facts, index) => {
        const given = ways[variant]?.(undefined, facts) as { award: { amount: number } } | undefined;
        same(who, given?.award.amount, index);
      });
    }
    const { outcome } = decideColumns(policies[variant] as Evenhand.Policy, columnsOf(table, cases));
    const { award } = outcome;
    for (const index of cases.keys()) {
      same("columns", award?.kind === "amount" ? award.amounts[index] : undefined, index);
    }
  });
  return answers;
}
