import { definePolicy, PolicyError } from "evenhand";
import {
  type Accommodation,
  accommodate,
  askForProof,
  defineEquityPolicy,
  type EquityPolicy,
  EquityPolicyDocument,
  parseEquityPolicy,
} from "evenhand/equity-accommodation";
import { type Issue, MisuseError, readAs } from "evenhand/issue";
import { describe, expect, test } from "vitest";
import {
  cannotTravel,
  collect,
  contact,
  duty,
  followUp,
  hardOfHearing,
  pharmacy,
  promise,
} from "./pharmacy.ts";

const usual: Accommodation = {
  id: "a",
  title: "A",
  lowers: [{ kind: "travel", to: 0 }],
  leadMinutes: 0,
  cost: "none",
  effortMinutes: 0,
  how: "done-for",
  scope: "usual",
  grant: "on-request",
  proof: "none",
};

function issuesOf(change: Partial<Parameters<typeof defineEquityPolicy>[0]>): readonly Issue[] {
  try {
    defineEquityPolicy({ id: "p", version: "1", accommodations: [], duty, promise, ...change });
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.issues;
    throw error;
  }
}

const list = (...accommodations: readonly Partial<Accommodation>[]) =>
  issuesOf({ accommodations: accommodations.map((one) => ({ ...usual, ...one })) });

describe("the accommodations", () => {
  test.each<[string, readonly Issue[], Issue]>([
    [
      "one requires what is not there",
      list({ requires: ["b"] }),
      {
        code: "unknown-accommodation",
        path: ["accommodations", 0, "requires", 0],
        message: "`b` is not an accommodation of this policy",
        help: "listed: `a`",
      },
    ],
    [
      "one excludes what is not there",
      list({ conflictsWith: ["b"] }),
      {
        code: "unknown-accommodation",
        path: ["accommodations", 0, "conflictsWith", 0],
        message: "`b` is not an accommodation of this policy",
        help: "listed: `a`",
      },
    ],
    [
      "a conflict in one direction only",
      list({ conflictsWith: ["b"] }, { id: "b" }),
      {
        code: "one-sided-conflict",
        path: ["accommodations", 0, "conflictsWith", 0],
        message: "`a` conflicts with `b`, which does not say so",
        help: "add `a` to `conflictsWith` of `b`",
      },
    ],
    [
      "one that lowers nothing",
      list({ lowers: [] }),
      {
        code: "lowers-nothing",
        path: ["accommodations", 0, "lowers"],
        message: "`a` lowers no demand",
        help: "say in `lowers` which demand is less with it, and how much is left",
      },
    ],
    [
      "one id for two",
      list({}, {}),
      {
        code: "duplicate-id",
        path: ["accommodations", 1, "id"],
        message: "the id `a` is used twice",
        help: "give each an id of its own",
      },
    ],
    [
      "one that requires itself",
      list({ requires: ["a"] }),
      {
        code: "names-itself",
        path: ["accommodations", 0, "requires", 0],
        message: "`a` names itself",
        help: "leave it out",
      },
    ],
    [
      "one that requires what excludes it, over a corner",
      list(
        { requires: ["b"], conflictsWith: ["c"] },
        { id: "b", requires: ["c"] },
        { id: "c", conflictsWith: ["a"] },
      ),
      {
        code: "never-possible",
        path: ["accommodations", 0, "requires"],
        message: "`a` requires what cannot be together: `a` conflicts with `c`",
        help: "take one of them out of `requires`, or out of `conflictsWith`",
      },
    ],
  ])("%s", (_, found, issue) => {
    expect(found).toEqual([issue]);
  });

  test("several mistakes come at once", () => {
    const found = list({ lowers: [], requires: ["x", "a"] }, { id: "B", leadMinutes: -1 });
    expect(found.map(({ code, path }) => `${path.slice(1).join(".")}: ${code}`)).toEqual([
      "1.id: wrong-format",
      "1.leadMinutes: too-small",
      "0.lowers: lowers-nothing",
      "0.requires.0: unknown-accommodation",
      "0.requires.1: names-itself",
    ]);
    expect(list({ lowers: [], requires: ["x", "a"] }).map(({ code }) => code)).toEqual([
      "lowers-nothing",
      "unknown-accommodation",
      "names-itself",
    ]);
  });

  test("one that is wrong in itself is still there for others, and nothing is said of it that is not known", () => {
    const found = list({ requires: ["B"], conflictsWith: ["c"] }, { id: "B" }, { id: "c", leadMinutes: -1 });
    expect(found.map(({ code, path }) => `${path.slice(1).join(".")}: ${code}`)).toEqual([
      "1.id: wrong-format",
      "2.leadMinutes: too-small",
    ]);
  });

  test("a wrong name hides nothing of the list, and a wrong list nothing of the name", () => {
    const accommodations = [{ ...usual, lowers: [] }];
    expect(issuesOf({ id: "A Name", accommodations }).map(({ code }) => code)).toEqual([
      "wrong-format",
      "lowers-nothing",
    ]);
    expect(issuesOf({ id: "A Name", accommodations: 5 as never }).map(({ path }) => path.join("."))).toEqual([
      "id",
      "accommodations",
    ]);
  });

  test("more than 200 are told as too many", () => {
    const many = (count: number) => list(...Array.from({ length: count }, (_, at) => ({ id: `a${at}` })));
    expect(many(200)).toEqual([]);
    expect(many(201).map(({ code }) => code)).toEqual(["too-large"]);
  });

  test("requiring each other is no mistake", () => {
    expect(list({ requires: ["b"] }, { id: "b", requires: ["a"] })).toEqual([]);
  });
});

