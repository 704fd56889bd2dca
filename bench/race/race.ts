import type { TableCase } from "../tables/table.ts";
import type { Answer, Contestant } from "./contestant.ts";

/** How long to race. */
export interface RaceLength {
  readonly rounds: number;
  /** Milliseconds of one slice. Long enough for the collector to run inside it. */
  readonly slice: number;
}

/**
 * Nanoseconds a case for each contestant: the mean over the variants of the shortest slice of each.
 *
 * In each round every contestant gets one slice of time on every variant, in an order that turns from
 * round to round, so that whatever disturbs the machine disturbs all. The shortest slice is the one that
 * was disturbed least. All contestants and variants are called from one place in the code (`answerAll`), warmed
 * by all of them before the first slice counts: nobody is inlined into the loop, nobody has it to themselves.
 *
 * `cases` should be long (see `wander`): a processor learns the branches of a short list by heart.
 */
export async function race(
  contestants: readonly Contestant[],
  cases: readonly (readonly TableCase[])[],
  { rounds, slice }: RaceLength,
): Promise<Map<string, number>> {
  const lanes = contestants.flatMap((contestant) =>
    cases.map((own, variant) => laneOf(contestant, variant, own)),
  );
  for (const milliseconds of WARMING) {
    for (const lane of lanes) await narrow(lane, slice);
    for (const lane of lanes) await runSlice(lane, milliseconds);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < lanes.length; turn += 1) {
      const lane = lanes[(turn + round * 7) % lanes.length] as Lane;
      // Who is a thousand times slower is told apart with less care, and has fewer rounds.
      if (lane.slow && round % 5 !== 0) continue;
      lane.shortest = Math.min(lane.shortest, await runSlice(lane, slice));
    }
  }
  return new Map(
    contestants.map((one) => [
      one.name,
      mean(lanes.filter((lane) => lane.name === one.name).map((lane) => lane.shortest)),
    ]),
  );
}

/** Slices before the ones that count: short ones first, so that everybody has been called before anybody is optimised. */
const WARMING = [1, 20, 20];

interface Lane {
  readonly name: string;
  readonly answer: Answer;
  readonly policy: unknown;
  /** All that there are. */
  readonly all: readonly TableCase[];
  /** Those that are answered in a slice. */
  cases: readonly TableCase[];
  readonly waits: boolean;
  slow: boolean;
  shortest: number;
}

function laneOf(contestant: Contestant, variant: number, cases: readonly TableCase[]): Lane {
  const { answer, policy } = contestant.entries[variant] as Contestant["entries"][number];
  return {
    name: contestant.name,
    answer,
    policy,
    all: cases,
    cases,
    waits: contestant.waits ?? false,
    slow: false,
    shortest: Number.POSITIVE_INFINITY,
  };
}

/**
 * Who cannot answer all cases within a slice gets a smaller, fixed share of them: always the same, for the
 * minimum over changing shares would be the figure of the easiest share.
 */
async function narrow(lane: Lane, slice: number): Promise<void> {
  lane.cases = lane.all.slice(0, 16);
  const each = await runSlice(lane, 1);
  const fitting = Math.round((slice * 1e6) / each);
  lane.cases = lane.all.slice(0, Math.max(lane.waits ? 64 : 1024, fitting));
  lane.slow = each * lane.cases.length > 4 * slice * 1e6;
}

/** Passes over all cases until the slice is over; nanoseconds a case. */
async function runSlice(lane: Lane, milliseconds: number): Promise<number> {
  const { answer, policy, cases } = lane;
  const begin = performance.now();
  let end = begin;
  let passes = 0;
  do {
    unanswered += lane.waits
      ? await answerAllInTurn(answer, policy, cases)
      : answerAll(answer, policy, cases);
    passes += 1;
    end = performance.now();
  } while (end - begin < milliseconds);
  return ((end - begin) * 1e6) / (passes * cases.length);
}

/** Results are counted, so that no compiler may leave the work out. */
export let unanswered = 0;

function answerAll(answer: Answer, policy: unknown, cases: readonly TableCase[]): number {
  let count = 0;
  for (let index = 0; index < cases.length; index += 1) {
    if (answer(policy, cases[index] as TableCase) === undefined) count += 1;
  }
  return count;
}

async function answerAllInTurn(
  answer: Answer,
  policy: unknown,
  cases: readonly TableCase[],
): Promise<number> {
  let count = 0;
  for (const facts of cases) {
    if ((await answer(policy, facts)) === undefined) count += 1;
  }
  return count;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
