/**
 * The honest answer in sentences: first the answer, then why, then what they may do. A sentence a line, each made from
 * the data beside it.
 */
import { formatMoney } from "../../money/index.ts";
import { fallsInWords } from "../choosing/falls-in-words.ts";
import type { FitChange } from "../fit-change.ts";
import type { InformedChoice } from "../informed-choice.ts";
import { maySentence as may, fitSentence as say } from "../reassess-messages.ts";
import type { InsteadOffering } from "../reassessment.ts";
import { asSentence } from "../stating/as-sentence.ts";
import { titleIn } from "../stating/title-in.ts";
import type { Compared, Fit, FitKnown, FitOpen } from "./judge-fit.ts";

/** The lines of the answer; the first is the answer itself. */
export function fitText(
  compared: Compared,
  fit: Fit,
  changes: readonly FitChange[],
  chosen: InformedChoice | undefined,
): readonly string[] {
  const { held, elsewhere, locale } = compared;
  const title = titleIn(held.current.title, locale) ?? held.current.offering;
  const lines = [
    ...(fit.status === "open" ? openLines(title, fit, locale) : [say[fit.status](title)]),
    ...shortLines(compared, title, fit),
    ...(fit.status === "open"
      ? []
      : [...insteadLines(compared, fit), ...fit.because.map(({ text }) => text)]),
    ...changes.map(({ text }) => text),
    ...(chosen === undefined ? [] : [say.chosen(chosen.shown)]),
    ...(elsewhere.length === 0 ? [say.notCompared] : []),
    mayLine(fit, locale),
  ];
  return [...new Set(lines.map(asSentence))];
}

function openLines(title: string, { next, safe }: FitOpen, locale: string): readonly string[] {
  if (next !== undefined)
    return [
      say.open(title),
      say.ask(titleIn(next.ask, locale) ?? titleIn(next.title, locale) ?? next.question),
    ];
  return [say.doubtful(title), safe === undefined ? say.nothingSafe : say.safe(priced(safe, locale))];
}

function shortLines({ policy, locale }: Compared, title: string, { shortfalls }: Fit): readonly string[] {
  return shortfalls.length === 0 ? [] : [say.short(title, fallsInWords(policy, shortfalls, locale))];
}

function insteadLines({ elsewhere, locale }: Compared, fit: FitKnown): readonly string[] {
  const { status, instead, ours, saves } = fit;
  const whose = elsewhere.length === 0 ? say.ofOurs : say.ofAll;
  if (instead === undefined) return [status === "still-fits" ? say.least(whose) : say.nothing(whose)];
  const less = saves === undefined ? [] : [say.saves(formatMoney(saves, locale))];
  const lines = [say.enough(priced(instead, locale)), ...less];
  if (status !== "better-elsewhere") return lines;
  return [...lines, ours === undefined ? say.nothing(say.ofOurs) : say.ours(priced(ours, locale))];
}

function mayLine(fit: Fit, locale: string): string {
  if (fit.status === "open") return may.wait;
  const other = fit.instead === undefined ? undefined : named(fit.instead, locale);
  if (other === undefined) return fit.status === "still-fits" ? may.stay : may.lack;
  if (fit.status === "better-elsewhere") return may.leave(other);
  return fit.status === "overpaying" ? may.change(other) : may.changeOrLack(other);
}

function named({ offering, title, provider }: InsteadOffering, locale: string): string {
  const name = titleIn(title, locale) ?? offering;
  const by = titleIn(provider, locale);
  return by === undefined ? name : say.of(name, by);
}

function priced(instead: InsteadOffering, locale: string): string {
  return say.at(named(instead, locale), formatMoney(instead.price, locale));
}