describe("the policies", () => {
  const closed = definePolicy({
    id: "closed",
    version: "1",
    purpose: "accommodation",
    facts: { demand: { type: "enum", values: ["travel", "see"] } },
    outcome: { duty: { type: "boolean" } },
    rules: [],
    otherwise: { then: { duty: true }, because: "Always." },
  });
  const gappy = definePolicy({
    id: "gappy",
    version: "1",
    purpose: "accommodation",
    facts: { level: { type: "integer", min: 0, max: 4 } },
    outcome: { duty: { type: "boolean" } },
    rules: [{ id: "much", when: { level: { gte: 2 } }, then: { duty: true }, because: "Much." }],
  });
  const needy = definePolicy({
    id: "needy",
    version: "1",
    purpose: "accommodation",
    facts: { othersAffected: { type: "boolean", needs: "verified" } },
    outcome: { duty: { type: "boolean" } },
    rules: [{ id: "others", when: { othersAffected: true }, then: { duty: true }, because: "Others." }],
    otherwise: { then: { duty: false }, because: "None." },
  });
  const strange = definePolicy({
    id: "strange",
    version: "1",
    purpose: "goodwill",
    facts: { limit: { type: "integer", min: 0, max: 4 }, level: { type: "boolean" } },
    outcome: { owed: { type: "boolean" } },
    rules: [],
    otherwise: { then: { owed: true }, because: "Always." },
  });
  const backwards = definePolicy({
    id: "backwards",
    version: "1",
    purpose: "accommodation",
    facts: {},
    outcome: { action: { type: "enum", values: ["do"] }, withinMinutes: { type: "integer" } },
    rules: [],
    otherwise: { then: { action: "do", withinMinutes: -5 }, because: "Done already." },
  });
  const byOwl = definePolicy({
    id: "by-owl",
    version: "1",
    purpose: "accommodation",
    facts: {},
    outcome: {
      action: { type: "enum", values: ["do"] },
      withinMinutes: { type: "integer" },
      channel: { type: "enum", values: ["owl"] },
    },
    rules: [],
    otherwise: { then: { action: "do", withinMinutes: 5, channel: "owl" }, because: "An owl comes." },
  });

  test("one that does not know every demand is told which", () => {
    expect(issuesOf({ duty: closed })).toEqual([
      {
        code: "not-decided",
        path: ["duty"],
        message: "the policy `closed` is invalid for demand `hear`",
        help: "cover every case, with `otherwise` for the rest; an enum takes `other: true`",
      },
    ]);
  });

  test("one with a gap, and one that waits for what nobody will verify", () => {
    expect(issuesOf({ duty: gappy })[0]?.message).toBe("the policy `gappy` is gap for level `1`");
    expect(issuesOf({ duty: needy })[0]?.message).toBe(
      "the policy `needy` is open for othersAffected `false`",
    );
  });

  test("one of another purpose, that reads the customer's limit, and answers something else", () => {
    expect(issuesOf({ duty: strange as never }).map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["wrong-purpose", "duty.purpose"],
      ["fact-not-given", "duty.facts.limit"],
      ["fact-of-other-type", "duty.facts.level"],
      ["outcome-missing", "duty.outcome.duty"],
    ]);
  });

  test("what cannot be promised", () => {
    const [issue] = issuesOf({ promise: backwards, accommodations: [usual] });
    expect(issue).toEqual({
      code: "not-an-undertaking",
      path: ["promise"],
      message: "what the policy `backwards` answers for every case cannot be promised",
      help: "answer with an action (lower case words joined by hyphens), 0 to 5256000 minutes and perhaps a channel",
    });
    expect(issuesOf({ followUp: byOwl as never })[0]?.path).toEqual(["followUp"]);
  });

  test("what is no policy", () => {
    expect(issuesOf({ duty: duty.document as never, promise: null as never })).toEqual([
      {
        code: "not-a-policy",
        path: ["duty"],
        message: "`duty` is `{...}`",
        help: "give a policy made by `definePolicy`, `loadPolicy` or `parsePolicy`",
      },
      {
        code: "not-a-policy",
        path: ["promise"],
        message: "`promise` is `null`",
        help: "give a policy made by `definePolicy`, `loadPolicy` or `parsePolicy`",
      },
    ]);
  });
});

