/** Assessments to measure, and how they are timed. */
import {
  type Assessment,
  answer,
  assess,
  type NeedsPolicy,
  parseNeedsPolicy,
  startAssessment,
} from "../../src/needs-assessment/index.ts";
import { randomFrom } from "../tables/random.ts";

/** A figure; below the goal is good. */
export interface Measured {
  readonly bench: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
}

/** A needs policy, or an end of the run. */
export function read(document: unknown): NeedsPolicy {
  const policy = parseNeedsPolicy(document);
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues.slice(0, 3)));
  return policy.value;
}

/** Sessions with so many random answers; one that cannot be is drawn again. */
export function sessionsOf(
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
export function medianOf<Item>(items: readonly Item[], run: (item: Item) => unknown): number {
  for (const item of items) run(item);
  const times = items.map((item) => Math.min(...Array.from({ length: 7 }, () => timeOf(() => run(item)))));
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}

/** The time of one item in a walk over all of them, the least of many walks. */
export function leastOf<Item>(items: readonly Item[], run: (item: Item) => unknown): number {
  const walk = () => timeOf(() => items.forEach(run)) / items.length;
  for (let warm = 0; warm < 20; warm += 1) walk();
  return Math.min(...Array.from({ length: 60 }, walk));
}

function timeOf(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}
