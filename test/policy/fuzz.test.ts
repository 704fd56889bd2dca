// Whatever comes in, reading answers: a policy, or issues that say what is wrong where. It never throws, never hangs,
// and a document that is read after all can be decided with.
import { decide, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { anyCase } from "./generators/any-case.ts";
import { draftPolicy } from "./generators/draft-policy.ts";
import { fullDocuments } from "./generators/full-document.ts";
import { seededRandom } from "./generators/random.ts";
import { spoilDocument } from "./generators/spoil-document.ts";

const DOCUMENTS = 100_000;
const SLOWEST = 10_000; // milliseconds for one document: a hang, not a speed (the usual one takes under one)
const SEED = Number(process.env.SEED ?? 3);
/** The codes of the outer gates: a document with none but these was never looked at for its meaning. */
const OUTER = new Set(
  "shape unknown-key not-plain-data cyclic not-a-number broken-text forbidden-name too-large not-yet".split(
    " ",
  ),
);

interface Issue {
  readonly code: unknown;
  readonly path: unknown;
  readonly message: unknown;
  readonly help: unknown;
}

describe("100,000 spoilt documents", () => {
  const random = seededRandom(SEED);
  const drafted = Array.from({ length: 500 }, (_, at) =>
    draftPolicy(random, { small: at % 2 === 0, whole: at % 4 < 2 }),
  );
  const seen = { read: 0, semantic: 0, slowest: 0 };
  const codes = new Map<string, number>();
  const faults: string[] = [];
  for (let run = 0; run < DOCUMENTS && faults.length < 5; run += 1) {
    const valid = random.chance(0.3) ? random.pick(fullDocuments) : random.pick(drafted);
    const spoilt = spoilDocument(random, valid);
    const before = performance.now();
    try {
      const read = parsePolicy(spoilt);
      if (read.ok) {
        seen.read += 1;
        decide(read.value, anyCase(random, read.value.document), { from: "verified" });
      } else {
        faults.push(
          ...read.issues.filter((issue) => !isWellFormed(issue)).map((issue) => JSON.stringify(issue)),
        );
        for (const { code } of read.issues) codes.set(code, (codes.get(code) ?? 0) + 1);
      }
      if (read.ok || read.issues.some(({ code }) => !OUTER.has(code))) seen.semantic += 1;
    } catch (error) {
      faults.push(`run ${run}: ${(error as Error).stack}`);
    }
    seen.slowest = Math.max(seen.slowest, performance.now() - before);
  }

  test("no crash, and every issue has its code, place, message and help", () => {
    console.log(
      JSON.stringify({ ...seen, codes: Object.fromEntries([...codes].sort(([, a], [, b]) => b - a)) }),
    );
    expect(faults).toEqual([]);
  });
  test("no hang", () => expect(seen.slowest).toBeLessThan(SLOWEST));
  test("at least 40% reach the checks of meaning", () => {
    expect(seen.semantic / DOCUMENTS).toBeGreaterThan(0.4);
    expect(seen.semantic - seen.read).toBeGreaterThan(DOCUMENTS / 10);
  });
});

function isWellFormed({ code, path, message, help }: Issue): boolean {
  const isText = (text: unknown) => typeof text === "string" && text.length > 0;
  const isPath =
    Array.isArray(path) && path.every((key) => typeof key === "string" || typeof key === "number");
  return isText(code) && /^[a-z][a-z-]*$/.test(String(code)) && isPath && isText(message) && isText(help);
}