describe("what is not made of parts at all", () => {
  test.each<[unknown, string, string]>([
    [null, "wrong-type", "the equity policy is `null`"],
    [undefined, "missing", "the equity policy is missing"],
    [5, "wrong-type", "the equity policy is `5`"],
    ["policy", "wrong-type", "the equity policy is `policy`"],
    [[], "wrong-type", "the equity policy is `[]`"],
  ])("%s is told as an issue", (given, code, message) => {
    const issue = {
      code,
      path: [],
      message,
      help: "give an object with `id`, `version`, `accommodations`, `duty`, `promise` and perhaps `followUp`",
    };
    expect(() => defineEquityPolicy(given as never)).toThrow(PolicyError);
    try {
      defineEquityPolicy(given as never);
    } catch (error) {
      expect((error as PolicyError).issues).toEqual([issue]);
    }
    expect(parseEquityPolicy(given)).toEqual({ ok: false, issues: [issue] });
  });
});

describe("only what was checked is used", () => {
  const parts = { id: "p", version: "1", accommodations: [usual], duty, promise };
  const sound = defineEquityPolicy(parts);
  const use = (policy: unknown) => accommodate(policy as EquityPolicy, collect, [cannotTravel], { contact });
  const ask = (policy: unknown) => askForProof(policy as EquityPolicy, "a", "none");

  test.each<[string, unknown]>([
    ["its parts", parts],
    ["its parts with a reference", { ...parts, reference: sound.reference }],
    ["null", null],
    ["nothing", undefined],
    ["a document", { ...parts, duty: duty.document, promise: promise.document }],
    ["a policy of the kernel", duty],
    ["a copy, which may have been changed", { ...sound, promise: null }],
    ["a copy that was not changed", { ...sound }],
  ])("%s is not an equity policy", (_, given) => {
    for (const call of [use, ask]) {
      expect(() => call(given)).toThrow(MisuseError);
      expect(() => call(given)).toThrow(
        expect.objectContaining({
          code: "not-an-equity-policy",
          message: expect.stringContaining("give what `defineEquityPolicy` or `parseEquityPolicy` made"),
        }),
      );
    }
  });

  test("and what was checked cannot be changed", () => {
    const { accommodations } = sound;
    for (const part of [sound, accommodations, accommodations[0], accommodations[0]?.lowers])
      expect(Object.isFrozen(part)).toBe(true);
  });

  test("what was defined is, and a copy is once it is defined again", () => {
    expect(use(sound).status).toBe("decided");
    expect(ask(sound).ok).toBe(true);
    const changed = defineEquityPolicy({ ...sound, version: "2" });
    const result = use(changed);
    expect(result.policy).toEqual(changed.reference);
    expect(result.policy.version).toBe("2");
  });
});

