import { Option } from "commander";
import { type CaseResult, rulesOf } from "../policy/index.ts";
import type { AddCommand } from "./add-command.ts";
import { addEffortOptions, type EffortChoices, effortOf } from "./add-effort-options.ts";
import { checkFile } from "./checking/check-file.ts";
import type { Checked, SoundNeeds } from "./checking/checked.ts";
import { checkedLines } from "./checking/checked-lines.ts";
import { passes } from "./checking/passes.ts";
import { sarifOf } from "./checking/sarif-of.ts";
import { writeReport } from "./checking/write-report.ts";
import type { NamedPolicy } from "./comparing/compared.ts";
import { BAD_USE, BadUse, type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import { needPolicy } from "./reading/need-policy.ts";
import type { Io } from "./terminal/io.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand check policies/*.jsonc
  evenhand check late-parcel.jsonc --report late-parcel.html --diagram daysLate,lost
  evenhand check ours.jsonc --with scheme:eu261              never less than what the law gives?
  evenhand check policies/*.jsonc --sarif > findings.sarif   for code review
  evenhand check --json late-parcel.jsonc | jq '.[].findings'
  evenhand check which-plan.jsonc                            a needs policy: what its author may not have meant

Exit codes: 0 nothing is wrong and every case comes out as expected; 1 an issue, a failed case or an error was found
(--strict: or a warning); 2 a file cannot be read.`;

interface Options extends EffortChoices {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly notes?: boolean;
  readonly strict?: boolean;
  readonly report?: string;
  readonly diagram?: readonly [string, string];
  readonly with: readonly string[];
}

/** `evenhand check FILE...`: is it sound, what was found in it, and do its cases come out as it says? */
export const addCheck: AddCommand = (program, io, done) => {
  const command = program.command("check");
  command
    .description(
      "read policies, run the cases they carry, find what is wrong in all cases, prove what they promise",
    )
    .argument("<file...>", "policies")
    .option("--notes", "show notes and proved guarantees too")
    .option("--strict", "fail for warnings too")
    .option("--with <file>", "a policy that guarantees name; may be repeated", gathered, [])
    .option("--report <file>", "write the findings as one HTML page")
    .option("--diagram <facts>", "the two facts of the page's diagram, as delay,distance", twoFacts)
    .addOption(new Option("--json", "print the findings as JSON").conflicts("sarif"))
    .option("--sarif", "print the findings as SARIF 2.1.0")
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: Options) => {
      done(await check(files, options, io));
    });
  addEffortOptions(command);
};

function gathered(file: string, before: readonly string[]): readonly string[] {
  return [...before, file];
}

function twoFacts(text: string): readonly [string, string] {
  const [first = "", second = "", ...more] = text.split(",").map((name) => name.trim());
  if (first === "" || second === "" || more.length > 0)
    throw new BadUse("--diagram takes two facts: write --diagram delay,distance");
  return [first, second];
}

async function check(files: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const { json = false, sarif = false, notes = false, strict = false, report } = options;
  if ([...files, ...options.with].filter((file) => file === "-").length > 1)
    throw new BadUse("standard input can be read once");
  if (report !== undefined && files.length > 1) throw new BadUse("--report is the page of one policy");
  if (report === undefined && options.diagram !== undefined)
    throw new BadUse("--diagram belongs to --report");
  const named: NamedPolicy[] = [];
  for (const one of options.with) named.push({ file: one, policy: await needPolicy(one, io) });
  const all: Checked[] = [];
  for (const file of files) {
    const checked = await checkFile(file, named, effortOf(options), io);
    all.push(checked);
    if (checked.unreadable !== undefined) await io.stderr.write(`error: ${checked.unreadable}\n`);
    else if (!json && !sarif) await print(checkedLines(checked, { notes, strict }), io);
  }
  if (json)
    await printJson(
      all.map((checked) => forPrograms(checked, strict)),
      io,
    );
  if (sarif) await printJson(sarifOf(all, io, notes), io);
  if (report !== undefined) await writeReport(report, all[0], options.diagram, io);
  if (all.some(({ unreadable }) => unreadable !== undefined)) return BAD_USE;
  return all.every((checked) => passes(checked, strict)) ? GOOD : NEGATIVE;
}

function forPrograms(checked: Checked, strict: boolean) {
  const { file, unreadable, issues, sound, needs } = checked;
  if (needs !== undefined) return needsForPrograms(checked, needs, strict);
  return {
    file,
    ok: passes(checked, strict),
    ...(unreadable === undefined ? {} : { unreadable }),
    issues,
    notes: sound?.policy.notes ?? [],
    rules: sound === undefined ? 0 : rulesOf(sound.policy.document).length,
    cases: (sound?.cases ?? []).map(caseForPrograms),
    ...sound?.analysis,
  };
}

function needsForPrograms(checked: Checked, { parts, cases, findings }: SoundNeeds, strict: boolean) {
  return {
    file: checked.file,
    ok: passes(checked, strict),
    issues: [],
    notes: parts.flatMap(({ policy, path }) =>
      policy.notes.map((note) => ({ ...note, path: [...path, ...note.path] })),
    ),
    rules: parts.reduce((sum, { policy }) => sum + rulesOf(policy.document).length, 0),
    cases: cases.map(({ result, of }) => ({ policy: of, ...caseForPrograms(result) })),
    findings,
    policies: parts.map(({ policy, path, analysis }) => ({ policy: policy.id, path, ...analysis })),
  };
}

function caseForPrograms({ index, case: its, passed, differences, decision }: CaseResult) {
  return {
    index,
    ...(its.title === undefined ? {} : { title: its.title }),
    passed,
    differences,
    ...(passed ? {} : { decision }),
  };
}
