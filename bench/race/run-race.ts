import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { buildRace } from "../build-race.ts";
import { type Line, lineOf } from "../line.ts";
import { TABLES, type TableName } from "../tables/tables.ts";

/** How a race is run. */
export interface RaceOptions {
  /** Policies of different facts that run side by side. */
  readonly variants: number;
  readonly rounds: number;
  /** Leave the peers out. */
  readonly own: boolean;
  /** The front of the policy room to measure: of `src`, or of another build to compare with. */
  readonly library: string;
}

/** What a race gives: its lines, and for the reader the nanoseconds behind them. */
export interface RaceResult {
  readonly lines: readonly Line[];
  readonly nanoseconds: Readonly<Record<string, number>>;
  /** The same where the cases repeat. */
  readonly byHeart: Readonly<Record<string, number>>;
  readonly checked: number;
}

/** Builds and runs the race of one table in a fresh process of plain Node; the lines are ratios to hand-written code. */
export async function runRace(
  name: TableName,
  { variants, rounds, own, library }: RaceOptions,
): Promise<RaceResult> {
  const script = await buildRace(name, variants, library);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, name, String(variants), String(rounds), ...(own ? ["own"] : [])],
    { maxBuffer: 1e8 },
  );
  const { checked, nanoseconds, byHeart } = JSON.parse(stdout) as Printed;
  const goals: Record<string, number> = { outcome: TABLES[name].outcome, decision: TABLES[name].decision };
  const lines = ratios(nanoseconds).map(([who, ratio]) =>
    lineOf(`${name}: ${who}`, ratio, UNIT, goals[who] ?? null),
  );
  const repeated = ratios(byHeart).map(([who, ratio]) =>
    lineOf(`${name}: ${who}, same cases repeated`, ratio, UNIT, null),
  );
  return { lines: [...lines, ...repeated], nanoseconds, byHeart, checked };
}

const UNIT = "x hand-written";

type Times = Readonly<Record<string, number>>;

interface Printed {
  readonly checked: number;
  readonly nanoseconds: Times;
  readonly byHeart: Times;
}

/** Everybody's time in times of the hand-written function's. */
function ratios(times: Times): [string, number][] {
  const base = times["hand-written"] as number;
  return Object.entries(times).flatMap(([who, each]) => (who === "hand-written" ? [] : [[who, each / base]]));
}
