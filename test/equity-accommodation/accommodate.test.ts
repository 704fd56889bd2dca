import { definePolicy, TrailEntry } from "evenhand";
import {
  type Accommodated,
  type Accommodation,
  AccommodationPlan,
  accommodate,
  defineEquityPolicy,
  type Task,
  UnmetBarrier,
  WayNotTaken,
} from "evenhand/equity-accommodation";
import { readAs } from "evenhand/issue";
import { Commitment } from "evenhand/service";
import { describe, expect, test } from "vitest";
import {
  byProgram,
  cannotTravel,
  collect,
  contact,
  duty,
  followUp,
  hardOfHearing,
  needOf,
  pharmacy,
  promise,
} from "./pharmacy.ts";

type Options = Parameters<typeof accommodate>[3];

function decided(
  needs: Parameters<typeof accommodate>[2],
  options: Partial<Options> = {},
  policy: Parameters<typeof accommodate>[0] = pharmacy,
  task: Task = collect,
): Accommodated {
  const result = accommodate(policy, task, needs, { contact, ...options });
  if (result.status !== "decided") throw new Error(JSON.stringify(result.issues));
  return result;
}

const ids = (plan: AccommodationPlan | undefined) =>
  plan?.accommodations.map(({ accommodation }) => accommodation);

/** The pharmacy with other accommodations; what is not said is usual. */
function offering(...accommodations: readonly (Partial<Accommodation> & Pick<Accommodation, "id">)[]) {
  const usual: Omit<Accommodation, "id" | "title"> = {
    lowers: [{ kind: "travel", to: 0 }],
    leadMinutes: 60,
    cost: "low",
    effortMinutes: 10,
    how: "guided",
    scope: "usual",
    grant: "on-request",
    proof: "none",
  };
  return defineEquityPolicy({
    id: "offering",
    version: "1",
    accommodations: accommodations.map((one) => ({ title: one.id, ...usual, ...one })),
    duty,
    promise,
    followUp,
  });
}

describe("the missing prescription", () => {
  const result = decided([hardOfHearing, cannotTravel]);

  test("we write instead of calling, and a courier comes to the door", () => {
    expect(ids(result.plan)).toEqual(["text-message", "courier"]);
    expect(result.plan.accommodations[0]).toEqual({
      accommodation: "text-message",
      title: "We write instead of calling",
      how: "self-service",
      scope: "usual",
      proof: "none",
      permission: { status: "allowed", code: "on-request", because: "Whoever asks for it has it." },
      ready: "2026-03-02T09:05:00Z",
      removes: [{ step: "hear-when", demand: "hear", level: 2, limit: 1, needs: ["n-hear"], duty: true }],
      lowers: [],
      because: "It removes the barrier hear in `hear-when`.",
    });
    expect(result.plan.left).toEqual([]);
    expect(result.plan.effortMinutes).toBe(7);
    expect(result.unmet).toEqual([]);
    expect(result.exact).toBe(true);
    expect(ids(result.next)).toEqual(["visit"]);
  });

  test("promises it, and leaves one line for each decision and for each accommodation", () => {
    expect(result.commitments.map(({ action, due, channel }) => [action, due, channel])).toEqual([
      ["write", "2026-03-02T09:05:00Z", "text-message"],
      ["deliver", "2026-03-02T13:00:00Z", "in-person"],
    ]);
    expect(result.trail.map(({ what, from }) => [what, from?.policy.id])).toEqual([
      ["accommodation-duty", "pharmacy-duty"],
      ["accommodation-duty", "pharmacy-duty"],
      ["accommodation-promise", "pharmacy-promise"],
      ["accommodation-promise", "pharmacy-promise"],
      ["assumption-in-doubt", "pharmacy-equity"],
      ["accommodation-granted", "pharmacy-equity"],
      ["accommodation-granted", "pharmacy-equity"],
    ]);
  });

  test("what a customer manages stands in no line of the trail", () => {
    const unmet = decided([needOf({ id: "n", need: "hear", limit: 0 })], {}, offering({ id: "courier" }));
    for (const { text } of unmet.trail) expect(text).not.toMatch(/limit|manages/);
  });

  test("in a channel without the demand there is no barrier", () => {
    const inWriting = decided([hardOfHearing], { contact: { ...contact, channel: "email" } });
    expect(inWriting.barriers).toEqual([]);
    expect(inWriting.plan).toEqual({ accommodations: [], left: [], effortMinutes: 0 });
    expect(inWriting.next).toBeUndefined();
    expect(inWriting.commitments).toEqual([]);
  });

  test.each([
    ["a person", contact],
    ["a program", byProgram],
  ])("%s: every part is plain data that its schema takes", (_, at) => {
    const needs = [hardOfHearing, cannotTravel, needOf({ id: "n-speak", need: "read", limit: 0 })];
    const whole = decided(needs, { contact: at, preferences: ["visit"] });
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
    expect(structuredClone(whole)).toEqual(whole);
    for (const plan of [whole.plan, whole.meanwhile, whole.next])
      if (plan !== undefined) expect(readAs(AccommodationPlan, plan)).toEqual({ ok: true, value: plan });
    for (const unmet of whole.unmet) expect(readAs(UnmetBarrier, unmet).ok).toBe(true);
    for (const way of whole.ruledOut) expect(readAs(WayNotTaken, way).ok).toBe(true);
    for (const commitment of whole.commitments) expect(readAs(Commitment, commitment).ok).toBe(true);
    for (const entry of whole.trail) expect(readAs(TrailEntry, entry).ok).toBe(true);
  });
});

