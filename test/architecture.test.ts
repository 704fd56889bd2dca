import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

// The stairs: a room imports only rooms on lower stairs, and only through their index.ts.
const stairs: readonly (readonly string[])[] = [
  ["issue"],
  ["money", "service", "business-time", "statistics"],
  ["policy"],
  ["analysis"],
  ["needs-assessment", "equity-accommodation", "recovery-offer", "resolution-ownership"],
  ["schemes", "starters", "replay", "agent"],
  ["index.ts"],
  ["cli"],
];

/** Files that are longer than 200 lines for a reason that was argued. */
const argued: Readonly<Record<string, string>> = {
  "src/index.ts": "the front door names everything, a line each",
  "src/schemes/delay-repay-15.ts": "a published document stands in one file",
  "src/schemes/eu-rail.ts": "a published document stands in one file",
  "src/schemes/eu261.ts": "a published document stands in one file",
  "src/schemes/ofcom-automatic-compensation-2021.ts": "a published document stands in one file",
  "src/schemes/ofcom-automatic-compensation-2024.ts": "a published document stands in one file",
  "src/schemes/us-denied-boarding-2019.ts": "a published document stands in one file",
  "src/schemes/us-denied-boarding-2025.ts": "a published document stands in one file",
};

const emptyNames = /(^|\/)(utils?|helpers?|common|misc|shared|types|core)(\.ts|\/|$)/;
const wholeZod = /^import \{[^}]*\bz\b[^}]*\} from "zod\/mini"/m;
const longest = 200;

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
  .sort()
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
// The last two are bundled, see tsup.config.ts.
const dependencies = Object.keys(manifest.dependencies).concat("jsonc-parser", "@noble/hashes");
/** Loaded where it is asked for, by the command line alone: nobody needs it who does not want a dialogue. */
const optional = Object.keys(manifest.peerDependencies);

function importsOf({ text }: Source): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
}

/** `src/money/x.ts` stands in the room `money`; `src/index.ts` is a room of its own. */
function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function stairOf(room: string): number {
  return stairs.findIndex((rooms) => rooms.includes(room));
}

function brokenStairs(source: Source): string[] {
  const room = roomOf(source.path);
  if (stairOf(room) < 0) return [`${source.path}: the room ${room} stands on no stair`];
  return importsOf(source).flatMap((specifier) => {
    if (!specifier.startsWith(".")) return [];
    const target = normalize(join(dirname(source.path), specifier)).replaceAll("\\", "/");
    const said = `${source.path} imports ${specifier}`;
    if (!existsSync(target)) return [`${said}, which is no file (write the extension)`];
    const other = roomOf(target);
    if (other === room) return target === `src/${room}/index.ts` ? [`${said}, its own front`] : [];
    if (stairOf(other) >= stairOf(room)) return [`${said}, which is not on a lower stair`];
    // Proofs, and the search for what to ask, speak of the normal form, which is nothing for users.
    const looksInside = room === "analysis" || room === "needs-assessment";
    if (looksInside && target === "src/policy/normal-form.ts") return [];
    // The command line says what a policy says, in the same words.
    if (room === "cli" && target === "src/analysis/in-words.ts") return [];
    return isFront(target) ? [] : [`${said} past its index.ts`];
  });
}

/** A room has one front; a published scheme is a front of its own, so that importing one does not bring another. */
function isFront(path: string): boolean {
  return /^src\/([a-z-]+\/)?index\.ts$/.test(path) || /^src\/schemes\/[a-z0-9-]+\.ts$/.test(path);
}

