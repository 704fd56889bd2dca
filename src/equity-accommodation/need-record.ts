import * as z from "zod/mini";
import { Channel, Instant } from "../service/index.ts";
import { DemandKind } from "./demand-kind.ts";

/**
 * What a customer told us that they need: how much of something they manage. The need, never the diagnosis: there is
 * no field for why, and other keys are refused. There is no free text either, since nothing here would read it.
 *
 * An expired need still counts, until somebody asks again; a need whose consent is withdrawn counts no more from that
 * moment on.
 *
 * @example
 * ```ts
 * import type { NeedRecord } from "evenhand/equity-accommodation";
 *
 * const need: NeedRecord = {
 *   id: "n-1",
 *   need: "hear",
 *   limit: 1,
 *   channels: ["phone"],
 *   statedBy: "customer",
 *   purpose: "So that we do not call when we should write.",
 *   consent: { record: true, shareWith: ["courier"] },
 *   recorded: "2026-01-12T10:00:00Z",
 *   review: "2027-01-12T10:00:00Z",
 * };
 * ```
 */
export interface NeedRecord {
  readonly id: string;
  readonly need: DemandKind;
  /** How much of it the customer manages, see `DemandLevel`; who manages everything (4) has no need. */
  readonly limit: 0 | 1 | 2 | 3;
  /** The channels in which it is so; all where not said. */
  readonly channels?: readonly Channel[];
  /** Who stated it. What only staff observed counts, and the customer is asked whether it is so. */
  readonly statedBy: "customer" | "representative" | "staff-observed";
  /** What it was recorded for, in the words that the customer heard. */
  readonly purpose: string;
  readonly consent: NeedConsent;
  readonly recorded: Instant;
  /** When to ask whether it is still so. */
  readonly review: Instant;
  /** When it was said to end. */
  readonly expires?: Instant;
  /** True for what will pass: a broken arm, a newborn child. */
  readonly temporary?: boolean;
  /** The roles that may see it; whoever serves the customer where not said. */
  readonly mayBeSeenBy?: readonly string[];
}

/** What the customer agreed to. Without agreement to the record there is no record. */
export interface NeedConsent {
  readonly record: true;
  /** With whom it may be shared, by name or role; an empty list is nobody. */
  readonly shareWith: readonly string[];
  /** When the customer took it back. */
  readonly withdrawn?: Instant;
}

const name = z.string().check(z.minLength(1), z.maxLength(200));
const names = z.readonly(z.array(name).check(z.maxLength(100)));

/** Checks that a value is a {@link NeedConsent}; other keys are refused. */
export const NeedConsent: z.ZodMiniType<NeedConsent> = z.readonly(
  z.strictObject({ record: z.literal(true), shareWith: names, withdrawn: z.exactOptional(Instant) }),
);

/** Checks that a value is a {@link NeedRecord}; other keys are refused. */
export const NeedRecord: z.ZodMiniType<NeedRecord> = z.readonly(
  z.strictObject({
    id: name,
    need: DemandKind,
    limit: z.literal([0, 1, 2, 3]),
    channels: z.exactOptional(z.readonly(z.array(Channel).check(z.minLength(1), z.maxLength(20)))),
    statedBy: z.enum(["customer", "representative", "staff-observed"]),
    purpose: name,
    consent: NeedConsent,
    recorded: Instant,
    review: Instant,
    expires: z.exactOptional(Instant),
    temporary: z.exactOptional(z.boolean()),
    mayBeSeenBy: z.exactOptional(names),
  }),
);
