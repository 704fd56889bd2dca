import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OWN_FACTS } from "../../src/recovery-offer/facts-for.ts";
import { MOST_AFFECTED, MOST_HARMS, MOST_REPEATS } from "../../src/recovery-offer/failure.ts";

const room = "src/recovery-offer";
const sources = readdirSync(room).map((file) => readFileSync(`${room}/${file}`, "utf8"));
const messages = readFileSync(`${room}/messages.ts`, "utf8");
const page = readFileSync("docs/recovery-offer.md", "utf8");
const section = (heading: string) =>
  page.slice(page.indexOf(`\n## ${heading}\n`) + 4).split("\n## ")[0] as string;
const words = (text: string) =>
  [...text.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, word]) => word as string);
/** The words that the message file gives a text to, in one of its lists. */
const codesIn = (list: string) => {
  const start = messages.indexOf(`const ${list} = {`);
  const body = messages.slice(start, messages.indexOf("\n} as const", start));
  return [...body.matchAll(/^ {2}"?([a-z]+(?:-[a-z]+)*)"?:/gm)].map(([, code]) => code as string);
};
/** The words of the types of a permission. */
const permissionCodes = () => {
  const source = readFileSync(`${room}/payment-permission.ts`, "utf8");
  const types = [...source.matchAll(/^export type [A-Z][a-z]+Payment =([^;]*);/gm)].map(([, type]) => type);
  return [...types.join().matchAll(/"([a-z-]+)"/g)].map(([, code]) => code as string);
};

test.each([
  ["the issues", codesIn("messages"), "Bad input", 20],
  ["the harms without an answer", codesIn("unansweredBecause"), "Harm is put right in kind", 7],
  ["a permission", permissionCodes(), "May it be paid?", 18],
])("the page lists every code of %s", (_, codes, heading, least) => {
  expect(codes.length).toBeGreaterThanOrEqual(least);
  const listed = words(section(heading));
  expect(codes.filter((code) => !listed.includes(code))).toEqual([]);
});

test("the page lists what is thrown at a mistake of the program", () => {
  const thrown = sources.flatMap((source) =>
    [...source.matchAll(/new MisuseError\("([a-z-]+)"/g)].map(([, code]) => code as string),
  );
  expect(thrown).toContain("not-a-playbook");
  expect(words(section("Bad input"))).toEqual(expect.arrayContaining(thrown));
});

test("no code of an issue stands outside of the messages", () => {
  const others = readdirSync(room).filter((file) => file !== "messages.ts");
  const elsewhere = others.filter((file) => /\bmessage: [`"]/.test(readFileSync(`${room}/${file}`, "utf8")));
  expect(elsewhere).toEqual([]);
});

test("the page says what a policy must take of each fact that a playbook gives it", () => {
  const rows = section("A playbook")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  const row = (fact: string) =>
    rows.find((line) => line.startsWith(`| \`${fact}\``) && line.includes("integer"));
  expect(row("repeats")).toContain(`\`min: 0, max: ${MOST_REPEATS}\``);
  expect(row("affected")).toContain(`\`min: 0, max: ${MOST_AFFECTED}\``);
  expect(row("harms")).toContain(`\`min: 0, max: ${MOST_HARMS}\``);
  const first = rows.flatMap((line) => words(line.split("|")[1] as string));
  expect(first).toEqual(expect.arrayContaining([...OWN_FACTS, "role", "amount"]));
});
