/**
 * What is wrong with a condition: tests that do not fit their fact, and tests that never or always hold.
 */
import { inBackticks as quote } from "../../../issue/index.ts";
import { say } from "./say.ts";

/** What operators of other languages are called here. */
const BOUNDS: ReadonlyMap<string, string> = new Map([
  [">", "gt"],
  [">=", "gte"],
  ["min", "gte"],
  ["<", "lt"],
  ["<=", "lte"],
  ["max", "lte"],
  ["before", "lt"],
  ["after", "gt"],
]);

const OTHER_TESTS: ReadonlyMap<string, string> = new Map([
  ...["=", "==", "===", "eq", "equals"].map((key) => [key, "write the value alone"] as const),
  ...["in", "oneOf"].map((key) => [key, "write the list of values alone"] as const),
  ...["!=", "!==", "ne", "neq"].map((key) => [key, 'write { "not": value }'] as const),
]);

/** What other languages ask of a set. */
const OF_SETS: ReadonlyMap<string, string> = new Map([
  ...["contains", "includes"].map((key) => [key, "has"] as const),
  ...["containsAll", "allOf", "all"].map((key) => [key, "hasAll"] as const),
  ...["excludes", "noneOf", "hasNot"].map((key) => [key, "hasNone"] as const),
]);

/** What is wrong with a condition or one of its tests. */
export const conditionProblem = {
  unknownTest: (key: string, fact: string, type: string, fits: string) =>
    say("unknown-test", `${quote(key)} is not a test of \`${fact}\`, which is ${type}`, fitting(key, fits)),
  standsAlone: (key: string, fact: string) =>
    say(
      "unknown-test",
      `${quote(key)} stands alone in a test of \`${fact}\``,
      'write each test for itself: { "all": [ ... ] }',
    ),
  unordered: (key: string, fact: string, other: boolean) =>
    say(
      "unknown-test",
      `${quote(key)} is not a test of \`${fact}\`, which is one of a list`,
      `to compare its values, list them from the lowest to the highest and declare it \`ordered: true\`${other ? ", without `other`" : ""}`,
    ),
  notASet: (key: string, fact: string, type: string) =>
    say(
      "unknown-test",
      `${quote(key)} is a test of a set, and \`${fact}\` is ${type}`,
      "write the value alone, or a list of values for any of several",
    ),
  setEquality: (fact: string, test: unknown) =>
    Array.isArray(test)
      ? say(
          "set-test",
          `a list of words does not say whether the set \`${fact}\` holds all or none of them`,
          'write { "hasAll": [...] } or { "hasNone": [...] }',
        )
      : say(
          "set-test",
          `\`${fact}\` is a set, which is not equal to one word`,
          `write { "has": ${typeof test === "string" ? `"${test.slice(0, 60)}"` : "word"} }`,
        ),
  hasOfList: () =>
    say("set-test", "`has` takes one word", 'write { "hasAll": [...] } where it must hold several'),
  presence: () => say("shape", "`is` asks for presence", "write `absent`, `present` or `other`"),
  presenceOnly: () => say("shape", "`is` asks for presence", "write `absent` or `present`"),
  listTest: (fact: string) =>
    say(
      "list-test",
      `a rule does not test the list \`${fact}\` itself`,
      `say what matters under \`derive\`, such as { "some": "${fact}", "where": { ... } }, and test that`,
    ),
  notOptional: (fact: string) =>
    say("never-absent", `\`${fact}\` is never absent`, "declare it `optional: true`, or leave this test out"),
  notOpen: (fact: string) =>
    say(
      "never-other",
      `\`${fact}\` has no value *other*`,
      "declare it `other: true`, or leave this test out",
    ),
  neverTrue: (what: string) =>
    say(
      "never-true",
      `${what} can never hold`,
      "no case in the declared domains satisfies it; mend the bounds or delete it",
    ),
  emptyCondition: (where: boolean) =>
    say(
      "empty-condition",
      "this condition tests nothing, so it would always hold",
      where
        ? "test a field, or leave `where` out of `count`, `sum`, `min` or `max`"
        : "test a fact, or put what always holds in `otherwise`",
    ),
  tooManyBoxes: (least: number) =>
    say(
      "too-many-alternatives",
      `this condition expands to more than ${least} alternatives`,
      "split it into several rules, or raise the limit `boxes`",
    ),
};

function fitting(key: string, fits: string): string {
  const bound = fits.includes("gte") ? BOUNDS.get(key) : undefined;
  const near = bound ?? (fits.includes("hasAll") ? OF_SETS.get(key) : undefined);
  if (near !== undefined) return `did you mean ${quote(near)}?`;
  return OTHER_TESTS.get(key) ?? `tests that fit: ${fits}`;
}
