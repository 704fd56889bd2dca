import { type CasesFor, casesFor } from "../analysis/index.ts";
import type { AddCommand } from "./add-command.ts";
import { addEffortOptions, type EffortChoices, effortOf } from "./add-effort-options.ts";
import { type ExitCode, GOOD } from "./exit-code.ts";
import type { KeptCases } from "./keeping/kept-cases.ts";
import { needPolicy } from "./reading/need-policy.ts";
import type { Io } from "./terminal/io.ts";
import { type Line, styled } from "./terminal/line.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand cases late-parcel.jsonc > late-parcel.cases.json
  evenhand cases scheme:eu261 | evenhand test scheme:eu261 -
  evenhand cases late-parcel.jsonc --json

Exit codes: 0 printed, 2 the policy cannot be read.`;

interface Options extends EffortChoices {
  readonly json?: boolean;
}

/** `evenhand cases FILE`: a small set of cases that exercises all that a policy says, to be kept beside it. */
export const addCases: AddCommand = (program, io, done) => {
  const command = program.command("cases");
  command
    .description("make cases to keep beside a policy: each rule, both sides of each boundary")
    .argument("<file>", "a policy")
    .option("--json", "print what was not reached among the JSON, and nothing beside it")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: Options) => {
      done(await makeCases(file, options, io));
    });
  addEffortOptions(command);
};

async function makeCases(file: string, options: Options, io: Io): Promise<ExitCode> {
  const { json = false } = options;
  const policy = await needPolicy(file, io);
  const { cases, unreached } = casesFor(policy, effortOf(options));
  const kept: KeptCases = { policy: policy.id, version: policy.version, cases };
  await printJson(json ? { ...kept, unreached } : kept, io);
  if (json) return GOOD;
  // Standard output is a file as a rule, so what it lacks is said beside it.
  await print(unreachedLines(file, unreached), { stdout: io.stderr, color: false });
  return GOOD;
}

function unreachedLines(file: string, unreached: CasesFor["unreached"]): readonly Line[] {
  return unreached.map(({ text, because }) => [
    styled("bold", file),
    " ",
    styled("yellow", "unreached"),
    `: ${text} (${because})`,
  ]);
}
