import { Command, CommanderError } from "commander";
import type { AddCommand } from "./add-command.ts";
import { addAsk } from "./ask.ts";
import { addCases } from "./cases.ts";
import { addCheck } from "./check.ts";
import { addDecide } from "./decide.ts";
import { addDiff } from "./diff.ts";
import { BAD_USE, BadUse, type ExitCode, GOOD } from "./exit-code.ts";
import { addExplain } from "./explain.ts";
import { addInit } from "./init.ts";
import { addModule } from "./module.ts";
import { addShow } from "./show.ts";
import { ClosedPipe, type Io } from "./terminal/io.ts";
import { addTest } from "./test.ts";
import { addWhy } from "./why.ts";
import { addTypes } from "./write-types.ts";

const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addDiff,
  addTest,
  addCases,
  addDecide,
  addExplain,
  addWhy,
  addAsk,
  addShow,
  addTypes,
  addModule,
  addInit,
];

const EXAMPLES = `
FILE is a JSON document (comments are fine), - for standard input, or scheme:NAME for a published one.

Examples:
  evenhand init                                  a commented policy to begin with
  evenhand check late-parcel.jsonc               is it sound, and do its cases come out right?
  evenhand show scheme:eu261                     what does it say?
  evenhand decide scheme:delay-repay-15 --facts '{"delay":47,"ticket":"return","fare":"32.40"}'
  evenhand ask scheme:eu261 --interactive        what is still needed, one question after the other
  evenhand decide scheme:eu261 --facts - < cases.jsonl > decisions.jsonl

Exit codes: 0 a good answer, 1 a negative one, 2 bad use, 130 a dialogue was broken off.`;

/**
 * Runs the command line once and returns its exit code. Nothing in a policy, in facts or in the arguments makes it
 * throw; what does is a fault of the program or of the disk.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const said = { out: "", err: "" };
  let code: ExitCode = GOOD;
  const program = new Command("evenhand")
    .description(
      "Customer-service policy as data: check it, decide by it, say why, ask what is missing, read it.",
    )
    .version(io.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        said.out += text;
      },
      writeErr: (text) => {
        said.err += text;
      },
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    });
  for (const add of COMMANDS) {
    add(program, io, (its) => {
      code = its;
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof ClosedPipe) return GOOD;
    if (!(error instanceof CommanderError || error instanceof BadUse)) throw error;
    if (error instanceof BadUse) said.err = `error: ${error.message}\n`;
    return await farewell(said, error instanceof CommanderError && error.exitCode === 0 ? GOOD : BAD_USE, io);
  }
}

async function farewell(
  said: { readonly out: string; readonly err: string },
  code: ExitCode,
  io: Io,
): Promise<ExitCode> {
  try {
    if (said.out !== "") await io.stdout.write(said.out);
    if (said.err !== "") await io.stderr.write(said.err);
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return code;
}
