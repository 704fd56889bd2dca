/** In what an offering falls short, in words: what it gives where how much is needed. */
import { chooseText } from "../../policy/index.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import type { Shortfall } from "../recommendation.ts";
import { sentence } from "../sentences.ts";
import { withUnit } from "../stating/with-unit.ts";

/** The shortfalls after one another, with the names and units of the policy. */
export function fallsInWords(
  { document }: NeedsPolicy,
  shortfalls: readonly Shortfall[],
  locale: string,
): string {
  const falls = shortfalls.map(({ dimension, gives, needed }) => {
    const { title, unit, better = "more" } = document.dimensions[dimension] ?? {};
    const name = (title === undefined ? undefined : chooseText(title, locale, "customer")) ?? dimension;
    const shown = (level: number) => {
      const digits = new Intl.NumberFormat(locale).format(level);
      return withUnit(digits, level, unit, locale);
    };
    return sentence.falls(name, shown(gives), shown(needed), better);
  });
  return falls.join(", ");
}
