import type { Command } from "commander";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./terminal/io.ts";

/** Adds one command to the program; `done` takes its exit code. */
export type AddCommand = (program: Command, io: Io, done: (code: ExitCode) => void) => void;
