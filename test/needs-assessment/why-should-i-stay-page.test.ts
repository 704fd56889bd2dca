import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("docs/why-should-i-stay.md", "utf8");
const source = (file: string) => readFileSync(`src/needs-assessment/${file}`, "utf8");
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, word]) => word as string);

/** The words in the first column of the table under a heading. */
function listed(heading: string): readonly string[] {
  const part = page.slice(page.indexOf(`## ${heading}`)).split("\n## ")[0] ?? "";
  const cells = part
    .split("\n")
    .flatMap((line) => (line.startsWith("| `") ? [line.split("|")[1] ?? ""] : []));
  return cells.flatMap((cell) => found(cell, /`([A-Za-z-]+)`/g)).sort();
}

test("the page lists every answer", () => {
  const [, settled = ""] = /readonly status: ("still-fits"[^;]*);/.exec(source("reassessment.ts")) ?? [];
  const statuses = found(settled, /"([a-z-]+)"/g);
  expect(statuses.length).toBe(4);
  expect(listed("The answer")).toEqual([...statuses, "open", "conflict", "invalid"].sort());
});

test("the page lists every option", () => {
  const [, options = ""] = source("reassess.ts").split("export interface ReassessOptions");
  const [inside = ""] = options.split("\n}\n");
  expect(listed("What is compared")).toEqual(found(inside, /^ {2}readonly ([a-z]+)\??:/gm).sort());
});

test("the page lists every change", () => {
  const kinds = found(source("fit-change.ts"), /z\.literal\("([a-z-]+)"\)/g);
  expect(kinds.length).toBe(7);
  expect(listed("What changed")).toEqual([...kinds].sort());
});
