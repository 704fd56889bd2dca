import { readAs } from "evenhand";
import { CaseState } from "evenhand/resolution-ownership";
import { expect, test } from "vitest";
import { at, ben, caseAfter, courier, customer, freshCase } from "./prescription.ts";

const promised = caseAfter(freshCase(), { type: "promised", commitments: [courier, courier] });
const asked = caseAfter(promised, { type: "asked-customer", question: "Which door?", until: at(12) });
const closed = caseAfter(
  freshCase(),
  { type: "solved", solution: "Brought." },
  { type: "confirmed", by: customer },
  { type: "closed", outcome: "solution", ground: "confirmation" },
);
const { question: _, ...unasked } = asked;
const { outcome: __, ...unheard } = closed;
const [one] = promised.promises;

test.each([
  ["a closed case with an open promise", { ...closed, promises: promised.promises }, "status"],
  ["a closed case without an outcome", unheard, "status"],
  [
    "a closed case without an outcome and with a promise",
    { ...unheard, promises: promised.promises },
    "status",
  ],
  ["a case that waits for nothing", unasked, "status"],
  ["a question for which nobody waits", { ...asked, status: "open" }, "status"],
  ["a solved case without a solution", { ...promised, status: "solved" }, "status"],
  ["an event that is counted twice", { ...closed, version: 7 }, "version"],
  [
    "an event that is there twice",
    { ...closed, version: 2, applied: [closed.applied[0], closed.applied[0]] },
    "applied",
  ],
  ["a promise that is there twice", { ...promised, promises: [one, one] }, "promises"],
  ["a promise kept at no time", { ...promised, promises: [{ ...one, status: "kept" }] }, "promises"],
  [
    "a promise that is nobody's of the case",
    { ...promised, promises: [{ ...one, keptBy: ben }] },
    "promises",
  ],
])("%s is no case", (_what, state, path) => {
  expect(readAs(CaseState, state)).toMatchObject({ issues: [{ code: "not-allowed", path: [path] }] });
});

test.each([promised, asked, closed])("what events have made is a case", (state) => {
  expect(readAs(CaseState, state)).toEqual({ ok: true, value: state });
});
