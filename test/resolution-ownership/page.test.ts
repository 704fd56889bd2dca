import { readdirSync, readFileSync } from "node:fs";
import { readAs } from "evenhand";
import { CaseEvent } from "evenhand/resolution-ownership";
import { expect, test } from "vitest";

const page = readFileSync("docs/resolution-ownership.md", "utf8");
const rowsAfter = (heading: string) =>
  page
    .slice(page.indexOf(`## ${heading}`))
    .split("\n## ")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|")[1] ?? "") ?? [];
const words = (cells: readonly string[]) =>
  cells.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word as string));

test("the page lists every code that the room has", () => {
  const messages = readFileSync("src/resolution-ownership/messages.ts", "utf8");
  const codes = [...messages.matchAll(/^ {2}"?([a-z]+(?:-[a-z]+)+)"?: \(/gm)].map(
    ([, code]) => code as string,
  );
  expect(words(rowsAfter("Bad input")).sort()).toEqual(codes.sort());
});

test("no message stands anywhere else", () => {
  const files = readdirSync("src/resolution-ownership", { recursive: true, encoding: "utf8" });
  const elsewhere = files.filter((file) => {
    if (!file.endsWith(".ts") || file === "messages.ts") return false;
    return /\bcode: "/.test(readFileSync(`src/resolution-ownership/${file}`, "utf8"));
  });
  expect(elsewhere).toEqual([]);
});

test("the page lists every event that there is", () => {
  const read = readAs(CaseEvent, { type: "?" });
  const help = read.ok ? "" : (read.issues[0]?.help ?? "");
  expect(words(rowsAfter("What may happen")).sort()).toEqual(words([help]).sort());
});

test("the page lists every kind of obligation", () => {
  const source = readFileSync("src/resolution-ownership/obligations.ts", "utf8");
  const kinds = source.slice(source.indexOf("[] = [\n"), source.indexOf("];"));
  const listed = [...kinds.matchAll(/"([a-z-]+)"/g)].map(([, kind]) => kind as string);
  expect(words(rowsAfter("What is due")).sort()).toEqual(listed.sort());
});
