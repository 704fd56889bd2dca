/** Measures assessments and prints what it found as JSON; `run-needs.ts` bundles it and runs it with plain Node. */
import { readFileSync } from "node:fs";
import {
  type Assessment,
  answer,
  assess,
  type NeedsPolicy,
  parseNeedsPolicy,
  startAssessment,
} from "../../src/needs-assessment/index.ts";
import { chooserOf } from "../../src/needs-assessment/ordering/chooser-of.ts";
import { byDrop } from "../../src/needs-assessment/ordering/greedy.ts";
import { byTwoSteps } from "../../src/needs-assessment/ordering/two-step.ts";
import { readStanding } from "../../src/needs-assessment/weighing/read-standing.ts";
import { weigherFor } from "../../src/needs-assessment/weighing/weigher-for.ts";
import { randomFrom } from "../tables/random.ts";
import { households } from "./shapes.ts";

/** A figure; below the goal is good. */
export interface Measured {
  readonly bench: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
}

const broadband = read(JSON.parse(readFileSync("examples/broadband-complete.json", "utf8")));
process.stdout.write(JSON.stringify([...large(), ...settled()]));

/** Forty questions and a thousand offerings, in states with a few answers. */
function large(): readonly Measured[] {
  const policy = read(households(40, 200, 1000, 7));
  const states = sessionsOf(policy, 40, 12, 3).map((session) => {
    const weigher = weigherFor(policy, session);
    const standing = readStanding(weigher, session);
    return { weigher, standing, chooser: chooserOf(weigher, standing) };
  });
  // Each look is at another state than the one before: what is alike from one to the next is not looked at again.
  const look = leastOf(states, ({ weigher, standing }) => weigher.look(standing.state));
  const greedy = medianOf(states, ({ chooser, standing }) => byDrop(chooser, standing));
  const two = medianOf(states, ({ chooser, standing }) => byTwoSteps(chooser, standing));
  return [
    { bench: "needs: stop test 40x1000", value: 1000 * look, unit: "us", goal: 50 },
    { bench: "needs: greedy step 40x1000", value: greedy, unit: "ms", goal: 1 },
    { bench: "needs: two-step 40x1000", value: two, unit: "ms", goal: 10 },
  ];
}

/**
 * Assessments that are settled, each another one: those of our own making, and read from JSON. Nothing is remembered of a
 * session or of its result, so that it makes no difference that each comes again in the next walk.
 */
function settled(): readonly Measured[] {
  const sessions = sessionsOf(broadband, 400, 16, 5).filter(
    (one) => assess(broadband, one).status === "decided",
  );
  if (sessions.length < 50) throw new Error("too few are settled");
  const stored = sessions.map((one) => JSON.parse(JSON.stringify(one)) as Assessment);
  const own = leastOf(sessions, (one) => assess(broadband, one));
  const empty = medianOf([startAssessment(broadband)], (one) => assess(broadband, one));
  const fromJson = leastOf(stored, (one) => assess(broadband, one));
  return [
    { bench: "needs: assess 16x59, settled", value: 1000 * own, unit: "us", goal: 10 },
    { bench: "needs: assess 16x59, settled, from JSON", value: 1000 * fromJson, unit: "us", goal: null },
    { bench: "needs: assess 16x59, nothing answered", value: empty, unit: "ms", goal: 5 },
  ];
}

function read(document: unknown): NeedsPolicy {
  const policy = parseNeedsPolicy(document);
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues.slice(0, 3)));
  return policy.value;
}

/** Sessions with so many random answers; one that cannot be is drawn again. */
function sessionsOf(
  policy: NeedsPolicy,
  count: number,
  answers: number,
  seed: number,
): readonly Assessment[] {
  const draw = randomFrom(seed);
  const found: Assessment[] = [];
  while (found.length < count) {
    let session: Assessment = startAssessment(policy);
    for (const { name, fact } of draw.shuffled([...policy.questions]).slice(0, answers)) {
      const given = answer(policy, session, name, drawnValue(fact, draw));
      if (given.ok) session = given.value;
    }
    if (assess(policy, session).status !== "conflict") found.push(session);
  }
  return found;
}

function drawnValue(
  fact: NeedsPolicy["questions"][number]["fact"],
  draw: ReturnType<typeof randomFrom>,
): unknown {
  if (fact.type === "boolean") return draw.whole(0, 1) === 1;
  if (fact.type === "enum") return fact.values[draw.whole(0, fact.values.length - 1)];
  if (fact.type === "set") return fact.values.filter(() => draw.whole(0, 1) === 1);
  if (fact.type === "integer") return draw.whole(fact.min, fact.max);
  if (fact.type === "money") return draw.whole(0, 100) * 100;
  throw new Error(`no value of ${fact.type} is drawn here`);
}

/** The median over all items of the least of some runs, in milliseconds. */
function medianOf<Item>(items: readonly Item[], run: (item: Item) => unknown): number {
  for (const item of items) run(item);
  const times = items.map((item) => Math.min(...Array.from({ length: 7 }, () => timeOf(() => run(item)))));
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}

/** The time of one item in a walk over all of them, the least of many walks. */
function leastOf<Item>(items: readonly Item[], run: (item: Item) => unknown): number {
  const walk = () => timeOf(() => items.forEach(run)) / items.length;
  for (let warm = 0; warm < 20; warm += 1) walk();
  return Math.min(...Array.from({ length: 60 }, walk));
}

function timeOf(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}
