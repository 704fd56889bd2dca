import * as z from "zod/mini";
import { Actor, Channel, Instant, isSameActor, PolicyReference, TrailEntry } from "../service/index.ts";
import { CaseClocks } from "./case-clocks.ts";
import { CaseNeed } from "./case-need.ts";
import { CaseOutcome } from "./case-outcome.ts";
import { CasePromise } from "./case-promise.ts";
import { HandOffOffer, OFFER_HEAD } from "./hand-off-offer.ts";
import { OpenQuestion } from "./open-question.ts";
import { Owner } from "./owner.ts";
import { soundCase } from "./sound-case.ts";

/**
 * Where a case stands: what follows from its events, as plain data. There is no case without an owner, and none whose
 * customer's clock can be set back.
 */
export interface CaseState {
  /** The form of this data, for whoever finds it in storage. */
  readonly schema: "evenhand/case/0";
  readonly policy: PolicyReference;
  /** How many events have been applied. */
  readonly version: number;
  readonly caseId: string;
  readonly customer: Actor;
  /** The channel of the first contact. */
  readonly channel: Channel;
  readonly need: CaseNeed;
  readonly facts: { readonly [name: string]: unknown };
  /** When the customer first came: where their clock starts, for good. */
  readonly openedAt: Instant;
  readonly neededBy?: Instant;
  readonly owner: Owner;
  readonly status: "open" | "waiting" | "solved" | "closed";
  readonly clocks: CaseClocks;
  /** When the customer first heard from us. */
  readonly acknowledgedAt?: Instant;
  /** From when the next word is counted: the last one, or when the case was opened, or opened again. */
  readonly lastWordAt: Instant;
  readonly promises: readonly CasePromise[];
  readonly offer?: HandOffOffer;
  readonly question?: OpenQuestion;
  readonly outcome?: CaseOutcome;
  /** When the customer last said something that was no confirmation, or the case was last opened again. */
  readonly objectedAt?: Instant;
  readonly confirmation?: { readonly at: Instant; readonly by: Actor };
  /** Everything that happened and was decided, in the order in which the case learnt of it. */
  readonly trail: readonly TrailEntry[];
  /** The events, by id and by what they say, so that each counts once. */
  readonly applied: readonly { readonly id: string; readonly digest: string }[];
}

const name = z.string().check(z.minLength(1), z.maxLength(200));
const customer = Actor.check(
  z.refine(({ kind }) => kind === "customer", { path: ["kind"], error: "write `customer`" }),
);

/** What is of one size in every case. */
const frame = {
  schema: z.literal("evenhand/case/0"),
  policy: PolicyReference,
  version: z.int().check(z.minimum(1)),
  caseId: name,
  customer,
  channel: Channel,
  openedAt: Instant,
  owner: Owner,
  status: z.enum(["open", "waiting", "solved", "closed"]),
  clocks: CaseClocks,
  lastWordAt: Instant,
} as const;
const confirmation = z.readonly(z.strictObject({ at: Instant, by: Actor }));
const ownedByOurs = z.refine<Pick<CaseState, "owner" | "customer">>(
  (state) => !isSameActor(state.owner, state.customer),
  { path: ["owner"], error: "name a person of ours, not the customer" },
);

/** Checks that a value is a {@link CaseState}, for one that comes back from storage; other keys are refused. */
export const CaseState: z.ZodMiniType<CaseState> = z.readonly(
  z
    .strictObject({
      ...frame,
      need: CaseNeed,
      facts: z.readonly(z.record(z.string(), z.unknown())),
      neededBy: z.exactOptional(Instant),
      acknowledgedAt: z.exactOptional(Instant),
      promises: z.readonly(z.array(CasePromise)),
      offer: z.exactOptional(HandOffOffer),
      question: z.exactOptional(OpenQuestion),
      outcome: z.exactOptional(CaseOutcome),
      objectedAt: z.exactOptional(Instant),
      confirmation: z.exactOptional(confirmation),
      trail: z.readonly(z.array(TrailEntry)),
      applied: z.readonly(z.array(z.readonly(z.strictObject({ id: name, digest: name })))),
    })
    .check(ownedByOurs, ...soundCase),
);

const list = z.custom<readonly unknown[]>(Array.isArray);
const fields = z.custom<object>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

/** Checks the frame of a {@link CaseState}, and looks into nothing that grows: what every event can afford. */
export const CaseFrame = z
  .object({
    ...frame,
    need: z.object({ technical: z.string(), personal: z.optional(list), accommodations: z.optional(list) }),
    facts: fields,
    neededBy: z.optional(Instant),
    acknowledgedAt: z.optional(Instant),
    promises: list,
    offer: z.optional(z.object({ ...OFFER_HEAD, pack: fields })),
    question: z.optional(OpenQuestion),
    outcome: z.optional(CaseOutcome),
    objectedAt: z.optional(Instant),
    confirmation: z.optional(confirmation),
    trail: list,
    applied: list,
  })
  .check(ownedByOurs);
