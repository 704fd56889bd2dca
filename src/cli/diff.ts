import { Option } from "commander";
import { diffPolicies } from "../analysis/index.ts";
import type { AddCommand } from "./add-command.ts";
import { addEffortOptions, type EffortChoices, effortOf } from "./add-effort-options.ts";
import { diffInMarkdown } from "./comparing/diff-in-markdown.ts";
import { diffLines } from "./comparing/diff-lines.ts";
import { BadUse, type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import { needPolicy } from "./reading/need-policy.ts";
import type { Io } from "./terminal/io.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand diff scheme:us-denied-boarding-2019 scheme:us-denied-boarding-2025
  git show main:late-parcel.jsonc | evenhand diff - late-parcel.jsonc --format markdown

Exit codes: 0 every case that both know comes out the same; 1 not so; 2 a policy cannot be read.`;

interface Options extends EffortChoices {
  readonly format: "text" | "markdown";
  readonly json?: boolean;
}

/** `evenhand diff A B`: which cases come out otherwise, however the policies are written. */
export const addDiff: AddCommand = (program, io, done) => {
  const command = program.command("diff");
  command
    .description(
      "say which cases two versions of a policy decide otherwise, and what changed in the documents",
    )
    .argument("<before>", "a policy")
    .argument("<after>", "another version of it")
    .addOption(new Option("--format <format>", "how").choices(["text", "markdown"]).default("text"))
    .option("--json", "print the difference as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (before: string, after: string, options: Options) => {
      done(await diff(before, after, options, io));
    });
  addEffortOptions(command);
};

async function diff(first: string, second: string, options: Options, io: Io): Promise<ExitCode> {
  const { format, json } = options;
  if (first === "-" && second === "-") throw new BadUse("standard input can be read once");
  const before = { file: first, policy: await needPolicy(first, io) };
  const after = { file: second, policy: await needPolicy(second, io) };
  const compared = { before, after, diff: diffPolicies(before.policy, after.policy, effortOf(options)) };
  if (json === true) await printJson(compared.diff, io);
  else if (format === "markdown") await io.stdout.write(diffInMarkdown(compared));
  else await print(diffLines(compared), io);
  return compared.diff.equal ? GOOD : NEGATIVE;
}
