import { addCaseOptions } from "./add-case-options.ts";
import type { AddCommand } from "./add-command.ts";
import { askCase } from "./asking/ask-case.ts";
import { askNeeds } from "./asking/ask-needs.ts";
import type { AskOptions } from "./asking/ask-options.ts";
import { interviewCase } from "./asking/interview-case.ts";
import { interviewNeeds } from "./asking/interview-needs.ts";
import type { Prompter } from "./asking/prompter.ts";
import { startCase } from "./asking/start-case.ts";
import { startNeeds } from "./asking/start-needs.ts";
import { BadUse, type ExitCode } from "./exit-code.ts";
import { needAnyPolicy } from "./reading/need-any-policy.ts";
import { readLocale } from "./reading/read-locale.ts";
import type { Io } from "./terminal/io.ts";

const EXAMPLES = `
Examples:
  evenhand ask scheme:delay-repay-15
  evenhand ask scheme:delay-repay-15 --facts '{"delay":47}'
  evenhand ask late-parcel.jsonc --from recorded --facts '{"lost":true,"price":"30.00"}'
  evenhand ask broadband.json --facts '{"peopleOnline":{"said":"not much"}}'
  evenhand ask broadband.json --interactive --session ann.json

With --interactive the questions are asked one after the other, and the last words are the result. It needs a terminal,
and the package @clack/prompts beside this one.

Exit codes: 0 there is something to ask, or it is decided already; 1 no answer would help (a gap, a conflict, nothing
that fits, facts that cannot be used); 2 the policy or the facts cannot be read; 130 a dialogue was broken off.`;

/** `evenhand ask FILE`: the one question to ask now, or with `--interactive` all that matter. */
export const addAsk: AddCommand = (program, io, done) => {
  addCaseOptions(
    program
      .command("ask")
      .description("say what to ask next, or what is decided already; or ask it")
      .argument("<file>", "a policy, or a needs policy")
      .option("--facts <json>", "what is known", "{}"),
  )
    .option("--interactive", "ask the questions here, one after the other")
    .option("--session <file>", "go on from what is kept there; a dialogue keeps its answers there")
    .option("--contact <json>", "of a needs policy: when, who and how, so that something can be promised")
    .option("--locale <tag>", "ask in, for instance de", readLocale)
    .option("--json", "print as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: AskOptions) => {
      done(await ask(file, options, io));
    });
};

async function ask(file: string, options: AskOptions, io: Io): Promise<ExitCode> {
  const prompter = options.interactive === true ? await needPrompter(file, io) : undefined;
  const policy = await needAnyPolicy(file, io);
  if ("needs" in policy) {
    if (options.from !== undefined || options.extra !== undefined)
      throw new BadUse(
        '--from and --extra are not for a needs policy: give an answer as {"value":3,"from":"observed"}',
      );
    const start = await startNeeds(policy.needs, options, io);
    if (prompter === undefined) return askNeeds(policy.needs, start, options, io);
    return interviewNeeds(policy.needs, start, options, prompter, io);
  }
  if (options.contact !== undefined) throw new BadUse("--contact is for a needs policy");
  const start = await startCase(policy.deciding, options, io);
  if (prompter === undefined) return askCase(policy.deciding, start, options, io);
  return interviewCase(policy.deciding, start, options, prompter, io);
}

async function needPrompter(file: string, { prompter }: Io): Promise<Prompter> {
  if (file === "-")
    throw new BadUse("--interactive takes answers from standard input, not the policy: name a file");
  if (prompter === undefined)
    throw new BadUse(
      "--interactive needs a terminal: without it, `evenhand ask FILE --facts JSON` says what to ask next",
    );
  return prompter();
}
