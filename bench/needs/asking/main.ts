/** Counts questions and prints ratios as JSON; nothing here is measured by the clock. `run-needs.ts` bundles it and runs it. */
import {
  type NeedsPolicy,
  parseNeedsPolicy,
  progress,
  startAssessment,
} from "../../../src/needs-assessment/index.ts";
import { type Asking, afterAnswer, type Chooser } from "../../../src/needs-assessment/ordering/chooser.ts";
import { chooserOf } from "../../../src/needs-assessment/ordering/chooser-of.ts";
import { byExpectedCost } from "../../../src/needs-assessment/ordering/exact.ts";
import { readStanding } from "../../../src/needs-assessment/weighing/read-standing.ts";
import type { State } from "../../../src/needs-assessment/weighing/weigher.ts";
import { weigherFor } from "../../../src/needs-assessment/weighing/weigher-for.ts";
import type { Measured } from "../sessions.ts";
import { households } from "../shapes.ts";
import { activityTable } from "./activity-table.ts";
import { fewestExpected } from "./best-of-table.ts";
import { averageInOrder, bestBySearch, bestOfAll } from "./best-order.ts";
import { drawnHouseholds } from "./drawn-households.ts";
import { expectedInOrder, expectedQuestions } from "./expected.ts";
import { plans } from "./plans.ts";
import { topics } from "./topics.ts";
import { byGoal, byMentions, byStrategy, inOrderOf, type WayToAsk } from "./ways-to-ask.ts";

/** So many looks the library takes to find the best order. */
const LOOKS = 300_000;

const seeds = (count: number) => Array.from({ length: count }, (_, place) => place + 1);
const upToTen = [
  ...seeds(6).map((seed) => households(8, 20, 8, seed)),
  ...seeds(6).map((seed) => plans(8, 10, seed)),
  ...seeds(3).map((seed) => plans(10, 10, seed)),
  ...seeds(3).map((seed) => plans(10, 10, seed, "yes-no")),
];
const upToTwelve = seeds(3).map((seed) => plans(12, 10, seed, "yes-no"));

/** Forms of 20 to 40 questions: of topics with details, and of uses that all add up. */
const LONG = {
  topics: [topics(20, 25, 1), topics(20, 25, 2), topics(28, 25, 1), topics(28, 25, 2), topics(40, 25, 1)],
  uses: [plans(20, 25, 1), plans(20, 25, 2), plans(30, 25, 1), plans(30, 25, 2), plans(40, 25, 1)],
};

process.stdout.write(JSON.stringify([...againstTheBest(), ...table(), ...large()]));

interface Start {
  readonly policy: NeedsPolicy;
  readonly chooser: Chooser;
  readonly asking: Asking;
}

function startOf(document: object): Start {
  const read = parseNeedsPolicy(document);
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)));
  const session = startAssessment(read.value);
  const weigher = weigherFor(read.value, session);
  const asking = readStanding(weigher, session);
  return { policy: read.value, chooser: chooserOf(weigher, asking), asking };
}

/** Every way to ask against the best one there is, where that can be found. */
function againstTheBest(): readonly Measured[] {
  const ratios = new Map<string, number[]>();
  let notFound = 0;
  for (const document of [...upToTen, ...upToTwelve]) {
    const { policy, chooser, asking } = startOf(document);
    const best = byExpectedCost(chooser, asking, { left: LOOKS })?.[0]?.cost;
    if (best === undefined) {
      notFound += 1;
      continue;
    }
    for (const [name, count] of countsOf(policy, chooser, asking)) {
      if (count < best - 1e-9) throw new Error(`${name} asks less than the best: ${count}, ${best}`);
      ratios.set(name, [...(ratios.get(name) ?? []), count / best]);
    }
  }
  const unit = "x the questions of the best order";
  const goals: { readonly [name: string]: readonly [number, number] } = {
    greedy: [1.1, 1.3],
    "two-step": [1.02, 1.1],
  };
  return [
    ...[...ratios].flatMap(([name, own]): readonly Measured[] => [
      { bench: `needs: ${name}, mean`, value: meanOf(own), unit, goal: goals[name]?.[0] ?? null },
      { bench: `needs: ${name}, worst`, value: Math.max(...own), unit, goal: goals[name]?.[1] ?? null },
    ]),
    {
      bench: "needs: best order not found, 8 to 12 questions",
      value: notFound,
      unit: `of ${upToTen.length + upToTwelve.length}`,
      goal: 0,
    },
  ];
}

