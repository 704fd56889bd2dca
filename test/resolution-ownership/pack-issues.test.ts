import { type ContextPack, handOffPack } from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import { ann, at, ben, caseAfter, codesOf, courier, customer, expectOk, freshCase } from "./prescription.ts";

const known = caseAfter(
  freshCase({ neededBy: at(18) }),
  { type: "promised", commitments: [courier, courier] },
  { type: "customer-replied", at: at(9, 5), by: customer, text: "I have two left." },
);
const pack = expectOk(handOffPack(known, { tried: ["Rang the branch."] }));
const [one, other] = pack.promises as [ContextPack["promises"][0], ContextPack["promises"][0]];

function codesFor(changes: Partial<ContextPack>): readonly string[] {
  return codesOf(known, { type: "offered", at: at(10), to: ben, pack: { ...pack, ...changes } });
}

describe("a pack", () => {
  test("that says what the case says is taken, in any order and with more", () => {
    expect(codesFor({})).toEqual([]);
    expect(codesFor({ promises: [other, one], tried: ["Asked Cleo.", ...pack.tried].reverse() })).toEqual([]);
  });

  test.each([
    ["has another status for a promise", { promises: [{ ...one, status: "kept" }, other] }],
    ["names somebody else who keeps it", { promises: [{ ...one, keptBy: ben }, other] }],
    ["has a promise twice", { promises: [one, other, other] }],
    ["has a promise that was never made", { promises: [one, other, { ...one, id: "e-7/1" }] }],
    ["leaves out what the customer said", { tried: ["-"] }],
    ["has another time", { neededBy: at(19) }],
  ] as const)("that %s is refused", (_what, changes) => {
    expect(codesFor(changes as Partial<ContextPack>)).toEqual(["incomplete-pack"]);
  });

  test("has all lines of the case, however many are added", () => {
    const tried = Array.from({ length: 300 }, (_, index) => `Rang branch ${index}.`);
    const long = expectOk(handOffPack(known, { tried }));
    expect(long.tried).toHaveLength(301);
    expect(codesFor({ tried: long.tried })).toEqual([]);
  });

  test("with a time that nobody has given is refused", () => {
    const fresh = freshCase();
    const made = expectOk(handOffPack(fresh, { tried: ["Nothing yet."] }));
    const early = { ...made, neededBy: at(10) };
    expect(codesOf(fresh, { type: "offered", to: ben, pack: early })).toEqual(["incomplete-pack"]);
  });
});

describe("what came up since the offer", () => {
  const offered = caseAfter(known, { type: "offered", at: at(10), to: ben, pack });
  const accepted = { type: "accepted", at: at(10, 30), by: ben } as const;

  test.each([
    ["a new promise", { type: "promised", commitments: [courier] }],
    ["a new accommodation", { type: "promised", commitments: [], accommodations: ["Large print."] }],
  ] as const)("%s: it is offered again", (_what, news) => {
    const state = caseAfter(offered, { ...news, at: at(10, 10) });
    expect(codesOf(state, accepted)).toEqual(["outdated-pack"]);
    const withdrawn = caseAfter(state, { type: "withdrawn", at: at(10, 11), by: ann, why: "More to know." });
    const again = expectOk(handOffPack(withdrawn));
    const renewed = caseAfter(withdrawn, { type: "offered", at: at(10, 12), to: ben, pack: again });
    expect(caseAfter(renewed, accepted).owner).toEqual(ben);
  });

  test("what was said or kept meanwhile is in the trail, and holds nobody up", () => {
    const state = caseAfter(
      offered,
      { type: "promise-kept", at: at(10, 10), promise: "e-2/1" },
      { type: "customer-replied", at: at(10, 11), by: customer, text: "One is here." },
    );
    expect(codesOf(state, accepted)).toEqual([]);
  });
});
