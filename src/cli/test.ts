import { coverage } from "../analysis/index.ts";
import type { AddCommand } from "./add-command.ts";
import { BadUse, type ExitCode, GOOD, NEGATIVE } from "./exit-code.ts";
import { issueLine } from "./issue-line.ts";
import { coverageLines } from "./keeping/coverage-lines.ts";
import { keptLines } from "./keeping/kept-lines.ts";
import { runKeptCases } from "./keeping/run-kept-cases.ts";
import { needPolicy } from "./reading/need-policy.ts";
import { readText } from "./reading/read-text.ts";
import type { Io } from "./terminal/io.ts";
import { print } from "./terminal/print.ts";
import { printJson } from "./terminal/print-json.ts";

const EXAMPLES = `
Examples:
  evenhand test late-parcel.jsonc late-parcel.cases.json
  evenhand test late-parcel.jsonc late-parcel.cases.json --json | jq '.cases[] | select(.passed | not)'

Exit codes: 0 every case comes out as it is kept; 1 not so; 2 the policy or the cases cannot be read.`;

/** `evenhand test FILE CASES`: do the cases that are kept beside a policy come out as before, and what do they exercise? */
export const addTest: AddCommand = (program, io, done) => {
  program
    .command("test")
    .description("run cases that are kept in a file beside the policy, and say what they exercise")
    .argument("<file>", "a policy")
    .argument("<cases>", "a file of cases: what evenhand cases prints, or a list")
    .option("--json", "print the results as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, cases: string, { json = false }: { readonly json?: boolean }) => {
      done(await runTest(file, cases, json, io));
    });
};

async function runTest(file: string, cases: string, json: boolean, io: Io): Promise<ExitCode> {
  if (file === "-" && cases === "-") throw new BadUse("standard input can be read once");
  const policy = await needPolicy(file, io);
  const kept = runKeptCases(await readText(cases, io), policy);
  if (!kept.ok) {
    const lines = kept.issues.map((issue) => issueLine(cases, "error", issue));
    await print(lines, { stdout: io.stderr, color: false });
    throw new BadUse(`${cases} has no cases for this policy: see its issues above`);
  }
  const { results } = kept.value;
  const ok = results.every(({ passed }) => passed);
  const exercised = coverage(policy, kept.value.cases);
  if (json) await printJson({ ok, cases: results, coverage: exercised }, io);
  else await print([...keptLines(cases, kept.value), ...coverageLines(exercised)], io);
  return ok ? GOOD : NEGATIVE;
}
