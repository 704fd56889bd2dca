import type { CaseState } from "evenhand/resolution-ownership";
import { handOffPack, obligations } from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import {
  ann,
  annsTimer,
  at,
  ben,
  caseAfter,
  codesOf,
  courier,
  customer,
  expectOk,
  freshCase,
  timer,
} from "./prescription.ts";

const fresh = freshCase();
const silently = { type: "closed", outcome: "solution", ground: "silence", at: at(9, 0, 9) } as const;
const confirmedly = { ...silently, ground: "confirmation" } as const;
const said = (time: string) =>
  ({ type: "customer-replied", at: time, by: customer, text: "It is broken!" }) as const;
const solved = (time: string) => ({ type: "solved", at: time, solution: "Brought." }) as const;

describe("an outcome that is reported late", () => {
  test.each([
    ["before what the customer said", at(10), []],
    ["at the time of what the customer said", at(9, 30), ["not-confirmed"]],
    ["after what the customer said", at(9, 29), ["not-confirmed"]],
  ])("is no ground for silence where it was given %s", (_when, time, codes) => {
    const state = caseAfter(fresh, said(at(9, 30)), solved(time));
    expect(state.objectedAt).toBe(at(9, 30));
    expect(codesOf(state, silently)).toEqual(codes);
  });

  test("is no ground for silence after it was opened again, or after we said something else", () => {
    const again = caseAfter(
      fresh,
      solved(at(9, 10)),
      { type: "reopened", at: at(10), why: "The bag was empty." },
      solved(at(9, 50)),
    );
    expect(codesOf(again, silently)).toEqual(["not-confirmed"]);
    const options = ["Collect it.", "Wait."];
    const later = caseAfter(fresh, { type: "options-given", at: at(10), options }, solved(at(9, 50)));
    expect(codesOf(later, silently)).toEqual(["not-confirmed"]);
  });

  test("a customer who says that a promise was broken is not silent", () => {
    const state = caseAfter(fresh, { type: "promised", commitments: [courier] }, solved(at(10)), {
      type: "promise-broken",
      at: at(11),
      by: customer,
      promise: "e-2/1",
      why: "Nobody came.",
    });
    expect(codesOf(state, silently)).toEqual(["not-confirmed"]);
  });
});

describe("a confirmation that is reported late", () => {
  test.each([
    ["before the customer said something else", at(9, 59), ["nothing-to-confirm"]],
    ["at that time", at(10), []],
    ["after it", at(10, 1), []],
  ])("counts by its time: %s", (_when, time, codes) => {
    const state = caseAfter(fresh, solved(at(9, 10)), said(at(10)));
    const confirmed = { type: "confirmed", at: time, by: customer } as const;
    expect(codesOf(state, confirmed)).toEqual(codes);
    if (codes.length === 0) expect(codesOf(caseAfter(state, confirmed), confirmedly)).toEqual([]);
    else expect(codesOf(state, confirmedly)).toEqual(["not-confirmed"]);
  });
});

describe("an answer", () => {
  const pack = expectOk(handOffPack(fresh, { tried: ["Nothing yet."] }));
  const offer = { type: "offered", to: ben, pack } as const;
  const twice = caseAfter(
    fresh,
    { ...offer, at: at(10) },
    { type: "withdrawn", at: at(10, 5), why: "Not yet." },
    { ...offer, at: at(12) },
  );

  test.each([
    ["before", at(11, 59), ["before-offer"]],
    ["at", at(12), []],
  ])("is given %s the time of its offer", (_when, time, codes) => {
    expect(codesOf(twice, { type: "accepted", at: time, by: ben })).toEqual(codes);
    const declined = { type: "declined", ground: "skill", suggestion: "Ask Cleo." } as const;
    expect(codesOf(twice, { ...declined, at: time, by: ben })).toEqual(codes);
    expect(codesOf(twice, { type: "withdrawn", at: time, why: "Solved." })).toEqual(codes);
  });
});

