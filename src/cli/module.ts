import { writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { Option } from "commander";
import { MisuseError } from "../issue/index.ts";
import { type Policy, type PolicyModule, toModule } from "../policy/index.ts";
import type { Origin } from "../service/index.ts";
import type { AddCommand } from "./add-command.ts";
import { BadUse, type ExitCode, GOOD } from "./exit-code.ts";
import { needPolicy } from "./reading/need-policy.ts";
import type { Io } from "./terminal/io.ts";
import { styled } from "./terminal/line.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand module scheme:delay-repay-15                     prints it
  evenhand module late-parcel.jsonc --out late-parcel.mjs   writes late-parcel.mjs and its types, late-parcel.d.mts
  evenhand module late-parcel.jsonc --from recorded         for whoever gives it nothing but records

Exit codes: 0 printed or written; 2 the policy cannot be read, needs records (--from), or the file is not written.`;

interface Options {
  readonly out?: string;
  readonly from?: Origin;
  readonly json?: boolean;
}

/** `evenhand module FILE`: the policy as a JavaScript module that imports nothing. */
export const addModule: AddCommand = (program, io, done) => {
  const from = new Option("--from <origin>", "where the facts come from that the module will be given");
  program
    .command("module")
    .description("print a policy as a JavaScript module that imports nothing")
    .argument("<file>", "a policy")
    .option("-o, --out <file>", "where to write: .mjs or .js, with the types beside it")
    .addOption(from.choices(["claimed", "recorded", "verified"] satisfies Origin[]))
    .option("--json", "print the code and its types, or what was written, as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: Options) => {
      done(await writeModule(file, options, io));
    });
};

async function writeModule(file: string, { out, from, json }: Options, io: Io): Promise<ExitCode> {
  const types = out === undefined ? undefined : besides(out);
  const printed = modulesOf(await needPolicy(file, io), from);
  if (out === undefined || types === undefined) {
    if (json === true) await printJson(printed, io);
    else await io.stdout.write(printed.code);
    return GOOD;
  }
  write(io.folder, out, printed.code);
  write(io.folder, types, printed.types);
  if (json === true) await printJson({ file: out, types, status: "written" }, io);
  else
    await print(
      [
        [styled("green", "written"), ` ${out}`],
        [styled("green", "written"), ` ${types}`],
      ],
      io,
    );
  return GOOD;
}

/** `late.mjs` has its types in `late.d.mts`: the name that TypeScript looks for. */
function besides(out: string): string {
  const parts = /^(.+)\.(m?)js$/.exec(out);
  if (parts === null) throw new BadUse("a module is called .mjs or .js, so that it is loaded as one");
  return `${parts[1]}.d.${parts[2]}ts`;
}

function modulesOf(policy: Policy, from: Origin | undefined): PolicyModule {
  try {
    return toModule(policy, from === undefined ? {} : { from });
  } catch (error) {
    if (!(error instanceof MisuseError && error.code === "needs-origin")) throw error;
    throw new BadUse(`${error.message.split(": ")[0]}: vouch for the facts with --from`);
  }
}

function write(folder: string, target: string, text: string): void {
  try {
    writeFileSync(resolve(folder, target), text);
  } catch (error) {
    throw new BadUse(`cannot write ${basename(target)}: ${(error as Error).message}`);
  }
}
