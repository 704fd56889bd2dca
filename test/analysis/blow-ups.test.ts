// Policies on which a search for all cases is known to blow up: each is asked in a process of its own with little memory,
// and must end in time with an answer, or say that there is none.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const SCRIPT = join(ROOT, "node_modules/.cache/evenhand-blow-ups/run.mjs");
const MEGABYTES = 256;
const LONGEST = 60_000;

interface Answers {
  readonly guarantees: readonly string[];
  readonly codes: readonly string[];
  readonly idle: readonly string[];
  readonly overlaps: number;
  readonly undecided: readonly string[];
}

beforeAll(async () => {
  await build({
    entryPoints: ["test/analysis/blow-ups/run.ts"],
    absWorkingDir: ROOT,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outfile: SCRIPT,
  });
});

/** What the process prints; a crash, too little memory and too much time are errors. */
async function answersOf<Own = Answers>(name: string): Promise<Own> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${MEGABYTES}`, SCRIPT, name],
    { timeout: LONGEST, maxBuffer: 1e7 },
  );
  return JSON.parse(stdout) as Own;
}

/** More than the process may take, so that its own end is what is told. */
const PATIENCE = LONGEST + 10_000;

describe("a search that blows up", { timeout: PATIENCE }, () => {
  test("exceptions over a segmented base in two layers are few nodes, and everything is answered", async () => {
    const { nodes, ...answers } = await answersOf<Answers & { nodes: number }>("exceptionsInTwoLayers");
    expect(nodes).toBeLessThan(20_000);
    expect(answers).toMatchObject({
      guarantees: ["proved", "refuted", "proved", "proved"],
      undecided: [],
    });
  });

  test("the same in one list has the same guarantees, and the same rules never fire", async () => {
    const one = await answersOf("exceptionsInOneLayer");
    const two = await answersOf("exceptionsInTwoLayers");
    expect(one.guarantees).toEqual(two.guarantees);
    expect(one.idle).toEqual(two.idle);
    expect([one.undecided, two.undecided]).toEqual([[], []]);
  });

  test("sums of powers of two: bounds and growth are seen without a search, a sum that is too great is found", async () => {
    expect(await answersOf("powersOfTwo")).toEqual({
      guarantees: ["proved", "proved", "refuted", "proved"],
      codes: ["guarantee-refuted"],
      idle: [],
      overlaps: 0,
      undecided: [],
    });
  });

  test("four thousand steps of a staircase, each with both its ends", async () => {
    expect(await answersOf("bands")).toEqual({
      guarantees: ["proved", "proved"],
      codes: [],
      idle: [],
      overlaps: 0,
      undecided: [],
    });
  });

  test("four thousand steps of a staircase, each open above: every two overlap, and all are counted", async () => {
    expect(await answersOf("thresholds")).toEqual({
      guarantees: ["proved", "proved"],
      codes: ["overlap"],
      idle: [],
      overlaps: (4000 * 3999) / 2,
      undecided: [],
    });
  });

  test("random rules are too much for diagrams, and branching finds the gap; an analysis of them stays small", async () => {
    const answers = await answersOf<Answers & { diagrams: string; both: string }>("random");
    expect(answers).toMatchObject({
      diagrams: "undecided",
      both: "refuted",
      guarantees: ["refuted"],
      codes: ["gap", "guarantee-refuted", "overlap", "undecided"],
      idle: [],
      undecided: ["it was not found out whether every case has an outcome"],
    });
  });

  test("a cover that only all rules together make: few steps of branching do not prove it, diagrams do", async () => {
    const answers = await answersOf<Answers & { branching: string; diagrams: string }>("pigeonhole");
    expect(answers).toMatchObject({
      branching: "undecided",
      diagrams: "proved",
      guarantees: ["proved"],
      undecided: [],
    });
  });

  test("ten thousand words", async () => {
    const { guarantees, codes, idle, undecided } = await answersOf("longEnum");
    expect({ guarantees, codes, idle, undecided }).toEqual({
      guarantees: ["refuted"],
      codes: ["gap", "guarantee-refuted"],
      idle: [],
      undecided: [],
    });
  });

  test("numbers of rules around the width of a word: the last fires or does not", async () => {
    type Counted = Answers & { readonly count: number; readonly shadowed: boolean };
    const all = await answersOf<readonly Counted[]>("manyRules");
    expect(all.map(({ count }) => count)).toEqual(
      [31, 32, 33, 63, 64, 65, 1023, 1024, 1025].flatMap((count) => [count, count]),
    );
    for (const { count, shadowed, codes, idle, undecided } of all) {
      expect({ count, idle, codes, undecided }).toEqual({
        count,
        idle: shadowed ? [`rule-${count}`] : [],
        codes: shadowed ? ["never-fires", "overlap"] : [],
        undecided: [],
      });
    }
  });

  test("two hundred facts in one rule", async () => {
    expect(await answersOf("oneDeepRule")).toEqual({
      guarantees: ["proved", "proved"],
      codes: [],
      idle: [],
      overlaps: 0,
      undecided: [],
    });
  });

  test("two hundred rules of one fact each: every two overlap", async () => {
    expect(await answersOf("deepList")).toEqual({
      guarantees: ["proved", "proved"],
      codes: ["overlap"],
      idle: [],
      overlaps: (200 * 199) / 2,
      undecided: [],
    });
  });

  // With an `otherwise`, or a bound beyond the amounts of every rule, there is nothing to search.
  test("with one node and one step nothing is proved but what needs no search", async () => {
    const all = await answersOf<readonly (Answers & { readonly complete: string })[]>("nothingToSpend");
    expect(all.map(({ guarantees, complete }) => [...guarantees, complete])).toEqual([
      ["proved", "undecided", "undecided", "proved", "proved"],
      ["proved", "undecided", "proved"],
      ["undecided", "undecided"],
      ["proved", "proved", "undecided", "proved"],
    ]);
    for (const { codes } of all) expect(codes).toContain("guarantee-undecided");
  });

  test("facts declared in a bad order: slots that are tested together are brought together", async () => {
    expect(await answersOf("badOrder")).toEqual({
      guarantees: ["proved", "proved", "refuted"],
      codes: ["guarantee-refuted", "overlap"],
      idle: [],
      overlaps: (24 * 23) / 2,
      undecided: [],
      nodes: 48,
    });
  });

  test("a quarter of a million cells that all change, each to another", async () => {
    expect(await answersOf<object>("rowsAndColumns")).toEqual({
      equal: false,
      exact: true,
      told: 100,
      more: 250_000 - 100,
    });
  });
});
