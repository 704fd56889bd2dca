// What a search may cost is a number, and an option that is misspelt is no option: nothing is searched without a limit.
import { describe, expect, test } from "vitest";
import { analyse, casesFor, diffPolicies, loadPolicy, MisuseError, prove } from "../../../src/index.ts";

const policy = loadPolicy({
  id: "late",
  version: "1",
  purpose: "other",
  facts: { late: { type: "boolean" } },
  outcome: { due: { type: "boolean" } },
  rules: [{ id: "late", when: { late: true }, then: { due: true }, because: "Late." }],
  otherwise: { then: { due: false }, because: "In time." },
});

const VERBS: Readonly<Record<string, (options: never) => unknown>> = {
  prove: (options) => prove(policy, { complete: true }, options),
  analyse: (options) => analyse(policy, options),
  diffPolicies: (options) => diffPolicies(policy, policy, options),
  casesFor: (options) => casesFor(policy, options),
};

function refusal(verb: string, options: unknown): string {
  try {
    VERBS[verb]?.(options as never);
  } catch (error) {
    expect(error).toBeInstanceOf(MisuseError);
    expect((error as MisuseError).code).toBe("not-options");
    return (error as MisuseError).message;
  }
  return "none";
}

describe.each(Object.keys(VERBS))("%s", (verb) => {
  test.each([-1, Number.NaN, 1.5, "x", null, 1n, Number.POSITIVE_INFINITY, 2 ** 53])(
    "no number: %s",
    (value) => {
      const text = (name: string) => refusal(verb, { [name]: value });
      expect(text("nodes")).toMatch(/^the option `nodes` is `.*`: give a whole number from 0$/);
      expect(text("steps")).toMatch(/^the option `steps` is `.*`: give a whole number from 0$/);
    },
  );

  test.each([0, 1, 2 ** 53 - 1, undefined])("a number, or none: %s", (value) => {
    expect(refusal(verb, { nodes: value, steps: value })).toBe("none");
  });

  test.each([null, 5, "steps", [], true])("no options: %j", (options) => {
    expect(refusal(verb, options)).toMatch(/is no object of options$/);
  });

  test("none that is misspelt", () => {
    expect(refusal(verb, { node: 1 })).toMatch(/^`node` is no option: there are `nodes`, `steps`/);
  });
});

test("every one that is wrong is named", () => {
  expect(refusal("prove", { engine: "magic", steps: -1, policies: {}, regions: 3 })).toBe(
    "the option `engine` is `magic`: give `diagrams`, `branching`, `cases` or `both`; " +
      "the option `steps` is `-1`: give a whole number from 0; the option `policies` is `{...}`: give a list; " +
      "`regions` is no option: there are `nodes`, `steps`, `engine`, `policies`",
  );
});

test("how many regions are told is a number too", () => {
  expect(refusal("diffPolicies", { regions: -1 })).toMatch(/`regions` is `-1`/);
  expect(refusal("diffPolicies", { regions: Number.NaN })).toMatch(/`regions` is `NaN`/);
  expect(refusal("analyse", { regions: 1.5 })).toMatch(/`regions` is `1.5`/);
  expect(refusal("diffPolicies", { regions: 0, weights: {} })).toMatch(
    /^the option `weights` is .*: give a list$/,
  );
});
