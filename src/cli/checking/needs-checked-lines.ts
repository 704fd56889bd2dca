import type { Severity } from "../../analysis/index.ts";
import { rulesOf } from "../../policy/index.ts";
import { issueLine } from "../issue-line.ts";
import { type Line, styled } from "../terminal/line.ts";
import type { SoundNeeds } from "./checked.ts";
import type { CheckChoices } from "./checked-lines.ts";
import { commandWith } from "./command-with.ts";
import { counted } from "./counted.ts";
import { findingLines } from "./finding-lines.ts";
import { NEEDS_FINDING_RULES } from "./needs-finding-rules.ts";
import { placeOfFinding } from "./place-of-finding.ts";
import { provedLines, provedOf } from "./proved-lines.ts";

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
  const isShown = ({ severity }: { readonly severity: string }) => choices.notes || severity !== "note";
  return [
    ...notes.map((note) => issueLine(file, "note", { ...note, ...locate(note.path) })),
    ...cases.flatMap((one) => linesOfCase(file, one)),
    ...parts.flatMap((inside) =>
      inside.analysis.findings.filter(isShown).flatMap((one) => findingLines(file, one, { locate, inside })),
    ),
    ...(choices.notes ? parts.flatMap(({ analysis }) => provedLines(file, analysis)) : []),
    ...findings.filter(isShown).flatMap((finding) => linesOfFinding(file, finding, needs)),
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
  const inside = parts.flatMap(({ analysis }) => analysis.findings);
  const found = (severity: Severity) =>
    [...inside, ...findings].filter((finding) => finding.severity === severity).length;
  const [errors, warnings, noted] = [found("error"), found("warning"), found("note")];
  const guarantees = parts.flatMap(({ analysis }) => analysis.guarantees);
  const rules = parts.reduce((sum, part) => sum + rulesOf(part.policy.document).length, 0);
  const said = [
    counted(policy.questions.length, "question"),
    counted(policy.offerings.length, "offering"),
    counted(rules, "rule"),
    ...(cases.length > 0 ? [`${counted(cases.length - failed, "case")} passed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(guarantees.length > 0 ? [provedOf(guarantees)] : []),
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(noted > 0 ? [`${counted(noted, "note")}${notes ? "" : " (--notes)"}`] : []),
  ];
  const word = ok ? styled("green", "sound") : styled("red", "failed");
  return [styled("bold", file), " ", word, `: ${said.join(", ")}`];
}
