/**
 * The type of what an outcome field comes to; of a list, that of each of its values.
 */
import type { ValueType } from "../normal/domain.ts";
import type { NormalOutcome } from "../normal/normal-policy.ts";

const WHOLE: ValueType = { type: "integer", scale: 0, values: [], codes: new Map() };

/** How many rules set a field is a whole number, whatever they set it to. */
export function resultType({ domain, collect }: NormalOutcome): ValueType {
  return collect === "count" ? WHOLE : domain;
}
