import { definePolicy, PolicyError } from "evenhand";
import { defineOwnershipPolicy, openCase, parseOwnershipPolicy } from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import { clocks, expectOk, handOff, opened, ownership, silence } from "./prescription.ts";

const minutes = { type: "integer", unit: "minute" } as const;
const times = { acknowledgeWithin: minutes, updateWithin: minutes, resolveWithin: minutes };
const { id, version } = ownership;
const documents = {
  id,
  version,
  clocks: clocks.document,
  handOff: handOff.document,
  silence: silence.document,
};

const issuesOf = (document: unknown) => {
  const read = parseOwnershipPolicy(document);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
};

describe("an ownership policy", () => {
  test("is the same from TypeScript and from JSON", () => {
    const read = expectOk(parseOwnershipPolicy(JSON.parse(JSON.stringify(ownership.document))));
    expect(read.digest).toBe(ownership.digest);
    expect(read.meaning).toBe(ownership.meaning);
    expect(ownership.document).toEqual(documents);
  });

  test("has another fingerprint, and another meaning, where a part has", () => {
    const without = defineOwnershipPolicy({ id, version, clocks, silence });
    expect(without.digest).not.toBe(ownership.digest);
    expect(without.meaning).not.toBe(ownership.meaning);
    const renamed = defineOwnershipPolicy({ id, version: "2", clocks, handOff, silence });
    expect(renamed.digest).not.toBe(ownership.digest);
    expect(renamed.meaning).toBe(ownership.meaning);
  });

  test.each([null, 7, "policy", [], {}])("%o is none", (document) => {
    expect(parseOwnershipPolicy(document).ok).toBe(false);
  });

  test("tells the issues of all parts at once", () => {
    expect(
      issuesOf({
        id: "Ownership",
        version: "",
        clocks: { id: "c" },
        handOff: 7,
        pauses: {},
        silence: undefined,
      }),
    ).toEqual([
      "id: wrong-format",
      "version: too-small",
      "pauses: unknown-key",
      "clocks.version: shape",
      "clocks.purpose: shape",
      "clocks.facts: shape",
      "clocks.outcome: empty-list",
      "clocks.rules: shape",
      "handOff: shape",
    ]);
  });

  test("has parts that are for ownership, answer in time, and leave no case without", () => {
    const goodwill = { ...clocks.document, purpose: "goodwill", otherwise: undefined };
    expect(issuesOf({ ...documents, clocks: goodwill })).toEqual([
      "clocks.purpose: wrong-purpose",
      "clocks.otherwise: no-otherwise",
    ]);
    expect(issuesOf({ ...documents, handOff: silence.document })).toEqual([
      "handOff.outcome.acceptWithin: outcome-missing",
    ]);
    const range = {
      ...handOff.document,
      outcome: { acceptWithin: { ...minutes, range: true } },
    };
    expect(issuesOf({ ...documents, handOff: range })).toEqual([
      "handOff.outcome.acceptWithin.range: no-range-here",
    ]);
  });

  test("looks at the facts of the clocks, as they are there, and at no others", () => {
    const other = {
      ...handOff.document,
      facts: { safety: handOff.document.facts.safety, queue: { type: "boolean" } },
    };
    expect(issuesOf({ ...documents, handOff: other })).toEqual(["handOff.facts.queue: fact-not-given"]);
    const differs = { ...silence.document, facts: { safety: { type: "integer", min: 0, max: 9 } } };
    const rules = { ...differs, rules: [] };
    expect(issuesOf({ ...documents, silence: rules })).toEqual(["silence.facts.safety: fact-of-other-type"]);
    const severity = { type: "enum", values: ["low", "huge"] };
    const wider = { ...handOff.document, facts: { safety: handOff.document.facts.safety, severity } };
    expect(issuesOf({ ...documents, handOff: wider })).toEqual(["handOff.facts.severity: fact-differs"]);
    const asked = { ...handOff.document.facts.safety, ask: "Is anybody in danger?" };
    expect(issuesOf({ ...documents, handOff: { ...handOff.document, facts: { safety: asked } } })).toEqual(
      [],
    );
  });

  test("that is wrong in a program is thrown, with all of its issues", () => {
    const wrong = () => defineOwnershipPolicy({ id: "Ownership", version: "1", clocks });
    expect(wrong).toThrow(PolicyError);
    expect(() => defineOwnershipPolicy({ id, version, clocks: handOff as never })).toThrow(
      /acknowledgeWithin/,
    );
  });
});

