import { findBarriers, type NeedRecord, type Task } from "evenhand/equity-accommodation";
import { describe, expect, test } from "vitest";
import { cannotTravel, collect, hardOfHearing, needOf } from "./pharmacy.ts";

const now = "2026-03-02T09:00:00Z";

function report(needs: readonly NeedRecord[], task: Task = collect, channel = "phone" as const, at = now) {
  const found = findBarriers(task, needs, channel, at);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
}

function issues(needs: unknown, task: unknown = collect, channel: unknown = "phone", at: unknown = now) {
  const found = findBarriers(task as Task, needs as NeedRecord[], channel as "phone", at as string);
  return found.ok ? [] : found.issues;
}

const oneStep = (...demands: Task["steps"][number]["demands"]): Task => ({
  id: "t",
  title: "T",
  affected: [],
  steps: [{ id: "s", title: "S", demands }],
});

describe("a barrier", () => {
  test.each([
    [0, 1, true],
    [1, 1, false],
    [2, 1, false],
    [1, 2, true],
    [2, 2, false],
    [3, 4, true],
  ] as const)("who manages %d before a step that asks for %d: %s", (limit, level, barred) => {
    const { barriers } = report([needOf({ id: "n", need: "wait", limit })], oneStep({ kind: "wait", level }));
    expect(barriers).toEqual(barred ? [{ step: "s", demand: "wait", level, limit, needs: ["n"] }] : []);
  });

  test("stands where both the step and the need speak of the channel", () => {
    const task = oneStep({ kind: "hear", level: 2, channels: ["phone"] });
    const onThePhone = needOf({ id: "n", need: "hear", limit: 0, channels: ["phone", "video"] });
    const inPerson = needOf({ id: "n", need: "hear", limit: 0, channels: ["in-person"] });
    expect(report([onThePhone], task).barriers).toHaveLength(1);
    expect(report([inPerson], task).barriers).toEqual([]);
    expect(report([onThePhone], oneStep({ kind: "hear", level: 2, channels: ["email"] })).barriers).toEqual(
      [],
    );
  });

  test("is one for a step and a kind: the most that is asked, the least that is managed, every need that it breaks", () => {
    const needs = [
      needOf({ id: "n2", need: "wait", limit: 1 }),
      needOf({ id: "n1", need: "wait", limit: 2 }),
      needOf({ id: "n3", need: "wait", limit: 3 }),
    ];
    const task = oneStep({ kind: "wait", level: 2 }, { kind: "wait", level: 3 });
    expect(report(needs, task).barriers).toEqual([
      { step: "s", demand: "wait", level: 3, limit: 1, needs: ["n1", "n2"] },
    ]);
  });

  test("comes in the order of the steps, and within a step in that of the list of demands", () => {
    const needs = [cannotTravel, hardOfHearing, needOf({ id: "n", need: "see", limit: 0 })];
    const task: Task = {
      ...collect,
      steps: [
        {
          id: "z",
          title: "Z",
          demands: [
            { kind: "travel", level: 2 },
            { kind: "see", level: 2 },
          ],
        },
        { id: "a", title: "A", demands: [{ kind: "hear", level: 2 }] },
      ],
    };
    expect(report(needs, task).barriers.map(({ step, demand }) => `${step} ${demand}`)).toEqual([
      "z see",
      "z travel",
      "a hear",
    ]);
  });

  test("needs nothing but the step: without needs there is none", () => {
    expect(report([]).barriers).toEqual([]);
  });
});

