import { MisuseError } from "evenhand";
import {
  applyEvent,
  type CaseEvent,
  type CaseState,
  caseFrom,
  handOffPack,
} from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import {
  ann,
  annsTimer,
  at,
  ben,
  bensBot,
  caseAfter,
  cleo,
  codesOf,
  courier,
  customer,
  daughter,
  event,
  expectOk,
  freshCase,
  opened,
  ownership,
  START,
  stranger,
  strict,
  timer,
} from "./prescription.ts";

const fresh = freshCase();
const pack = expectOk(handOffPack(fresh, { tried: ["Nothing yet."] }));
const offered = caseAfter(fresh, { type: "offered", at: START, to: ben, pack });
const solved = caseAfter(fresh, { type: "solved", at: at(12), solution: "Brought." });
const confirmed = caseAfter(solved, { type: "confirmed", at: at(13), by: customer });
const byConfirmation = { type: "closed", outcome: "solution", ground: "confirmation", at: at(14) } as const;
const closed = caseAfter(confirmed, byConfirmation);
const promised = caseAfter(fresh, { type: "promised", commitments: [courier] });

/** The issues of a refused event. */
function issuesOf(state: CaseState, loose: Parameters<typeof event>[1]) {
  const result = applyEvent(ownership, state, event(state, loose));
  return result.ok ? [] : result.issues;
}

describe("a closed case", () => {
  test("takes no event but what the customer says", () => {
    expect(issuesOf(closed, { type: "promised", at: at(15), commitments: [courier] })).toEqual([
      {
        code: "case-closed",
        path: ["type"],
        message: "the case is closed, and `promised` needs an open one",
        help: "record `reopened` first, or open a case of its own",
      },
    ]);
    expect(codesOf(closed, byConfirmation)).toEqual(["case-closed"]);
    expect(codesOf(closed, { type: "offered", to: ben, pack })).toEqual(["case-closed"]);
  });

  test("is open again when the customer writes, its next word counted from there", () => {
    const again = caseAfter(closed, {
      type: "customer-replied",
      at: at(9, 0, 3),
      by: customer,
      text: "It is empty.",
    });
    expect(again).toMatchObject({
      status: "open",
      owner: ann,
      openedAt: START,
      lastWordAt: at(9, 0, 3),
      outcome: { kind: "solution" },
    });
    expect(again).not.toHaveProperty("confirmation");
    expect(codesOf(again, { ...byConfirmation, at: at(10, 0, 3) })).toEqual(["not-confirmed"]);
  });

  test("is open again when it is reopened, without the outcome that did not hold", () => {
    const again = caseAfter(closed, { type: "reopened", at: at(9, 0, 3), why: "The bag was empty." });
    expect(again).toMatchObject({ status: "open", openedAt: START });
    expect(again).not.toHaveProperty("outcome");
    expect(codesOf(again, { ...byConfirmation, at: at(10, 0, 3) })).toEqual(["no-outcome", "not-confirmed"]);
  });

  test("stays closed when the customer confirms it", () => {
    const again = caseAfter(closed, { type: "confirmed", at: at(15), by: customer });
    expect(again).toMatchObject({ status: "closed", confirmation: { at: at(15) } });
  });
});

