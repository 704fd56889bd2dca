import { issueText } from "../../issue/index.ts";
import type { Prompter } from "./prompter.ts";
import type { Query, RecordsWay } from "./query.ts";

/** What may follow a record, and what then is known of the rest. */
const AFTER = [
  { label: "There is another one" },
  { label: "That is all" },
  { label: "There may be more that I do not know" },
] as const;
const UNKNOWN = { label: "I do not know", hint: "leave it out" };

/** A list as it is given: whole, or with what may be missing. */
export type GivenRecords =
  | readonly object[]
  | { readonly items: readonly object[]; readonly complete: false };

/** Records one by one, field by field. One that cannot be used is told with what is wrong, and asked for again. */
export async function askRecords(
  { fields, most, issuesOf }: RecordsWay,
  prompter: Prompter,
): Promise<GivenRecords | undefined> {
  const records: object[] = [];
  for (;;) {
    const record = await askRecord(fields, records.length + 1, prompter);
    if (record === undefined) return undefined;
    const issues = issuesOf([...records, record]);
    if (issues.length > 0) {
      await prompter.say(issues.map((issue) => issueText({ ...issue, path: issue.path.slice(-1) })));
      continue;
    }
    records.push(record);
    if (records.length === most) return records;
    const after = await prompter.chooseOne(`After record ${records.length}`, AFTER);
    if (after === undefined) return undefined;
    if (after === 1) return records;
    if (after === 2) return { items: records, complete: false };
  }
}

/** One record; what is not known of it is left out. */
async function askRecord(
  fields: readonly Query[],
  number: number,
  prompter: Prompter,
): Promise<object | undefined> {
  const known: [string, unknown][] = [];
  for (const { name, question, ways } of fields) {
    const said = `Record ${number}: ${question}`;
    const place = await prompter.chooseOne(said, [...ways.map(({ label }) => ({ label })), UNKNOWN]);
    if (place === undefined) return undefined;
    const way = ways[place];
    if (way?.kind === "fixed") known.push([name, way.reply]);
    if (way?.kind !== "typed") continue;
    const text = await prompter.write(`Type ${way.form} (nothing: leave it out)`);
    if (text === undefined) return undefined;
    if (text.trim() !== "") known.push([name, way.replyOf(text.trim())]);
  }
  return Object.fromEntries(known);
}
