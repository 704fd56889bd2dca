import type { Witness } from "../witness.ts";
import { factInWords } from "./fact-in-words.ts";
import { type Markup, markup } from "./markup.ts";
import { valueInWords } from "./value-in-words.ts";

/** What the columns of two cases are called. */
export interface CaseNames {
  readonly first: string;
  readonly second: string;
}

/** A case, or two that are compared: its facts, what comes out, and the same as JSON to copy. */
export function witnessTable(
  witness: Witness,
  other: Witness | undefined,
  label: (fact: string) => string,
  names: CaseNames = { first: "This case", second: "Compared with" },
): Markup {
  const cases = [witness, ...(other === undefined ? [] : [other])];
  const facts = [...new Set(cases.flatMap((one) => Object.keys(one.facts)))];
  const head = [names.first, names.second].slice(0, cases.length);
  return markup`<div class="frame" role="group" tabindex="0" aria-label="A case that shows it"><table class="witness">
<thead><tr><th scope="col">Fact</th>${head.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${facts.map((fact) => factRow(fact, cases, label))}</tbody>
<tfoot><tr><th scope="row">Comes out</th>${cases.map((one) => markup`<td>${resultOf(one, label)}</td>`)}</tr></tfoot>
</table></div>
<details><summary>As JSON, to decide it yourself</summary>${cases.map(
    ({ facts: its }) => markup`<pre tabindex="0">${JSON.stringify(its)}</pre>`,
  )}</details>`;
}

function factRow(fact: string, cases: readonly Witness[], label: (fact: string) => string): Markup {
  const values = cases.map(({ facts }) => (fact in facts ? factInWords(facts[fact]) : "unknown"));
  const differs = new Set(values).size > 1;
  return markup`<tr${differs && markup` class="differs"`}><th scope="row">${label(fact)}</th>${values.map(
    (value, index) =>
      markup`<td>${value}${differs && index > 0 && markup` <span class="mark">differs</span>`}</td>`,
  )}</tr>`;
}

const OTHERWISE: Readonly<Record<Exclude<Witness["status"], "decided">, string>> = {
  gap: "a gap: no rule decides",
  conflict: "a contradiction",
};

/** What comes out, field by field, and by which rules. */
function resultOf({ status, outcome, rules }: Witness, label: (name: string) => string): Markup {
  const fields = Object.entries((outcome ?? {}) as Readonly<Record<string, unknown>>);
  const said =
    status !== "decided"
      ? OTHERWISE[status]
      : fields.map(([field, value]) => `${label(field)}: ${valueInWords(value)}`).join("\n");
  return markup`<strong>${said}</strong>${
    rules.length > 0 && markup`<br><span class="by">by ${rules.join(", ")}</span>`
  }`;
}
