import {
  type Assessment,
  assess,
  type NeedsPolicy,
  type NextQuestion,
} from "../../needs-assessment/index.ts";
import { answerForm } from "../answer-form.ts";
import { type ExitCode, GOOD, NEGATIVE } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";
import { type Line, styled } from "../terminal/line.ts";
import { print } from "../terminal/print.ts";
import { printJson } from "../terminal/print-json.ts";
import type { AskOptions } from "./ask-options.ts";
import { needsLines } from "./needs-lines.ts";
import { askedAs } from "./ways-of.ts";
import { WAYS_TO_ESTABLISH } from "./ways-to-establish.ts";

/** Says what to ask next about a customer's need, or what is recommended already. */
export async function askNeeds(
  policy: NeedsPolicy,
  session: Assessment,
  { locale = "en", json }: AskOptions,
  io: Io,
): Promise<ExitCode> {
  const result = assess(policy, session, { locale });
  const next = result.status === "open" ? result.next : undefined;
  if (json === true) {
    const said = next && { question: askedAs(next.question, next, locale), answer: answerTo(next, policy) };
    await printJson({ ...result, ...said }, io);
  } else if (next === undefined) await print(needsLines(result, policy, locale), io);
  else
    await print([...questionLines(next, policy, locale), ...needsLines(result, policy, locale).slice(1)], io);
  return result.status === "decided" || result.status === "open" ? GOOD : NEGATIVE;
}

function questionLines(next: NextQuestion, policy: NeedsPolicy, locale: string): readonly Line[] {
  return [
    [styled("bold", askedAs(next.question, next, locale))],
    ["question: ", next.question],
    ["how: ", WAYS_TO_ESTABLISH[next.establish]],
    ["answer: ", answerTo(next, policy)],
  ];
}

/** How the answer is written into `--facts`: a value, words that the policy knows, or that there is none. */
function answerTo({ question, establish, words }: NextQuestion, { questions }: NeedsPolicy): string {
  const fact = questions.find(({ name }) => name === question)?.fact;
  if (fact === undefined) return "";
  const from = fact.needs === "recorded" ? "observed" : "confirmed";
  const sourced = establish === "ask" ? [] : [`as {"value":...,"from":"${from}"}`];
  return [
    answerForm(fact),
    ...sourced,
    ...words.map((said) => JSON.stringify({ said })),
    '{"unanswered":"does-not-know"}',
    '{"unanswered":"rather-not-say"}',
  ].join("; ");
}