describe("closing", () => {
  test("without an outcome, a confirmation, and with an open promise: all issues at once", () => {
    const state = caseAfter(promised, { type: "asked-customer", question: "Which door?", until: at(15) });
    const waiting = caseAfter(state, {
      type: "offered",
      to: ben,
      pack: expectOk(handOffPack(state)),
    });
    expect(issuesOf(waiting, { ...byConfirmation, by: ben })).toEqual([
      {
        code: "not-the-owner",
        path: ["by"],
        message: "`ben` does not own the case, `ann` does",
        help: "let the owner close it, or take it over first",
      },
      {
        code: "no-outcome",
        path: ["outcome"],
        message: "the customer has heard no solution, no options and no reason",
        help: "record `solved`, `options-given` or `reason-given` first",
      },
      {
        code: "not-confirmed",
        path: ["ground"],
        message: "the customer has not confirmed the outcome",
        help: "ask, and record `confirmed` by the customer",
      },
      {
        code: "promise-open",
        path: ["type"],
        message: `the promise \`e-2/1\` is open, due ${at(17)}`,
        help: "keep it, or record what became of it",
      },
      {
        code: "question-open",
        path: ["type"],
        message: `the customer was asked something, until ${at(15)}`,
        help: "tell the customer how it ends: `solved`, `options-given` or `reason-given`",
      },
      {
        code: "offer-pending",
        path: ["type"],
        message: `the case is offered to \`ben\`, who may answer until ${at(11)}`,
        help: "wait for the answer, or record `withdrawn` or `expired`",
      },
    ]);
  });

  test("with another outcome than the customer heard last", () => {
    const options = caseAfter(confirmed, {
      type: "options-given",
      at: at(13),
      options: ["One.", "Another."],
    });
    const both = caseAfter(options, { type: "confirmed", at: at(13), by: daughter });
    expect(issuesOf(both, byConfirmation)).toEqual([
      {
        code: "no-outcome",
        path: ["outcome"],
        message: "the case has no solution: what the customer heard last is the options",
        help: "close it with `options`",
      },
    ]);
    expect(codesOf(both, { ...byConfirmation, outcome: "options" })).toEqual([]);
  });

  test("a new outcome needs a new confirmation", () => {
    const other = caseAfter(confirmed, { type: "solved", at: at(13, 30), solution: "Another way." });
    expect(codesOf(other, byConfirmation)).toEqual(["not-confirmed"]);
  });

  test("a reason needs its time or its way to appeal", () => {
    const reason = { type: "reason-given", reason: "The maker is out of it." } as const;
    expect(issuesOf(fresh, { ...reason, next: {} as never })).toMatchObject([
      { code: "no-next", path: ["next"] },
    ]);
    for (const next of [
      { until: at(9, 0, 9) },
      { appeal: "Write to us." },
      { until: at(10, 1), appeal: "Write." },
    ]) {
      const given = caseAfter(
        fresh,
        { ...reason, at: at(10), next },
        { type: "confirmed", at: at(11), by: customer },
      );
      expect(codesOf(given, { ...byConfirmation, outcome: "reason" })).toEqual([]);
    }
  });

  test("one option is no choice", () => {
    expect(issuesOf(fresh, { type: "options-given", options: ["Wait."] })).toEqual([
      {
        code: "too-small",
        path: ["options"],
        message: "`options` is `[...]`",
        help: "give at least 2 items",
      },
    ]);
  });

  test("a program may close for the owner, and nobody else for themselves", () => {
    expect(codesOf(confirmed, { ...byConfirmation, by: annsTimer })).toEqual([]);
    expect(codesOf(confirmed, { ...byConfirmation, by: timer })).toEqual(["not-the-owner"]);
    expect(codesOf(confirmed, { ...byConfirmation, by: customer })).toEqual(["not-ours"]);
  });

  test.each([
    ["just before", at(11, 59, 3), ["not-confirmed"]],
    ["at", at(12, 0, 3), ["not-confirmed"]],
    ["just after", at(12, 1, 3), []],
  ])("by silence, %s the end of the time that the policy gives", (_when, time, codes) => {
    const bySilence = { type: "closed", outcome: "solution", ground: "silence", at: time } as const;
    expect(codesOf(solved, bySilence)).toEqual(codes);
  });

  test("silence says nothing once the customer or we have said something else", () => {
    const bySilence = { type: "closed", outcome: "solution", ground: "silence", at: at(9, 0, 9) } as const;
    const said = caseAfter(solved, { type: "customer-replied", at: at(12, 5), by: customer, text: "Hm." });
    expect(issuesOf(said, bySilence)[0]?.message).toMatch(/^silence says nothing here/);
    const asked = caseAfter(solved, { type: "promised", at: at(12, 5), commitments: [courier] });
    const kept = caseAfter(asked, { type: "promise-kept", at: at(16), promise: "e-3/1" });
    expect(codesOf(kept, bySilence)).toEqual(["not-confirmed"]);
  });

  test("silence closes nothing where the policy has no rule for it, or says no", () => {
    const bySilence = { type: "closed", outcome: "solution", ground: "silence", at: at(9, 0, 9) } as const;
    const apply = (policy: typeof ownership, state: CaseState, loose: Parameters<typeof event>[1]) =>
      applyEvent(policy, state, event(state, loose));
    const told = expectOk(apply(strict, freshCase({}, strict), { type: "solved", solution: "Brought." }));
    expect(apply(strict, told, bySilence)).toMatchObject({
      issues: [
        { code: "not-confirmed", message: "the policy has no rule under which silence closes a case" },
      ],
    });
    const unsafe = caseAfter(freshCase({ facts: { safety: true } }), {
      type: "solved",
      solution: "Brought.",
    });
    expect(unsafe.outcome).not.toHaveProperty("closesAfter");
    expect(codesOf(unsafe, bySilence)).toEqual(["not-confirmed"]);
    const unknown = caseAfter(freshCase({ facts: {} }), { type: "solved", solution: "Brought." });
    expect(codesOf(unknown, bySilence)).toEqual(["not-confirmed"]);
  });

  test("a confirmation of what was not heard yet is none", () => {
    expect(codesOf(fresh, { type: "confirmed", by: customer })).toEqual(["nothing-to-confirm"]);
    expect(codesOf(solved, { type: "confirmed", at: at(11, 59), by: customer })).toEqual([
      "nothing-to-confirm",
    ]);
    expect(codesOf(solved, { type: "confirmed", at: at(12), by: customer })).toEqual([]);
    expect(issuesOf(solved, { type: "confirmed", at: at(13), by: ann })).toEqual([
      {
        code: "not-the-customer",
        path: ["by"],
        message: "`ann` is not `c-204`, whose case this is",
        help: "record it by the customer, whoever types it in, or by a customer with `onBehalfOf`",
      },
    ]);
    expect(codesOf(solved, { type: "confirmed", at: at(13), by: stranger })).toEqual(["not-the-customer"]);
    const annForHer = { kind: "person", id: "ann", onBehalfOf: "c-204" } as const;
    expect(codesOf(solved, { type: "confirmed", at: at(13), by: annForHer })).toEqual(["not-the-customer"]);
  });
});