test("those who bear the outcome beside the customer count", () => {
  const forOthers = definePolicy({
    id: "for-others",
    version: "1",
    purpose: "accommodation",
    facts: { othersAffected: { type: "boolean" } },
    outcome: { duty: { type: "boolean" } },
    rules: [{ id: "others", when: { othersAffected: true }, then: { duty: true }, because: "They wait." }],
    otherwise: { then: { duty: false }, because: "Nobody else." },
  });
  const policy = defineEquityPolicy({ id: "p", version: "1", accommodations: [], duty: forOthers, promise });
  const withChildren = { ...collect, affected: [{ who: "her child", how: "It waits for the medicine." }] };
  expect(decided([cannotTravel], {}, policy).barriers[0]?.duty).toBe(false);
  expect(decided([cannotTravel], {}, policy, withChildren).barriers[0]?.duty).toBe(true);
});

describe("the order of plans", () => {
  test("a duty comes before the number of barriers", () => {
    // One removes the duty, the other two barriers that are none; they exclude each other.
    const policy = offering(
      { id: "one", lowers: [{ kind: "travel", to: 0 }], conflictsWith: ["two"] },
      {
        id: "two",
        lowers: [
          { kind: "prove-identity", to: 0 },
          { kind: "wait", to: 0 },
        ],
        conflictsWith: ["one"],
      },
    );
    const task: Task = {
      id: "t",
      title: "T",
      affected: [],
      steps: [
        {
          id: "s",
          title: "S",
          demands: [
            { kind: "travel", level: 1 },
            { kind: "wait", level: 1 },
            { kind: "prove-identity", level: 1 },
          ],
        },
      ],
    };
    const needs = (["travel", "wait", "prove-identity"] as const).map((need) =>
      needOf({ id: need, need, limit: 0 }),
    );
    const result = decided(needs, {}, policy, task);
    expect(ids(result.plan)).toEqual(["one"]);
    expect(result.plan.left.map(({ demand }) => demand)).toEqual(["wait", "prove-identity"]);
    // Without the duty the two would win.
    expect(ids(decided(needs.slice(1), {}, policy, task).plan)).toEqual(["two"]);
  });

  test.each<[string, Partial<Accommodation>, Partial<Accommodation>, readonly string[]]>([
    [
      "the preference before effort and cost",
      { effortMinutes: 500, cost: "high", how: "done-for" },
      {},
      ["first"],
    ],
    ["effort before independence", { effortMinutes: 9, how: "done-for" }, { effortMinutes: 10 }, []],
    ["independence before cost", { how: "self-service", cost: "high" }, { how: "guided", cost: "none" }, []],
    ["guided before done together", { how: "guided", cost: "high" }, { how: "done-together" }, []],
    ["done together before done for", { how: "done-together", cost: "high" }, { how: "done-for" }, []],
    ["cost among equals", { cost: "low" }, { cost: "medium" }, []],
    ["the id among equals", {}, {}, []],
  ])("%s", (_, first, second, preferences) => {
    const policy = offering({ id: "first", ...first }, { id: "second", ...second });
    const result = decided([cannotTravel], { preferences }, policy);
    expect(ids(result.plan)).toEqual(["first"]);
    expect(ids(result.next)).toEqual(["second"]);
  });

  test("the first wish comes before the second, and a second way that is not needed is not added", () => {
    const policy = offering({ id: "a" }, { id: "b" }, { id: "c" });
    const result = decided([cannotTravel], { preferences: ["c", "b"] }, policy);
    expect(ids(result.plan)).toEqual(["c"]);
    expect(result.plan.accommodations[0]?.because).toBe(
      "It removes the barrier travel in `come`. The customer prefers it.",
    );
    expect(result.notFollowed).toEqual([{ accommodation: "b", why: "not-chosen" }]);
  });

  test("a wish that removes nothing is told, and changes nothing", () => {
    const result = decided([cannotTravel], { preferences: ["text-message"] });
    expect(ids(result.plan)).toEqual(["courier"]);
    expect(result.notFollowed).toEqual([{ accommodation: "text-message", why: "removes-no-barrier" }]);
  });
});