// The definitional evaluator is the oracle: what it shared with the runtime could be wrong in both.
function borrowedMeaning(source: Source): string[] {
  if (!source.path.startsWith("src/policy/definition/")) return [];
  const statements = source.text.match(/^(import|export)[^;]* from "[^"]+";/gm) ?? [];
  return statements
    .filter((statement) => !/ from "\.\//.test(statement))
    .filter((statement) => !/^import type [^;]* from "(\.\.\/document\/|\.\.\/\.\.\/)/.test(statement))
    .map((statement) => `${source.path}: ${statement}`);
}

function foreignImports(source: Source): string[] {
  return importsOf(source).flatMap((specifier) => {
    if (specifier.startsWith(".") || specifier === "zod/mini") return [];
    const said = `${source.path} imports ${specifier}`;
    if (specifier.startsWith("node:"))
      return roomOf(source.path) === "cli" ? [] : [`${said}, which only cli may`];
    if (/^zod(\/|$)/.test(specifier)) return [`${said}; import zod/mini`];
    const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
    if (optional.includes(name))
      return roomOf(source.path) === "cli" && isLoadedLater(source, specifier)
        ? []
        : [`${said}, which may be missing`];
    return dependencies.includes(name) ? [] : [`${said}, which is not a dependency`];
  });
}

/** True where it is imported by `import()` only, types aside. */
function isLoadedLater({ text }: Source, specifier: string): boolean {
  return !new RegExp(
    `^(?:import|export)(?! type )[^;(]* from "${specifier}"|^import "${specifier}"`,
    "m",
  ).test(text);
}

// What would make the same input give another answer, or fail where code may not be made from text.
const outside = new Set(
  "eval process console require fetch performance crypto Buffer setTimeout setInterval setImmediate localStorage".split(
    " ",
  ),
);
const hidden = new Set(
  "toLocaleString toLocaleDateString toLocaleTimeString toLocaleUpperCase localeCompare".split(" "),
);

function impurities({ path, text }: Source): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const say = (node: ts.Node, what: string) => {
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && outside.has(node.text) && isRead(node)) say(node, node.text);
    if (ts.isIdentifier(node) && node.text === "globalThis") say(node, "globalThis");
    if (ts.isPropertyAccessExpression(node)) {
      const spelled = node.getText();
      if (spelled === "Date.now" || spelled === "Math.random") say(node, spelled);
      if (hidden.has(node.name.text)) say(node, node.name.text);
    }
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const callee = node.expression.getText();
      if (callee === "Function") say(node, "Function");
      if (callee === "Date" && (node.arguments?.length ?? 0) === 0) say(node, "Date of now");
      if (callee.startsWith("Intl.") && (node.arguments?.length ?? 0) === 0)
        say(node, "the machine's locale");
      if (callee === "Date" && ts.isCallExpression(node)) say(node, "Date as a function");
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A use of the name itself, not a property or a key that happens to be called so. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent)) return parent.name !== node;
  return !ts.isMethodDeclaration(parent) && !ts.isPropertyDeclaration(parent);
}

function tooLong({ path, text }: Source): string[] {
  const lines = text.split("\n").length - 1;
  return lines > longest && !(path in argued) ? [`${path} has ${lines} lines`] : [];
}

const none: string[] = [];

describe("the house", () => {
  test("has sources to look at", () => {
    expect(sources.length).toBeGreaterThan(20);
  });
  test("keeps the stairs", () => {
    expect(sources.flatMap(brokenStairs)).toEqual(none);
  });
  test("has a definition that shares nothing with the runtime but types", () => {
    expect(sources.flatMap(borrowedMeaning)).toEqual(none);
  });
  test("imports only its declared dependencies, and zod as zod/mini", () => {
    expect(sources.flatMap(foreignImports)).toEqual(none);
  });
  // `import { z }` brings all of zod, 85 kB compressed; `import * as z` brings what is used.
  test("imports zod/mini as a namespace, which bundlers can take apart", () => {
    expect(sources.filter(({ text }) => wholeZod.test(text)).map(({ path }) => path)).toEqual(none);
    expect('import { z } from "zod/mini";').toMatch(wholeZod);
    expect('import { string, z } from "zod/mini";').toMatch(wholeZod);
    expect('import * as z from "zod/mini";').not.toMatch(wholeZod);
    expect('import type { z } from "zod/mini";').not.toMatch(wholeZod);
  });
  test("has no name that says nothing", () => {
    expect(sources.map(({ path }) => path).filter((path) => emptyNames.test(path))).toEqual(none);
  });
  test("has no clock, no chance, no input or output and no code made from text outside cli", () => {
    expect(sources.filter(({ path }) => roomOf(path) !== "cli").flatMap(impurities)).toEqual(none);
  });
  test("has no code made from text in cli either", () => {
    const cli = sources.filter(({ path }) => roomOf(path) === "cli").flatMap(impurities);
    expect(cli.filter((found) => /uses (eval|Function)$/.test(found))).toEqual(none);
  });
  test("has no file over 200 lines that was not argued", () => {
    expect(sources.flatMap(tooLong)).toEqual(none);
    for (const path of Object.keys(argued)) {
      expect(sources.find((source) => source.path === path)?.text.split("\n").length, path).toBeGreaterThan(
        longest,
      );
    }
  });
  test("opens every room with its story", () => {
    const fronts = sources.filter(({ path }) => /^src\/([^/]+\/)?index\.ts$/.test(path));
    expect(fronts.filter(({ text }) => !text.startsWith("/**\n")).map(({ path }) => path)).toEqual(none);
  });
  test("names what it exports: `export * as` breaks declarations, `export *` hides them", () => {
    expect(sources.filter(({ text }) => /^export (type )?\* /m.test(text)).map(({ path }) => path)).toEqual(
      none,
    );
  });
});

