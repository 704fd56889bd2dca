/**
 * Tests of a number written for one with fewer decimals. Where one policy counts hours and another tenths of hours, both
 * know the whole hours: of these "more than 2.5" is "3 or more".
 */
import type { PolicyDocument } from "../../policy/index.ts";
import { encodeNumber } from "../../policy/normal-form.ts";
import { type Rewritten, rewriteTests } from "./rewrite-tests.ts";
import { valueNamed } from "./value-named.ts";

/** Numbers with so many decimals, between two codes. */
export interface Numbers {
  readonly scale: number;
  readonly least: number;
  readonly greatest: number;
}
/** A number as it was declared, and with fewer decimals. */
export interface Coarser {
  readonly from: Numbers;
  readonly to: Numbers;
}

/**
 * The document, tests of numbers written for fewer decimals. `coarserOf` says of a fact, or of a field of a list, how it is
 * declared now; `never` is a condition in which no case lies that is looked at, where the greatest number is none such.
 */
export function spellOutNumbers(
  document: PolicyDocument,
  coarserOf: (name: string, list?: string) => Coarser | undefined,
  never?: object,
): PolicyDocument {
  return rewriteTests(document, (test, name, list): Rewritten => {
    const scales = coarserOf(name, list);
    if (scales === undefined || scales.from.scale <= scales.to.scale) return { test };
    const coarse = coarser(test, scales, document);
    if (coarse !== "nothing") return { test: coarse };
    return { condition: never ?? { [name]: scales.to.greatest / 10 ** scales.to.scale } };
  });
}

// A test is no deeper than the document.
function coarser(test: unknown, { from, to }: Coarser, document: PolicyDocument): unknown {
  const step = 10 ** (from.scale - to.scale);
  const codeOf = (written: unknown) =>
    encodeNumber(Number(valueNamed(written, document)), from.scale) as number;
  // No document holds a zero with a sign.
  const value = (code: number) => (code + 0) / 10 ** to.scale;
  const isKnown = (code: number) => Number.isInteger(code) && code >= to.least && code <= to.greatest;
  const every = { gte: value(to.least), lte: value(to.greatest) };
  if (typeof test !== "object" || test === null || Array.isArray(test) || "parameter" in test) {
    const codes = [test].flat().map((written) => codeOf(written) / step);
    const values = codes.filter(isKnown).map(value);
    return values.length === 0 ? "nothing" : Array.isArray(test) ? values : values[0];
  }
  if ("not" in test) {
    const inner = coarser(test.not, { from, to }, document);
    if (inner === "nothing") return every;
    return JSON.stringify(inner) === JSON.stringify(every) ? "nothing" : { not: inner };
  }
  if ("is" in test) return test;
  const { gt, gte, lt, lte } = test as Readonly<Record<"gt" | "gte" | "lt" | "lte", unknown>>;
  const low = Math.max(
    to.least,
    ...(gt === undefined ? [] : [Math.floor(codeOf(gt) / step) + 1]),
    ...(gte === undefined ? [] : [Math.ceil(codeOf(gte) / step)]),
  );
  const high = Math.min(
    to.greatest,
    ...(lt === undefined ? [] : [Math.ceil(codeOf(lt) / step) - 1]),
    ...(lte === undefined ? [] : [Math.floor(codeOf(lte) / step)]),
  );
  if (low > high) return "nothing";
  return { gte: value(low), lte: value(high) };
}
