import { type Decision, decide, type GivenFacts, type Open, type Policy } from "../../policy/index.ts";
import { caseOptionsOf } from "../add-case-options.ts";
import { answerForm } from "../answer-form.ts";
import { decisionLines } from "../decision-lines.ts";
import { type ExitCode, GOOD, NEGATIVE } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";
import { type Line, styled } from "../terminal/line.ts";
import { print } from "../terminal/print.ts";
import { printJson } from "../terminal/print-json.ts";
import type { AskOptions } from "./ask-options.ts";
import { askedAs } from "./ways-of.ts";
import { WAYS_TO_ESTABLISH } from "./ways-to-establish.ts";

/** Says what to ask next about a case, or what is decided already. */
export async function askCase(
  policy: Policy,
  facts: GivenFacts,
  options: AskOptions,
  io: Io,
): Promise<ExitCode> {
  const { locale = "en", json } = options;
  const decision = decide(policy, facts, caseOptionsOf(options));
  if (json === true) await printJson(forPrograms(decision, policy, locale), io);
  else if (decision.status === "open") await print(questionLines(decision, policy, locale), io);
  else await print(decisionLines(decision, locale), io);
  return decision.status === "open" || decision.status === "decided" ? GOOD : NEGATIVE;
}

function questionLines(decision: Open<unknown>, policy: Policy, locale: string): readonly Line[] {
  const { next, matters, claimed } = decision;
  const later = matters.filter((fact) => fact !== next.fact);
  return [
    [styled("bold", askedAs(next.fact, next, locale))],
    ["fact: ", next.fact],
    ["how: ", WAYS_TO_ESTABLISH[next.establish]],
    ["answer: ", answerTo(decision, policy)],
    ...(claimed ?? []).map(({ fact, needs }): Line => [`claimed only, must be ${needs}: `, fact]),
    ...(later.length > 0 ? [["may matter after it: ", later.join(", ")]] : []),
  ];
}

/** How what is asked is written down; what a claim does not settle, with its origin. */
function answerTo({ next }: Open<unknown>, { document: { facts } }: Policy): string {
  const fact = facts[next.fact];
  if (fact === undefined) return "";
  const form = answerForm(fact);
  return next.establish === "ask" ? form : `${form}; as {"value":...,"from":"${fact.needs}"}`;
}

function forPrograms(decision: Decision, policy: Policy, locale: string): unknown {
  if (decision.status !== "open") return decision;
  const { status, next, matters, possible, exact } = decision;
  const question = askedAs(next.fact, next, locale);
  return { status, question, answer: answerTo(decision, policy), next, matters, possible, exact };
}
