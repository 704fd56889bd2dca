import { beforeAll, describe, expect, it } from "vitest";
import { compile, type RedWord } from "./compile.ts";
import { FULL_MISUSES } from "./full-misuses.ts";
import { FULL_SAMPLE } from "./full-sample.ts";
import { MISCALLS } from "./miscalls.ts";
import { MISUSES } from "./misuses.ts";
import { RIGHT_USES } from "./right-uses.ts";
import { IMPORTS, SAMPLE } from "./sample-policy.ts";

const MARKED = /«([\s\S]*?)»/u;

const SAMPLES = `import { returns } from "./full-sample-policy.ts";
import { delayRepay } from "./sample.ts";
`;

const files = new Map<string, string>();
const marked = new Map<string, string>();
const add = (name: string, text: string): void => {
  marked.set(name, text);
  files.set(name, text.replace(/[«»]/gu, ""));
};

add("sample.ts", IMPORTS + SAMPLE);
add("full-sample-policy.ts", IMPORTS + FULL_SAMPLE);
MISUSES.forEach(({ instead, written }, index) => {
  add(`misuse-${index}.ts`, IMPORTS + SAMPLE.replace(instead, () => written));
});
FULL_MISUSES.forEach(({ instead, written }, index) => {
  add(`full-misuse-${index}.ts`, IMPORTS + FULL_SAMPLE.replace(instead, () => written));
});
MISCALLS.forEach(([, line], index) => {
  add(`miscall-${index}.ts`, `${IMPORTS}${SAMPLES}${line}\n`);
});
RIGHT_USES.forEach(([, text], index) => {
  add(`right-${index}.ts`, `${IMPORTS}${SAMPLES}${text}\n`);
});

let errors: readonly RedWord[] = [];
beforeAll(() => {
  errors = compile(files);
}, 300_000);

/** The red words of a file with what is said about them. */
const redIn = (name: string) =>
  errors
    .filter(({ file }) => file === name)
    .map(({ start, length, message }) => ({
      token: files.get(name)?.slice(start, start + length),
      start,
      message,
    }));

function expectRedExactly(name: string): void {
  const text = marked.get(name) ?? "";
  const found = MARKED.exec(text);
  const red = redIn(name);
  expect(red, JSON.stringify(red, null, 2)).toHaveLength(1);
  expect(red[0]).toMatchObject({ token: found?.[1], start: found?.index });
}

describe("a mistake in a policy is red at the word that is wrong", () => {
  it.each(MISUSES.map(({ mistake }, index) => [mistake, index] as const))("%s", (_mistake, index) => {
    const { instead } = MISUSES[index] ?? { instead: "" };
    expect(SAMPLE.split(instead), `the sample has «${instead}» once`).toHaveLength(2);
    expectRedExactly(`misuse-${index}.ts`);
  });
});

describe("a mistake with time, sets, lists, derived facts, layers or collecting is red at the word that is wrong", () => {
  it.each(FULL_MISUSES.map(({ mistake }, index) => [mistake, index] as const))("%s", (_mistake, index) => {
    const { instead } = FULL_MISUSES[index] ?? { instead: "" };
    expect(FULL_SAMPLE.split(instead), `the sample has «${instead}» once`).toHaveLength(2);
    expectRedExactly(`full-misuse-${index}.ts`);
  });
});

describe("a mistake in the code around a policy is red at the word that is wrong", () => {
  it.each(MISCALLS.map(([mistake], index) => [mistake, index] as const))("%s", (_mistake, index) => {
    expectRedExactly(`miscall-${index}.ts`);
  });
});

describe("what is right is not red", () => {
  it("the sample policies", () => {
    expect(redIn("sample.ts")).toEqual([]);
    expect(redIn("full-sample-policy.ts")).toEqual([]);
  });
  it.each(RIGHT_USES.map(([use], index) => [use, index] as const))("%s", (_use, index) => {
    expect(redIn(`right-${index}.ts`).map(({ message }) => message)).toEqual([]);
  });
});
