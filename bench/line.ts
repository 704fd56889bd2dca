/** One comparison, as `npm run bench -- --json` prints it. */
export interface Line {
  readonly bench: string;
  readonly value: number;
  readonly unit: string;
  /** Absent from a line that only informs: a peer's, say. */
  readonly goal: number | null;
  readonly better: "lower";
  readonly ok: boolean;
}

/** Makes a line; without a goal it is always ok. */
export function lineOf(bench: string, value: number, unit: string, goal: number | null): Line {
  const rounded = Number(value.toPrecision(3));
  return { bench, value: rounded, unit, goal, better: "lower", ok: goal === null || rounded <= goal };
}
