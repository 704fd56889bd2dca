import { Option } from "commander";
import { type Audience, decide, explain } from "../policy/index.ts";
import { addCaseOptions, type CaseChoices, caseOptionsOf } from "./add-case-options.ts";
import type { AddCommand } from "./add-command.ts";
import { type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import { needFacts } from "./reading/need-facts.ts";
import { needPolicy } from "./reading/need-policy.ts";
import { readLocale } from "./reading/read-locale.ts";
import type { Io } from "./terminal/io.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand explain scheme:delay-repay-15 --facts '{"delay":47,"ticket":"return","fare":"32.40"}'
  evenhand explain late-parcel.jsonc --facts "$(cat case.json)" --audience audit
  evenhand explain late-parcel.jsonc --facts "$(cat case.json)" --locale de > letter.txt

Exit codes: 0 decided, and here is why; 1 not decided, and here is why not; 2 the policy or the facts cannot be read.`;

interface Options extends CaseChoices {
  readonly facts: string;
  readonly audience: Audience;
  readonly locale?: string;
  readonly json?: boolean;
}

/** `evenhand explain FILE --facts JSON`: the decision in words, and nothing else. */
export const addExplain: AddCommand = (program, io, done) => {
  addCaseOptions(
    program
      .command("explain")
      .description("say a decision in words, for the customer, the agent or the auditor")
      .argument("<file>", "a policy")
      .requiredOption("--facts <json>", "the facts of the case"),
  )
    .addOption(
      new Option("--audience <who>", "for whom")
        .choices(["customer", "agent", "audit"] satisfies Audience[])
        .default("customer"),
    )
    .option("--locale <tag>", "in a language, for instance de", readLocale)
    .option("--json", "print the words and the status as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: Options) => {
      done(await explainCase(file, options, io));
    });
};

async function explainCase(file: string, options: Options, io: Io): Promise<ExitCode> {
  const { facts, audience, locale = "en", json } = options;
  const policy = await needPolicy(file, io);
  const decision = decide(policy, needFacts(facts), caseOptionsOf(options));
  const text = explain(decision, { audience, locale });
  if (json === true) await printJson({ status: decision.status, audience, locale, text }, io);
  else await print([[text]], io);
  return decision.status === "decided" ? GOOD : NEGATIVE;
}