describe("a hand-off", () => {
  test("leaves the case with its owner until it is accepted", () => {
    expect(offered.owner).toEqual(ann);
    expect(offered.offer).toMatchObject({ to: ben, answerBy: at(11) });
    expect(caseAfter(offered, { type: "accepted", at: at(11), by: ben })).toMatchObject({ owner: ben });
  });

  test.each([
    ["a stranger", cleo],
    ["the old owner", ann],
    ["a program in their place", bensBot],
    ["somebody who stands in", { kind: "person", id: "cleo", onBehalfOf: "ben" }],
  ] as const)("is not accepted by %s", (_who, by) => {
    expect(issuesOf(offered, { type: "accepted", at: at(10), by })).toMatchObject([
      {
        code: "not-offered-to-you",
        path: ["by"],
        message: `the case is offered to \`ben\`, not to \`${by.id}\``,
      },
    ]);
  });

  test("expires after its time, and not before", () => {
    expect(codesOf(offered, { type: "accepted", at: at(11, 1), by: ben })).toEqual(["offer-expired"]);
    expect(codesOf(offered, { type: "expired", at: at(11), by: timer })).toEqual(["offer-not-expired"]);
    const expired = caseAfter(offered, { type: "expired", at: at(11, 1), by: timer });
    expect(expired).not.toHaveProperty("offer");
    expect(expired.owner).toEqual(ann);
    expect(codesOf(expired, { type: "accepted", at: at(10), by: ben })).toEqual(["no-offer"]);
  });

  test("is declined for a reason, with a suggestion", () => {
    const declined = caseAfter(offered, {
      type: "declined",
      by: ben,
      ground: "skill",
      suggestion: "Ask Cleo.",
    });
    expect(declined).toMatchObject({ owner: ann });
    expect(declined.trail.at(-1)?.text).toBe("Declined for skill; ann stays the owner. Suggested: Ask Cleo.");
    expect(issuesOf(offered, { type: "declined", by: ben, ground: "skill" } as never)).toMatchObject([
      { code: "missing", path: ["suggestion"] },
    ]);
    expect(
      issuesOf(offered, { type: "declined", by: ben, ground: "busy" as never, suggestion: "No." }),
    ).toMatchObject([
      { code: "not-one-of", path: ["ground"], help: "write `incomplete-pack`, `skill` or `authority`" },
    ]);
  });

  test("goes to one at a time, and not to who has it, nor to a program, nor to the customer", () => {
    expect(codesOf(offered, { type: "offered", to: cleo, pack })).toEqual(["offer-pending"]);
    expect(codesOf(fresh, { type: "offered", to: ann, pack })).toEqual(["already-owner"]);
    expect(codesOf(fresh, { type: "offered", to: timer as never, pack })).toEqual(["owner-is-program"]);
    expect(codesOf(fresh, { type: "offered", to: customer as never, pack })).toEqual(["owner-is-customer"]);
    expect(codesOf(fresh, { type: "offered", to: { kind: "person", id: "c-204" }, pack })).toEqual([
      "owner-is-customer",
    ]);
  });

  test("without a part of the policy for it, it is answered within the time between two words", () => {
    const state = freshCase({}, strict);
    const result = applyEvent(strict, state, event(state, { type: "offered", at: at(10), to: ben, pack }));
    expect(expectOk(result).offer?.answerBy).toBe(at(14));
  });

  test("carries everything the case knows, or is refused with all that is missing", () => {
    const known = caseAfter(freshCase({ neededBy: at(18) }), { type: "promised", commitments: [courier] });
    const poor = { need: { technical: "Tablets." }, tried: [], promises: [] };
    expect(issuesOf(known, { type: "offered", to: ben, pack: poor })).toEqual(
      [
        [
          "need",
          "the pack has another need than the case",
          "say what the customer came for as the case does",
        ],
        ["need", "the pack leaves the personal need `informed` out", "add it to `need.personal`"],
        ["need", "the pack leaves the personal need `in-control` out", "add it to `need.personal`"],
        [
          "need",
          "the pack leaves the accommodation `Text message instead of calls.` out",
          "add it to `need.accommodations`",
        ],
        ["tried", "the pack does not say what was tried", "say it under `tried`, also where nothing was"],
        ["promises", "the pack leaves the open promise `e-2/1` out", "add it as it stands in the case"],
        ["neededBy", `the pack does not say that it is needed by ${at(18)}`, "add `neededBy`"],
      ].map(([part, message, help]) => ({ code: "incomplete-pack", path: ["pack", part], message, help })),
    );
    const full = expectOk(
      handOffPack(known, { tried: ["Rang the branch."], note: "She is hard of hearing." }),
    );
    expect(codesOf(known, { type: "offered", to: ben, pack: full })).toEqual([]);
    const [promise] = full.promises;
    const reworded = { ...promise, commitment: { ...courier, due: at(20) } } as never;
    expect(
      issuesOf(known, { type: "offered", to: ben, pack: { ...full, promises: [reworded] } }),
    ).toMatchObject([
      { code: "incomplete-pack", message: "the pack has the promise `e-2/1` otherwise than the case" },
    ]);
  });

  test("a pack says that nothing was tried, or what was", () => {
    expect(handOffPack(fresh)).toEqual({
      ok: false,
      issues: [
        {
          code: "incomplete-pack",
          path: ["tried"],
          message: "the pack does not say what was tried",
          help: "say it under `tried`, also where nothing was",
        },
      ],
    });
    const kept = caseAfter(promised, { type: "promise-kept", at: at(16), promise: "e-2/1" });
    expect(expectOk(handOffPack(kept)).promises).toEqual([]);
    expect(expectOk(handOffPack(promised, { tried: ["-"] })).promises).toEqual(promised.promises);
    expect(expectOk(handOffPack(kept)).tried).toEqual([`The promise e-2/1 is kept: ${courier.text}`]);
  });
});

