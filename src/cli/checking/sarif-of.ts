import { isAbsolute, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding, Severity } from "../../analysis/index.ts";
import type { Issue } from "../../issue/index.ts";
import type { CaseResult, PolicyDocument } from "../../policy/index.ts";
import type { Position } from "../reading/position-in.ts";
import { harmless } from "../terminal/harmless.ts";
import type { Checked, Sound, SoundNeeds } from "./checked.ts";
import { FINDING_RULES, type FindingRule } from "./finding-rules.ts";
import { NEEDS_FINDING_RULES } from "./needs-finding-rules.ts";
import { placeOfFinding } from "./place-of-finding.ts";
import type { SarifLocation, SarifLog, SarifResult, SarifRule } from "./sarif.ts";

/** What was found in all files, as one run. Notes are left out unless they are asked for. */
export function sarifOf(
  all: readonly Checked[],
  { version, folder }: { readonly version: string; readonly folder: string },
  notes: boolean,
): SarifLog {
  const found = all
    .flatMap((checked) => foundIn(checked, folder))
    .filter(({ level }) => notes || level !== "note");
  const ids = [...new Set(found.map(({ ruleId }) => ruleId))];
  const results = found.map((result) => ({ ...result, ruleIndex: ids.indexOf(result.ruleId) }));
  const driver = { name: "evenhand", version, rules: ids.map(ruleOf) };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
}

type Found = Omit<SarifResult, "ruleIndex">;

function foundIn({ file, issues, sound, needs }: Checked, folder: string): readonly Found[] {
  const uri = uriOf(file, folder);
  const broken = issues.map((issue) => resultOf(issue, "error", uri));
  if (needs !== undefined) return needsResults(needs, uri);
  if (sound === undefined) return broken;
  const { policy, cases, analysis, locate } = sound;
  return [
    ...policy.notes.map((note) => resultOf({ ...note, ...locate?.(note.path) }, "note", uri)),
    ...cases
      .filter(({ passed }) => !passed)
      .map((result) => caseResult(result, uri, locate?.(["cases", result.index]))),
    ...analysis.findings.map((finding) => findingResult(finding, uri, sound)),
    ...analysis.accepted.map((finding) => findingResult(finding, uri, sound)),
  ];
}

function resultOf({ code, message, help, line, column }: Issue, level: Severity, uri: string): Found {
  return { ruleId: code, level, message: textOf(message, help), locations: [placeOf(uri, { line, column })] };
}

function needsResults({ policy, parts, cases, findings, locate }: SoundNeeds, uri: string): readonly Found[] {
  const notes = parts.flatMap((part) =>
    part.policy.notes.map((note) =>
      resultOf({ ...note, ...locate([...part.path, ...note.path]) }, "note", uri),
    ),
  );
  return [
    ...notes,
    ...cases
      .filter(({ result }) => !result.passed)
      .map(({ result, path }) => caseResult(result, uri, locate(path))),
    ...parts.flatMap(({ policy: inside, path, analysis }) => {
      const own = { policy: inside, locate: (place: Issue["path"]) => locate([...path, ...place]) };
      return [...analysis.findings, ...analysis.accepted].map((finding) => findingResult(finding, uri, own));
    }),
    ...findings.map((finding): Found => {
      const { code, severity, message, witness } = finding;
      const { help } = NEEDS_FINDING_RULES[code];
      const shown = witness === undefined ? [] : [`For instance ${JSON.stringify(witness)}`];
      const place = placeOf(uri, locate(placeOfFinding(policy, finding)));
      return { ruleId: code, level: severity, message: textOf(message, help, ...shown), locations: [place] };
    }),
  ];
}

function caseResult(
  { index, case: its, differences }: CaseResult,
  uri: string,
  place: Position | undefined,
): Found {
  const title = its.title === undefined ? "" : ` (${its.title})`;
  return {
    ruleId: FAILED_CASE,
    level: "error",
    message: textOf(`case ${index + 1}${title} comes out otherwise`, ...differences),
    locations: [placeOf(uri, place)],
  };
}

function findingResult(
  finding: Finding,
  uri: string,
  { policy, locate }: Pick<Sound, "policy" | "locate">,
): Found {
  const {
    code,
    severity,
    message,
    help,
    path,
    rules = [],
    regions = [],
    more = 0,
    witness,
    accepted,
  } = finding;
  const related = rules.flatMap((rule): readonly SarifLocation[] => {
    const place = pathOfRule(rule, policy.document);
    return place === undefined || locate === undefined
      ? []
      : [{ ...placeOf(uri, locate(place)), message: textOf(`rule ${rule}`) }];
  });
  const where = regions.map(({ text }) => `Where: ${text}`);
  return {
    ruleId: code,
    level: severity,
    message: textOf(
      message,
      help,
      ...where,
      ...(more > 0 ? [`and ${more} more`] : []),
      ...(witness === undefined ? [] : [`For instance ${JSON.stringify(witness.facts)}`]),
    ),
    locations: [placeOf(uri, locate?.(path))],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(accepted === undefined
      ? {}
      : { suppressions: [{ kind: "inSource" as const, justification: harmless(accepted) }] }),
  };
}

function pathOfRule(
  id: string,
  { rules = [], layers = [] }: PolicyDocument,
): readonly (string | number)[] | undefined {
  const index = rules.findIndex((rule) => rule.id === id);
  if (index >= 0) return ["rules", index];
  const layer = layers.findIndex((one) => one.rules.some((rule) => rule.id === id));
  const place = layers[layer]?.rules.findIndex((rule) => rule.id === id);
  return place === undefined ? undefined : ["layers", layer, "rules", place];
}

function textOf(...lines: readonly string[]): { readonly text: string } {
  return {
    text: lines
      .filter((line) => line !== "")
      .map(harmless)
      .join("\n"),
  };
}

function placeOf(
  uri: string,
  at: { readonly line?: number | undefined; readonly column?: number | undefined } = {},
): SarifLocation {
  const { line, column = 1 } = at;
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column } };
  return { physicalLocation: { artifactLocation: { uri }, ...region } };
}

/** Relative to the folder, so that it is found in a repository; what stands elsewhere by its whole path. */
function uriOf(file: string, folder: string): string {
  if (file === "-") return "standard-input";
  if (file.startsWith("scheme:")) return file;
  const path = isAbsolute(file) ? relative(folder, file) : file;
  if (path.startsWith("..")) return pathToFileURL(file).href;
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/").replace(/^\.\//, "");
}

const FAILED_CASE = "failed-case";

function ruleOf(id: string): SarifRule {
  const rules: Readonly<Record<string, FindingRule>> = { ...FINDING_RULES, ...NEEDS_FINDING_RULES };
  const known = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (known !== undefined) return sarifRule(id, known.text, known.help, known.level);
  if (id === FAILED_CASE)
    return sarifRule(
      id,
      "A case of the document comes out otherwise",
      "Change the rules, or the case.",
      "error",
    );
  return sarifRule(id, "The document is not sound as it stands", "See the message of the finding.", "error");
}

function sarifRule(id: string, text: string, help: string, level: Severity): SarifRule {
  return { id, shortDescription: { text }, help: { text: help }, defaultConfiguration: { level } };
}
