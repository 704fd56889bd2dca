import type {
  Channel,
  Channel as ChannelSchema,
  Commitment,
  Commitment as CommitmentSchema,
  Contact,
  Contact as ContactSchema,
  DecisionReference,
  DecisionReference as DecisionReferenceSchema,
  Harm,
  Harm as HarmSchema,
  Instant,
  Instant as InstantSchema,
  Permission,
  Person,
  PersonalNeed,
  PersonalNeed as PersonalNeedSchema,
  Person as PersonSchema,
  PolicyReference,
  PolicyReference as PolicyReferenceSchema,
  TrailEntry,
  TrailEntry as TrailEntrySchema,
} from "evenhand/service";
import {
  type Actor,
  type Actor as ActorSchema,
  type CaseReference,
  type CaseReference as CaseReferenceSchema,
  compareOrigins,
  needBrokenBy,
  type Origin,
  type Origin as OriginSchema,
} from "evenhand/service";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";

test("each noun is its schema's type", () => {
  expectTypeOf<z.output<typeof ActorSchema>>().toEqualTypeOf<Actor>();
  expectTypeOf<z.output<typeof CaseReferenceSchema>>().toEqualTypeOf<CaseReference>();
  expectTypeOf<z.output<typeof OriginSchema>>().toEqualTypeOf<Origin>();
  expectTypeOf<z.output<typeof ChannelSchema>>().toEqualTypeOf<Channel>();
  expectTypeOf<z.output<typeof CommitmentSchema>>().toEqualTypeOf<Commitment>();
  expectTypeOf<z.output<typeof ContactSchema>>().toEqualTypeOf<Contact>();
  expectTypeOf<z.output<typeof DecisionReferenceSchema>>().toEqualTypeOf<DecisionReference>();
  expectTypeOf<z.output<typeof HarmSchema>>().toEqualTypeOf<Harm>();
  expectTypeOf<z.output<typeof InstantSchema>>().toEqualTypeOf<Instant>();
  expectTypeOf<z.output<typeof PersonSchema>>().toEqualTypeOf<Person>();
  expectTypeOf<z.output<typeof PersonalNeedSchema>>().toEqualTypeOf<PersonalNeed>();
  expectTypeOf<z.output<typeof PolicyReferenceSchema>>().toEqualTypeOf<PolicyReference>();
  expectTypeOf<z.output<typeof TrailEntrySchema>>().toEqualTypeOf<TrailEntry>();
});

test("misuse is red", () => {
  // @ts-expect-error nobody "assumed" a fact
  compareOrigins("assumed", "recorded");
  // @ts-expect-error a need is not a harm
  needBrokenBy("heard");
  const promise = { action: "call-back", text: "We call.", channel: "phone" } as const;
  // @ts-expect-error a promise has a due date, somebody who keeps it, and somebody it is made to
  const _vague: Commitment = promise;
  // @ts-expect-error a refusal says what may be done instead
  const _wall: Permission = { status: "refused", code: "no", because: "No." };
  // @ts-expect-error an actor has an id
  const _nobody: Actor = { kind: "person" };
  // @ts-expect-error a role that is not there is left out
  const _roleless: Actor = { kind: "person", id: "ann", role: undefined };
});
