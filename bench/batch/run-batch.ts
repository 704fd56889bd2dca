import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { buildRace, ROOT } from "../build-race.ts";
import { type Line, lineOf } from "../line.ts";
import type { TableName } from "../tables/tables.ts";

/** What the forms that are made ahead of time have to reach, in times of the hand-written function's. */
const GOALS: Readonly<Record<"module" | "columns", Partial<Record<TableName, number>>>> = {
  module: { "air-passenger": 1.1, "10x8": 1.1, "100x8": 1.1 },
  columns: { "10x8": 1, "100x8": 0.5, "1000x8": 0.02 },
};

/** The lines of one table, of printed modules or of columns, and the nanoseconds behind them. */
export async function runBatch(
  form: "module" | "columns",
  name: TableName,
  {
    variants,
    rounds,
    library,
  }: { readonly variants: number; readonly rounds: number; readonly library: string },
): Promise<{ readonly lines: readonly Line[]; readonly nanoseconds: Times; readonly checked: number }> {
  const { nanoseconds, checked } = await timesOf(name, variants, rounds, library);
  const base = nanoseconds["hand-written"] as number;
  const lines = Object.entries(nanoseconds).flatMap(([who, each]) => {
    if (who !== form && !who.startsWith(`${form},`)) return [];
    const goal = who === form ? (GOALS[form][name] ?? null) : null;
    return [lineOf(`${name}: ${who}`, each / base, "x hand-written", goal)];
  });
  return { lines, nanoseconds, checked };
}

type Times = Readonly<Record<string, number>>;
interface Printed {
  readonly nanoseconds: Times;
  readonly checked: number;
}

const measured = new Map<TableName, Promise<Printed>>();

/** One process a table measures both forms. */
function timesOf(name: TableName, variants: number, rounds: number, library: string): Promise<Printed> {
  const known = measured.get(name) ?? measure(name, variants, rounds, library);
  measured.set(name, known);
  return known;
}

async function measure(name: TableName, variants: number, rounds: number, library: string): Promise<Printed> {
  const folder = dirname(await buildRace(name, variants, library));
  const script = join(folder, "batch.mjs");
  await build({
    bundle: true,
    format: "esm",
    platform: "node",
    target: ["node20", "es2022"],
    absWorkingDir: ROOT,
    entryPoints: ["bench/batch/main.ts"],
    packages: "external",
    outfile: script,
  });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, name, String(variants), String(rounds)],
    {
      maxBuffer: 1e8,
    },
  );
  return JSON.parse(stdout) as Printed;
}
