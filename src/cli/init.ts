import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { inBackticks } from "../issue/index.ts";
import type { AddCommand } from "./add-command.ts";
import { BadUse, type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import type { Starter } from "./starting/starter.ts";
import { STARTERS } from "./starting/starters.ts";
import { testFile } from "./starting/test-file.ts";
import type { Io } from "./terminal/io.ts";
import { type Line, styled } from "./terminal/line.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand init                        late-parcel.jsonc and late-parcel.test.mjs
  evenhand init goodwill --dir rules
  evenhand init which-plan             what a customer needs, and which plan is enough
  evenhand init --list

Exit codes: 0 written, 1 a file of that name is there already, 2 no such template, or it cannot be written.`;

interface Options {
  readonly dir: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** `evenhand init`: a policy to begin with, its cases, and a test that runs them. */
export const addInit: AddCommand = (program, io, done) => {
  program
    .command("init")
    .description("write a commented policy to begin with, and a test that runs its cases")
    .argument("[template]", "which", STARTERS[0].name)
    .option("--dir <folder>", "where to write", ".")
    .option("--list", "list the templates")
    .option("--json", "print what was done as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (template: string, options: Options) => {
      done(options.list === true ? await list(options, io) : await init(template, options, io));
    });
};

async function list({ json }: Options, io: Io): Promise<ExitCode> {
  const known = STARTERS.map(({ name, about }) => ({ name, about }));
  if (json === true) await printJson(known, io);
  else
    await print(
      known.map(({ name, about }): Line => [styled("bold", name), `: ${about}`]),
      io,
    );
  return GOOD;
}

async function init(template: string, { dir, json }: Options, io: Io): Promise<ExitCode> {
  const starter = STARTERS.find(({ name }) => name === template);
  if (starter === undefined) {
    const known = STARTERS.map(({ name }) => inBackticks(name)).join(", ");
    throw new BadUse(`there is no template ${inBackticks(template)}: there is ${known}`);
  }
  const folder = resolve(io.folder, dir);
  const schema = relative(folder, resolve(io.folder, SCHEMA)).replaceAll("\\", "/");
  const files = filesOf(starter, schema.startsWith(".") ? schema : `./${schema}`);
  const standing = writeNew(folder, files);
  const names = files.map(({ name }) => join(dir, name));
  if (json === true) await printJson(standing === undefined ? { written: names } : { standing }, io);
  else if (standing !== undefined)
    await print([[styled("red", "not written"), `: ${standing} is there already`]], io);
  else
    await print(
      [...names.map((name): Line => [styled("green", "written"), ` ${name}`]), ...nextSteps(starter, dir)],
      io,
    );
  return standing === undefined ? GOOD : NEGATIVE;
}

interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** Where an installed package has its JSON Schema, as seen from the project. */
const SCHEMA = "node_modules/evenhand/dist/policy.schema.json";

function filesOf(starter: Starter, schema: string): readonly NewFile[] {
  return [
    { name: `${starter.name}.jsonc`, text: starter.document(schema) },
    { name: `${starter.name}.test.mjs`, text: testFile(starter) },
  ];
}

/** Writes all files or none; returns the name of one that is there already. */
function writeNew(folder: string, files: readonly NewFile[]): string | undefined {
  const standing = files.find(({ name }) => existsSync(join(folder, name)));
  if (standing !== undefined) return standing.name;
  try {
    mkdirSync(folder, { recursive: true });
    // Fails, rather than overwrite, where the file has come into being since.
    for (const { name, text } of files) writeFileSync(join(folder, name), text, { flag: "wx" });
  } catch (error) {
    throw new BadUse(`cannot write into ${inBackticks(folder)}: ${(error as Error).message}`);
  }
  return undefined;
}

function nextSteps({ name, example, test }: Starter, dir: string): readonly Line[] {
  const file = join(dir, `${name}.jsonc`);
  const steps = [
    ...(test === undefined
      ? [
          `npx evenhand show ${file}`,
          `npx evenhand check ${file}`,
          `npx evenhand decide ${file} --from recorded --facts '${example}'`,
        ]
      : [`npx evenhand ask ${file} --facts '${example}'`, `npx evenhand ask ${file} --interactive`]),
    `node --test ${join(dir, `${name}.test.mjs`)}`,
  ];
  return [[], ["Next:"], ...steps.map((step): Line => [`  ${step}`])];
}