describe("promises", () => {
  test("are taken over as they are, with the lines that led to them", () => {
    const line = { at: START, by: ann, what: "needs", text: "The courier is the cheapest that is enough." };
    const state = caseAfter(fresh, {
      type: "promised",
      commitments: [courier, courier],
      trail: [line, line],
    });
    expect(state.promises.map(({ commitment }) => commitment)).toEqual([courier, courier]);
    expect(state.promises.map(({ id }) => id)).toEqual(["e-2/1", "e-2/2"]);
    expect(state.trail.slice(2).map(({ what }) => what)).toEqual(["needs", "needs", "promised", "promised"]);
    expect(state.trail.at(-1)?.from).toEqual(courier.from);
    expect(state.need.personal).toEqual(["informed", "in-control"]);
  });

  test.each([
    [at(16, 59), "kept"],
    [at(17), "kept"],
    [at(17, 1), "late"],
  ])("done at %s are %s", (time, status) => {
    const done = caseAfter(promised, { type: "promise-kept", at: time, promise: "e-2/1" });
    expect(done.promises[0]).toMatchObject({ status, settledAt: time });
    expect(codesOf(done, { type: "promise-kept", at: time, promise: "e-2/1" })).toEqual(["promise-settled"]);
  });

  test.each([
    [at(17), "renegotiated"],
    [at(17, 1), "broken"],
  ])("replaced at %s are %s", (time, status) => {
    const later = { ...courier, due: at(20) };
    const state = caseAfter(promised, {
      type: "promised",
      at: time,
      commitments: [later],
      replaces: ["e-2/1"],
    });
    expect(state.promises.map((promise) => promise.status)).toEqual([status, "open"]);
  });

  test("that were given up may still be fulfilled", () => {
    const broken = caseAfter(promised, {
      type: "promise-broken",
      at: at(17, 5),
      promise: "e-2/1",
      why: "No van.",
    });
    expect(broken.promises[0]).toMatchObject({ status: "broken", why: "No van." });
    const late = caseAfter(broken, { type: "promise-kept", at: at(19), promise: "e-2/1" });
    expect(late.promises[0]).toMatchObject({ status: "late" });
    expect(late.promises[0]).not.toHaveProperty("why");
  });

  test("due after the customer needs it are flagged when they are made", () => {
    const flag = (neededBy: string) =>
      caseAfter(freshCase({ neededBy }), { type: "promised", commitments: [courier] }).promises[0]
        ?.afterNeededBy;
    expect([at(16, 59), at(17), at(17, 1)].map(flag)).toEqual([true, undefined, undefined]);
    const late = caseAfter(freshCase({ neededBy: at(16) }), { type: "promised", commitments: [courier] });
    expect(late.trail.at(-1)?.text).toBe(
      `Promised e-2/1 (send-courier, text-message) by ${at(17)}, after it is needed (${at(16)}): ${courier.text}`,
    );
  });

  test("are of this case, of this customer, and replaced by something", () => {
    expect(codesOf(fresh, { type: "promise-kept", promise: "e-9/1" })).toEqual(["unknown-promise"]);
    expect(codesOf(fresh, { type: "promise-broken", promise: "e-9/1", why: "?" })).toEqual([
      "unknown-promise",
    ]);
    expect(codesOf(promised, { type: "promised", commitments: [], replaces: ["e-2/1", "x"] })).toEqual([
      "unknown-promise",
      "no-replacement",
    ]);
    expect(issuesOf(fresh, { type: "promised", commitments: [{ ...courier, to: stranger }] })).toEqual([
      {
        code: "other-customer",
        path: ["commitments", 0, "to"],
        message: "the commitment is to `c-9`, the case is of `c-204`",
        help: "promise it in the case of that customer",
      },
    ]);
    expect(codesOf(fresh, { type: "promised", commitments: [{ ...courier, to: daughter }] })).toEqual([]);
  });

  test("of nobody and without a due date are none", () => {
    const { due: _, ...endless } = courier;
    expect(issuesOf(fresh, { type: "promised", commitments: [endless as never] })).toEqual([
      {
        code: "missing",
        path: ["commitments", 0, "due"],
        message: "`due` is missing",
        help: "give a string",
      },
    ]);
  });
});

