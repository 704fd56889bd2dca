/**
 * A bound as an author would write it: `over 3500` and not `3501 or more`, `before 2026-03-01` and not `2026-02-28 or
 * earlier`. Both mean the same; the rounder number is the one that somebody has thought of.
 */
import type { Domain } from "../../policy/normal-form.ts";

/** A comparison with one code. */
export interface Bound {
  readonly key: "gt" | "gte" | "lt" | "lte";
  readonly code: number;
}

/** The bound of values from `low` on, which is not the first of all. */
export function lowerBound(low: number, domain: Domain): Bound {
  const before = roundness(low - 1, domain) > roundness(low, domain);
  return before ? { key: "gt", code: low - 1 } : { key: "gte", code: low };
}

/** The bound of values up to `high`, which is not the last of all. */
export function upperBound(high: number, domain: Domain): Bound {
  // A day ends where the next begins.
  if (domain.type === "date") return { key: "lt", code: high + 1 };
  const [own, after] = [roundness(high, domain), roundness(high + 1, domain)];
  const open = domain.type === "instant" ? after >= own : after > own;
  return open ? { key: "lt", code: high + 1 } : { key: "lte", code: high };
}

const DAY = 86_400_000;
const STEPS = [1_000, 60_000, 3_600_000, DAY] as const;

function roundness(code: number, { type, scale }: Domain): number {
  switch (type) {
    case "enum":
    case "boolean":
      return 0;
    case "date":
      return roundDay(code);
    case "instant":
      return STEPS.filter((step) => code % step === 0).length + (code % DAY === 0 ? roundDay(code / DAY) : 0);
    default:
      return roundNumber(Math.abs(code), scale);
  }
}

/** The first of a month, and more so of a year. */
function roundDay(day: number): number {
  const text = new Date(day * DAY).toISOString();
  return text.includes("-01-01T") ? 2 : text.includes("-01T") ? 1 : 0;
}

/** Twice the zeros at the end, and one more for a five before them. Nothing at all is as round as its unit. */
function roundNumber(size: number, scale: number): number {
  if (size === 0) return 2 * scale;
  let [rest, round] = [size, 0];
  while (rest % 10 === 0) {
    rest /= 10;
    round += 2;
  }
  return rest % 5 === 0 ? round + 1 : round;
}
