import { readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import { loadPolicy, printTypes } from "evenhand";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ROOT, readText } from "../docs/find-blocks.ts";

const stories = readdirSync(join(ROOT, "examples")).filter((file) => /^\d\d-.*\.ts$/.test(file));

/** What the last comment of an example says that it prints. */
function told(file: string): string {
  const [, comment] = readText(`examples/${file}`).split("\n// Prints:\n//\n");
  if (comment === undefined) throw new Error(`${file} does not say what it prints`);
  return comment
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^\/\/ ?/, ""))
    .join("\n");
}

/** What it does print. */
async function printed(file: string): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...args: unknown[]) => {
    lines.push(format(...args));
  });
  await import(/* @vite-ignore */ join(ROOT, "examples", file));
  return lines.join("\n");
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the stories", () => {
  test("are numbered without a gap", () => {
    const numbers = stories.map((file) => Number(file.slice(0, 2)));
    expect(numbers).toEqual(stories.map((_, index) => index + 1));
    expect(stories.length).toBeGreaterThan(5);
  });

  test.each(stories)("%s prints what it says", async (file) => {
    expect(await printed(file)).toBe(told(file));
  });

  // A story may keep its policies beside it: as JSON, or in a folder of its own.
  const beside = readdirSync(join(ROOT, "examples/prescription")).map((file) => `prescription/${file}`);

  test.each([...stories, ...beside])("%s imports the package by its public name only", (file) => {
    const from = [...readText(`examples/${file}`).matchAll(/ from "([^"]+)"/g)].map(([, name]) => name);
    const known = /^(evenhand(\/.*)?|\.\/([a-z-]+\/)?[a-z-]+\.json|\.\/(prescription\/)?[a-z-]+\.ts)$/;
    expect(from.filter((name) => !known.test(name as string))).toEqual([]);
    expect(from.some((name) => name?.startsWith("evenhand"))).toBe(true);
  });

  test.each(stories)("%s is told of in the guide", (file) => {
    expect(readText("docs/README.md")).toContain(`(../examples/${file})`);
  });

  test("the types beside the JSON policy are those that the library writes", () => {
    const { document } = loadPolicy(JSON.parse(readText("examples/late-luggage.json")));
    expect(readText("examples/late-luggage.d.json.ts")).toBe(printTypes(document));
  });
});
