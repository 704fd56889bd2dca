import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("docs/needs-assessment.md", "utf8");
const source = (file: string) => readFileSync(`src/needs-assessment/${file}`, "utf8");

/** The words in the first column of the tables under a heading. */
function listed(heading: string): readonly string[] {
  const part = page.slice(page.indexOf(`## ${heading}`)).split("\n## ")[0] ?? "";
  const cells = part
    .split("\n")
    .flatMap((line) => (line.startsWith("| `") ? [line.split("|")[1] ?? ""] : []));
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word as string)).sort();
}
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, code]) => code as string);
/** What the kernel says of a manner policy or of a purpose. */
const CONTRACT = found(readFileSync("src/policy/serving/contract-issues.ts", "utf8"), /\bsay\("([a-z-]+)"/g);

test("the page lists every code that the room has, and no other", () => {
  const told = `${source("messages.ts")}${source("choice-messages.ts")}`;
  const issues = found(told, /\bsay\(\s*"([a-z-]+)"/g);
  const thrown = found(source("misuse.ts"), /new MisuseError\(\s*"([a-z-]+)"/g);
  expect(issues.length).toBeGreaterThan(20);
  expect(thrown).toEqual([
    "not-a-needs-policy",
    "not-a-question",
    "not-a-contact",
    "not-question-options",
    "not-an-assessment",
  ]);
  // Told by the kernel, where the language of all texts is checked.
  const kernel = found(
    readFileSync("src/policy/explaining/ensure-locale.ts", "utf8"),
    /new MisuseError\(\s*"([a-z-]+)"/g,
  );
  expect(kernel).toEqual(["not-a-locale"]);
  expect(listed("What is refused")).toEqual([...issues, ...CONTRACT, ...thrown, ...kernel].sort());
});

test("the page lists why a need leads to no promise", () => {
  const codes = found(/readonly code: ([^;]+);/.exec(source("unmet-need.ts"))?.[1] ?? "", /"([a-z-]+)"/g);
  expect(listed("How the customer wants to be treated")).toEqual([...codes].sort());
});

test("the page lists every verdict on a proposal", () => {
  const codes = found(source("proposal-check.ts"), /"([a-z]+(?:-[a-z]+)*)"/g);
  const part = page.split("## May I propose this?")[1]?.split("\n## ")[0] ?? "";
  const verdicts = found(part, /^\| (?:allowed|refused) \| `([a-z-]+)`/gm);
  expect(verdicts).toHaveLength(7);
  for (const verdict of verdicts) expect(codes).toContain(verdict);
});

test("no message stands anywhere else", () => {
  for (const file of [
    "answer.ts",
    "assess.ts",
    "check-proposal.ts",
    "record-informed-choice.ts",
    "next-question.ts",
    "start-assessment.ts",
  ])
    expect(source(file)).not.toMatch(/new MisuseError|\bcode: "[a-z]+-[a-z]/);
});
