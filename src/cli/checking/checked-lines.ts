import type { Finding } from "../../analysis/index.ts";
import { type CaseResult, rulesOf } from "../../policy/index.ts";
import { issueLine } from "../issue-line.ts";
import { type Line, styled } from "../terminal/line.ts";
import type { Checked, Sound } from "./checked.ts";
import { counted } from "./counted.ts";
import { findingLines } from "./finding-lines.ts";
import { needsCheckedLines } from "./needs-checked-lines.ts";
import { passes } from "./passes.ts";
import { provedLines, provedOf } from "./proved-lines.ts";

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
    ...shown.flatMap((finding) => findingLines(file, finding, sound)),
    ...(choices.notes ? provedLines(file, analysis) : []),
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

function verdict(file: string, { policy, cases, analysis }: Sound, choices: CheckChoices, ok: boolean): Line {
  const failed = cases.filter(({ passed }) => !passed).length;
  const { findings, accepted, guarantees } = analysis;
  const found = (severity: Finding["severity"]) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [counted(number, severity)];
  };
  const notes = found("note").map((text) => (choices.notes ? text : `${text} (--notes)`));
  const parts = [
    ...(ok ? [counted(rulesOf(policy.document).length, "rule")] : []),
    `${counted(cases.length - failed, "case")} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(guarantees.length === 0 ? [] : [provedOf(guarantees)]),
    ...found("error"),
    ...found("warning"),
    ...notes,
    ...(accepted.length > 0 ? [`${accepted.length} accepted`] : []),
  ];
  const word = ok ? styled("green", "sound") : styled("red", "failed");
  return [styled("bold", file), " ", word, `: ${parts.join(", ")}`];
}