describe("who acts for somebody", () => {
  const shop = (id: string) => ({ kind: "person", id, onBehalfOf: "pharmacy" }) as const;
  const confirmed = (state: CaseState) =>
    caseAfter(state, solved(at(9)), { type: "confirmed", by: state.customer });

  test("two who act for the same are not each other", () => {
    const owned = confirmed(freshCase({ owner: shop("ann") }));
    expect(codesOf(owned, { ...confirmedly, by: shop("zed") })).toEqual(["not-the-owner"]);
    expect(codesOf(owned, { ...confirmedly, by: { kind: "program", id: "pharmacy" } })).toEqual([
      "not-the-owner",
    ]);
    expect(codesOf(owned, { ...confirmedly, by: annsTimer })).toEqual([]);
  });

  test("a customer is themselves, who acts for them, and for whom they act", () => {
    const family = (id: string) => ({ kind: "customer", id, onBehalfOf: "family" }) as const;
    const contact = { at: at(9), customer: family("g1"), servedBy: ann, channel: "phone" } as const;
    const state = caseAfter(freshCase({ contact }), solved(at(9)));
    const by = (actor: typeof customer) => codesOf(state, { type: "confirmed", by: actor });
    expect(by(family("g2"))).toEqual(["not-the-customer"]);
    expect(by(family("g1"))).toEqual([]);
    expect(by({ kind: "customer", id: "lawyer", onBehalfOf: "g1" })).toEqual([]);
    expect(by({ kind: "customer", id: "family" })).toEqual([]);
    const promised = (to: typeof customer) =>
      codesOf(state, { type: "promised", commitments: [{ ...courier, to }] });
    expect(promised(family("g2"))).toEqual(["other-customer"]);
    expect(promised({ kind: "customer", id: "family" })).toEqual([]);
  });
});

describe("times that cannot be", () => {
  test.each([
    ["before", at(9, 59), ["recorded-too-early"]],
    ["at", at(10), []],
  ])("an event is not written down before it happened: %s", (_when, recordedAt, codes) => {
    expect(codesOf(fresh, { ...solved(at(10)), recordedAt })).toEqual(codes);
  });

  test("nor is a case opened so", () => {
    expect(() => freshCase({ recordedAt: at(8) })).toThrow("recorded-too-early");
  });

  test("a promise is not kept, broken or replaced before it was made", () => {
    const state = caseAfter(fresh, { type: "promised", at: at(10), commitments: [courier] });
    const promise = "e-2/1";
    for (const [time, codes] of [
      [at(9, 59), ["before-promise"]],
      [at(10), []],
    ] as const) {
      expect(codesOf(state, { type: "promise-kept", at: time, by: timer, promise })).toEqual(codes);
      expect(codesOf(state, { type: "promise-broken", at: time, promise, why: "No van." })).toEqual(codes);
      const replaced = { type: "promised", commitments: [courier], replaces: [promise] } as const;
      expect(codesOf(state, { ...replaced, at: time })).toEqual(codes);
    }
  });

  test("a word that lies ahead has not been said: the next one is due as before", () => {
    const due = (state: CaseState, now: string) =>
      obligations(state, now).flatMap(({ kind, due, overdue }) =>
        kind === "next-update" || kind === "acknowledge" ? [[kind, due, overdue]] : [],
      );
    const word = { type: "asked-customer", question: "Which door?", until: "9899-02-01T00:00:00Z" } as const;
    const ahead = caseAfter(fresh, { ...word, at: "9899-01-01T00:00:00Z" });
    expect(due(ahead, at(14))).toEqual([
      ["acknowledge", at(9, 15), true],
      ["next-update", at(13), true],
    ]);
    const told = caseAfter(
      fresh,
      { type: "promised", at: at(10), commitments: [courier] },
      { ...word, at: "9899-01-01T00:00:00Z" },
    );
    expect(due(told, at(13, 59))).toEqual([["next-update", at(14), false]]);
    expect(due(told, at(14, 1))).toEqual([["next-update", at(14), true]]);
  });
});

test("what states share is frozen: changing a case does not change the one before", () => {
  const one = caseAfter(
    freshCase({ neededBy: at(18) }),
    { type: "promised", commitments: [courier], trail: [], accommodations: ["Large print."] },
    { type: "options-given", options: ["Collect it.", "Wait."] },
  );
  const pack = expectOk(handOffPack(one));
  const next = caseAfter(one, { type: "offered", to: ben, pack });
  const loose: string[] = [];
  const visit = (value: unknown, path: string) => {
    if (typeof value !== "object" || value === null) return;
    if (!Object.isFrozen(value)) loose.push(path);
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  for (const [key, value] of Object.entries(next)) {
    if (key === "applied") continue;
    if (key === "promises" || key === "trail") {
      (value as unknown[]).forEach((inner, index) => {
        visit(inner, `${key}.${index}`);
      });
    } else visit(value, key);
  }
  expect(loose).toEqual([]);
  expect(next.applied[0]).not.toBe(one.applied[0]);
  expect(next.promises).not.toBe(one.promises);
});
