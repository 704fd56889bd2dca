/**
 * A decision in words: what the customer reads, what the agent sees beside it, what the auditor needs.
 */
import { inBackticks, issueText, MisuseError } from "../../issue/index.ts";
import type { Because } from "../compiled/compiled-policy.ts";
import type { Relied } from "../deciding/case-facts.ts";
import type { Decision, Open } from "../deciding/decision.ts";
import type { Audience } from "../document/text.ts";
import { chooseText, fillSlots } from "./render-text.ts";
import { showTest, showValue } from "./show-value.ts";
import { type Words, wordsFor } from "./words.ts";

/** For whom, and in which language. */
export interface ExplainOptions {
  /** A BCP 47 tag, `en` where not said: German words for `de`, English ones for all others; numbers and money follow it. */
  readonly locale?: string;
  /** `customer` where not said. Values of sensitive facts are shown for `audit` only. */
  readonly audience?: Audience;
}

const AUDIENCES: readonly unknown[] = ["customer", "agent", "audit"];

interface Reader {
  readonly locale: string;
  readonly audience: Audience;
  readonly words: Words;
}

/**
 * Says why. For the customer the policy's own reason; for the agent also the rule, its tests and the facts; for
 * audit also sources, origins and the policy's fingerprint. Needs nothing but the decision.
 *
 * @throws MisuseError `unknown-audience`. RangeError from the platform for a malformed locale.
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
  const reader = { locale, audience, words: wordsFor(locale) };
  const lines = [mainText(decision, reader)];
  if (audience !== "customer") lines.push(...details(decision, reader));
  return lines.join("\n");
}

function mainText(decision: Decision, reader: Reader): string {
  const { words } = reader;
  switch (decision.status) {
    case "decided": {
      const reasons = [...new Set(decision.because.map((because) => reasonOf(because, decision, reader)))];
      return reasons.length === 1 ? (reasons[0] as string) : words.whichever(reasons.join(` ${words.or} `));
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

function reasonOf({ text, parameters }: Because, decision: Decision, reader: Reader): string {
  const sentence = chooseText(text, reader.locale, reader.audience);
  if (sentence === undefined) return reader.words.reasonOnRecord;
  const outcome = (decision.status === "decided" ? decision.outcome : {}) as Readonly<
    Record<string, unknown>
  >;
  const relied = decision.status === "invalid" ? [] : decision.relied;
  return fillSlots(sentence, (name) => {
    const fact = relied.find((one) => one.fact === name);
    if (fact !== undefined) return shownFact(fact, reader);
    if (parameters && Object.hasOwn(parameters, name))
      return showValue(parameters[name], reader.locale, reader.words);
    return showValue(Object.hasOwn(outcome, name) ? outcome[name] : undefined, reader.locale, reader.words);
  });
}

function shownFact({ value, sensitive }: Relied, { audience, locale, words }: Reader): string {
  return sensitive && audience !== "audit" ? words.withheld : showValue(value, locale, words);
}

function nextStep({ next }: Open<unknown>, { locale, audience, words }: Reader): string {
  const question = next.ask === undefined ? undefined : chooseText(next.ask, locale, audience);
  const name = (next.title === undefined ? undefined : chooseText(next.title, locale, audience)) ?? next.fact;
  if (next.establish === "ask") return question ?? words.toAsk(name);
  return next.establish === "record" ? words.toRecord(name) : words.toVerify(name);
}

function details(decision: Decision, reader: Reader): readonly string[] {
  const { words, locale, audience } = reader;
  const lines: string[] = [];
  if (decision.status === "decided" || decision.status === "conflict") {
    for (const because of decision.because) lines.push(...detailsOf(because, reader));
  }
  if (decision.status === "open") {
    for (const { status, rules, outcome } of decision.possible) {
      const fields = Object.entries(outcome ?? {}).map(
        ([name, value]) => `${name} ${showValue(value, locale, words)}`,
      );
      lines.push(
        `${words.possible}: ${rules.join(", ")}: ${status === "decided" ? fields.join(", ") : status}`,
      );
    }
    lines.push(`${words.matters}: ${decision.matters.join(", ")}`);
  }
  if (decision.status !== "invalid") {
    const facts = decision.relied.map((fact) => {
      const ref = fact.ref === undefined ? "" : `, ${fact.ref}`;
      return `${fact.fact} ${shownFact(fact, reader)} (${words.origins[fact.from]}${ref})`;
    });
    if (facts.length > 0) lines.push(`${words.relied}: ${facts.join("; ")}`);
    for (const { fact, needs } of decision.claimed ?? [])
      lines.push(words.claimed(fact, words.origins[needs]));
    for (const { fact } of decision.conflicts ?? []) lines.push(words.disagree(fact));
  }
  const { id, version, digest } = decision.policy;
  lines.push(`${words.policy}: ${id} ${version}${audience === "audit" ? ` ${digest}` : ""}`);
  return lines;
}

function detailsOf({ rule, tests, source }: Because, { locale, audience, words }: Reader): readonly string[] {
  const lines = [`${words.rule}: ${rule}`];
  const held = tests.map(({ fact, test, sensitive }) => {
    return `${fact} ${sensitive && audience !== "audit" ? words.withheld : showTest(test, locale, words)}`;
  });
  if (held.length > 0) lines.push(`${words.tests}: ${held.join("; ")}`);
  if (audience === "audit" && source !== undefined) {
    const place = source.url === undefined ? "" : `, ${source.url}`;
    lines.push(`${words.source}: ${source.title}${place} (${source.mark})`);
  }
  return lines;
}
