import { exampleLines } from "../checking/example-lines.ts";
import { type Line, styled } from "../terminal/line.ts";
import type { Compared } from "./compared.ts";
import { extentOf } from "./extent-of.ts";
import { headline } from "./headline.ts";

/** What comes out otherwise, each with a case to try; then what changed in the documents. */
export function diffLines({ before, after, diff }: Compared): readonly Line[] {
  const { changes, more = 0, documents } = diff;
  return [
    [styled("bold", before.file), " -> ", styled("bold", after.file)],
    [styled(diff.equal ? "green" : "yellow", headline(diff))],
    ...changes.flatMap((change): readonly Line[] => [
      [],
      [change.region.text, ": ", styled("bold", change.text), styled("dim", ` (${extentOf(change)})`)],
      ...exampleLines("before", before.file, change.before),
      ...exampleLines("after", after.file, change.after),
    ]),
    ...(more > 0 ? [[], [`and ${more} more`]] : []),
    ...(documents.length > 0 ? [[], [styled("bold", "In the documents")]] : []),
    ...documents.map(({ what, change, text }): Line => [`  ${change} ${what}: `, text]),
  ];
}
