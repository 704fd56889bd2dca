/**
 * What may happen next to a case. Drawing only among events that are enabled leads deep into histories, where random
 * events would be refused at the door; the wild ones are those that should be.
 */
import type { CaseEvent, CaseState } from "evenhand/resolution-ownership";
import { handOffPack } from "evenhand/resolution-ownership";
import {
  ann,
  annsTimer,
  ben,
  bensBot,
  cleo,
  courier,
  customer,
  daughter,
  event,
  expectOk,
  stranger,
  timer,
} from "./prescription.ts";

type Loose = Parameters<typeof event>[1];
const people = [ann, ben, cleo] as const;

function later(time: string, minutes: number): string {
  return new Date(Date.parse(time) + minutes * 60_000).toISOString().replace(".000Z", "Z");
}

/** Events that the rules allow at a time. */
export function enabledEvents(state: CaseState, time: string): readonly CaseEvent[] {
  const { owner, offer, outcome, confirmation, question, promises, status } = state;
  const open = promises.filter((promise) => promise.status === "open");
  const broken = promises.filter((promise) => promise.status === "broken");
  const answerable = offer !== undefined && Date.parse(time) <= Date.parse(offer.answerBy);
  const list: Loose[] = [{ type: "customer-replied", by: customer, text: "Where is it?", channel: "email" }];
  if (outcome !== undefined && Date.parse(time) >= Date.parse(outcome.at)) {
    list.push({ type: "confirmed", by: daughter }, { type: "confirmed", by: customer });
  }
  if (outcome !== undefined) list.push({ type: "reopened", by: customer, why: "It is not right." });
  if (status === "closed") return list.map((loose) => event(state, { ...loose, at: time } as Loose));
  const commitments = [{ ...courier, by: owner, due: later(time, 90) }];
  const next = [{ until: later(time, 300) }, { appeal: "Write to the head pharmacist." }] as const;
  list.push(
    { type: "promised", commitments },
    { type: "promised", commitments: [...commitments, ...commitments], accommodations: ["Large print."] },
    { type: "promised", commitments: [], trail: [] },
    { type: "asked-customer", question: "Which door?", until: later(time, 200) },
    { type: "options-given", options: ["Collect it tomorrow.", "Take an emergency supply."] },
    { type: "reason-given", reason: "The maker is out of it.", next: next[0] },
    { type: "reason-given", reason: "It may not be given twice.", next: next[1] },
    { type: "solved", solution: "It was brought." },
  );
  for (const { id } of open) {
    list.push(
      { type: "promise-kept", promise: id, by: timer },
      { type: "promise-kept", promise: id },
      { type: "promise-broken", promise: id, why: "The van broke down." },
      { type: "promise-broken", promise: id, by: customer, why: "Nobody came." },
      { type: "promised", commitments, replaces: [id] },
    );
  }
  for (const { id } of broken) list.push({ type: "promise-kept", promise: id });
  if (offer === undefined) {
    const pack = expectOk(handOffPack(state, { tried: ["Nothing yet."] }));
    for (const to of people) if (to.id !== owner.id) list.push({ type: "offered", to, pack });
  } else {
    list.push({ type: "withdrawn", why: "Solved meanwhile." });
    if (answerable) {
      const { to } = offer;
      list.push(
        { type: "accepted", by: to },
        { type: "accepted", by: to },
        { type: "accepted", by: to },
        { type: "accepted", by: to },
        { type: "declined", by: to, ground: "skill", suggestion: "Ask the courier desk." },
      );
    } else list.push({ type: "expired", by: timer });
  }
  const calm = open.length === 0 && offer === undefined && question === undefined;
  if (calm && outcome !== undefined) {
    const closed = { type: "closed", outcome: outcome.kind } as const;
    if (confirmation !== undefined) {
      for (let more = 0; more < 6; more += 1) list.push({ ...closed, ground: "confirmation" });
    }
    if (outcome.closesAfter !== undefined && Date.parse(time) > Date.parse(outcome.closesAfter)) {
      for (let more = 0; more < 6; more += 1) list.push({ ...closed, ground: "silence", by: owner });
    }
  }
  return list.map((loose) => event(state, { ...loose, at: time } as Loose));
}

/** Events that are no less well-formed, and that mostly must not count: by strangers, too early, too late. */
export function wildEvents(state: CaseState, time: string): readonly unknown[] {
  const pack = { need: { technical: "Something." }, tried: [], promises: [] };
  const grounds = ["confirmation", "silence"] as const;
  const outcomes = ["solution", "options", "reason"] as const;
  const loose: readonly Loose[] = [
    ...[ann, ben, cleo, timer, bensBot, annsTimer, stranger].map((by) => ({ type: "accepted", by }) as const),
    ...[ann, ben, stranger, annsTimer, timer].flatMap((by) =>
      grounds.flatMap((ground) =>
        outcomes.map((outcome) => ({ type: "closed", by, outcome, ground }) as const),
      ),
    ),
    ...people.map((to) => ({ type: "offered", to, pack }) as const),
    { type: "confirmed" },
    { type: "confirmed", by: stranger },
    { type: "confirmed", by: daughter },
    { type: "customer-replied", by: ben, text: "I am the customer." },
    { type: "promised", commitments: [{ ...courier, to: stranger }] },
    { type: "promised", by: customer, commitments: [courier] },
    { type: "promised", commitments: [], replaces: ["e-2/1"] },
    { type: "promise-kept", promise: "e-2/1" },
    { type: "promise-broken", promise: "__proto__", why: "It never was." },
    { type: "expired", by: timer },
    { type: "withdrawn", by: timer, why: "The timer says so." },
    { type: "reopened", why: "We doubt it." },
    { type: "solved", caseId: "another", solution: "Not here." },
    { type: "solved", id: "e-1", solution: "An id that was used." },
  ];
  const events: unknown[] = loose.map((one) => event(state, { at: time, ...one }));
  const [first] = events as [CaseEvent];
  return [
    ...events,
    { ...first, type: "escalated" },
    { ...first, at: "2026-03-01T00:00:00Z" },
    { ...first, at: "yesterday" },
    { ...first, by: undefined },
    { ...first, owner: null, more: Number.NaN },
    JSON.parse('{ "__proto__": { "type": "closed" } }'),
    null,
    [],
    "closed",
    7,
  ];
}
