import { applyEvent, type CaseState, caseFrom, handOffPack, openCase } from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import {
  ann,
  at,
  ben,
  caseAfter,
  courier,
  event,
  expectOk,
  freshCase,
  opened,
  ownership,
  START,
  timer,
} from "./prescription.ts";

const fresh = freshCase();
type Loose = Parameters<typeof event>[1];

function issuesOf(state: CaseState, loose: unknown) {
  const result = applyEvent(ownership, state, event(state, loose as Loose));
  return result.ok ? [] : result.issues;
}
const codesOf = (state: CaseState, loose: unknown) =>
  issuesOf(state, loose).map(({ code, path }) => `${path.join(".")}: ${code}`);

describe("a reason", () => {
  const reason = { type: "reason-given", reason: "The maker is out of it." } as const;

  test("needs its time or its way to appeal, and is told so", () => {
    expect(issuesOf(fresh, { ...reason, next: {} })).toEqual([
      {
        code: "no-next",
        path: ["next"],
        message: "`next` has neither `until` nor `appeal`",
        help: "give `until`, when the reason ends, or `appeal`, how to have it looked at again",
      },
    ]);
    expect(codesOf(fresh, { ...reason, next: { when: "soon" } }).sort()).toEqual([
      "next.when: unknown-key",
      "next: no-next",
    ]);
    const folded = caseFrom(ownership, [opened, event(fresh, { ...reason, next: {} as never })]);
    expect(folded).toMatchObject({ issues: [{ code: "no-next", path: [1, "next"] }] });
  });

  test("with one that is wrong is told about that one", () => {
    expect(codesOf(fresh, { ...reason, next: { until: "soon" } })).toEqual(["next.until: wrong-format"]);
    expect(codesOf(fresh, { ...reason, next: { appeal: "" } })).toEqual(["next.appeal: too-small"]);
    expect(codesOf(fresh, { ...reason, next: null })).toEqual(["next: wrong-type"]);
    expect(codesOf(fresh, reason)).toEqual(["next: missing"]);
    expect(codesOf(fresh, { ...reason, reason: "", next: {} })).toEqual([
      "reason: too-small",
      "next: no-next",
    ]);
  });
});

describe("a time until when", () => {
  test.each([
    [at(9, 59), ["until-not-after"]],
    [at(10), ["until-not-after"]],
    ["2026-03-02T11:00:00+01:00", ["until-not-after"]],
    [at(10, 1), []],
  ])("%s, told at ten", (until, codes) => {
    const asked = { type: "asked-customer", at: at(10), question: "Which door?", until } as const;
    const given = { type: "reason-given", at: at(10), reason: "No van.", next: { until } } as const;
    const either = { ...given, next: { until, appeal: "Write to us." } } as const;
    expect(codesOf(fresh, asked)).toEqual(codes.map((code) => `until: ${code}`));
    for (const one of [given, either])
      expect(codesOf(fresh, one)).toEqual(codes.map((code) => `next.until: ${code}`));
  });

  test("is told with both times", () => {
    expect(issuesOf(fresh, { type: "asked-customer", at: at(10), question: "Which?", until: at(9) })).toEqual(
      [
        {
          code: "until-not-after",
          path: ["until"],
          message: `\`until\` is ${at(9)}, and this was said at ${at(10)}`,
          help: "give a time after `at`",
        },
      ],
    );
  });
});

describe("a promise that was due before it was taken over", () => {
  const lineOf = (time: string) => {
    const state = caseAfter(fresh, { type: "promised", at: time, commitments: [courier] });
    return [state.promises[0]?.status, state.trail.at(-1)?.text];
  };

  test("is taken, for it was made to the customer, and the trail says so", () => {
    const start = `Promised e-2/1 (send-courier, text-message) by ${at(17)}`;
    expect(lineOf(at(16, 59))).toEqual(["open", `${start}: ${courier.text}`]);
    expect(lineOf(at(17))).toEqual(["open", `${start}: ${courier.text}`]);
    expect(lineOf(at(17, 1))).toEqual([
      "open",
      `${start}, due before the case took it over: ${courier.text}`,
    ]);
    const late = caseAfter(freshCase({ neededBy: at(16) }), {
      type: "promised",
      at: at(18),
      commitments: [courier],
    });
    expect(late.trail.at(-1)?.text).toBe(
      `${start}, after it is needed (${at(16)}), due before the case took it over: ${courier.text}`,
    );
  });
});

describe("an owner who is a program elsewhere in the same event", () => {
  const { type: _, ...opening } = opened;
  const bot = { kind: "program", id: "bot" } as const;
  const called = { kind: "person", id: "bot" } as const;
  const open = (more: object) => {
    const result = openCase(ownership, { ...opening, ...more } as never);
    return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
  };

  test("does not own a new case", () => {
    const contact = { ...opening.contact, servedBy: bot };
    expect(openCase(ownership, { ...opening, contact, owner: called } as never)).toEqual({
      ok: false,
      issues: [
        {
          code: "owner-is-program",
          path: ["owner"],
          message: "`bot` is a program in this event, and a program cannot own a case: nobody can ask it why",
          help: "name the person who answers for it; the program may act for them with `onBehalfOf`",
        },
      ],
    });
    expect(open({ by: bot, owner: called })).toEqual(["owner: owner-is-program"]);
    expect(open({ by: bot, contact })).toEqual([]);
    expect(open({ owner: called })).toEqual([]);
    const assistant = { kind: "program", id: "assistant", onBehalfOf: "bot" } as const;
    expect(open({ by: assistant, owner: called })).toEqual([]);
  });

  test("is not offered a case", () => {
    const pack = expectOk(handOffPack(fresh, { tried: ["Nothing yet."] }));
    const named = { type: "offered", to: { kind: "person", id: timer.id }, pack } as const;
    expect(codesOf(fresh, { ...named, by: timer })).toEqual(["to: owner-is-program"]);
    expect(codesOf(fresh, named)).toEqual([]);
    expect(codesOf(fresh, { ...named, to: ben, by: timer })).toEqual([]);
    const promised = caseAfter(fresh, { type: "promised", commitments: [{ ...courier, by: timer }] });
    const full = expectOk(handOffPack(promised, { tried: ["Nothing yet."] }));
    expect(codesOf(promised, { ...named, pack: full })).toEqual(["to: owner-is-program"]);
    expect(codesOf(promised, { ...named, to: ben, by: ann, at: START, pack: full })).toEqual([]);
  });
});
