/**
 * All that was found in a policy as one page, to look at, to send round and to print: it needs no network and runs no
 * script.
 */
import { inBackticks, MisuseError } from "../../issue/index.ts";
import { type Policy, rulesOf } from "../../policy/index.ts";
import { compiledOf } from "../../policy/normal-form.ts";
import type { Analysis } from "../analysis.ts";
import type { Severity } from "../finding.ts";
import { decisionTable } from "./decision-table.ts";
import { diagramOf } from "./diagram-of.ts";
import { diagramSection } from "./diagram-section.ts";
import { findingsSection } from "./findings-section.ts";
import { guaranteesSection } from "./guarantees-section.ts";
import { type Markup, markup } from "./markup.ts";
import { pageStyle } from "./page-style.ts";
import type { Reader } from "./reader.ts";
import { readerOf } from "./reader-of.ts";
import { ruleStates } from "./rule-states.ts";

/** What a page shows. */
export interface ReportOptions {
  /** The two facts of the diagram, of one value each; the two that most rules test where not said. */
  readonly diagram?: readonly [string, string];
}

/**
 * The report of a policy as one HTML page that stands alone: the rules as a table with what became of each, the findings
 * with their cases, the guarantees, and a diagram of two facts.
 *
 * @throws MisuseError `not-a-policy`; `not-an-analysis`; `not-two-facts` where the diagram is not of two facts, and
 * `unknown-fact` where it names what is no declared fact of one value.
 *
 * @example
 * ```ts
 * import { analyse, reportPage } from "evenhand/analysis";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const page = reportPage(delayRepay15, analyse(delayRepay15));
 * page.startsWith("<!doctype html>"); //=> true
 * ```
 */
export function reportPage(policy: Policy, analysis: Analysis, options: ReportOptions = {}): string {
  compiledOf(policy);
  ensureAnalysis(analysis);
  ensureTwo(options.diagram);
  const reader = readerOf(policy.document);
  const diagram = diagramOf(policy, options.diagram);
  const guarantees = guaranteesSection(analysis.guarantees, reader);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(reader)}: what was found</title>
<style>${pageStyle()}</style>
</head>
<body>
<a class="skip" href="#findings">To the findings</a>
${headOf(policy, analysis, diagram !== undefined, reader)}
<main>
${decisionTable(reader, ruleStates(analysis.findings))}
${findingsSection(analysis.findings, analysis.accepted, reader)}
${guarantees}
${diagram !== undefined && diagramSection(diagram, reader)}
</main>
${footOf(policy, analysis)}
</body>
</html>
`.html;
}

function ensureAnalysis(analysis: unknown): void {
  const { findings, accepted, guarantees } = (analysis ?? {}) as Partial<Analysis>;
  if ([findings, accepted, guarantees].every(Array.isArray)) return;
  throw new MisuseError(
    "not-an-analysis",
    `${inBackticks(analysis)} is none: give what \`analyse\` said of this policy`,
  );
}

function ensureTwo(diagram: unknown): void {
  if (diagram === undefined) return;
  if (Array.isArray(diagram) && new Set(diagram).size === 2 && diagram.length === 2) return;
  throw new MisuseError(
    "not-two-facts",
    `${inBackticks(diagram)} are not two facts: name two different ones`,
  );
}

function titleOf({ document, text }: Reader): string {
  return document.title === undefined ? document.id : text(document.title);
}

function headOf(
  { id, version, document }: Policy,
  analysis: Analysis,
  drawn: boolean,
  reader: Reader,
): Markup {
  const { good, text } = verdictOf(analysis);
  const proofs = analysis.guarantees.length;
  const sections = [
    ["rules", "Rules"],
    ["findings", "Findings"],
    ...(proofs > 0 ? [["guarantees", "Guarantees"]] : []),
    ...(drawn ? [["diagram", "Diagram"]] : []),
  ];
  return markup`<header>
<p class="about">${id}, version ${version}${document.jurisdiction !== undefined && `, ${document.jurisdiction}`}</p>
<h1>${titleOf(reader)}</h1>
<p class="verdict ${good ? "good" : "bad"}">${text}</p>
<nav aria-label="Sections"><ul>${sections.map(([anchor, name]) => markup`<li><a href="#${anchor}">${name}</a></li>`)}</ul></nav>
</header>`;
}

/** How it stands, in a sentence. */
function verdictOf({ findings, accepted, guarantees }: Analysis): {
  readonly good: boolean;
  readonly text: string;
} {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const proved = guarantees.filter(({ status }) => status === "proved").length;
  const promised =
    guarantees.length === 0
      ? ""
      : proved === guarantees.length
        ? ` ${counted(proved, "guarantee")} proved.`
        : ` ${proved} of ${counted(guarantees.length, "guarantee")} proved.`;
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(notes > 0 ? [counted(notes, "note")] : []),
    ...(accepted.length > 0 ? [`${accepted.length} accepted`] : []),
  ];
  const head =
    errors > 0 ? "Something is wrong" : warnings > 0 ? "Sound, with something to look at" : "Sound";
  return {
    good: errors === 0,
    text: `${head}${found.length > 0 ? `: ${found.join(", ")}` : ""}.${promised}`,
  };
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function footOf({ digest, document }: Policy, { effort }: Analysis): Markup {
  const rules = rulesOf(document).length;
  return markup`<footer><p>${counted(rules, "rule")}. Looked at with ${effort.nodes} nodes and ${effort.steps} steps. Fingerprint of the policy: <span class="digest">${digest}</span></p></footer>`;
}
