import * as z from "zod/mini";
import { Channel } from "../service/index.ts";
import { DemandKind } from "./demand-kind.ts";
import { ProofCeiling } from "./proof-ceiling.ts";

/**
 * Something that we do so that a step asks for less: a text message instead of a call, somebody who waits at the
 * station. `scope: "extra"` is what is not our job and is done all the same.
 *
 * @example
 * ```ts
 * import type { Accommodation } from "evenhand/equity-accommodation";
 *
 * const courier: Accommodation = {
 *   id: "courier",
 *   title: "We bring it to the door",
 *   lowers: [{ kind: "travel", to: 0 }],
 *   leadMinutes: 240,
 *   cost: "medium",
 *   effortMinutes: 5,
 *   how: "done-for",
 *   scope: "usual",
 *   grant: "on-request",
 *   proof: "none",
 * };
 * ```
 */
export interface Accommodation {
  readonly id: string;
  /** What it is, for people. */
  readonly title: string;
  /** What it lowers; at least one, or it is no accommodation. */
  readonly lowers: readonly LoweredDemand[];
  /** What it asks of the customer itself: a letter must be read. */
  readonly creates?: readonly CreatedDemand[];
  /** The channels in which it can be given; all where not said. */
  readonly channels?: readonly Channel[];
  /** From when it is granted until it helps. */
  readonly leadMinutes: number;
  /** What it costs us, in classes; it counts last. */
  readonly cost: "none" | "low" | "medium" | "high";
  /** How many minutes of the customer's own time and trouble it takes. */
  readonly effortMinutes: number;
  /** How much the customer does alone: alone, alone with guidance, with somebody, or not at all. */
  readonly how: "self-service" | "guided" | "done-together" | "done-for";
  readonly scope: "usual" | "extra";
  /** `on-request`: whoever asks has it. `needs-human`: a person grants it, a program only proposes it. */
  readonly grant: "on-request" | "needs-human";
  /** The roles that may grant what needs a person; any person where not said. */
  readonly approvers?: readonly string[];
  /** The ids of others without which it does not work. */
  readonly requires?: readonly string[];
  /** The ids of others beside which it does not work; they name this one too. */
  readonly conflictsWith?: readonly string[];
  readonly proof: ProofCeiling;
}

/** A demand that is lowered to a level, in some steps or in all. */
export interface LoweredDemand {
  readonly kind: DemandKind;
  /** How much is asked for afterwards, see `DemandLevel`. */
  readonly to: 0 | 1 | 2 | 3;
  /** The ids of the steps in which it is lowered; in all, and in what other accommodations ask, where not said. */
  readonly steps?: readonly string[];
}

/** A demand that an accommodation makes itself. */
export interface CreatedDemand {
  readonly kind: DemandKind;
  readonly level: 1 | 2 | 3 | 4;
  /** The channel that it takes; that of the contact where not said. */
  readonly channel?: Channel;
}

const name = z.string().check(z.minLength(1), z.maxLength(200));
const names = z.readonly(z.array(name).check(z.maxLength(100)));
const minutes = z.int().check(z.minimum(0), z.maximum(525_600));

/** Checks that a value is a {@link LoweredDemand}; other keys are refused. */
export const LoweredDemand: z.ZodMiniType<LoweredDemand> = z.readonly(
  z.strictObject({ kind: DemandKind, to: z.literal([0, 1, 2, 3]), steps: z.exactOptional(names) }),
);

/** Checks that a value is a {@link CreatedDemand}; other keys are refused. */
export const CreatedDemand: z.ZodMiniType<CreatedDemand> = z.readonly(
  z.strictObject({ kind: DemandKind, level: z.literal([1, 2, 3, 4]), channel: z.exactOptional(Channel) }),
);

/** Checks that a value is an {@link Accommodation}; times are whole minutes of at most a year; other keys are refused. */
export const Accommodation: z.ZodMiniType<Accommodation> = z.readonly(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(200)),
    title: name,
    lowers: z.readonly(z.array(LoweredDemand).check(z.maxLength(100))),
    creates: z.exactOptional(z.readonly(z.array(CreatedDemand).check(z.maxLength(60)))),
    channels: z.exactOptional(z.readonly(z.array(Channel).check(z.minLength(1), z.maxLength(20)))),
    leadMinutes: minutes,
    cost: z.enum(["none", "low", "medium", "high"]),
    effortMinutes: minutes,
    how: z.enum(["self-service", "guided", "done-together", "done-for"]),
    scope: z.enum(["usual", "extra"]),
    grant: z.enum(["on-request", "needs-human"]),
    approvers: z.exactOptional(z.readonly(z.array(name).check(z.minLength(1), z.maxLength(100)))),
    requires: z.exactOptional(names),
    conflictsWith: z.exactOptional(names),
    proof: ProofCeiling,
  }),
);
