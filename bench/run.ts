import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { analysisLines } from "./analysis/run-analysis.ts";
import { runBatch } from "./batch/run-batch.ts";
import type { Line } from "./line.ts";
import { needsLines } from "./needs/run-needs.ts";
import { runRace } from "./race/run-race.ts";
import { sizeLines } from "./sizes.ts";
import { TABLES, type TableName } from "./tables/tables.ts";

/**
 * `npm run bench -- [--json] [--only NAME] [--strict] [--own] [--rounds N] [--policies N] [--library FILE]`: what is measured and how
 * is in README.md beside this file.
 */
const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    strict: { type: "boolean", default: false },
    own: { type: "boolean", default: false },
    rounds: { type: "string", default: "25" },
    policies: { type: "string", default: "8" },
    library: { type: "string", default: "src/policy/index.ts" },
  },
});

const groups: Record<string, () => Promise<readonly Line[]>> = {
  ...Object.fromEntries(Object.keys(TABLES).map((name) => [name, () => speedLines(name as TableName)])),
  module: () => batchLines("module"),
  columns: () => batchLines("columns"),
  analysis: analysisLines,
  needs: needsLines,
  sizes: sizeLines,
  types: typeLines,
};

if (options.only !== undefined && !(options.only in groups)) {
  process.stderr.write(`there is no bench \`${options.only}\`: ${Object.keys(groups).join(", ")}\n`);
  process.exit(2);
}

let missed = 0;
for (const [name, measure] of Object.entries(groups)) {
  if (options.only !== undefined && options.only !== name) continue;
  for (const line of await measure()) {
    if (!line.ok) missed += 1;
    process.stdout.write(options.json ? `${JSON.stringify(line)}\n` : `${rowOf(line)}\n`);
  }
}
if (!options.json) process.stdout.write(missed === 0 ? "every goal is met\n" : `${missed} missed\n`);
if (options.strict && missed > 0) process.exitCode = 1;

async function speedLines(name: TableName): Promise<readonly Line[]> {
  const { lines, nanoseconds, byHeart, checked } = await runRace(name, {
    variants: Number(options.policies),
    rounds: Number(options.rounds),
    own: options.own,
    library: options.library,
  });
  if (!options.json) {
    const times = (of: Readonly<Record<string, number>>): string =>
      Object.entries(of)
        .map(([who, time]) => `${who} ${time < 100 ? time.toFixed(1) : Math.round(time)}`)
        .join(", ");
    process.stdout.write(`\n${name}: ${checked} answers checked\n`);
    process.stdout.write(
      `ns a case: ${times(nanoseconds)}\nns a case, same cases repeated: ${times(byHeart)}\n`,
    );
  }
  return lines;
}

/** The forms that are made of a policy ahead of time, on every table. */
async function batchLines(form: "module" | "columns"): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const name of Object.keys(TABLES) as TableName[]) {
    const how = {
      variants: Number(options.policies),
      rounds: Number(options.rounds),
      library: options.library,
    };
    const measured = await runBatch(form, name, how);
    if (!options.json) {
      const times = Object.entries(measured.nanoseconds).map(([who, time]) => `${who} ${time.toFixed(1)}`);
      process.stdout.write(
        `\n${form}, ${name}: ${measured.checked} answers checked\nns a case: ${times.join(", ")}\n`,
      );
    }
    lines.push(...measured.lines);
  }
  return lines;
}

/** Figures of the type checker come from a file of their own, in a process's memory of their own. */
async function typeLines(): Promise<readonly Line[]> {
  const file = new URL("./types.ts", import.meta.url);
  if (!existsSync(file)) return [];
  const module = (await import(file.href)) as {
    typeLines?: () => readonly Line[] | Promise<readonly Line[]>;
  };
  return (await module.typeLines?.()) ?? [];
}

function rowOf(line: Line): string {
  const mark = line.goal === null ? "  " : line.ok ? "ok" : "NO";
  const goal = line.goal === null ? "" : `goal ${line.goal}`;
  return `${mark}  ${line.bench.padEnd(52)}${String(line.value).padStart(9)} ${line.unit.padEnd(16)}${goal}`.trimEnd();
}
