import { type Command, Option } from "commander";
import type { DecideOptions } from "../policy/index.ts";
import type { Origin } from "../service/index.ts";

/** How the facts of a case are taken, as a command is told. */
export interface CaseChoices {
  readonly from?: Origin;
  readonly extra?: "ignore";
}

/** Gives a command the options that every command with `--facts` has. */
export function addCaseOptions(command: Command): Command {
  const from = new Option("--from <origin>", "where bare values come from");
  return command
    .addOption(from.choices(["claimed", "recorded", "verified"] satisfies Origin[]))
    .addOption(new Option("--extra <what>", "leave out facts that are not declared").choices(["ignore"]));
}

/** The same for `decide`. */
export function caseOptionsOf({ from, extra }: CaseChoices): DecideOptions {
  return { ...(from && { from }), ...(extra && { extra }) };
}