describe("barriers that an accommodation makes itself", () => {
  const cannotRead = needOf({ id: "n-read", need: "read", limit: 0 });

  test("a letter to somebody who cannot read is no help, and the answer says so", () => {
    const policy = offering({
      id: "letter",
      lowers: [{ kind: "hear", to: 0 }],
      creates: [{ kind: "read", level: 2 }],
    });
    expect(ids(decided([hardOfHearing], {}, policy).plan)).toEqual(["letter"]);
    const result = decided([hardOfHearing, cannotRead], {}, policy);
    expect(ids(result.plan)).toEqual([]);
    expect(result.ruledOut).toEqual([{ accommodation: "letter", why: "asks-too-much", needs: ["n-read"] }]);
    // A little is managed by who manages a little.
    const reads = needOf({ id: "n-read", need: "read", limit: 2 });
    expect(ids(decided([hardOfHearing, reads], {}, policy).plan)).toEqual(["letter"]);
  });

  test("what one asks another may make up for", () => {
    const policy = offering(
      { id: "letter", lowers: [{ kind: "hear", to: 0 }], creates: [{ kind: "read", level: 2 }] },
      { id: "reader", lowers: [{ kind: "read", to: 0 }] },
    );
    const result = decided([hardOfHearing, cannotRead], {}, policy);
    expect(ids(result.plan)?.toSorted()).toEqual(["letter", "reader"]);
    expect(result.plan.accommodations[1]?.because).toBe("It makes another accommodation usable.");
    expect(decided([hardOfHearing], {}, policy).plan.accommodations).toHaveLength(1);
  });

  test("two that only help with each other do not help", () => {
    const policy = offering(
      { id: "letter", lowers: [{ kind: "hear", to: 0 }], creates: [{ kind: "read", level: 2 }] },
      { id: "reader", lowers: [{ kind: "read", to: 0 }], creates: [{ kind: "hear", level: 2 }] },
    );
    const result = decided([hardOfHearing, cannotRead], {}, policy);
    expect(ids(result.plan)).toEqual([]);
    expect(result.unmet[0]?.ways).toEqual([
      { accommodation: "letter", why: "asks-too-much", needs: ["n-read"] },
    ]);
  });

  test("not even where a third would help, and takes more of the customer's effort", () => {
    const policy = offering(
      { id: "letter", lowers: [{ kind: "hear", to: 0 }], creates: [{ kind: "read", level: 2 }] },
      { id: "reader", lowers: [{ kind: "read", to: 0 }], creates: [{ kind: "hear", level: 2 }] },
      { id: "third", lowers: [{ kind: "read", to: 0 }], effortMinutes: 500 },
    );
    expect(ids(decided([hardOfHearing, cannotRead], {}, policy).plan)).toEqual(["letter", "third"]);
  });

  test("what it asks counts in its own channel", () => {
    const onThePhone = needOf({ id: "n", need: "hear", limit: 0, channels: ["phone"] });
    const calling = offering({ id: "call", creates: [{ kind: "hear", level: 2, channel: "phone" }] });
    const there = { ...contact, channel: "in-person" } as const;
    expect(ids(decided([cannotTravel, onThePhone], { contact: there }, calling).plan)).toEqual([]);
    const talking = offering({ id: "talk", creates: [{ kind: "hear", level: 2 }] });
    expect(ids(decided([cannotTravel, onThePhone], { contact: there }, talking).plan)).toEqual(["talk"]);
  });
});