describe("times that cannot be", () => {
  const withTimes = (acknowledgeWithin: number, longest = 1000) =>
    defineOwnershipPolicy({
      id,
      version,
      clocks: definePolicy({
        id: "clocks",
        version: "1",
        purpose: "ownership",
        facts: { safety: { type: "boolean" } },
        outcome: times,
        rules: [],
        otherwise: {
          then: { acknowledgeWithin, updateWithin: 60, resolveWithin: longest },
          because: "Always.",
        },
      }),
    });
  const { type: _, ...opening } = opened;
  const issues = (...given: Parameters<typeof withTimes>) => {
    const result = openCase(withTimes(...given), { ...opening, facts: {} });
    return result.ok ? [] : result.issues.map(({ code, message }) => `${code}: ${message}`);
  };

  test("are told when a case is opened", () => {
    expect(issues(1, 26_280_000)).toEqual([]);
    expect(issues(0, 26_280_001)).toEqual([
      "unusable-time: the policy of `clocks` gives `0` minutes as `acknowledgeWithin`",
      "unusable-time: the policy of `clocks` gives `26280001` minutes as `resolveWithin`",
    ]);
    expect(issues(-5)).toHaveLength(1);
  });

  test("or none at all: rules that disagree, on known facts and on unknown ones", () => {
    const both = definePolicy({
      id: "clocks",
      version: "1",
      purpose: "ownership",
      facts: { safety: { type: "boolean" }, severe: { type: "boolean" } },
      outcome: times,
      hit: "unique",
      rules: [
        {
          id: "a",
          when: { safety: true },
          then: { acknowledgeWithin: 1, updateWithin: 1, resolveWithin: 1 },
          because: ".",
        },
        {
          id: "b",
          when: { severe: true },
          then: { acknowledgeWithin: 2, updateWithin: 2, resolveWithin: 2 },
          because: ".",
        },
      ],
      otherwise: { then: { acknowledgeWithin: 3, updateWithin: 3, resolveWithin: 3 }, because: "." },
    });
    const policy = defineOwnershipPolicy({ id, version, clocks: both });
    expect(openCase(policy, { ...opening, facts: { safety: true, severe: true } })).toMatchObject({
      issues: [{ code: "no-time", path: ["facts"], help: "mend the policy" }],
    });
    expect(openCase(policy, { ...opening, facts: { safety: true } })).toMatchObject({
      issues: [{ code: "no-time", path: ["facts", "severe"], help: "establish `severe`" }],
    });
  });
});

test("of more outcomes than a decision lists, the shortest is known all the same", () => {
  const desks = Array.from({ length: 150 }, (_, index) => `desk-${index}`);
  const document = {
    id: "clocks",
    version: "1",
    purpose: "ownership",
    facts: { desk: { type: "enum", values: desks } },
    outcome: times,
    rules: desks.map((desk, index) => ({
      id: desk,
      when: { desk },
      then: { acknowledgeWithin: 150 - index, updateWithin: 60, resolveWithin: 1000 },
      because: ".",
    })),
    otherwise: { then: { acknowledgeWithin: 500, updateWithin: 60, resolveWithin: 1000 }, because: "." },
  };
  const policy = expectOk(parseOwnershipPolicy({ id, version, clocks: document }));
  const { type: _, ...opening } = opened;
  expect(expectOk(openCase(policy, { ...opening, facts: {} })).clocks.acknowledgeWithin).toBe(1);
  const later = { desk: { oneOf: desks.slice(0, 120) } };
  expect(expectOk(openCase(policy, { ...opening, facts: later })).clocks.acknowledgeWithin).toBe(31);
  const few = { desk: { oneOf: ["desk-0", "desk-149"] } };
  expect(expectOk(openCase(policy, { ...opening, facts: few })).clocks.acknowledgeWithin).toBe(1);
});

