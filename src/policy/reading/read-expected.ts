/**
 * An expected outcome of a case, written as in a rule's `then`, as a decision would show it.
 */
import { parseMoney } from "../../money/index.ts";
import type { ValueType } from "../normal/domain.ts";
import type { NormalPolicy } from "../normal/normal-policy.ts";

/** The value as an outcome shows it; as it was written, where it is not a value of the field. */
export function readExpected({ outcomes }: NormalPolicy, field: string, written: unknown): unknown {
  const outcome = outcomes.find(({ name }) => name === field);
  if (outcome === undefined) return written;
  if (outcome.collect === "list")
    return Array.isArray(written) ? written.map((one) => shown(one, outcome.domain)) : written;
  if (outcome.collect === "count") return written;
  if (!outcome.range) return shown(written, outcome.domain);
  const ends = typeof written === "object" && written !== null && "atLeast" in written && "atMost" in written;
  const { atLeast, atMost } = ends
    ? (written as { atLeast: unknown; atMost: unknown })
    : { atLeast: written, atMost: written };
  return { atLeast: shown(atLeast, outcome.domain), atMost: shown(atMost, outcome.domain) };
}

function shown(written: unknown, { type, currency }: ValueType): unknown {
  if (type !== "money" || currency === undefined) return written;
  const read = parseMoney(written === 0 ? "0" : String(written), currency);
  return read.ok ? read.value : written;
}
