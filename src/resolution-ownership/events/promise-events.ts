/**
 * What was promised to the customer, and what became of it.
 */
import * as z from "zod/mini";
import { Commitment, TrailEntry } from "../../service/index.ts";
import { Accommodations } from "../case-need.ts";
import { type EventHead, head, words } from "./event-head.ts";

/**
 * The case takes commitments over as promises, unchanged, with the lines of the trail that led to them: what a needs
 * assessment, an accommodation and a recovery return fits in as it is.
 */
export interface PromisedEvent extends EventHead {
  readonly type: "promised";
  readonly commitments: readonly Commitment[];
  readonly trail?: readonly TrailEntry[];
  /** The open promises that these replace. Before they are due that is renegotiated, afterwards it is broken. */
  readonly replaces?: readonly string[];
  /** What we have learnt that the customer needs, for whoever serves them next. */
  readonly accommodations?: readonly string[];
}

/** A promise was kept, at the time of the event: on time, or late. */
export interface PromiseKeptEvent extends EventHead {
  readonly type: "promise-kept";
  readonly promise: string;
}

/** A promise was not kept, or it is certain that it will not be. */
export interface PromiseBrokenEvent extends EventHead {
  readonly type: "promise-broken";
  readonly promise: string;
  readonly why: string;
}

const promise = z.string().check(z.minLength(1), z.maxLength(220));

/** Checks that a value is {@link PromisedEvent}. */
export const PromisedEvent: z.ZodMiniType<PromisedEvent> = z.readonly(
  z.strictObject({
    type: z.literal("promised"),
    ...head,
    commitments: z.readonly(z.array(Commitment).check(z.maxLength(100))),
    trail: z.exactOptional(z.readonly(z.array(TrailEntry).check(z.maxLength(1000)))),
    replaces: z.exactOptional(z.readonly(z.array(promise).check(z.maxLength(100)))),
    accommodations: z.exactOptional(Accommodations),
  }),
);

/** Checks that a value is {@link PromiseKeptEvent}. */
export const PromiseKeptEvent: z.ZodMiniType<PromiseKeptEvent> = z.readonly(
  z.strictObject({ type: z.literal("promise-kept"), ...head, promise }),
);

/** Checks that a value is {@link PromiseBrokenEvent}. */
export const PromiseBrokenEvent: z.ZodMiniType<PromiseBrokenEvent> = z.readonly(
  z.strictObject({ type: z.literal("promise-broken"), ...head, promise, why: words }),
);
