import { chooseText, type Decision, decide, type Open, type PolicyDocument } from "../policy/index.ts";
import { addCaseOptions, type CaseChoices, caseOptionsOf } from "./add-case-options.ts";
import type { AddCommand } from "./add-command.ts";
import { answerForm } from "./answer-form.ts";
import { decisionLines } from "./decision-lines.ts";
import { type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import { needFacts } from "./reading/need-facts.ts";
import { needPolicy } from "./reading/need-policy.ts";
import { readLocale } from "./reading/read-locale.ts";
import type { Io } from "./terminal/io.ts";
import { type Line, styled } from "./terminal/line.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand ask scheme:delay-repay-15
  evenhand ask scheme:delay-repay-15 --facts '{"delay":47}'
  evenhand ask late-parcel.jsonc --from recorded --facts '{"lost":true,"price":"30.00"}'

Exit codes: 0 there is something to ask, or it is decided already; 1 no answer would help (a gap, a conflict, facts
that cannot be used); 2 the policy or the facts cannot be read.`;

interface Options extends CaseChoices {
  readonly facts: string;
  readonly locale?: string;
  readonly json?: boolean;
}

/** `evenhand ask FILE`: the one question to ask now. */
export const addAsk: AddCommand = (program, io, done) => {
  addCaseOptions(
    program
      .command("ask")
      .description("say what to ask next, or what is decided already")
      .argument("<file>", "a policy")
      .option("--facts <json>", "what is known", "{}"),
  )
    .option("--locale <tag>", "ask in, for instance de", readLocale)
    .option("--json", "print as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: Options) => {
      done(await ask(file, options, io));
    });
};

async function ask(file: string, options: Options, io: Io): Promise<ExitCode> {
  const { facts, locale = "en", json } = options;
  const policy = await needPolicy(file, io);
  const decision = decide(policy, needFacts(facts), caseOptionsOf(options));
  if (json === true) await printJson(forPrograms(decision, policy.document, locale), io);
  else if (decision.status === "open") await print(questionLines(decision, policy.document, locale), io);
  else await print(decisionLines(decision, locale), io);
  return decision.status === "open" || decision.status === "decided" ? GOOD : NEGATIVE;
}

const WAYS: Readonly<Record<Open<unknown>["next"]["establish"], string>> = {
  ask: "ask the customer",
  record: "look for a record: a claim does not count here",
  verify: "have it verified: a record does not count here",
};

function questionLines(decision: Open<unknown>, document: PolicyDocument, locale: string): readonly Line[] {
  const { next, matters, claimed } = decision;
  const later = matters.filter((fact) => fact !== next.fact);
  return [
    [styled("bold", questionOf(decision, locale))],
    ["fact: ", next.fact],
    ["how: ", WAYS[next.establish]],
    ["answer: ", answerTo(decision, document)],
    ...(claimed ?? []).map(({ fact, needs }): Line => [`claimed only, must be ${needs}: `, fact]),
    ...(later.length > 0 ? [["may matter after it: ", later.join(", ")]] : []),
  ];
}

/** The question as the policy words it for the customer, or one of ours. */
function questionOf({ next: { fact, ask } }: Open<unknown>, locale: string): string {
  const question = ask === undefined ? undefined : chooseText(ask, locale, "customer");
  return question ?? `What is \`${fact}\`?`;
}

/** How what is asked is written down; what a claim does not settle, with its origin. */
function answerTo({ next }: Open<unknown>, { facts }: PolicyDocument): string {
  const fact = facts[next.fact];
  if (fact === undefined) return "";
  const form = answerForm(fact);
  return next.establish === "ask" ? form : `${form}; as {"value":...,"from":"${fact.needs}"}`;
}

function forPrograms(decision: Decision, document: PolicyDocument, locale: string): unknown {
  if (decision.status !== "open") return decision;
  const { status, next, matters, possible, exact } = decision;
  const question = questionOf(decision, locale);
  return { status, question, answer: answerTo(decision, document), next, matters, possible, exact };
}
