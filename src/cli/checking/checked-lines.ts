import type { Finding, Proof, Witness } from "../../analysis/index.ts";
import { type CaseResult, rulesOf } from "../../policy/index.ts";
import { issueLine } from "../issue-line.ts";
import { type Line, styled } from "../terminal/line.ts";
import type { Checked, Sound } from "./checked.ts";
import { counted } from "./counted.ts";
import { exampleLines } from "./example-lines.ts";
import { needsCheckedLines } from "./needs-checked-lines.ts";
import { passes } from "./passes.ts";

/** How a check is printed and judged. */
export interface CheckChoices {
  /** Show notes and proved guarantees too. */
  readonly notes: boolean;
  /** Warnings fail too. */
  readonly strict: boolean;
}

/** What was found in one file, each finding where editors and build logs look for it, and last the verdict. */
export function checkedLines(checked: Checked, choices: CheckChoices): readonly Line[] {
  const { file, issues, sound, needs } = checked;
  if (needs !== undefined) return needsCheckedLines(file, needs, choices, passes(checked, choices.strict));
  const broken = issues.map((issue) => issueLine(file, "error", issue));
  if (sound === undefined) {
    return [
      ...broken,
      [styled("bold", file), " ", styled("red", "not sound"), `: ${counted(issues.length, "issue")}`],
    ];
  }
  const { policy, cases, analysis } = sound;
  const shown = analysis.findings.filter(({ severity }) => choices.notes || severity !== "note");
  return [
    ...policy.notes.map((note) => issueLine(file, "note", note)),
    ...cases.filter(({ passed }) => !passed).flatMap((result) => linesOfCase(file, result)),
    ...shown.flatMap((finding) => linesOfFinding(file, finding, sound)),
    ...(choices.notes ? analysis.guarantees.flatMap((proof) => lineOfProof(file, proof)) : []),
    verdict(file, sound, choices, passes(checked, choices.strict)),
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

/** The regions that are printed; the rest is counted, and in `--json`. */
const REGIONS = 3;

function linesOfFinding(file: string, finding: Finding, { locate, files }: Sound): readonly Line[] {
  const { severity, code, message, help, path, regions = [], more = 0, witness, other, guarantee } = finding;
  // What has no id is named by its place, which stands there already.
  const named = guarantee === undefined || /^\d+$/.test(guarantee) ? "" : `\`${guarantee}\`: `;
  // A message that names the only region need not say it twice.
  const told = regions.map(({ text }) => text).filter((text) => !message.includes(text));
  const rest = Math.max(0, told.length - REGIONS) + more;
  return [
    issueLine(file, severity, { code, message: `${named}${message}`, help, path, ...locate?.(path) }),
    ...told.slice(0, REGIONS).map((text): Line => ["  ", styled("dim", "where: "), text]),
    ...(rest > 0 && regions.length > 0 ? [["  ", styled("dim", "where: "), `and ${rest} more`]] : []),
    ...(witness === undefined ? [] : exampleLines("case", file, witness)),
    ...(other === undefined ? [] : otherLines(file, other, files)),
  ];
}

/** The second case stands under the policy that decides it, with the file of that one to copy. */
function otherLines(file: string, other: Witness, files: Sound["files"]): readonly Line[] {
  if (other.policy === undefined) return exampleLines("and", file, other);
  return exampleLines(`under ${other.policy}`, files?.get(other.policy) ?? other.policy, other);
}

/** What is refuted or undecided is a finding already. */
function lineOfProof(file: string, { status, text }: Proof): readonly Line[] {
  return status === "proved" ? [[styled("bold", file), " ", styled("green", "proved"), ` ${text}`]] : [];
}

function verdict(file: string, { policy, cases, analysis }: Sound, choices: CheckChoices, ok: boolean): Line {
  const failed = cases.filter(({ passed }) => !passed).length;
  const { findings, accepted, guarantees } = analysis;
  const proved = guarantees.filter(({ status }) => status === "proved").length;
  const found = (severity: Finding["severity"]) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [counted(number, severity)];
  };
  const notes = found("note").map((text) => (choices.notes ? text : `${text} (--notes)`));
  const parts = [
    ...(ok ? [counted(rulesOf(policy.document).length, "rule")] : []),
    `${counted(cases.length - failed, "case")} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(guarantees.length === 0
      ? []
      : [
          `${proved < guarantees.length ? `${proved} of ` : ""}${counted(guarantees.length, "guarantee")} proved`,
        ]),
    ...found("error"),
    ...found("warning"),
    ...notes,
    ...(accepted.length > 0 ? [`${accepted.length} accepted`] : []),
  ];
  const word = ok ? styled("green", "sound") : styled("red", "failed");
  return [styled("bold", file), " ", word, `: ${parts.join(", ")}`];
}
