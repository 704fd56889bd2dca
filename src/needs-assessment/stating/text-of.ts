/**
 * A statement of needs as text that can be read aloud: headings, and a line for each thing. It is made from what the
 * statement holds, and from nothing else.
 */
import { formatMoney, type Money } from "../../money/index.ts";
import { valueInWords } from "../../policy/index.ts";
import type { StatedAdvice, StatedChoice } from "../stated-advice.ts";
import type { StatedAnswer, StatementGap } from "../stated-answer.ts";
import type { StatedManner } from "../stated-manner.ts";
import type { NeedsStatement } from "../statement.ts";
import { heading, line, told, why, wish } from "../statement-messages.ts";
import { asSentence } from "./as-sentence.ts";
import { needInWords } from "./need-in-words.ts";

/** The text; a part of which there is nothing to say has no heading. */
export function textOf(statement: Omit<NeedsStatement, "text">): string {
  const { title, locale, contact, answers, needs, manner, advice, gaps, choices } = statement;
  const top = [heading.top(title), ...(contact === undefined ? [] : [valueInWords(contact.at, { locale })])];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [heading.answers, answers.map(answerLine)],
    [heading.needs, needs.map((need) => needInWords(need, locale))],
    [heading.manner, manner.map((one) => mannerLine(one, locale))],
    [heading.advice, adviceLines(advice, locale)],
    [heading.gaps, gapLines(gaps)],
    [heading.choices, choices.map((one) => choiceLine(one, locale))],
  ];
  const shown = parts.flatMap(([name, lines]) =>
    lines.length === 0 ? [] : [[name, ...lines.map((one) => `- ${one}`)]],
  );
  return [top, ...shown].map((lines) => lines.join("\n")).join("\n\n");
}

function answerLine({ asked, status, answer, from, said }: StatedAnswer): string {
  if (status === "does-not-know" || status === "refused") return sentences(asked, why[status], own(said));
  const words = said === undefined ? "" : ` (${line.own(said)})`;
  return sentences(asked, `${told[from ?? "stated"]}: ${answer ?? line.withheld}${words}`);
}

function mannerLine({ stated, promise, unmet }: StatedManner, locale: string): string {
  const { need, said } = stated;
  if (promise === undefined) return sentences(wish[need], own(said), withoutPromise(unmet));
  return sentences(wish[need], own(said), promise.text, line.due(valueInWords(promise.due, { locale })));
}

/** What a policy does not decide it says to its author, and not to the customer. */
function withoutPromise(unmet: StatedManner["unmet"]): string {
  if (unmet === undefined) return line.nothingPromised;
  const isOpen = unmet.code === "not-covered" || unmet.code === "no-manner-policy";
  return isOpen ? line.notLaidDown : unmet.because;
}

function adviceLines(advice: StatedAdvice, locale: string): readonly string[] {
  if (advice.status === "too-early") return [line.tooEarly(advice.asked)];
  if (advice.status === "nothing") return [asSentence(advice.text)];
  const { title, price, text, because } = advice;
  const reasons = because.map((reason) => asSentence(reason.text));
  return [sentences(priced(title, price, locale), text === title ? undefined : text), ...reasons];
}

function gapLines(gaps: readonly StatementGap[]): readonly string[] {
  const idle = gaps.filter((gap) => gap.why === "not-asked" && !gap.matters);
  const lines = gaps
    .filter((gap) => !idle.includes(gap))
    .map((gap) => sentences(gap.asked, why[gap.why], gap.matters ? line.matters : line.changesNothing));
  return idle.length === 0 ? lines : [...lines, line.notAsked(sentences(...idle.map(({ asked }) => asked)))];
}

function choiceLine({ choice, title, price, stands, because }: StatedChoice, locale: string): string {
  const { shown, said, at } = choice;
  return sentences(
    priced(title, price, locale),
    at === undefined ? undefined : line.on(valueInWords(at, { locale })),
    line.shown(shown),
    own(said),
    stands || because === undefined ? undefined : line.standsNot(because),
  );
}

function priced(title: string, price: Money, locale: string): string {
  return `${title}, ${formatMoney(price, locale)}`;
}

function own(said: string | undefined): string | undefined {
  return said === undefined ? undefined : line.ownWords(said);
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [asSentence(part)])).join(" ");
}
