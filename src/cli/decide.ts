import { Option } from "commander";
import { type Audience, decide, explain } from "../policy/index.ts";
import { addCaseOptions, type CaseChoices, caseOptionsOf } from "./add-case-options.ts";
import type { AddCommand } from "./add-command.ts";
import { decideLines } from "./decide-lines.ts";
import { decisionLines } from "./decision-lines.ts";
import { BadUse, type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import { needFacts } from "./reading/need-facts.ts";
import { needPolicy } from "./reading/need-policy.ts";
import { readLocale } from "./reading/read-locale.ts";
import type { Io } from "./terminal/io.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand decide late-parcel.jsonc --facts '{"lost":false,"daysLate":0}'
  evenhand decide late-parcel.jsonc --facts "$(cat case.json)" --from recorded
  evenhand decide scheme:eu261 --facts '{"event":"delay","delay":200}' --explain --audience audit
  evenhand decide late-parcel.jsonc --facts - --from recorded < cases.jsonl > decisions.jsonl

With --facts - each line is a case and each line out its decision, in the same order. Blank lines are passed over; a
line that cannot be used gives {"status":"invalid","line":n,"issues":[...]} and the rest go on.

Exit codes: 0 decided, 1 not decided (with --facts -: some line was invalid), 2 the policy or the facts cannot be read.`;

interface Options extends CaseChoices {
  readonly facts: string;
  readonly explain?: boolean;
  readonly audience?: Audience;
  readonly locale?: string;
  readonly json?: boolean;
}

/** `evenhand decide FILE --facts JSON`: one case, or a stream of them. */
export const addDecide: AddCommand = (program, io, done) => {
  addCaseOptions(
    program
      .command("decide")
      .description("decide one case, or a stream of cases")
      .argument("<file>", "a policy")
      .requiredOption("--facts <json>", "the facts of the case, or - for JSON lines on standard input"),
  )
    .option("--explain", "say why: the rule, its tests, the facts")
    .addOption(
      new Option("--audience <who>", "explain for").choices([
        "customer",
        "agent",
        "audit",
      ] satisfies Audience[]),
    )
    .option("--locale <tag>", "explain in, for instance de", readLocale)
    .option("--json", "print the decision as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: Options) => {
      done(await decideFile(file, options, io));
    });
};

async function decideFile(file: string, options: Options, io: Io): Promise<ExitCode> {
  const { facts, audience, locale } = options;
  if (file === "-" && facts === "-")
    throw new BadUse("standard input cannot be both the policy and the facts");
  const policy = await needPolicy(file, io);
  const how = caseOptionsOf(options);
  // Whoever names a reader wants to read.
  const wanted = options.explain === true || audience !== undefined;
  const reader = { audience: audience ?? "agent", ...(locale && { locale }) } as const;
  if (facts === "-") {
    const invalid = await decideLines(policy, { decide: how, ...(wanted && { explain: reader }) }, io);
    return invalid === 0 ? GOOD : NEGATIVE;
  }
  const decision = decide(policy, needFacts(facts), how);
  const explanation = wanted ? explain(decision, reader) : undefined;
  if (options.json === true) await printJson({ ...decision, ...(wanted && { explanation }) }, io);
  else await print(decisionLines(decision, locale ?? "en", explanation), io);
  return decision.status === "decided" ? GOOD : NEGATIVE;
}
