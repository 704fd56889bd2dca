/**
 * The rules as a table: a row for each rule, a column for each fact that one tests, then what follows and what became of
 * the rule.
 */
import { type Condition, type HitPolicy, type Rule, rulesOf, type Test } from "../../policy/index.ts";
import { type Markup, markup } from "./markup.ts";
import type { Reader } from "./reader.ts";
import type { RuleState } from "./rule-states.ts";

/** How the rules are read together; within one layer, where there are layers. */
const READINGS: Readonly<Record<HitPolicy, string>> = {
  first: "Read from the top: the first rule that holds decides.",
  unique: "No two rules may hold for the same case.",
  any: "Several rules may hold for the same case, with the same outcome.",
  collect: "All rules that hold count, each once.",
  priority: "Of the rules that hold, the one with the highest outcome decides.",
};
const LAYERS = "The first layer in which a rule holds decides.";
const COMBINED: ReadonlySet<string> = new Set(["any", "not"]);

/** The table of rules, in a frame that scrolls where it is wide. */
export function decisionTable(reader: Reader, states: ReadonlyMap<string, RuleState>): Markup {
  const { document, label } = reader;
  const rules = rulesOf(document);
  const facts = testedFacts(rules);
  const rest = rules.some((rule) => restOf(rule.when).length > 0);
  const outcomes = Object.keys(document.outcome);
  const width = 1 + facts.length + (rest ? 1 : 0) + outcomes.length + 2;
  const groups = document.layers ?? [{ id: "", rules: document.rules ?? [] }];
  return markup`<section id="rules" aria-labelledby="rules-name"><h2 id="rules-name">Rules</h2>
<p class="lead">${document.layers !== undefined && `${LAYERS} `}${READINGS[document.hit ?? "first"]}</p>
<div class="frame" role="region" tabindex="0" aria-label="Table of rules"><table class="rules">
<thead><tr><th scope="col" class="name">Rule</th>${facts.map((fact) => markup`<th scope="col">${label(fact)}</th>`)}${
    rest && markup`<th scope="col">and also</th>`
  }${outcomes.map((name) => markup`<th scope="col" class="then">${label(name)}</th>`)}<th scope="col">State</th><th scope="col">Because</th></tr></thead>
${groups.map(
  ({ id, rules: its }) =>
    markup`<tbody>${
      id !== "" &&
      markup`<tr class="layer"><th scope="rowgroup" colspan="${width}"><span>Layer: ${id}</span></th></tr>`
    }${its.map((rule) => rowOf(rule, facts, rest, reader, states))}</tbody>`,
)}
${lastRow(reader, facts.length + (rest ? 1 : 0), states)}
</table></div></section>`;
}

/** The facts of single tests, the one that most rules test first. */
function testedFacts(rules: readonly Rule[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { when } of rules)
    for (const [fact] of testsOf(when)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([fact]) => fact);
}

/** The entries of a condition, with those that `all` joins: every one of them holds. */
function entriesOf(when: Condition): readonly (readonly [string, Condition[string]])[] {
  return Object.entries(when).flatMap(([entry, its]) =>
    entry === "all" ? (its as readonly Condition[]).flatMap(entriesOf) : [[entry, its] as const],
  );
}

/** The single tests, which have a column. */
function testsOf(when: Condition): readonly (readonly [string, Test])[] {
  return entriesOf(when).flatMap(([entry, its]) =>
    COMBINED.has(entry) ? [] : [[entry, its as Test] as const],
  );
}

/** What has no column: alternatives and negations. */
function restOf(when: Condition): readonly Condition[] {
  return entriesOf(when).flatMap(([entry, its]) => (COMBINED.has(entry) ? [{ [entry]: its }] : []));
}

function rowOf(
  { id, when, then, because }: Rule,
  facts: readonly string[],
  rest: boolean,
  reader: Reader,
  states: ReadonlyMap<string, RuleState>,
): Markup {
  const tests = testsOf(when);
  const number = reader.numberOf(id);
  return markup`<tr id="rule-${number ?? 0}"><th scope="row" class="name"><span class="number">${number}</span> ${id}</th>${facts.map(
    (fact) => {
      const its = tests
        .filter(([name]) => name === fact)
        .flatMap(([name, test]) => cellOf(name, test, reader));
      return its.length === 0 ? markup`<td class="any">any</td>` : markup`<td>${its.join("\nand ")}</td>`;
    },
  )}${
    rest &&
    markup`<td>${restOf(when)
      .flatMap((part) => reader.condition(part))
      .join("\nand ")}</td>`
  }${outcomesOf(then, reader)}${stateCell(states.get(id), "fires")}<td class="because">${reader.text(because)}</td></tr>`;
}

/** The test without the name of its fact, which heads the column. */
function cellOf(fact: string, test: Test, { condition, label }: Reader): readonly string[] {
  const name = `${label(fact)} `;
  return condition({ [fact]: test }).map((said) => {
    const its = said.startsWith(name) ? said.slice(name.length) : said;
    return its.startsWith("is ") ? its.slice("is ".length) : its;
  });
}

function outcomesOf(then: Rule["then"], { document, amount }: Reader): readonly Markup[] {
  return Object.entries(document.outcome).map(([field, outcome]) => {
    const value = then[field];
    return markup`<td class="then">${value === undefined ? "nothing" : outcome.collect === "count" ? "counted" : amount(value, outcome)}</td>`;
  });
}

function stateCell(state: RuleState | undefined, good: string): Markup {
  if (state === undefined) return markup`<td class="state"><span class="badge good">${good}</span></td>`;
  const { text, mark, findings } = state;
  const links = findings
    .slice(0, LINKS)
    .map((place) => markup` <a href="#finding-${place + 1}">finding ${place + 1}</a>`);
  const more = findings.length - links.length;
  return markup`<td class="state"><span class="badge ${mark}">${text}</span>${links}${more > 0 && ` and ${more} more`}</td>`;
}

const LINKS = 3;

/** What holds where no rule does. */
function lastRow(reader: Reader, columns: number, states: ReadonlyMap<string, RuleState>): Markup {
  const { otherwise } = reader.document;
  const span = columns > 0 && markup`<td class="any" colspan="${columns}">no rule above holds</td>`;
  if (otherwise === undefined) {
    const outcomes = Object.keys(reader.document.outcome).length;
    return markup`<tbody><tr><th scope="row" class="name">otherwise</th>${span}<td colspan="${outcomes + 2}">no answer: the case is a gap</td></tr></tbody>`;
  }
  return markup`<tbody><tr><th scope="row" class="name">otherwise</th>${span}${outcomesOf(otherwise.then, reader)}${stateCell(states.get("otherwise"), "holds")}<td class="because">${reader.text(otherwise.because)}</td></tr></tbody>`;
}