describe("any event", () => {
  test("of another case, before first contact, outside of time", () => {
    expect(codesOf(fresh, { type: "solved", caseId: "other", solution: "x" })).toEqual(["other-case"]);
    expect(codesOf(fresh, { type: "solved", at: at(8, 59), solution: "x" })).toEqual([
      "before-first-contact",
    ]);
    expect(codesOf(fresh, { type: "solved", at: "9999-12-31T23:59:59Z", solution: "x" })).toEqual([
      "out-of-time",
    ]);
    expect(codesOf(fresh, { type: "solved", at: "1899-12-31T23:59:59Z", solution: "x" })).toEqual([
      "out-of-time",
      "before-first-contact",
    ]);
    const again = { ...opened, id: "e-2" };
    expect(applyEvent(ownership, fresh, again)).toMatchObject({ issues: [{ code: "already-opened" }] });
  });

  test("by the customer is not ours", () => {
    expect(codesOf(fresh, { type: "solved", by: customer, solution: "x" })).toEqual(["not-ours"]);
    expect(codesOf(promised, { type: "promise-kept", by: customer, promise: "e-2/1" })).toEqual([]);
    expect(codesOf(promised, { type: "promise-kept", by: stranger, promise: "e-2/1" })).toEqual([
      "not-the-customer",
    ]);
  });

  test("reported late keeps its own time, and sets no clock back", () => {
    const state = caseAfter(fresh, { type: "promised", at: at(12), commitments: [courier] });
    const late = caseAfter(state, {
      type: "asked-customer",
      at: at(10),
      question: "Which door?",
      until: at(15),
    });
    expect(late).toMatchObject({ lastWordAt: at(12), acknowledgedAt: at(10), status: "waiting" });
    expect(late.trail.slice(-2).map((line) => line.at)).toEqual([at(12), at(10)]);
  });

  test("twice is once; other words under its id are told", () => {
    const solving = event(fresh, { type: "solved", at: at(12), solution: "Brought." });
    const once = expectOk(applyEvent(ownership, fresh, solving));
    const again = applyEvent(ownership, once, { ...solving, recordedAt: at(15) }, { expectVersion: 1 });
    expect(again.ok && again.value).toBe(once);
    expect(applyEvent(ownership, once, { ...solving, at: at(13) })).toEqual({
      ok: false,
      issues: [
        {
          code: "id-reused",
          path: ["id"],
          message: "the event `e-2` was applied already, and said something else",
          help: "give each event an id of its own, such as `eventId(event)`",
        },
      ],
    });
  });

  test("on a case that has moved on", () => {
    const solving = event(fresh, { type: "solved", solution: "Brought." });
    expect(applyEvent(ownership, fresh, solving, { expectVersion: 1 }).ok).toBe(true);
    expect(applyEvent(ownership, fresh, solving, { expectVersion: 2 })).toMatchObject({
      issues: [{ code: "version-conflict", message: "the case is at version 1, not `2`" }],
    });
  });

  test("under another policy", () => {
    const solving = event(fresh, { type: "solved", solution: "Brought." });
    expect(applyEvent(strict, fresh, solving)).toMatchObject({
      issues: [{ code: "other-policy", path: [] }],
    });
  });

  test("on what is no case is a mistake of the program", () => {
    const solving = event(fresh, { type: "solved", solution: "Brought." });
    for (const state of [null, undefined, {}, { schema: "evenhand/case/1" }]) {
      expect(() => applyEvent(ownership, state as never, solving)).toThrow(MisuseError);
    }
  });
});

