import { readAs } from "evenhand";
import {
  applyEvent,
  type CaseEvent,
  CaseState,
  caseFrom,
  handOffPack,
  obligations,
  whatToSay,
} from "evenhand/resolution-ownership";
import { expect, test } from "vitest";
import {
  ann,
  at,
  ben,
  courier,
  customer,
  event,
  expectOk,
  freshCase,
  opened,
  ownership,
} from "./prescription.ts";

test("the missing prescription, from first contact to closed", () => {
  const events: CaseEvent[] = [opened];
  let state = freshCase({ neededBy: at(18) });
  events[0] = { ...opened, neededBy: at(18) };
  const apply = (loose: Parameters<typeof event>[1]) => {
    const next = event(state, loose);
    events.push(next);
    state = expectOk(applyEvent(ownership, state, next));
  };
  apply({ type: "promised", at: at(9, 10), commitments: [courier], trail: [] });
  const pack = expectOk(handOffPack(state, { tried: ["The branch has none."] }));
  apply({ type: "offered", at: at(9, 20), to: ben, pack });
  expect(state.owner).toEqual(ann);
  expect(obligations(state, at(9, 21)).map(({ kind, owner, due }) => [kind, owner.id, due])).toEqual([
    ["hand-off-answer", "ben", at(11, 20)],
    ["next-update", "ann", at(13, 10)],
    ["promise", "ann", at(17)],
    ["needed-by", "ann", at(18)],
    ["resolve", "ann", at(9, 0, 1)],
  ]);
  apply({ type: "accepted", at: at(9, 30), by: ben });
  expect(state.owner).toEqual(ben);
  expect(state.promises[0]).toMatchObject({ keptBy: ben, commitment: courier });
  apply({ type: "promise-kept", at: at(16, 40), promise: "e-2/1" });
  apply({ type: "solved", at: at(16, 45), solution: "The tablets are with you." });
  apply({ type: "confirmed", at: at(16, 50), by: customer });
  apply({ type: "closed", at: at(16, 55), outcome: "solution", ground: "confirmation" });
  expect(state.status).toBe("closed");
  expect(state.openedAt).toBe(opened.contact.at);
  expect(obligations(state, at(17))).toEqual([]);
  expect(state.trail.map(({ what }) => what)).toEqual([
    "opened",
    "clocks",
    "promised",
    "offered",
    "hand-off",
    "accepted",
    "promise-kept",
    "solved",
    "silence",
    "confirmed",
    "closed",
  ]);
  expect(whatToSay(state, { names: { ben: "Ben Ito" }, timeZone: "Europe/London" })).toBe(
    [
      "Solved: The tablets are with you.",
      "Done: A courier brings the tablets to your door.",
      "This is closed. If it is not right, tell us, and Ben Ito takes it up again.",
    ].join("\n"),
  );
  expect(caseFrom(ownership, events)).toEqual({ ok: true, value: state });
  expect(readAs(CaseState, JSON.parse(JSON.stringify(state)))).toEqual({ ok: true, value: state });
});