describe("the fingerprint", () => {
  const of = (change: object) =>
    defineEquityPolicy({ id: "p", version: "1", accommodations: [usual], duty, promise, ...change })
      .reference;

  test("is of all its parts, and the meaning leaves the words out", () => {
    expect(of({})).toEqual(of({}));
    const reworded = of({ accommodations: [{ ...usual, title: "In other words" }] });
    expect(reworded.digest).not.toBe(of({}).digest);
    expect(reworded.meaning).toBe(of({}).meaning);
    const dearer = of({ accommodations: [{ ...usual, cost: "high" }] });
    expect(dearer.meaning).not.toBe(of({}).meaning);
    expect(of({ followUp }).meaning).not.toBe(of({}).meaning);
  });
});

describe("from JSON", () => {
  const document = {
    id: pharmacy.id,
    version: pharmacy.version,
    accommodations: pharmacy.accommodations,
    duty: duty.document,
    promise: promise.document,
    followUp: followUp.document,
  };
  const json: unknown = JSON.parse(JSON.stringify(document));

  test("is the same policy", () => {
    expect(readAs(EquityPolicyDocument, json).ok).toBe(true);
    const read = parseEquityPolicy(json);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.value.reference).toEqual(pharmacy.reference);
    const [one, other] = [pharmacy, read.value].map((policy) =>
      accommodate(policy, collect, [hardOfHearing, cannotTravel], { contact }),
    );
    expect(one).toEqual(other);
  });

  test("tells what is wrong within the policies under their names, with what is wrong around them", () => {
    const broken = {
      ...document,
      accommodations: [{ ...usual, lowers: [] }],
      duty: { ...duty.document, purpose: "charity" },
      promise: 5,
      extra: 1,
    };
    const read = parseEquityPolicy(broken);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unknown-key", "extra"],
      ["shape", "duty.purpose"],
      ["shape", "promise"],
      ["lowers-nothing", "accommodations.0.lowers"],
    ]);
    expect(read.ok ? undefined : read.issues[0]).toEqual({
      code: "unknown-key",
      path: ["extra"],
      message: "`extra` is not a part of an equity policy",
      help: "its parts are `id`, `version`, `accommodations`, `duty`, `promise` and perhaps `followUp`",
    });
  });

  test("says of each part that is missing what it should be", () => {
    const read = parseEquityPolicy({});
    expect(
      read.ok ? [] : read.issues.map(({ code, message, help }) => `${code}: ${message} - ${help}`),
    ).toEqual([
      "missing: `duty` is missing - give a policy document: are we obliged to remove this barrier?",
      "missing: `promise` is missing - give a policy document: what do we promise with this accommodation?",
      "missing: `id` is missing - write lower case words joined by hyphens",
      "missing: `version` is missing - write a text such as `1`",
      "missing: `accommodations` is missing - give a list; an empty one where there is none",
    ]);
  });

  test("may leave the follow-up out", () => {
    const { followUp: _, ...rest } = document;
    expect(parseEquityPolicy(rest).ok).toBe(true);
    expect(parseEquityPolicy({ ...rest, followUp: undefined }).ok).toBe(true);
    expect(parseEquityPolicy({ ...rest, followUp: null }).ok).toBe(false);
  });

  test("that throws when it is read is told as that", () => {
    const throwing = {
      get duty() {
        throw new Error("no");
      },
    };
    const read = parseEquityPolicy(throwing);
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(["not-plain-data"]);
  });

  test.each<unknown>([null, undefined, 1, "policy", [], {}, new Map(), { id: Number.NaN }])(
    "hostile: %s",
    (given) => {
      const read = parseEquityPolicy(given);
      expect(read.ok ? 0 : read.issues.length).toBeGreaterThan(0);
    },
  );
});
