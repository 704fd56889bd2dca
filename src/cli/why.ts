import { Option } from "commander";
import { issueText } from "../issue/index.ts";
import {
  counterfactual,
  decide,
  enoughBecause,
  type GivenFacts,
  neededBecause,
  whyNot,
} from "../policy/index.ts";
import { addCaseOptions, type CaseChoices, caseOptionsOf } from "./add-case-options.ts";
import type { AddCommand } from "./add-command.ts";
import { decisionLines } from "./decision-lines.ts";
import { BadUse, type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import { type Hanging, hangingLines } from "./hanging-lines.ts";
import { needFacts } from "./reading/need-facts.ts";
import { needPolicy } from "./reading/need-policy.ts";
import { readFacts } from "./reading/read-facts.ts";
import { readLocale } from "./reading/read-locale.ts";
import type { Io } from "./terminal/io.ts";
import type { Line } from "./terminal/line.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand why scheme:delay-repay-15 --facts '{"delay":47,"ticket":"return","fare":"32.40"}'
  evenhand why scheme:delay-repay-15 --facts '{"delay":47}' --rule two-hours
  evenhand why late-parcel.jsonc --facts "$(cat case.json)" --outcome '{"refund":{"amount":790,"currency":"EUR"}}'

Exit codes: 0 it is decided (with --rule or --outcome: by a rule that was asked about); 1 it is not, or facts cannot be
used; 2 the policy or the facts cannot be read, or have no such rule or outcome.`;

interface Options extends CaseChoices {
  readonly facts: string;
  readonly rule?: string;
  readonly outcome?: string;
  readonly locale?: string;
  readonly json?: boolean;
}

/** `evenhand why FILE --facts JSON`: why each rule fires or does not, and what the decision hangs on. */
export const addWhy: AddCommand = (program, io, done) => {
  addCaseOptions(
    program
      .command("why")
      .description("say of each rule why it fires or does not, and what the decision hangs on")
      .argument("<file>", "a policy")
      .requiredOption("--facts <json>", "the facts of the case"),
  )
    .option("--rule <id>", "only this rule (or otherwise)")
    .addOption(new Option("--outcome <json>", "only the rules that could give it").conflicts("rule"))
    .option("--locale <tag>", "in a language, for instance de", readLocale)
    .option("--json", "print as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: Options) => {
      done(await why(file, options, io));
    });
};

async function why(file: string, options: Options, io: Io): Promise<ExitCode> {
  const { locale = "en", json } = options;
  const policy = await needPolicy(file, io);
  const facts = needFacts(options.facts);
  const how = caseOptionsOf(options);
  const target = targetOf(options);
  const decision = decide(policy, facts, how);
  const answer = whyNot(policy, facts, target as never, { ...how, locale });
  if (answer.status === "invalid" && decision.status !== "invalid") {
    const option = options.rule === undefined ? "--outcome" : "--rule";
    throw new BadUse(`${option}: ${answer.issues.map(issueText).join("; ")}`);
  }
  const rules = answer.status === "answered" ? answer.rules : [];
  const hanging: Hanging = {
    enough: enoughBecause(policy, facts, how),
    needed: neededBecause(policy, facts, how),
    counterfactual: counterfactual(policy, facts, target as never, how),
  };
  if (json === true) await printJson({ decision, rules, ...settledOnly(hanging) }, io);
  else {
    const lines = [...rules.map(({ text }): Line => [text]), ...hangingLines(hanging, locale)];
    await print([...decisionLines(decision, locale), ...lines], io);
  }
  const asked = target === undefined || rules.some(({ status }) => status === "fires");
  return decision.status === "decided" && asked ? GOOD : NEGATIVE;
}

/** Why there is none of this the decision has said already. */
function settledOnly(hanging: Hanging): Partial<Hanging> {
  const said = Object.entries(hanging).filter(([, { status }]) => status !== "open" && status !== "invalid");
  return Object.fromEntries(said);
}

/** The rule or the outcome that is asked about; undefined where all rules are. */
function targetOf({ rule, outcome }: Options): string | GivenFacts | undefined {
  if (outcome === undefined) return rule;
  const read = readFacts(outcome);
  if (!read.ok) throw new BadUse(`--outcome: ${read.issues.map(issueText).join("; ")}`);
  if (typeof read.value === "object" && read.value !== null && !Array.isArray(read.value)) return read.value;
  throw new BadUse(
    '--outcome: write an object of outcome fields, such as \'{"refund":{"amount":790,"currency":"EUR"}}\'',
  );
}
