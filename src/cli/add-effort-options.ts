import type { Command } from "commander";
import { BadUse } from "./exit-code.ts";

/** What a search may cost, as a command is told. */
export interface EffortChoices {
  readonly nodes?: number;
  readonly steps?: number;
}

/** Gives a command the options that every command has which looks at all cases. */
export function addEffortOptions(command: Command): Command {
  return command
    .option("--steps <number>", "cases and values that may be tried for one question", countOf("--steps"))
    .option("--nodes <number>", "nodes that may be built for one question", countOf("--nodes"));
}

/** The same for the functions that look. */
export function effortOf({ nodes, steps }: EffortChoices): EffortChoices {
  return { ...(nodes !== undefined && { nodes }), ...(steps !== undefined && { steps }) };
}

function countOf(option: string): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
    if (number < 1) throw new BadUse(`${option} takes a whole number from 1: write ${option} 40000000`);
    return number;
  };
}
