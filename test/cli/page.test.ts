import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lateParcel } from "../../src/cli/starting/late-parcel.ts";
import { emptyFolder, runIn } from "./world.ts";

interface Step {
  readonly command: string;
  readonly shown: readonly string[];
}

/** What stands after `$` in the console blocks of the page, with what the page shows of it. */
function stepsOf(page: string): readonly Step[] {
  const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? "");
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [command = "", ...shown] = text.trimEnd().split("\n");
        return { command, shown };
      }),
  );
}

/** A line of dots stands for any lines, dots within a line for any text. */
function asPattern(shown: readonly string[]): RegExp {
  const escaped = shown.map((line) =>
    line === "..."
      ? "(?:.*\n)*?.*"
      : line.replace(/[\\^$*+?.()|[\]{}]/g, "\\$&").replaceAll("\\.\\.\\.", ".*"),
  );
  return new RegExp(`^${escaped.join("\n")}\n*$`);
}

function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}

test("what docs/cli.md shows is what is printed", async () => {
  const folder = emptyFolder();
  const text = lateParcel.document("x");
  const others = {
    "misspelt.jsonc": text.replace('"daysLate": { "gte": 1 }', '"dayslate": { "gte": 1 }'),
    "holed.jsonc": text.replace(/"otherwise": \{[^}]*\}[^}]*\},/, ""),
    "patient.jsonc": text.replace('"value": 7', '"value": 10'),
  };
  for (const [name, its] of Object.entries(others)) writeFileSync(join(folder, name), its);
  const steps = stepsOf(readFileSync("docs/cli.md", "utf8"));
  expect(steps.length).toBeGreaterThan(10);
  for (const { command, shown } of steps) {
    const [program, name = "", ...args] = wordsOf(command);
    if (program === "cat") {
      writeFileSync(join(folder, name), `${shown.join("\n")}\n`);
      continue;
    }
    expect([program, name]).toEqual(["npx", "evenhand"]);
    const from = args.indexOf("<");
    const input = from < 0 ? "" : readFileSync(join(folder, args[from + 1] ?? ""), "utf8");
    const into = args.indexOf(">");
    const own = args.filter((_, place) => [from, into].every((sign) => sign < 0 || place < sign));
    const { out, err } = await runIn({ folder, input }, ...own);
    if (into >= 0) writeFileSync(join(folder, args[into + 1] ?? ""), out);
    expect(into < 0 ? `${out}${err}` : err, command).toMatch(asPattern(shown));
  }
});