describe("caseFrom", () => {
  const solving = event(fresh, { type: "solved", at: at(12), solution: "Brought." });

  test("needs events, opened first", () => {
    expect(caseFrom(ownership, [])).toMatchObject({ issues: [{ code: "no-events", path: [] }] });
    expect(caseFrom(ownership, null as never)).toMatchObject({ issues: [{ code: "no-events" }] });
    expect(caseFrom(ownership, [solving])).toMatchObject({
      issues: [{ code: "not-opened", path: [0, "type"] }],
    });
    expect(caseFrom(ownership, [opened, solving])).toEqual({
      ok: true,
      value: caseAfter(fresh, solving as never),
    });
  });

  test("says which event is refused", () => {
    const bad: CaseEvent = { ...solving, id: "e-3", caseId: "other" };
    expect(caseFrom(ownership, [opened, solving, bad])).toMatchObject({
      issues: [{ code: "other-case", path: [2, "caseId"] }],
    });
    expect(caseFrom(ownership, [{ ...opened, owner: timer as never }])).toMatchObject({
      issues: [{ code: "owner-is-program", path: [0, "owner", "kind"] }],
    });
    expect(caseFrom(ownership, [opened, { ...solving, type: "done" } as never])).toMatchObject({
      issues: [{ code: "not-one-of", path: [1, "type"], message: "`type` is `done`" }],
    });
  });
});
