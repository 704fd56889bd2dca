import { rulesOf } from "../../policy/index.ts";
import { issueLine } from "../issue-line.ts";
import { type Line, styled } from "../terminal/line.ts";
import type { SoundNeeds } from "./checked.ts";
import type { CheckChoices } from "./checked-lines.ts";
import { commandWith } from "./command-with.ts";
import { counted } from "./counted.ts";
import { NEEDS_FINDING_RULES } from "./needs-finding-rules.ts";
import { placeOfFinding } from "./place-of-finding.ts";

/** What was found in a needs policy, and last the verdict. */
export function needsCheckedLines(
  file: string,
  needs: SoundNeeds,
  choices: CheckChoices,
  ok: boolean,
): readonly Line[] {
  const { parts, cases, findings, locate } = needs;
  const notes = parts.flatMap(({ policy, path }) =>
    policy.notes.map((note) => ({ ...note, path: [...path, ...note.path] })),
  );
  const shown = findings.filter(({ severity }) => choices.notes || severity !== "note");
  return [
    ...notes.map((note) => issueLine(file, "note", { ...note, ...locate(note.path) })),
    ...cases.flatMap((one) => linesOfCase(file, one)),
    ...shown.flatMap((finding) => linesOfFinding(file, finding, needs)),
    verdict(file, needs, choices, ok),
  ];
}

function linesOfCase(file: string, { result, of }: SoundNeeds["cases"][number]): readonly Line[] {
  const { index, case: its, differences } = result;
  const title = its.title === undefined ? "" : ` (${its.title})`;
  return differences.map((difference) => [
    styled("bold", file),
    " ",
    styled("red", "case"),
    ` ${index + 1} of ${of}${title}: ${difference}`,
  ]);
}

function linesOfFinding(
  file: string,
  finding: SoundNeeds["findings"][number],
  { policy, locate }: SoundNeeds,
): readonly Line[] {
  const { code, severity, message, witness } = finding;
  const path = placeOfFinding(policy, finding);
  const { help } = NEEDS_FINDING_RULES[code];
  return [
    issueLine(file, severity, { code, message, help, path, ...locate(path) }),
    ...(witness === undefined ? [] : [["  ", commandWith("ask", file, witness)]]),
  ];
}

function verdict(
  file: string,
  { policy, parts, cases, findings }: SoundNeeds,
  { notes }: CheckChoices,
  ok: boolean,
): Line {
  const failed = cases.filter(({ result }) => !result.passed).length;
  const found = (severity: "warning" | "note") =>
    findings.filter((finding) => finding.severity === severity).length;
  const [warnings, noted] = [found("warning"), found("note")];
  const rules = parts.reduce((sum, part) => sum + rulesOf(part.policy.document).length, 0);
  const said = [
    counted(policy.questions.length, "question"),
    counted(policy.offerings.length, "offering"),
    counted(rules, "rule"),
    ...(cases.length > 0 ? [`${counted(cases.length - failed, "case")} passed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(noted > 0 ? [`${counted(noted, "note")}${notes ? "" : " (--notes)"}`] : []),
  ];
  const word = ok ? styled("green", "sound") : styled("red", "failed");
  return [styled("bold", file), " ", word, `: ${said.join(", ")}`];
}
