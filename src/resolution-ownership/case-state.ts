import * as z from "zod/mini";
import { Actor, Channel, DecisionReference, Instant, PolicyReference, TrailEntry } from "../service/index.ts";
import { CaseNeed } from "./case-need.ts";
import { CaseOutcome } from "./case-outcome.ts";
import { CasePromise } from "./case-promise.ts";
import { ContextPack } from "./context-pack.ts";
import { Owner } from "./owner.ts";

/** A hand-off that waits for its answer. The case is still its owner's. */
export interface HandOffOffer {
  /** The event that made it. */
  readonly event: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly to: Owner;
  readonly answerBy: Instant;
  readonly pack: ContextPack;
}

/** A question to the customer that has no answer yet. */
export interface OpenQuestion {
  /** The event that asked it. */
  readonly event: string;
  readonly at: Instant;
  readonly question: string;
  readonly until: Instant;
}

/** The times that the policy gave this case when it was opened, in minutes. */
export interface CaseClocks {
  readonly acknowledgeWithin: number;
  readonly updateWithin: number;
  readonly resolveWithin: number;
  readonly from: DecisionReference;
}

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
  readonly confirmation?: { readonly at: Instant; readonly by: Actor };
  /** Everything that happened and was decided, in the order in which the case learnt of it. */
  readonly trail: readonly TrailEntry[];
  /** The events, by id and by what they say, so that each counts once. */
  readonly applied: readonly { readonly id: string; readonly digest: string }[];
}

const name = z.string().check(z.minLength(1), z.maxLength(200));
const minutes = z.int().check(z.minimum(1));

/** Checks that a value is a {@link CaseState}, for one that comes back from storage; other keys are refused. */
export const CaseState: z.ZodMiniType<CaseState> = z.readonly(
  z.strictObject({
    schema: z.literal("evenhand/case/0"),
    policy: PolicyReference,
    version: z.int().check(z.minimum(1)),
    caseId: name,
    customer: Actor,
    channel: Channel,
    need: CaseNeed,
    facts: z.readonly(z.record(z.string(), z.unknown())),
    openedAt: Instant,
    neededBy: z.exactOptional(Instant),
    owner: Owner,
    status: z.enum(["open", "waiting", "solved", "closed"]),
    clocks: z.readonly(
      z.strictObject({
        acknowledgeWithin: minutes,
        updateWithin: minutes,
        resolveWithin: minutes,
        from: DecisionReference,
      }),
    ),
    acknowledgedAt: z.exactOptional(Instant),
    lastWordAt: Instant,
    promises: z.readonly(z.array(CasePromise)),
    offer: z.exactOptional(
      z.readonly(
        z.strictObject({
          event: name,
          at: Instant,
          by: Actor,
          to: Owner,
          answerBy: Instant,
          pack: ContextPack,
        }),
      ),
    ),
    question: z.exactOptional(
      z.readonly(
        z.strictObject({
          event: name,
          at: Instant,
          question: z.string().check(z.minLength(1), z.maxLength(2000)),
          until: Instant,
        }),
      ),
    ),
    outcome: z.exactOptional(CaseOutcome),
    confirmation: z.exactOptional(z.readonly(z.strictObject({ at: Instant, by: Actor }))),
    trail: z.readonly(z.array(TrailEntry)),
    applied: z.readonly(z.array(z.readonly(z.strictObject({ id: name, digest: name })))),
  }),
);