describe("the inspection sees what it looks for", () => {
  const inMoney = (text: string): Source => ({ path: "src/money/planted.ts", text });

  test.each([
    'import { Origin } from "../service/index.ts";',
    'export { decide } from "../policy/index.ts";',
    'import type { Issue } from "../issue/issue.ts";',
    'import { Issue } from "../issue/index";',
    'import { Money } from "./index.ts";',
    'const later = () => import("../index.ts");',
  ])("stairs: %s", (text) => {
    expect(brokenStairs(inMoney(text))).toHaveLength(1);
  });
  test("stairs: what is allowed", () => {
    expect(brokenStairs(inMoney('import { Issue } from "../issue/index.ts"; import "./money.ts";'))).toEqual(
      none,
    );
    expect(brokenStairs({ path: "src/attic/x.ts", text: "" })).toHaveLength(1);
  });
  test.each([
    'import { holds } from "../normal/holds.ts";',
    'import { Fact } from "../document/fact.ts";',
    'import { roundQuotient } from "../../money/index.ts";',
    'import type { Box } from "../normal/box.ts";',
    'export { holds } from "../normal/holds.ts";',
  ])("definition: %s", (text) => {
    const kept = 'import type { Fact } from "../document/fact.ts";\nimport { less } from "./less.ts";\n';
    const planted = (more: string) =>
      borrowedMeaning({ path: "src/policy/definition/x.ts", text: kept + more });
    expect(planted("")).toEqual(none);
    expect(planted(text)).toHaveLength(1);
  });
  test.each(["zod", "zod/v4", "node:fs", "lodash", "@noble/curves/x"])("imports: %s", (specifier) => {
    expect(foreignImports(inMoney(`import { x } from "${specifier}";`))).toHaveLength(1);
  });
  test("imports: an optional package only in cli, and only where it is loaded later", () => {
    const later = 'const load = () => import("@clack/prompts");';
    const inCli = (text: string): Source => ({ path: "src/cli/planted.ts", text });
    expect(foreignImports(inCli(later))).toEqual(none);
    expect(foreignImports(inMoney(later))).toHaveLength(1);
    expect(foreignImports(inCli('import { select } from "@clack/prompts";'))).toHaveLength(1);
    expect(foreignImports(inCli(`import "@clack/prompts";\n${later}`))).toHaveLength(2);
  });
  test.each(["src/utils/x.ts", "src/money/helpers.ts", "src/policy/types.ts", "src/core/a.ts"])(
    "names: %s",
    (path) => {
      expect(path).toMatch(emptyNames);
    },
  );
  test("names: what is allowed", () => {
    for (const path of ["src/policy/print-types.ts", "src/policy/score.ts"])
      expect(path).not.toMatch(emptyNames);
  });
  test.each([
    "eval('1');",
    "new Function('return 1');",
    "Function('return 1');",
    "const now = Date.now();",
    "const now = new Date();",
    "const now = Date();",
    "const x = Math.random();",
    "const { env } = process;",
    "globalThis.eval;",
    "'a'.localeCompare('b');",
    "(1).toLocaleString();",
    "new Intl.NumberFormat();",
    "console.log(1);",
  ])("purity: %s", (text) => {
    expect(impurities(inMoney(text)).length).toBeGreaterThan(0);
  });
  test("purity: what is allowed", () => {
    const text =
      'const x = { process: 1 }; x.process; new Date(0); new Intl.NumberFormat("en"); // eval, Date.now()';
    expect(impurities(inMoney(text))).toEqual(none);
  });
  test("length", () => {
    expect(tooLong(inMoney("\n".repeat(longest)))).toEqual(none);
    expect(tooLong(inMoney("\n".repeat(longest + 1)))).toHaveLength(1);
  });
});