describe("what cannot be had", () => {
  test("too late, at the minute", () => {
    expect(ids(decided([cannotTravel], { neededBy: "2026-03-02T13:00:00Z" }).plan)).toEqual(["courier"]);
    const late = decided([cannotTravel], { neededBy: "2026-03-02T12:59:59Z" });
    expect(ids(late.plan)).toEqual([]);
    expect(late.unmet[0]?.ways.map(({ accommodation, why }) => [accommodation, why])).toEqual([
      ["courier", "too-late"],
      ["visit", "too-late"],
    ]);
  });

  test("not in this channel, not enough, not without another", () => {
    const policy = offering(
      { id: "a-channel", channels: ["email"] },
      { id: "b-little", lowers: [{ kind: "travel", to: 1 }] },
      { id: "c-needs", requires: ["a-channel"] },
    );
    expect(decided([cannotTravel], {}, policy).unmet[0]?.ways).toEqual([
      { accommodation: "a-channel", why: "other-channel" },
      { accommodation: "b-little", why: "not-enough", needs: ["n-travel"] },
      { accommodation: "c-needs", why: "missing-requirement", others: ["a-channel"] },
    ]);
  });

  test("what is required comes along, and says for what", () => {
    const policy = offering(
      { id: "a-ride", requires: ["b-seat"] },
      { id: "b-seat", lowers: [{ kind: "wait", to: 0 }] },
    );
    const result = decided([cannotTravel], {}, policy);
    expect(ids(result.plan)).toEqual(["a-ride", "b-seat"]);
    expect(result.plan.accommodations[1]?.because).toBe("It is required by `a-ride`.");
  });

  test("not together with what was chosen", () => {
    const policy = offering(
      { id: "a", lowers: [{ kind: "travel", to: 0 }], conflictsWith: ["b"] },
      { id: "b", lowers: [{ kind: "prove-identity", to: 0 }], conflictsWith: ["a"] },
    );
    const result = decided(
      [cannotTravel, needOf({ id: "n-id", need: "prove-identity", limit: 1 })],
      {},
      policy,
    );
    expect(ids(result.plan)).toEqual(["a"]);
    expect(result.unmet[0]?.ways).toEqual([{ accommodation: "b", why: "not-together", others: ["a"] }]);
  });
});

describe("a barrier that is left", () => {
  const cannotSpeak = needOf({ id: "n-id", need: "prove-identity", limit: 0 });

  test("has an owner, a next step and every way that was not taken", () => {
    const [unmet] = decided([cannotSpeak]).unmet;
    expect(unmet).toEqual({
      barrier: {
        step: "show-who-you-are",
        demand: "prove-identity",
        level: 2,
        limit: 0,
        needs: ["n-id"],
        duty: false,
      },
      owner: contact.servedBy,
      next: {
        action: "find-another-way",
        text: "Find another way with the customer: nothing on offer removes prove-identity in `show-who-you-are`.",
      },
      ways: [{ accommodation: "courier", why: "not-enough", needs: ["n-id"] }],
    });
  });

  test("has the promise of the follow-up policy, once where two barriers share it", () => {
    const needs = [hardOfHearing, cannotTravel];
    const result = decided(needs, {}, offering({ id: "x", lowers: [{ kind: "wait", to: 0 }] }));
    expect(result.unmet.map(({ next }) => next.action)).toEqual(["find-another-way", "find-another-way"]);
    expect(result.unmet.map(({ commitment }) => commitment?.due)).toEqual([
      "2026-03-02T11:00:00Z",
      "2026-03-02T11:00:00Z",
    ]);
    expect(result.commitments).toHaveLength(1);
  });

  test("without a follow-up policy has a next step without a date", () => {
    const policy = defineEquityPolicy({ id: "p", version: "1", accommodations: [], duty, promise });
    const result = decided([cannotTravel], {}, policy);
    expect(result.unmet[0]?.next.action).toBe("find-another-way");
    expect(result.unmet[0]?.commitment).toBeUndefined();
    expect(result.commitments).toEqual([]);
  });
});

