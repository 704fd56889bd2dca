import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DEFAULT_LIMITS, FORBIDDEN_ABOUT, Principle, Purpose, parsePolicyText } from "evenhand";
import { describe, expect, test } from "vitest";
import { publishedCases } from "../schemes/published-cases.ts";
import { fencedBlocks, pages, ROOT, readText, sources } from "./find-blocks.ts";

/** The lines of a page outside of its code. */
function proseOf(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "");
}

/** The name that a heading has in a link. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

// Words that a reader of the first lines should not need.
const JARGON =
  /\b(digest|diagram|posterior|monoton\w+|lattice|enums?|booleans?|schemas?|deterministic|pure function|discriminated|algorithm|evaluator|predicate|immutable|hash|parsers?|type inference|runtime|canonical|oracle|box-cover|provenance)\b/i;

describe("the pages", () => {
  test.each(pages())("%s: every link leads somewhere", (page) => {
    const links = [...proseOf(readText(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to as string);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = "", anchor] = link.split("#");
      const file = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, file))) return true;
      if (anchor === undefined) return false;
      const headings = [...readText(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
        anchorOf(heading as string),
      );
      return !headings.includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test.each(pages())("%s: no word from computer science before the first example", (page) => {
    const [before = ""] = readText(page).split(/^```/m);
    expect(JARGON.exec(before)?.[0]).toBeUndefined();
  });

  test("README begins with a decision that is useful", () => {
    const [first] = fencedBlocks(readText("README.md").split("\n"), "README.md", "ts");
    const lines = first?.code.split("\n") ?? [];
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(first?.code).toContain(
      'decide(delayRepay15, { delay: 47, ticket: "return" });  //=> open, next: fare',
    );
    expect(proseOf(readText("README.md")).length).toBeLessThan(5_000);
  });

  test("the guide lists every page", () => {
    const guide = readText("docs/README.md");
    const listed = pages().filter((page) => page.startsWith("docs/") && page !== "docs/README.md");
    expect(listed.filter((page) => !guide.includes(`(${page.slice("docs/".length)})`))).toEqual([]);
  });

  test("policies that pages show as JSON are policies", () => {
    const shown = pages().flatMap((page) =>
      fencedBlocks(readText(page).split("\n"), page, "jsonc").filter(({ note }) => note === "policy"),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { file, line, code } of shown) {
      const read = parsePolicyText(code);
      expect(read.ok ? [] : read.issues, `${file}:${line}`).toEqual([]);
    }
  });
});

describe("what a page says of the code", () => {
  const reference = readText("docs/policy-document.md");
  const row = (first: string) =>
    reference.split("\n").find((line) => line.startsWith(`| \`${first}\` |`)) ?? "";
  const words = (text: string) => [...text.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word as string);

  test.each(Object.entries(DEFAULT_LIMITS))("the limit `%s` is %d", (name, value) => {
    const limits = reference.slice(reference.indexOf("## Limits"), reference.indexOf("## Codes"));
    expect(limits).toMatch(new RegExp(`\\| \`${name}\` \\| ${value.toLocaleString("en")} \\|`));
  });

  test("the table of purposes is the one that is checked", () => {
    const rows = reference.split("\n").filter((line) => /^\| `[a-z-]+`.* \|.*\|$/.test(line));
    for (const [purpose, forbidden] of Object.entries(FORBIDDEN_ABOUT)) {
      const found = rows
        .map((line) => line.split("|").map(words))
        .filter(
          ([, left, right, more]) => left?.includes(purpose) && more?.length === 0 && right !== undefined,
        );
      expect(
        found.map(([, , right]) => right),
        purpose,
      ).toContainEqual([...forbidden]);
      expect(Purpose.safeParse(purpose).success).toBe(true);
    }
  });

  test("the principles are those that a document may name", () => {
    const listed = words(
      row('{ "principle": "respect", "outcome": "...", "of": [...] }').split(":").at(-1) ?? "",
    );
    expect(listed.length).toBeGreaterThan(3);
    for (const principle of listed) expect(Principle.safeParse(principle).success, principle).toBe(true);
  });

  test("the codes of issues are those that the code has", () => {
    const section = reference.slice(reference.indexOf("## Codes of issues"));
    const table = section.split("\n").filter((line) => line.startsWith("| "));
    const told = new Set(table.slice(1).flatMap((line) => words(line.split("|")[2] ?? "")));
    const inCode = new Set<string>();
    for (const file of sources()) {
      if (!/^src\/(policy\/(reading|deciding)|money)\//.test(file)) continue;
      for (const [, say, own] of readText(file).matchAll(
        /\bsay\(\s*["`]([a-z-]+)["`]|(?:code: |refused\()"([a-z-]+)"/g,
      ))
        inCode.add((say ?? own) as string);
    }
    expect(inCode.size).toBeGreaterThan(50);
    expect([...inCode].filter((code) => !told.has(code))).toEqual([]);
    expect([...told].filter((code) => !inCode.has(code))).toEqual([]);
  });

  test("the laws are the tests of that name", () => {
    const told = [...readText("docs/laws.md").matchAll(/^- (.*)$/gm)].map(([, law]) => law);
    const files = readdirSync(join(ROOT, "test/laws")).filter((file) => file.endsWith(".test.ts"));
    const tested = files.flatMap((file) =>
      [...readText(`test/laws/${file}`).matchAll(/\btest\(\s*"([^"]+)"/g)].map(([, name]) => name),
    );
    expect(told.toSorted()).toEqual(tested.toSorted());
  });

  test("the schemes, their sources and the cases they are held against", async () => {
    const page = readText("docs/schemes.md");
    const names = readdirSync(join(ROOT, "src/schemes")).map((file) => file.slice(0, -".ts".length));
    for (const name of names) {
      expect(page).toContain(`\`evenhand/schemes/${name}\``);
      const module: Record<
        string,
        { document: { sources?: Record<string, { title: string; mark: string }> } }
      > = await import(join(ROOT, `src/schemes/${name}.ts`));
      const [scheme] = Object.values(module);
      for (const { title, mark } of Object.values(scheme?.document.sources ?? {})) {
        const short = title.replace(/^Regulation \(E[CU]\) [\d/]+, /, "");
        expect(page).toContain(`| ${short} | ${mark} |`);
      }
    }
    expect(page).toContain(`${publishedCases("eu261").length} for EU261`);
    expect(page).toContain(`${publishedCases("delayRepay").length} for Delay Repay`);
    expect(page).toContain(`${publishedCases("ofcom").length} for Ofcom automatic compensation`);
    expect(page).toContain(`${publishedCases("euRail").length} for EU rail`);
    expect(page).toContain(`${publishedCases("usDBC").length} for US denied boarding`);
  });
});
