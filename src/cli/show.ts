import { Option } from "commander";
import type { AddCommand } from "./add-command.ts";
import { type ExitCode, GOOD } from "./exit-code.ts";
import { needPolicy } from "./reading/need-policy.ts";
import { readLocale } from "./reading/read-locale.ts";
import { sheetInMarkdown } from "./show/sheet-in-markdown.ts";
import { sheetInTerminal } from "./show/sheet-in-terminal.ts";
import { sheetOf } from "./show/sheet-of.ts";
import type { Io } from "./terminal/io.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand show scheme:delay-repay-15 | less
  evenhand show late-parcel.jsonc --format markdown > late-parcel.md

Exit codes: 0 shown, 2 the policy cannot be read.`;

interface Options {
  readonly format: "text" | "markdown";
  readonly locale?: string;
  readonly json?: boolean;
}

/** `evenhand show FILE`: the policy as its owner reads it. */
export const addShow: AddCommand = (program, io, done) => {
  program
    .command("show")
    .description("show a policy as readable tables: facts, rules, reasons, sources")
    .argument("<file>", "a policy")
    .addOption(new Option("--format <format>", "how").choices(["text", "markdown"]).default("text"))
    .option("--locale <tag>", "numbers, money and texts in, for instance de", readLocale)
    .option("--json", "print the document as JSON, without its comments")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: Options) => {
      done(await show(file, options, io));
    });
};

async function show(file: string, { format, locale, json }: Options, io: Io): Promise<ExitCode> {
  const policy = await needPolicy(file, io);
  if (json === true) await printJson(policy.document, io);
  else if (format === "markdown") await io.stdout.write(sheetInMarkdown(sheetOf(policy, locale)));
  else await print(sheetInTerminal(sheetOf(policy, locale), io.width), io);
  return GOOD;
}