const blindPromise = definePolicy({
  id: "blind-promise",
  version: "1",
  purpose: "accommodation",
  facts: { leadMinutes: { type: "integer", min: 0, max: 10_000 } },
  outcome: { action: { type: "enum", values: ["do-it"] }, withinMinutes: { type: "integer" } },
  rules: [],
  otherwise: { then: { action: "do-it", withinMinutes: "leadMinutes" }, because: "It is done." },
});

describe("what needs a person", () => {
  const needs = [hardOfHearing, cannotTravel];

  test("is granted by a person", () => {
    const lead = { ...contact, servedBy: { kind: "person", id: "ben", role: "team-lead" } } as const;
    const result = decided(needs, { contact: lead, preferences: ["visit"] });
    expect(ids(result.plan)).toEqual(["visit"]);
    expect(result.plan.accommodations[0]?.permission).toMatchObject({
      status: "allowed",
      code: "granted-by-person",
    });
    expect(result.meanwhile).toBeUndefined();
    expect(result.commitments.map(({ action }) => action)).toEqual(["visit"]);
  });

  test.each(["program", "customer"] as const)(
    "is proposed by a %s, and the rest is granted meanwhile",
    (kind) => {
      const at = { ...contact, servedBy: { kind, id: "somebody" } };
      const result = decided(needs, { contact: at, preferences: ["visit"] });
      expect(ids(result.plan)).toEqual(["visit"]);
      expect(result.plan.accommodations[0]?.permission).toEqual({
        status: "needs-approval",
        code: "needs-person",
        because: "A person whose role is `team-lead` grants it, and never to themselves.",
        by: ["team-lead"],
        instead: ["courier", "text-message"],
      });
      expect(ids(result.meanwhile)?.toSorted()).toEqual(["courier", "text-message"]);
      expect(result.unmet).toEqual([]);
      expect(result.commitments.map(({ action }) => action)).toEqual(["write", "deliver", "ask-approval"]);
    },
  );

  test("leaves its barriers in the answer while nobody has agreed", () => {
    const cannotRead = needOf({ id: "n-read", need: "read", limit: 0 });
    const result = decided([hardOfHearing, cannotRead], { contact: byProgram });
    expect(ids(result.plan)).toEqual(["visit"]);
    expect(result.plan.left).toEqual([]);
    expect(result.unmet.map(({ barrier, next, ways }) => [barrier.demand, next.action, ways])).toEqual([
      [
        "hear",
        "ask-for-approval",
        [
          { accommodation: "text-message", why: "asks-too-much", needs: ["n-read"] },
          { accommodation: "visit", why: "needs-approval" },
        ],
      ],
    ]);
  });

  test("is not promised by a policy that does not ask about the permission", () => {
    const { id, version, accommodations } = pharmacy;
    const blind = defineEquityPolicy({ id, version, accommodations, duty, promise: blindPromise });
    const result = decided(needs, { contact: byProgram, preferences: ["visit"] }, blind);
    // Of the text message and the courier, and not of the visit in a day.
    expect(result.commitments.map(({ due }) => due)).toEqual([
      "2026-03-02T09:05:00Z",
      "2026-03-02T13:00:00Z",
    ]);
    expect(result.meanwhile?.accommodations).toHaveLength(2);
  });
});

describe("one promise for two accommodations", () => {
  const needs = [hardOfHearing, cannotTravel];
  const { id, version, accommodations } = pharmacy;
  const promising = (because: string, withinMinutes: "leadMinutes" | 60) =>
    decided(
      needs,
      {},
      defineEquityPolicy({
        id,
        version,
        accommodations,
        duty,
        promise: definePolicy({
          id: "one-promise",
          version: "1",
          purpose: "accommodation",
          facts: {
            accommodation: { type: "enum", values: ["courier"], other: true },
            leadMinutes: { type: "integer", min: 0, max: 525_600 },
          },
          outcome: { action: { type: "enum", values: ["do-it"] }, withinMinutes: { type: "integer" } },
          rules: [],
          otherwise: { then: { action: "do-it", withinMinutes }, because },
        }),
      }),
    ).commitments.map(({ text, due }) => `${due} ${text}`);

  test("in the same words and by the same time is one commitment", () => {
    expect(promising("We arrange it.", 60)).toEqual(["2026-03-02T10:00:00Z We arrange it."]);
  });

  test("by two times is two", () => {
    expect(promising("We arrange it.", "leadMinutes")).toEqual([
      "2026-03-02T09:05:00Z We arrange it.",
      "2026-03-02T13:00:00Z We arrange it.",
    ]);
  });

  test("that names them in its text is two, and tells their ids", () => {
    expect(promising("We arrange {accommodation}.", 60)).toEqual([
      "2026-03-02T10:00:00Z We arrange text-message.",
      "2026-03-02T10:00:00Z We arrange courier.",
    ]);
  });
});

