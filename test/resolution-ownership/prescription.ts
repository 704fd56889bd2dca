/**
 * The prescription that is not where it was promised: the policy and the people of most tests of this room.
 */
import { type Actor, type Commitment, definePolicy, type Result } from "evenhand";
import {
  applyEvent,
  type CaseEvent,
  type CaseState,
  defineOwnershipPolicy,
  type OpenedEvent,
  type Owner,
  openCase,
  type UnnamedEvent,
} from "evenhand/resolution-ownership";

export const customer: Actor = { kind: "customer", id: "c-204" };
export const daughter: Actor = { kind: "customer", id: "c-77", onBehalfOf: "c-204" };
export const stranger: Actor = { kind: "customer", id: "c-9" };
export const ann: Owner = { kind: "person", id: "ann", role: "reception" };
export const ben: Owner = { kind: "person", id: "ben", role: "pharmacist" };
export const cleo: Owner = { kind: "person", id: "cleo", role: "courier-desk" };
export const timer: Actor = { kind: "program", id: "timer" };
export const annsTimer: Actor = { kind: "program", id: "timer", onBehalfOf: "ann" };
export const bensBot: Actor = { kind: "program", id: "bot", onBehalfOf: "ben" };

const minutes = { type: "integer", unit: "minute" } as const;
const severity = { type: "enum", values: ["low", "high"], about: "failure" } as const;
const safety = { type: "boolean", about: "failure" } as const;

export const clocks = definePolicy({
  id: "clocks",
  version: "1",
  purpose: "ownership",
  facts: { severity, safety },
  outcome: { acknowledgeWithin: minutes, updateWithin: minutes, resolveWithin: minutes },
  rules: [
    {
      id: "safety",
      when: { safety: true },
      then: { acknowledgeWithin: 5, updateWithin: 60, resolveWithin: 480 },
      because: "Somebody may come to harm.",
    },
    {
      id: "high",
      when: { severity: "high" },
      then: { acknowledgeWithin: 15, updateWithin: 240, resolveWithin: 1440 },
      because: "It weighs heavily.",
    },
  ],
  otherwise: {
    then: { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 7200 },
    because: "The usual times.",
  },
});

export const handOff = definePolicy({
  id: "hand-off",
  version: "1",
  purpose: "ownership",
  facts: { safety },
  outcome: { acceptWithin: minutes },
  rules: [{ id: "safety", when: { safety: true }, then: { acceptWithin: 10 }, because: "At once." }],
  otherwise: { then: { acceptWithin: 120 }, because: "Within two hours." },
});

export const silence = definePolicy({
  id: "silence",
  version: "1",
  purpose: "ownership",
  facts: { safety },
  outcome: { mayClose: { type: "boolean" }, confirmWithin: minutes },
  rules: [
    {
      id: "safety",
      when: { safety: true },
      then: { mayClose: false, confirmWithin: 0 },
      because: "Where somebody may come to harm, silence says nothing.",
    },
  ],
  otherwise: { then: { mayClose: true, confirmWithin: 4320 }, because: "Three days." },
});

export const ownership = defineOwnershipPolicy({ id: "ownership", version: "1", clocks, handOff, silence });
export const strict = defineOwnershipPolicy({ id: "ownership", version: "1", clocks });

export const START = "2026-03-02T09:00:00Z";

/** A time of the day on which it happens: `at(9, 30)`, or so many days later. */
export function at(hour: number, minute = 0, daysLater = 0): string {
  return new Date(Date.UTC(2026, 2, 2 + daysLater, hour, minute)).toISOString().replace(".000Z", "Z");
}

export const opened: OpenedEvent = {
  id: "e-1",
  caseId: "rx-4711",
  type: "opened",
  at: START,
  by: ann,
  contact: { at: START, customer, servedBy: ann, channel: "phone" },
  need: {
    technical: "The tablets are not at the pharmacy where they were promised.",
    personal: ["informed"],
    accommodations: ["Text message instead of calls."],
  },
  facts: { severity: "high", safety: false },
  owner: ann,
};

export const courier: Commitment = {
  to: customer,
  by: ann,
  action: "send-courier",
  text: "A courier brings the tablets to your door.",
  due: at(17),
  channel: "text-message",
  from: { policy: { id: "needs", version: "1", digest: "d", meaning: "m" }, rules: ["courier"] },
  meets: ["in-control"],
};

/** The case, freshly opened. */
export function freshCase(more: Partial<OpenedEvent> = {}, policy = ownership): CaseState {
  return expectOk(openCase(policy, { ...opened, ...more } as never));
}

type Loose = UnnamedEvent extends infer Event
  ? Event extends UnnamedEvent
    ? Omit<Event, "id" | "caseId" | "at" | "by"> & Partial<Pick<Event, "id" | "caseId" | "at" | "by">>
    : never
  : never;

/** An event of the case: by its owner, at the time of opening, with the next id, unless said otherwise. */
export function event(state: CaseState, loose: Loose): CaseEvent {
  const head = { id: `e-${state.version + 1}`, caseId: state.caseId, at: START, by: state.owner };
  return { ...head, ...loose } as CaseEvent;
}

/** The case after events that are not refused. */
export function caseAfter(state: CaseState, ...events: readonly Loose[]): CaseState {
  return events.reduce<CaseState>(
    (now, loose) => expectOk(applyEvent(ownership, now, event(now, loose))),
    state,
  );
}

/** The codes for which an event is refused, none where it is not. */
export function codesOf(state: CaseState, loose: Loose, policy = ownership): readonly string[] {
  const result = applyEvent(policy, state, event(state, loose));
  return result.ok ? [] : result.issues.map(({ code }) => code);
}

export function expectOk<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.issues, undefined, 1));
  return result.value;
}