function countsOf(
  policy: NeedsPolicy,
  chooser: Chooser,
  asking: Asking,
): readonly (readonly [string, number])[] {
  const { weigher } = chooser;
  const written = policy.questions.map((_, question) => question);
  const best = bestOfAll(weigher, drawnHouseholds(chooser, 120, 11));
  const greedy = expectedQuestions(chooser, asking, byStrategy("greedy"));
  const told = progress(policy, startAssessment(policy));
  if (told.exact && Math.abs((told.expected ?? 0) - greedy) > 1e-9)
    throw new Error("progress counts otherwise");
  return [
    ["greedy", greedy],
    ["two-step", expectedQuestions(chooser, asking, byStrategy("two-step"))],
    ["backward from the goal", expectedQuestions(chooser, asking, byGoal)],
    ["most mentions", expectedQuestions(chooser, asking, byMentions)],
    ["as written, idle left out", expectedQuestions(chooser, asking, inOrderOf(written))],
    ["best author, idle left out", expectedQuestions(chooser, asking, inOrderOf(best))],
    ["as written", expectedInOrder(chooser, asking, written)],
    ["best author", expectedInOrder(chooser, asking, best)],
  ];
}

/** The table of sixteen activities: its best order is found by a program that knows nothing of the library. */
function table(): readonly Measured[] {
  const { policy, chooser, asking } = startOf(activityTable());
  const written = policy.questions.map((_, question) => question);
  const best = fewestExpected();
  const unit = "questions expected";
  const greedy = expectedQuestions(chooser, asking, byStrategy("greedy"));
  const households = drawnHouseholds(chooser, 200, 12);
  const order = bestBySearch(written, (one) => averageInOrder(chooser.weigher, households, one), 400, 13);
  return [
    { bench: "needs: table of 16, best there is", value: best, unit, goal: null },
    { bench: "needs: table of 16, greedy", value: greedy, unit, goal: null },
    {
      bench: "needs: table of 16, greedy asks more than the best",
      value: Math.max(0, Number((greedy - best).toFixed(9))),
      unit: "questions",
      goal: 0,
    },
    {
      bench: "needs: table of 16, as written",
      value: expectedInOrder(chooser, asking, written),
      unit,
      goal: null,
    },
    {
      bench: "needs: table of 16, best author found",
      value: expectedInOrder(chooser, asking, order),
      unit,
      goal: null,
    },
  ];
}

/** The library against fixed orders, over households that are drawn. */
function large(): readonly Measured[] {
  return Object.entries(LONG).flatMap(([form, documents]) => {
    const ratios = new Map<string, number[]>();
    for (const document of documents)
      for (const [name, ratio] of ratiosOf(document)) ratios.set(name, [...(ratios.get(name) ?? []), ratio]);
    return [...ratios].map(([name, own]) => ({
      bench: `needs: 20 to 40 ${form}, ${name}`,
      value: meanOf(own),
      unit: "x its questions",
      goal: form === "topics" ? 0.7 : null,
    }));
  });
}

function ratiosOf(document: object): readonly (readonly [string, number])[] {
  const { policy, chooser, asking } = startOf(document);
  const { weigher } = chooser;
  const drawn = drawnHouseholds(chooser, 20, 14);
  const practice = drawnHouseholds(chooser, 60, 15);
  const written = policy.questions.map((_, question) => question);
  const best = bestBySearch(written, (one) => averageInOrder(weigher, practice, one), 1_000, 16);
  const walked = (strategy: "greedy" | "two-step") =>
    meanOf(drawn.map((household) => walk(chooser, asking, household, byStrategy(strategy))));
  const [greedy, two] = [walked("greedy"), walked("two-step")];
  const author = averageInOrder(weigher, drawn, best);
  return [
    ["greedy to as written", greedy / averageInOrder(weigher, drawn, written)],
    ["greedy to best author found", greedy / author],
    ["two-step to best author found", two / author],
  ];
}

/** How many questions a household is asked. */
function walk(chooser: Chooser, start: Asking, household: State, wayToAsk: WayToAsk): number {
  const { weigher } = chooser;
  let asking = start;
  for (let count = 0; ; count += 1) {
    const { low, high } = weigher.look(asking.state);
    if (low === high) return count;
    const question = wayToAsk(chooser, asking);
    if (question === undefined) throw new Error("nothing is left to ask");
    const own = weigher.variablesOf[question] ?? [];
    const state = asking.state.map((held, place) =>
      own.includes(place) ? (household[place] as typeof held) : held,
    );
    asking = afterAnswer(asking, question, state);
  }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
