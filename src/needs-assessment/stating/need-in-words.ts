/** What is needed of one dimension in words: how much, why, and where that is read. */
import { valueInWords } from "../../policy/index.ts";
import type { StatedNeed } from "../stated-need.ts";
import { line, read } from "../statement-messages.ts";
import { asSentence } from "./as-sentence.ts";
import { withUnit } from "./with-unit.ts";

/** One line, each reason and each source once. */
export function needInWords(need: StatedNeed, locale: string): string {
  const reasons = need.because.map(({ text }) => asSentence(text));
  const sources = need.because.flatMap((reason) =>
    reason.sources.map(({ title, mark }) => line.source(title, read[mark])),
  );
  const much = asSentence(`${need.title}: ${levelInWords(need, locale)}`);
  return [...new Set([much, ...reasons, ...sources])].join(" ");
}

function levelInWords({ floor, possible, unit, better }: StatedNeed, locale: string): string {
  const show = (level: number) => withUnit(valueInWords(level, { locale }), level, unit, locale);
  const perhaps = possible === undefined ? [] : [line.perhaps(show(possible))];
  // Where more is better, a need of nothing is no need.
  const nothing = better === "more" && (floor ?? 0) <= 0;
  if (nothing && possible !== undefined && possible <= 0) return line.none;
  if (floor === undefined || nothing) return perhaps[0] ?? line.unknown;
  return [line.level[better](show(floor)), ...(possible === floor ? [] : perhaps)].join(", ");
}
