/**
 * A decision in words: what the customer reads, what the agent sees beside it, what the auditor needs.
 */
import { inBackticks, issueText, MisuseError } from "../../issue/index.ts";
import type { Because } from "../deciding/because.ts";
import type { Decision, Open } from "../deciding/decision.ts";
import type { Audience } from "../document/text.ts";
import { detailLines } from "./detail-lines.ts";
import { ensureLocale } from "./ensure-locale.ts";
import type { Reader } from "./reader.ts";
import { chooseText, fillSlots } from "./render-text.ts";
import { showDerived } from "./show-derived.ts";
import { showRelied } from "./show-relied.ts";
import { showValue } from "./show-value.ts";
import { wordsFor } from "./words.ts";

/** For whom, and in which language. */
export interface ExplainOptions {
  /**
   * A BCP 47 tag, `en` where not said: German words for `de`, English ones for all others. Numbers, money and dates
   * follow it.
   */
  readonly locale?: string;
  /** `customer` where not said. Values of sensitive facts are shown for `audit` only. */
  readonly audience?: Audience;
}

const AUDIENCES: readonly unknown[] = ["customer", "agent", "audit"];

/**
 * Says why. For the customer the policy's own reason, or every reason where all rules that fire count; for the agent also
 * the rule, its tests, the facts and what was worked out from them; for audit also sources and the policy's fingerprint.
 * Needs nothing but the decision. A moment is shown with the offset that it was written with.
 *
 * @throws MisuseError `unknown-audience`, `not-a-locale`.
 *
 * @example
 * ```ts
 * import { decide, explain } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const decision = decide(delayRepay15, { delay: 47, ticket: "return", fare: "32.40" });
 * explain(decision); //=> "30 to 59 minutes late on a return ticket: 25% of the fare."
 * ```
 */
export function explain(decision: Decision, options: ExplainOptions = {}): string {
  const { locale = "en", audience = "customer" } = options;
  if (!AUDIENCES.includes(audience)) {
    throw new MisuseError(
      "unknown-audience",
      `${inBackticks(audience)} is not an audience: customer, agent or audit`,
    );
  }
  ensureLocale(locale);
  const reader: Reader = { locale, audience, words: wordsFor(locale) };
  const lines = [mainText(decision, reader)];
  if (audience !== "customer") lines.push(...detailLines(decision, reader));
  return lines.join("\n");
}

function mainText(decision: Decision, reader: Reader): string {
  const { words } = reader;
  switch (decision.status) {
    case "decided": {
      const reasons = [...new Set(decision.because.map((because) => reasonOf(because, decision, reader)))];
      if (reasons.length === 1) return reasons[0] as string;
      const sentences = reasons.map(asSentence);
      return decision.collected || decision.agreed ? sentences.join(" ") : words.whichever(sentences);
    }
    case "open":
      return `${words.open} ${nextStep(decision, reader)}`;
    case "gap":
      return words.gap;
    case "conflict":
      return words.conflict(decision.because.map(({ rule }) => rule).join(", "));
    case "invalid":
      return [words.invalid, ...decision.issues.map(issueText)].join("\n");
  }
}

/** Several reasons stand after one another: where one has no full stop, the next would run into it. */
function asSentence(reason: string): string {
  const text = reason.trimEnd();
  return ENDS.includes(text.slice(-1)) ? text : `${text}.`;
}

const ENDS = '.!?\u2026\u3002")\u201d\u2019';

function reasonOf(
  { text, parameters = {} }: Because,
  decision: Extract<Decision, { readonly status: "decided" }>,
  reader: Reader,
): string {
  const { locale, audience, words } = reader;
  const sentence = chooseText(text, locale, audience);
  if (sentence === undefined) return words.reasonOnRecord;
  const outcome = decision.outcome as Readonly<Record<string, unknown>>;
  return fillSlots(sentence, (name) => {
    const relied = decision.relied.find(({ fact }) => fact === name);
    if (relied !== undefined) return showRelied(relied, reader, "brief");
    const derived = decision.derived?.find(({ fact }) => fact === name);
    if (derived !== undefined) return showDerived(derived, decision, reader);
    const named = Object.hasOwn(parameters, name) ? parameters : outcome;
    return showValue(Object.hasOwn(named, name) ? named[name] : undefined, locale, words);
  });
}

function nextStep({ next }: Open<unknown>, { locale, audience, words }: Reader): string {
  const question = next.ask === undefined ? undefined : chooseText(next.ask, locale, audience);
  const name = (next.title === undefined ? undefined : chooseText(next.title, locale, audience)) ?? next.fact;
  const { record } = next;
  if (record !== undefined) {
    const its = record.ask === undefined ? undefined : chooseText(record.ask, locale, audience);
    return words.ofRecord(name, record.item + 1, its ?? words.toAsk(record.field));
  }
  if (next.establish === "ask") return question ?? words.toAsk(name);
  return next.establish === "record" ? words.toRecord(name) : words.toVerify(name);
}
