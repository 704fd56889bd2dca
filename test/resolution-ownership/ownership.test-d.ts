import { type Actor, type Commitment, definePolicy, type TrailEntry } from "evenhand";
import {
  applyEvent,
  type CaseEvent,
  type CaseEvent as CaseEventSchema,
  type CaseNeed,
  type CaseNeed as CaseNeedSchema,
  type CaseOutcome,
  type CaseOutcome as CaseOutcomeSchema,
  type CasePromise,
  type CasePromise as CasePromiseSchema,
  type CaseState,
  type CaseState as CaseStateSchema,
  type ClosedEvent,
  type ContextPack,
  type ContextPack as ContextPackSchema,
  defineOwnershipPolicy,
  eventId,
  type Owner,
  type Owner as OwnerSchema,
  openCase,
} from "evenhand/resolution-ownership";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import { clocks, handOff, opened, ownership } from "./prescription.ts";

const state = {} as CaseState;
const head = { id: "e", caseId: "c", at: "2026-03-02T09:00:00Z", by: { kind: "person", id: "ann" } } as const;
const { facts: _, ...opening } = opened;

test("each noun is its schema's type", () => {
  expectTypeOf<z.output<typeof CaseEventSchema>>().toEqualTypeOf<CaseEvent>();
  expectTypeOf<z.output<typeof CaseNeedSchema>>().toEqualTypeOf<CaseNeed>();
  expectTypeOf<z.output<typeof CaseOutcomeSchema>>().toEqualTypeOf<CaseOutcome>();
  expectTypeOf<z.output<typeof CasePromiseSchema>>().toEqualTypeOf<CasePromise>();
  expectTypeOf<z.output<typeof CaseStateSchema>>().toEqualTypeOf<CaseState>();
  expectTypeOf<z.output<typeof ContextPackSchema>>().toEqualTypeOf<ContextPack>();
  expectTypeOf<z.output<typeof OwnerSchema>>().toEqualTypeOf<Owner>();
});

test("a case has an owner, who is a person", () => {
  expectTypeOf(state.owner).toEqualTypeOf<Owner>();
  expectTypeOf<null>().not.toExtend<CaseState["owner"]>();
  expectTypeOf<undefined>().not.toExtend<CaseState["owner"]>();
  // @ts-expect-error nobody is no owner
  openCase(ownership, { ...opening, facts: {}, owner: undefined });
  // @ts-expect-error nor is null
  openCase(ownership, { ...opening, facts: {}, owner: null });
  // @ts-expect-error a program answers for nothing
  openCase(ownership, { ...opening, facts: {}, owner: { kind: "program", id: "bot" } });
  // @ts-expect-error perhaps not a person
  const _owner: Owner = {} as Actor;
});

test("a case is opened on the facts that its policy declares", () => {
  openCase(ownership, { ...opening, facts: { severity: "high" } });
  openCase(ownership, { ...opening, facts: { severity: { oneOf: ["low", "high"] } } });
  // @ts-expect-error a misspelt fact
  openCase(ownership, { ...opening, facts: { severty: "high" } });
  // @ts-expect-error a value that it does not have
  openCase(ownership, { ...opening, facts: { severity: "huge" } });
});

test("a policy without facts takes none", () => {
  const times = { acknowledgeWithin: 1, updateWithin: 1, resolveWithin: 1 };
  const policy = defineOwnershipPolicy({ id: "o", version: "1", clocks: times });
  openCase(policy, opening);
  openCase(policy, { ...opening, facts: {} });
  // @ts-expect-error nothing looks at it
  openCase(policy, { ...opening, facts: { safety: true } });
});

test("the parts of a policy answer in time, on the facts of the clocks", () => {
  // @ts-expect-error a hand-off has no clocks
  defineOwnershipPolicy({ id: "o", version: "1", clocks: handOff });
  const queue = definePolicy({
    id: "queue",
    version: "1",
    purpose: "ownership",
    facts: { queue: { type: "boolean" } },
    outcome: { acceptWithin: { type: "integer" } },
    rules: [],
    otherwise: { then: { acceptWithin: 5 }, because: "Always." },
  });
  // @ts-expect-error it looks at a fact that the clocks do not know
  defineOwnershipPolicy({ id: "o", version: "1", clocks, handOff: queue });
});

test("closing names its outcome and its ground", () => {
  const _closed: ClosedEvent = { ...head, type: "closed", outcome: "solution", ground: "confirmation" };
  // @ts-expect-error closed with nothing
  applyEvent(ownership, state, { ...head, type: "closed", ground: "confirmation" });
  // @ts-expect-error closed on no ground
  applyEvent(ownership, state, { ...head, type: "closed", outcome: "solution" });
  // @ts-expect-error a metric is no ground
  applyEvent(ownership, state, { ...head, type: "closed", outcome: "solution", ground: "handling-time" });
});

test("an event is one that a case knows, with what it needs", () => {
  // @ts-expect-error no such event
  applyEvent(ownership, state, { ...head, type: "escalated" });
  // @ts-expect-error a reason says what comes next
  applyEvent(ownership, state, { ...head, type: "reason-given", reason: "No." });
  // @ts-expect-error neither when it changes nor who looks at it again
  applyEvent(ownership, state, { ...head, type: "reason-given", reason: "No.", next: {} });
  // @ts-expect-error a question without a date would wait for ever
  applyEvent(ownership, state, { ...head, type: "asked-customer", question: "Which door?" });
  // @ts-expect-error declining suggests something
  applyEvent(ownership, state, { ...head, type: "declined", ground: "skill" });
  // @ts-expect-error being busy is no ground
  applyEvent(ownership, state, { ...head, type: "declined", ground: "busy", suggestion: "Ben." });
  // @ts-expect-error a promise has a due date
  applyEvent(ownership, state, { ...head, type: "promised", commitments: [{} as Omit<Commitment, "due">] });
  // @ts-expect-error an event has a time
  eventId({ type: "confirmed", caseId: "c", by: head.by });
});

test("what a model returns is taken as it is", () => {
  const result = {} as { readonly commitments: readonly Commitment[]; readonly trail: readonly TrailEntry[] };
  applyEvent(ownership, state, { ...head, type: "promised", ...result });
});