describe("a need", () => {
  test.each([
    ["2026-03-02T09:00:01Z", []],
    ["2026-03-02T09:00:00Z", ["expired"]],
    ["2026-03-02T10:00:00+01:00", ["expired"]],
    ["2026-03-02T08:59:59Z", ["expired"]],
  ])("that expires at %s counts, and is asked about again: %s", (expires, why) => {
    const found = report([{ ...cannotTravel, expires }]);
    expect(found.barriers).toHaveLength(1);
    expect(found.askAgain.map((one) => one.why)).toEqual(why);
  });

  test.each([
    ["2026-03-02T09:00:01Z", []],
    ["2026-03-02T09:00:00Z", ["review-due"]],
  ])("whose review is at %s counts, and is asked about again: %s", (review, why) => {
    const found = report([{ ...cannotTravel, review }]);
    expect(found.barriers).toHaveLength(1);
    expect(found.askAgain.map((one) => one.why)).toEqual(why);
  });

  test("that only staff observed counts, and is asked about", () => {
    const found = report([{ ...cannotTravel, statedBy: "staff-observed" }]);
    expect(found.barriers).toHaveLength(1);
    expect(found.askAgain).toEqual([
      { need: "n-travel", why: "not-confirmed", since: cannotTravel.recorded },
    ]);
  });

  test.each([
    ["2026-03-02T09:00:01Z", 1, 0],
    ["2026-03-02T09:00:00Z", 0, 1],
  ])("whose consent is withdrawn at %s: %d barriers, %d left out", (withdrawn, barriers, leftOut) => {
    const found = report([{ ...cannotTravel, consent: { ...cannotTravel.consent, withdrawn } }]);
    expect(found.barriers).toHaveLength(barriers);
    expect(found.leftOut).toHaveLength(leftOut);
    expect(found.askAgain).toEqual([]);
  });
});

describe("an assumption", () => {
  const assuming = (evidence: string | undefined, review: string): Task => ({
    ...collect,
    steps: [
      {
        id: "s",
        title: "S",
        demands: [],
        assumes: [
          { what: "Everybody", since: "2019-01-01T00:00:00Z", review, ...(evidence ? { evidence } : {}) },
        ],
      },
    ],
  });
  test.each([
    [undefined, "2030-01-01T00:00:00Z", ["no-evidence"]],
    ["We counted", "2030-01-01T00:00:00Z", []],
    ["We counted", "2026-03-02T09:00:01Z", []],
    ["We counted", now, ["review-due"]],
  ])("with evidence %s and review %s: %s", (evidence, review, why) => {
    expect(report([], assuming(evidence, review)).assumptions.map((one) => one.why)).toEqual(why);
  });
});

