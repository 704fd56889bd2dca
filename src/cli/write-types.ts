import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { printTypes } from "../policy/index.ts";
import type { AddCommand } from "./add-command.ts";
import { BadUse, type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import { needPolicy } from "./reading/need-policy.ts";
import type { Io } from "./terminal/io.ts";
import { styled } from "./terminal/line.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand types late-parcel.json                writes late-parcel.d.json.ts
  evenhand types late-parcel.json --check        for a build: is it up to date?
  evenhand types late-parcel.json --out -        prints it

The importing project sets resolveJsonModule and allowArbitraryExtensions, and resolves modules as a bundler does. Node
imports no comments: evenhand show late-parcel.jsonc --json > late-parcel.json leaves them out.

Exit codes: 0 written, or up to date; 1 out of date (--check); 2 the policy cannot be read, or the file not written.`;

interface Options {
  readonly check?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

/** `evenhand types FILE`: a declaration beside a JSON policy, so that importing it is typed. */
export const addTypes: AddCommand = (program, io, done) => {
  program
    .command("types")
    .description("write the TypeScript types of a JSON policy beside it")
    .argument("<file>", "a policy")
    .option("--check", "write nothing; say whether the file is up to date")
    .option("--out <file>", "where to write, - for standard output")
    .option("--json", "print what was done as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: Options) => {
      done(await writeTypes(file, options, io));
    });
};

async function writeTypes(file: string, { check, out, json }: Options, io: Io): Promise<ExitCode> {
  const target = out ?? besides(file);
  const policy = await needPolicy(file, io);
  const text = printTypes(policy.document);
  if (target === "-") {
    await io.stdout.write(text);
    return GOOD;
  }
  const path = resolve(io.folder, target);
  const status = isCurrent(path, text) ? "current" : check === true ? "out-of-date" : "written";
  if (status === "written") write(path, target, text);
  if (json === true) await printJson({ file: target, status }, io);
  else if (status === "out-of-date") {
    await print([[styled("red", "out of date"), ` ${target}: run evenhand types ${file}`]], io);
  } else await print([[styled("green", status), ` ${target}`]], io);
  return status === "out-of-date" ? NEGATIVE : GOOD;
}

/** `late-parcel.json` has its types in `late-parcel.d.json.ts`: the name that TypeScript looks for. */
function besides(file: string): string {
  const extension = extname(file);
  if (file === "-" || file.startsWith("scheme:") || extension === "") {
    throw new BadUse("this names no file to write beside: say where with --out");
  }
  return `${file.slice(0, -extension.length)}.d${extension}.ts`;
}

function isCurrent(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, "utf8") === text;
}

function write(path: string, target: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new BadUse(`cannot write ${basename(target)}: ${(error as Error).message}`);
  }
}
