import type { Finding, Severity } from "../finding.ts";
import type { Region } from "../region.ts";
import { type Markup, markup } from "./markup.ts";
import { prose } from "./prose.ts";
import type { Reader } from "./reader.ts";
import { shareInWords } from "./share-in-words.ts";
import { witnessTable } from "./witness-table.ts";

/** What stands for a severity: never the colour alone. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

/** Every finding with its regions and the case that shows it; notes and what the document accepts are folded. */
export function findingsSection(
  findings: readonly Finding[],
  accepted: readonly Finding[],
  reader: Reader,
): Markup {
  // A finding keeps its place: rules link to it.
  const articles = findings.map((finding, index) => articleOf(finding, `finding-${index + 1}`, reader));
  const isNote = (index: number) => findings[index]?.severity === "note";
  const notes = articles.filter((_, index) => isNote(index));
  return markup`<section id="findings" aria-labelledby="findings-name"><h2 id="findings-name">Findings</h2>
${notes.length === articles.length && markup`<p class="good">Nothing to put right.</p>`}
${articles.filter((_, index) => !isNote(index))}
${folded(`${notes.length} note${notes.length === 1 ? "" : "s"}, good to know`, notes)}
${folded(
  `${accepted.length} accepted in the document`,
  accepted.map((finding, index) => articleOf(finding, `accepted-${index + 1}`, reader)),
)}</section>`;
}

function folded(name: string, articles: readonly Markup[]): Markup | undefined {
  if (articles.length === 0) return undefined;
  return markup`<details class="folded"><summary>${name}</summary>
${articles}</details>`;
}

function articleOf(finding: Finding, id: string, reader: Reader): Markup {
  const { code, severity, message, help, accepted, regions = [], more, witness, other, rules = [] } = finding;
  return markup`<article id="${id}" class="finding ${severity}" aria-labelledby="${id}-name">
<h3 id="${id}-name"><span class="badge ${severity}">${SEVERITIES[severity]}</span> <span class="code">${code}</span> <span class="message">${prose(message)}</span></h3>
<p class="help">${prose(help)}</p>
${accepted !== undefined && markup`<p class="because">Accepted: ${accepted}</p>`}
${
  rules.length > 0 &&
  markup`<p class="named">Rules: ${rules.map((rule, index) => [index > 0 && ", ", reader.ruleLink(rule)])}</p>`
}
${regions.length > 0 && regionsTable(regions, more)}
${witness !== undefined && witnessTable(witness, other, reader.label)}
</article>`;
}

/** The cases that it is about, with a bar for how much of all cases they are. */
function regionsTable(regions: readonly Region[], more: number | undefined): Markup {
  return markup`<div class="frame" role="group" tabindex="0" aria-label="The cases that it is about"><table class="regions">
<thead><tr><th scope="col">Cases</th><th scope="col">Of all cases</th></tr></thead>
<tbody>${regions.map(({ text, share, partly }) => markup`<tr><td>${text}</td><td class="share">${barOf(share)} ${partly === true && "within "}${shareInWords(share)}</td></tr>`)}</tbody>
${more !== undefined && markup`<tfoot><tr><td colspan="2">and ${more} more</td></tr></tfoot>`}
</table></div>`;
}

/** A hundredth is seen still; what is less is said in words beside it. */
function barOf(share: number): Markup {
  const width = Math.max(1, Math.round(share * 100));
  return markup`<svg class="bar" width="64" height="8" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="8" rx="2"/><rect class="part" width="${width}" height="8" rx="2"/></svg>`;
}