describe("a search that is cut short", () => {
  test("says so, and never that it was the best", () => {
    const cut = decided([hardOfHearing, cannotTravel], { steps: 0 });
    expect(cut.exact).toBe(false);
    expect(cut.trail.at(-1)?.what).toBe("search-given-up");
    expect(cut.barriers).toHaveLength(2);
    expect(cut.plan.accommodations.length + cut.unmet.length).toBeGreaterThan(0);
  });
});

describe("bad input", () => {
  const issues = (options: unknown, needs: unknown = [cannotTravel], task: unknown = collect) => {
    const result = accommodate(pharmacy, task as Task, needs as [], options as never);
    expect(result.policy).toEqual(pharmacy.reference);
    return result.status === "invalid" ? result.issues : [];
  };

  test("a wish that nobody offers, and one that is named twice", () => {
    expect(issues({ contact, preferences: ["owl", "visit", "visit"] })).toEqual([
      {
        code: "unknown-accommodation",
        path: ["preferences", 0],
        message: "`owl` is not an accommodation of this policy",
        help: "listed: `text-message`, `courier`, `visit`",
      },
      {
        code: "preferred-twice",
        path: ["preferences", 2],
        message: "`visit` is preferred twice",
        help: "name it once, where the customer puts it first",
      },
    ]);
  });

  test("a need without consent decides nothing, and nor does anything beside it", () => {
    const { consent: _, ...need } = hardOfHearing;
    expect(issues({ contact }, [need, cannotTravel]).map(({ code, path }) => [code, path])).toEqual([
      ["need-without-consent", ["needs", 0, "consent"]],
    ]);
  });

  test("everything at once", () => {
    const found = issues({ prefer: ["visit"], steps: -1, locale: "in English" }, null, null);
    expect(found.map(({ code, path }) => `${path.join(".")}: ${code}`)).toEqual([
      "task: wrong-type",
      "needs: wrong-type",
      "contact: missing",
      "locale: wrong-format",
      "steps: too-small",
      "prefer: unknown-key",
    ]);
  });

  test("a wrong option hides no wish that nobody offers, and no contact that is too late", () => {
    const far = { ...contact, at: "9999-12-31T00:00:00Z" };
    const found = issues({ contact: far, steps: -1, prefer: 1, preferences: ["owl"] });
    expect(found.map(({ code, path }) => `${path.join(".")}: ${code}`)).toEqual([
      "steps: too-small",
      "prefer: unknown-key",
      "preferences.0: unknown-accommodation",
      "contact.at: too-far",
    ]);
  });

  test("a contact from which no promise has a date", () => {
    const far = { ...contact, at: "9999-12-31T00:00:00Z" };
    expect(issues({ contact: far })).toEqual([
      {
        code: "too-far",
        path: ["contact", "at"],
        message: "`9999-12-31T00:00:00Z` lies too far ahead",
        help: "give a date and time before `9980-01-01T00:00:00Z`",
      },
    ]);
  });

  test.each<[string, unknown]>([
    ["null", null],
    ["nothing", undefined],
    ["a word", "contact"],
    ["a list", [contact]],
    ["wishes that are none", { contact, preferences: "visit" }],
    ["wishes without end", { contact, preferences: new Array(1_000_000).fill("visit") }],
    ["a time that is none", { contact, neededBy: "soon" }],
    ["not a number", { contact, steps: Number.NaN }],
    ["a prototype as a key", JSON.parse(`{ "__proto__": 1, "contact": 1 }`)],
  ])("hostile options: %s", (_, options) => {
    expect(issues(options).length).toBeGreaterThan(0);
  });
});
