/** Levels of a dimension as people read them: `1,500 kbit/s`, `1,000 kbit/s to 1,500 kbit/s`. */
import type { NeedRange } from "../needs-ground.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { changeSentence } from "../reassess-messages.ts";
import { titleIn } from "./title-in.ts";
import { withUnit } from "./with-unit.ts";

/** The name of a dimension for the customer. */
export function dimensionName({ document }: NeedsPolicy, dimension: string, locale: string): string {
  return titleIn(document.dimensions[dimension]?.title, locale) ?? dimension;
}

/** One level with its unit. */
export function levelInWords(
  { document }: NeedsPolicy,
  dimension: string,
  level: number,
  locale: string,
): string {
  const digits = new Intl.NumberFormat(locale).format(level);
  return withUnit(digits, level, document.dimensions[dimension]?.unit, locale);
}

/** How much is needed: from the lower end to the higher, whichever of them is better. */
export function rangeInWords(
  policy: NeedsPolicy,
  dimension: string,
  { floor, possible }: NeedRange,
  locale: string,
): string {
  const ends = [floor, possible].filter((end) => end !== undefined).sort((left, right) => left - right);
  const [low, high] = ends.map((level) => levelInWords(policy, dimension, level, locale));
  if (low === undefined) return changeSentence.unknown;
  if (high !== undefined) return low === high ? low : changeSentence.between(low, high);
  const less = policy.document.dimensions[dimension]?.better === "less";
  return (floor !== undefined) === less ? changeSentence.atMost(low) : changeSentence.atLeast(low);
}
