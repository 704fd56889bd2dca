import { describe, expect, test } from "vitest";
import {
  analyse,
  casesFor,
  compare,
  coverage,
  diffPolicies,
  loadPolicy,
  MisuseError,
  prove,
  reportPage,
} from "../../src/index.ts";

const document = {
  id: "late",
  version: "1",
  purpose: "other",
  facts: { late: { type: "boolean" } },
  outcome: { due: { type: "boolean" } },
  rules: [{ id: "late", when: { late: true }, then: { due: true }, because: "Late." }],
  otherwise: { then: { due: false }, because: "In time." },
} as const;
const policy = loadPolicy(document);

type Verb = (one: never) => unknown;
const VERBS: Readonly<Record<string, Verb>> = {
  analyse: (one) => analyse(one),
  prove: (one) => prove(one, { complete: true }),
  "prove by its id": (one) => prove(one, "capped"),
  "diffPolicies, before": (one) => diffPolicies(one, policy),
  "diffPolicies, after": (one) => diffPolicies(policy, one),
  "compare, before": (one) => compare(one, policy, {}),
  "compare, after": (one) => compare(policy, one, { late: true }),
  coverage: (one) => coverage(one, []),
  casesFor: (one) => casesFor(one),
  reportPage: (one) => reportPage(one, analyse(policy)),
};

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return "nothing";
}

describe.each(Object.entries(VERBS))("%s", (_, verb) => {
  test.each<[string, unknown]>([
    ["null", null],
    ["nothing", undefined],
    ["a document that was not loaded", document],
    ["a copy as JSON", JSON.parse(JSON.stringify(policy))],
    ["a text", "late"],
    ["a list", [policy]],
  ])("%s is no policy: a mistake of the program, with its code", (_, one) => {
    const error = thrownBy(() => verb(one as never));
    expect(error).toBeInstanceOf(MisuseError);
    expect((error as MisuseError).code).toBe("not-a-policy");
  });
});

describe("what is given beside the policy", () => {
  const done = analyse(policy);
  test.each<readonly [string, () => unknown, string]>([
    ["no cases", () => coverage(policy, null as never), "not-cases"],
    ["one case, not in a list", () => coverage(policy, { late: true } as never), "not-cases"],
    ["no analysis", () => reportPage(policy, undefined as never), "not-an-analysis"],
    ["an object that is none", () => reportPage(policy, {} as never), "not-an-analysis"],
    [
      "a diagram of one fact",
      () => reportPage(policy, done, { diagram: ["late"] as never }),
      "not-two-facts",
    ],
    [
      "a diagram of one fact twice",
      () => reportPage(policy, done, { diagram: ["late", "late"] }),
      "not-two-facts",
    ],
    [
      "a diagram of three",
      () => reportPage(policy, done, { diagram: ["late", "a", "b"] as never }),
      "not-two-facts",
    ],
  ])("%s is a mistake of the program, with its code", (_, call, code) => {
    const error = thrownBy(call);
    expect(error).toBeInstanceOf(MisuseError);
    expect((error as MisuseError).code).toBe(code);
  });
});
