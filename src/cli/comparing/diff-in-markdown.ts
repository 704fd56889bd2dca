import type { OutcomeChange } from "../../analysis/index.ts";
import { harmlessJson } from "../terminal/harmless-json.ts";
import { markdownTable } from "../terminal/markdown-table.ts";
import { markdownText } from "../terminal/markdown-text.ts";
import type { Compared } from "./compared.ts";
import { extentOf } from "./extent-of.ts";
import { headline } from "./headline.ts";

/** A comparison for a pull request: the changes as a table, cases to try folded, the documents last. */
export function diffInMarkdown({ before, after, diff }: Compared): string {
  const { changes, more = 0, documents } = diff;
  const [old, its] = [before.policy, after.policy];
  const name = old.id === its.id ? markdownText(its.id) : `${markdownText(old.id)} → ${markdownText(its.id)}`;
  const blocks = [
    `## ${name}: version ${markdownText(old.version)} → ${markdownText(its.version)}`,
    `**${headline(diff)}**`,
    ...(changes.length === 0 ? [] : [tableOf(changes)]),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(changes.length === 0 ? [] : [examplesOf(changes)]),
    ...(documents.length === 0
      ? []
      : [
          "### In the documents",
          documents.map(({ what, change, text }) => `- ${change} ${what}: ${markdownText(text)}`).join("\n"),
        ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function tableOf(changes: readonly OutcomeChange[]): string {
  return markdownTable({
    columns: ["Cases", "Outcome", "How many"],
    rows: changes.map((change) => [change.region.text, change.text, extentOf(change)]),
  });
}

/** A case of each change: `evenhand decide` says the same of it. */
function examplesOf(changes: readonly OutcomeChange[]): string {
  const examples = changes.map(({ region, after }, index) => {
    return `${index + 1}. ${markdownText(region.text)}\n\n   ${codeOf(harmlessJson(after.facts))}`;
  });
  return `<details><summary>A case of each</summary>\n\n${examples.join("\n")}\n\n</details>`;
}

/** In a fence that is longer than any run of backticks within. */
function codeOf(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const air = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${air}${text}${air}${fence}`;
}