describe("bad input", () => {
  const { consent, ...withoutConsent } = cannotTravel;
  const noConsent = {
    code: "need-without-consent",
    message: "the need `n-travel` has no consent to be recorded",
    help: "ask the customer; write `consent: { record: true, shareWith: [] }` once they agree, and keep no record otherwise",
  };

  test.each<[string, unknown, unknown]>([
    ["no consent", withoutConsent, { ...noConsent, path: ["needs", 0, "consent"] }],
    [
      "consent refused",
      { ...cannotTravel, consent: { ...consent, record: false } },
      { ...noConsent, path: ["needs", 0, "consent", "record"] },
    ],
    [
      "consent in a word",
      { ...cannotTravel, consent: "yes" },
      { ...noConsent, path: ["needs", 0, "consent"] },
    ],
    [
      "a diagnosis",
      { ...cannotTravel, diagnosis: "arthritis" },
      {
        code: "unknown-key",
        path: ["needs", 0, "diagnosis"],
        message: "`diagnosis` is not a part of a need",
        help: "write what the customer needs and how much they manage; why it is so has no place here",
      },
    ],
    [
      "a level that is none",
      { ...cannotTravel, limit: 4 },
      {
        code: "not-one-of",
        path: ["needs", 0, "limit"],
        message: "`limit` is `4`",
        help: "write `0`, `1`, `2` or `3`",
      },
    ],
    [
      "a level as text",
      { ...cannotTravel, limit: "0" },
      {
        code: "not-one-of",
        path: ["needs", 0, "limit"],
        message: "`limit` is the text `0`",
        help: "write `0`, `1`, `2` or `3`",
      },
    ],
    [
      "a review before the record",
      { ...cannotTravel, review: cannotTravel.recorded },
      {
        code: "review-not-after",
        path: ["needs", 0, "review"],
        message: "`review` does not lie after `recorded`",
        help: "write a later date and time for `review`",
      },
    ],
    [
      "an end before the record",
      { ...cannotTravel, expires: "2025-01-01T00:00:00Z" },
      {
        code: "expiry-not-after",
        path: ["needs", 0, "expires"],
        message: "`expires` does not lie after `recorded`",
        help: "write a later date and time for `expires`",
      },
    ],
  ])("%s", (_, need, issue) => {
    expect(issues([need])).toEqual([issue]);
  });

  test("a diagnosis is red in the editor", () => {
    // @ts-expect-error there is no field for why
    const _why: NeedRecord = { ...cannotTravel, diagnosis: "arthritis" };
  });

  test("two needs, or two steps, with one id", () => {
    const twice = { ...collect, steps: [collect.steps[0], collect.steps[0]] };
    expect(
      issues([cannotTravel, cannotTravel], twice).map(({ code, path }) => [code, path.join(".")]),
    ).toEqual([
      ["duplicate-id", "task.steps.1.id"],
      ["duplicate-id", "needs.1.id"],
    ]);
  });

  test("everything at once", () => {
    const found = issues([{ id: "n" }], { steps: [] }, "fax", "today");
    const places = found.map(({ path }) => path.join("."));
    for (const place of ["task.id", "task.steps", "needs.0.consent", "needs.0.need", "channel", "at"])
      expect(places).toContain(place);
  });

  test("a mistake in a need or a task hides no other one that can be known", () => {
    const places = (needs: unknown, task: unknown = collect) =>
      issues(needs, task).map(({ code, path }) => `${path.join(".")}: ${code}`);
    const late = { ...cannotTravel, limit: 5, review: "2025-01-01T00:00:00Z" };
    expect(places([late])).toEqual(["needs.0.limit: not-one-of", "needs.0.review: review-not-after"]);
    expect(places([{ ...late, expires: "2025-01-01T00:00:00Z", diagnosis: "x" }, late])).toEqual([
      "needs.0.limit: not-one-of",
      "needs.0.diagnosis: unknown-key",
      "needs.0.review: review-not-after",
      "needs.0.expires: expiry-not-after",
      "needs.1.limit: not-one-of",
      "needs.1.id: duplicate-id",
      "needs.1.review: review-not-after",
    ]);
    // What was recorded at no time is before and after nothing.
    expect(places([{ ...late, limit: 0, recorded: "yesterday" }])).toEqual([
      "needs.0.recorded: wrong-format",
    ]);
    const [step] = collect.steps;
    expect(places([], { ...collect, title: "", steps: [step, step, { id: 5 }] })).toEqual([
      "task.title: too-small",
      "task.steps.2.id: wrong-type",
      "task.steps.2.title: missing",
      "task.steps.2.demands: missing",
      "task.steps.1.id: duplicate-id",
    ]);
  });

  const cyclic: Record<string, unknown> = { ...cannotTravel };
  cyclic.more = cyclic;
  test.each<[string, unknown]>([
    ["null", null],
    ["no list", { 0: cannotTravel, length: 1 }],
    ["a list of null", [null]],
    ["holes", new Array(3)],
    ["a cyclic need", [cyclic]],
    ["a prototype as a key", [JSON.parse(`{ "__proto__": { "id": "n" }, "need": "travel" }`)]],
    ["not a number", [{ ...cannotTravel, limit: Number.NaN }]],
    ["a huge list", new Array(1_000_000).fill(1)],
    ["a long name", [{ ...cannotTravel, id: "n".repeat(201) }]],
    ["a function", [() => cannotTravel]],
  ])("hostile needs: %s", (_, needs) => {
    const found = issues(needs);
    expect(found.length).toBeGreaterThan(0);
    for (const { code, message, help } of found) {
      expect(code).toMatch(/^[a-z-]+$/);
      expect(message).toMatch(/[^.]$/);
      expect(help).not.toBe("");
    }
  });

  test.each<unknown>([null, 1, "task", [], { ...collect, steps: null }, new Map()])(
    "hostile task: %s",
    (task) => {
      expect(issues([], task).length).toBeGreaterThan(0);
    },
  );
});

test("what was given is not changed, and what comes out can be changed without harm", () => {
  const needs = [
    needOf({ id: "b", need: "travel", limit: 0 }),
    needOf({ id: "a", need: "travel", limit: 1 }),
  ];
  const before = structuredClone([collect, needs]);
  report(needs);
  expect([collect, needs]).toEqual(before);
});
