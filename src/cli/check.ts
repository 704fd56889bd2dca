import type { Issue } from "../issue/index.ts";
import { type CaseResult, type Policy, rulesOf, runCases } from "../policy/index.ts";
import type { AddCommand } from "./add-command.ts";
import { BAD_USE, BadUse, type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import { issueLine } from "./issue-line.ts";
import { readPolicy } from "./reading/read-policy.ts";
import type { Io } from "./terminal/io.ts";
import { type Line, styled } from "./terminal/line.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand check policies/*.jsonc
  evenhand check --json late-parcel.jsonc | jq '.[].issues'

Exit codes: 0 every file is sound and every case comes out as expected, 1 not so, 2 a file cannot be read.`;

/** `evenhand check FILE...`: is it sound, and do the cases that it carries come out as it says? */
export const addCheck: AddCommand = (program, io, done) => {
  program
    .command("check")
    .description("read policies, print what is wrong, and run the cases they carry")
    .argument("<file...>", "policies")
    .option("--json", "print the findings as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: { readonly json?: boolean }) => {
      done(await check(files, options.json === true, io));
    });
};

/** What was found in one file. */
interface Finding {
  readonly file: string;
  readonly ok: boolean;
  readonly unreadable?: string;
  readonly issues: readonly Issue[];
  readonly notes: readonly Issue[];
  readonly rules: number;
  readonly cases: readonly CaseResult[];
}

async function check(files: readonly string[], json: boolean, io: Io): Promise<ExitCode> {
  if (files.filter((file) => file === "-").length > 1) throw new BadUse("standard input can be read once");
  const findings: Finding[] = [];
  for (const file of files) {
    const finding = await findingOf(file, io);
    findings.push(finding);
    if (finding.unreadable !== undefined) await io.stderr.write(`error: ${finding.unreadable}\n`);
    else if (!json) await print(linesOf(finding), io);
  }
  if (json) await printJson(findings.map(forPrograms), io);
  if (findings.some(({ unreadable }) => unreadable !== undefined)) return BAD_USE;
  return findings.every(({ ok }) => ok) ? GOOD : NEGATIVE;
}

/** One unreadable file does not keep the others from being checked. */
async function findingOf(file: string, io: Io): Promise<Finding> {
  const nothing = { file, ok: false, issues: [], notes: [], rules: 0, cases: [] };
  try {
    const read = await readPolicy(file, io);
    return read.ok ? examined(file, read.value) : { ...nothing, issues: read.issues };
  } catch (error) {
    if (!(error instanceof BadUse)) throw error;
    return { ...nothing, unreadable: error.message };
  }
}

function examined(file: string, policy: Policy): Finding {
  const cases = runCases(policy);
  const ok = cases.every(({ passed }) => passed);
  return { file, ok, issues: [], notes: policy.notes, rules: rulesOf(policy.document).length, cases };
}

function linesOf({ file, ok, issues, notes, rules, cases }: Finding): readonly Line[] {
  const failed = cases.filter(({ passed }) => !passed);
  const passed = `${count(cases.length - failed.length, "case")} passed`;
  const verdict: Line = ok
    ? [styled("bold", file), " ", styled("green", "sound"), `: ${count(rules, "rule")}, ${passed}`]
    : issues.length > 0
      ? [styled("bold", file), " ", styled("red", "not sound"), `: ${count(issues.length, "issue")}`]
      : [styled("bold", file), " ", styled("red", "failed"), `: ${passed}, ${failed.length} failed`];
  return [
    ...issues.map((issue) => issueLine(file, "error", issue)),
    ...notes.map((note) => issueLine(file, "note", note)),
    ...failed.flatMap((result) => linesOfCase(file, result)),
    verdict,
  ];
}

function linesOfCase(file: string, { index, case: its, differences }: CaseResult): readonly Line[] {
  const title = its.title === undefined ? "" : ` (${its.title})`;
  return differences.map((difference) => [
    styled("bold", file),
    " ",
    styled("red", "case"),
    ` ${index + 1}${title}: ${difference}`,
  ]);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function forPrograms({ cases, ...finding }: Finding) {
  return {
    ...finding,
    cases: cases.map(({ index, case: its, passed, differences, decision }) => ({
      index,
      ...(its.title === undefined ? {} : { title: its.title }),
      passed,
      differences,
      ...(passed ? {} : { decision }),
    })),
  };
}
