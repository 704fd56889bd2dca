/** One way to answer all cases of one variant at once. */
export interface Pass {
  /** Answers every case; how many have no answer. */
  readonly run: () => number;
  readonly cases: number;
}

/** A way to answer, prepared for every variant of a table. */
export interface PassContestant {
  readonly name: string;
  readonly passes: readonly Pass[];
}

interface Lane extends Pass {
  readonly name: string;
  shortest: number;
}

/**
 * Nanoseconds a case for each contestant: the mean over the variants of the shortest slice of each. As in `race.ts`,
 * everybody runs in interleaved slices in one process, after warming.
 */
export function racePasses(
  contestants: readonly PassContestant[],
  { rounds, slice }: { readonly rounds: number; readonly slice: number },
): ReadonlyMap<string, number> {
  const lanes = contestants.flatMap(({ name, passes }) =>
    passes.map((pass): Lane => ({ ...pass, name, shortest: Number.POSITIVE_INFINITY })),
  );
  for (const milliseconds of [1, 20, 20]) for (const lane of lanes) runSlice(lane, milliseconds);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < lanes.length; turn += 1) {
      const lane = lanes[(turn + round * 7) % lanes.length] as Lane;
      lane.shortest = Math.min(lane.shortest, runSlice(lane, slice));
    }
  }
  return new Map(
    contestants.map(({ name }) => {
      const own = lanes.filter((lane) => lane.name === name).map(({ shortest }) => shortest);
      return [name, own.reduce((sum, each) => sum + each, 0) / own.length];
    }),
  );
}

/** Whole passes until the slice is over; nanoseconds a case. */
function runSlice({ run, cases, name }: Lane, milliseconds: number): number {
  const begin = performance.now();
  let end = begin;
  let passes = 0;
  let unanswered = 0;
  do {
    unanswered += run();
    passes += 1;
    end = performance.now();
  } while (end - begin < milliseconds);
  if (unanswered > 0) throw new Error(`${name} left ${unanswered} cases without an answer while timed`);
  return ((end - begin) * 1e6) / (passes * cases);
}
