import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ParseError, parse } from "jsonc-parser";
import { expect, test } from "vitest";
import type { Choice, Prompter } from "../../src/cli/asking/prompter.ts";
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

/** A person who answers as the page shows it, and the screen as the dialogue leaves it. */
function settling(shown: readonly string[]): Prompter & { readonly screen: () => string } {
  let screen = "";
  let at = 0;
  const answer = (question: string): string => {
    at = shown.indexOf(`◇  ${question}`, at) + 1;
    const said = shown[at]?.slice("│  ".length);
    if (at === 0 || said === undefined) throw new Error(`the page does not answer: ${question}`);
    screen += `│\n◇  ${question}\n│  ${said}\n`;
    return said;
  };
  const placeOf = (label: string, choices: readonly Choice[]) =>
    choices.findIndex((one) => one.label === label);
  return {
    screen: () => screen,
    say: async (lines) => {
      screen += `│\n${lines.map((line) => `│  ${line}\n`).join("")}`;
    },
    chooseOne: async (question, choices) => placeOf(answer(question), choices),
    chooseAny: async (question, choices) =>
      answer(question)
        .split(", ")
        .map((label) => placeOf(label, choices)),
    write: async (question) => answer(question),
  };
}

/** Runs the steps of a page one after the other in a folder, each held against what the page shows of it. */
async function follow(page: string, folder: string): Promise<number> {
  const steps = stepsOf(readFileSync(page, "utf8"));
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
    const person = settling(shown);
    const { out, err } = await runIn({ folder, input, prompter: async () => person }, ...own);
    if (own.includes("--interactive")) {
      expect(`${person.screen()}${out}${err}`, command).toMatch(asPattern(shown));
      continue;
    }
    if (into >= 0) writeFileSync(join(folder, args[into + 1] ?? ""), out);
    expect(into < 0 ? `${out}${err}` : err, command).toMatch(asPattern(shown));
  }
  return steps.length;
}

/** The first policy that a page defines, as its JSON would stand in a file. */
function policyOf(page: string): string {
  const [, written = ""] = /= definePolicy\((\{[\s\S]*?^\})\);/m.exec(readFileSync(page, "utf8")) ?? [];
  const errors: ParseError[] = [];
  const quoted = written.replace(/(?<=[{,]\s*)(\w+)(?=: )/g, `"$1"`);
  const document = parse(quoted, errors, { allowTrailingComma: true });
  expect(errors).toEqual([]);
  return JSON.stringify(document);
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
  expect(await follow("docs/cli.md", folder)).toBeGreaterThan(10);
});

test("what docs/cases-to-keep.md shows is what is printed of its policy", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "parcel.json"), policyOf("docs/cases-to-keep.md"));
  expect(await follow("docs/cases-to-keep.md", folder)).toBe(2);
});

test("what docs/exported-module.md shows is what is printed", async () => {
  expect(await follow("docs/exported-module.md", emptyFolder())).toBe(1);
});

test("every page with a console is followed above", () => {
  const pages = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  const shown = pages.filter((name) => readFileSync(join("docs", name), "utf8").includes("```console"));
  expect(shown.sort()).toEqual(["cases-to-keep.md", "cli.md", "exported-module.md"]);
});