describe("times that are the same for every case", () => {
  const plain = {
    id: "ownership",
    version: "1",
    clocks: { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 7200 },
    handOff: { acceptWithin: 120 },
    silence: { mayClose: true, confirmWithin: 4320 },
  };

  test("need no policy around them", () => {
    const policy = defineOwnershipPolicy(plain);
    const { type: _, facts: __, ...opening } = opened;
    expect(expectOk(openCase(policy, opening)).clocks).toMatchObject({
      ...plain.clocks,
      from: { rules: ["otherwise"] },
    });
    expect(expectOk(parseOwnershipPolicy(plain)).digest).toBe(policy.digest);
    expect(expectOk(parseOwnershipPolicy(policy.document)).digest).toBe(policy.digest);
    expect(openCase(policy, { ...opening, facts: { safety: true } as never })).toMatchObject({
      issues: [{ code: "unknown-fact", path: ["facts", "safety"] }],
    });
  });

  test("stand beside parts that decide by the facts", () => {
    const policy = defineOwnershipPolicy({ ...plain, clocks });
    expect(policy.clocks).toBe(clocks);
    expect(policy.handOff?.id).toBe("hand-off");
  });

  test("are whole minutes, all of them, and nothing besides", () => {
    const wrong = {
      ...plain,
      clocks: { acknowledgeWithin: 1.5, updateWithin: "60" },
      handOff: {},
      silence: [],
    };
    expect(issuesOf(wrong)).toEqual([
      "clocks.acknowledgeWithin: wrong-type",
      "clocks.updateWithin: wrong-type",
      "clocks.resolveWithin: missing-outcome",
      "handOff.acceptWithin: missing-outcome",
      "silence: shape",
    ]);
    for (const parts of [wrong, { id, version }, { id, version, clocks: 7 }, { id, version, clocks: null }]) {
      expect(() => defineOwnershipPolicy(parts as never)).toThrow(PolicyError);
    }
  });

  const longest = 26_280_000;
  test.each([
    ["clocks", "acknowledgeWithin"],
    ["clocks", "updateWithin"],
    ["clocks", "resolveWithin"],
    ["handOff", "acceptWithin"],
    ["silence", "confirmWithin"],
  ] as const)("%s.%s is between a minute and fifty years", (part, field) => {
    const withTime = (minutes: unknown) => ({ ...plain, [part]: { ...plain[part], [field]: minutes } });
    for (const minutes of [-3, 0, longest + 1]) {
      const issue = {
        code: "unusable-time",
        path: [part, field],
        message: `the policy of \`${part}\` gives \`${minutes}\` minutes as \`${field}\``,
        help: "mend the policy: a time is between 1 minute and 50 years",
      };
      expect(parseOwnershipPolicy(withTime(minutes))).toEqual({ ok: false, issues: [issue] });
      expect(() => defineOwnershipPolicy(withTime(minutes) as never)).toThrow(
        expect.objectContaining({ issues: [issue] }),
      );
    }
    for (const minutes of [1, 2, longest - 1, longest]) {
      expect(issuesOf(withTime(minutes))).toEqual([]);
      expect(defineOwnershipPolicy(withTime(minutes) as never).id).toBe("ownership");
    }
    expect(issuesOf(withTime(0.5))).toEqual([`${part}.${field}: wrong-type`]);
  });

  test("are told with all else that is wrong", () => {
    const clocks = { acknowledgeWithin: 0, updateWithin: "60" };
    expect(issuesOf({ ...plain, clocks, handOff: { acceptWithin: -1 } })).toEqual([
      "clocks.updateWithin: wrong-type",
      "clocks.resolveWithin: missing-outcome",
      "clocks.acknowledgeWithin: unusable-time",
      "handOff.acceptWithin: unusable-time",
    ]);
  });

  test("are not asked for where silence closes nothing", () => {
    expect(issuesOf({ ...plain, silence: { mayClose: false, confirmWithin: 0 } })).toEqual([]);
    expect(issuesOf({ ...plain, silence: { mayClose: true, confirmWithin: 0 } })).toEqual([
      "silence.confirmWithin: unusable-time",
    ]);
  });
});

describe("a policy without its name or its clocks", () => {
  const thrown = (parts: unknown) => {
    try {
      defineOwnershipPolicy(parts as never);
    } catch (error) {
      if (error instanceof PolicyError)
        return error.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
    }
    return [];
  };
  const times = { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 7200 };

  test("is told what is missing", () => {
    expect(thrown({})).toEqual(["id: missing", "version: missing", "clocks: missing"]);
    expect(issuesOf({})).toEqual(thrown({}));
    expect(thrown({ id, version })).toEqual(["clocks: missing"]);
    expect(() => defineOwnershipPolicy({ id, version } as never)).toThrow("`clocks` is missing");
  });

  test("is told at the places that were written", () => {
    const handOff = { acceptWithin: 60 };
    const codes = { "": "too-small", ["x".repeat(201)]: "too-large" };
    for (const [wrong, code] of Object.entries(codes)) {
      const parts = { id, version: wrong, clocks: times, handOff };
      expect(thrown(parts)).toEqual([`version: ${code}`]);
      expect(issuesOf(parts)).toEqual([`version: ${code}`]);
    }
    expect(thrown({ id, version: 1, clocks: times, handOff })).toEqual(["version: wrong-type"]);
    expect(thrown({ id, clocks: times, handOff })).toEqual(["version: missing"]);
  });
});
