import { instantAfter } from "evenhand";
import { type Opening, openCase } from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import { ann, at, customer, daughter, freshCase, opened, ownership, START, timer } from "./prescription.ts";

const { type: _, ...opening } = opened;
const issuesOf = (more: object) => {
  const result = openCase(ownership, { ...opening, ...more } as Opening<{
    severity: "low" | "high";
    safety: boolean;
  }>);
  return result.ok ? [] : result.issues;
};
const codesOf = (more: object) => issuesOf(more).map(({ code, path }) => `${path.join(".")}: ${code}`);

describe("opening a case", () => {
  test("starts the customer's clock at first contact, also where the case is opened later", () => {
    const late = freshCase({ at: at(10) });
    expect(late).toMatchObject({ openedAt: START, owner: ann, customer, status: "open", version: 1 });
    expect(late.trail[0]?.text).toMatch(
      /^Opened for c-204 after first contact at 2026-03-02T09:00:00Z, owned by ann: /,
    );
    expect(codesOf({ at: at(8, 59) })).toEqual(["at: before-first-contact"]);
  });

  test("takes the times of the policy, and says where they come from", () => {
    expect(freshCase().clocks).toMatchObject({
      acknowledgeWithin: 15,
      updateWithin: 240,
      resolveWithin: 1440,
      from: { policy: { id: "clocks" }, rules: ["high"] },
    });
    expect(freshCase().trail.map(({ what }) => what)).toEqual(["opened", "clocks"]);
    expect(freshCase().policy).toEqual({
      id: "ownership",
      version: "1",
      digest: ownership.digest,
      meaning: ownership.meaning,
    });
  });

  test.each([
    [{}, 5, 60, 480],
    [{ safety: false }, 15, 240, 1440],
    [{ safety: false, severity: { oneOf: ["low", "high"] } }, 15, 240, 1440],
    [{ safety: false, severity: "low" }, 60, 1440, 7200],
    [
      { severity: { value: "low", from: "recorded" }, safety: { value: false, from: "claimed" } },
      60,
      1440,
      7200,
    ],
  ])(
    "facts %o: the shortest of the times that are possible",
    (facts, acknowledgeWithin, updateWithin, resolveWithin) => {
      expect(freshCase({ facts }).clocks).toMatchObject({ acknowledgeWithin, updateWithin, resolveWithin });
    },
  );

  test("needs a person who answers for it", () => {
    expect(issuesOf({ owner: timer })).toEqual([
      {
        code: "owner-is-program",
        path: ["owner", "kind"],
        message: "a program cannot own a case: nobody can ask it why",
        help: "name the person who answers for it; the program may act for them with `onBehalfOf`",
      },
    ]);
    expect(issuesOf({ owner: customer })).toEqual([
      {
        code: "owner-is-customer",
        path: ["owner", "kind"],
        message: "a customer cannot own the case",
        help: "name a person of ours",
      },
    ]);
    expect(codesOf({ owner: { kind: "person", id: "c-204" } })).toEqual(["owner: owner-is-customer"]);
    expect(codesOf({ owner: null })).toEqual(["owner: wrong-type"]);
    expect(codesOf({ owner: undefined })).toEqual(["owner: missing"]);
    expect(codesOf({ owner: { kind: "queue", id: "first-line" } })).toEqual(["owner.kind: not-one-of"]);
  });

  test("is for a customer, or for who speaks for one", () => {
    expect(freshCase({ contact: { ...opened.contact, customer: daughter } }).customer).toEqual(daughter);
    expect(codesOf({ contact: { ...opened.contact, customer: ann } })).toEqual([
      "contact.customer.kind: not-a-customer",
      "owner: owner-is-customer",
    ]);
  });

  test("may be by a program, or by the customer", () => {
    for (const by of [timer, customer]) expect(codesOf({ by })).toEqual([]);
  });

  test("tells all that is wrong at once", () => {
    expect(
      codesOf({ id: "", need: { technical: "", mood: "angry" }, facts: { severity: "high" }, at: "now" }),
    ).toEqual(["id: too-small", "at: wrong-format", "need.technical: too-small", "need.mood: unknown-key"]);
    expect(
      codesOf({
        facts: { severty: "high", safety: "no" },
        at: at(8),
        owner: { kind: "person", id: "c-204" },
      }),
    ).toEqual([
      "at: before-first-contact",
      "owner: owner-is-customer",
      "facts.severty: unknown-fact",
      "facts.safety: wrong-type",
    ]);
  });

  test("outside of time", () => {
    const contact = { ...opened.contact, at: "9999-12-31T00:00:00Z" };
    expect(codesOf({ at: contact.at, contact })).toEqual(["at: out-of-time", "contact.at: out-of-time"]);
    const last = "9899-12-31T23:59:59Z";
    const state = freshCase({ at: last, contact: { ...opened.contact, at: last } });
    expect(instantAfter(state.openedAt, state.clocks.resolveWithin)).toBe("9900-01-01T23:59:59Z");
  });

  test("keeps its facts when the caller changes them afterwards", () => {
    const facts = { severity: { oneOf: ["low", "high"] }, safety: false };
    const state = freshCase({ facts });
    facts.severity.oneOf.push("changed");
    facts.safety = true;
    expect(state.facts).toEqual({ severity: { oneOf: ["low", "high"] }, safety: false });
  });
});
