import * as z from "zod/mini";
import { Instant, Person } from "../service/index.ts";

/**
 * A no, as it has to be: somebody decided it, on a ground, with reasons; there is something else instead; and there is
 * a day on which it is looked at again. A no without these cannot be written. A program may propose an accommodation
 * and may grant it; it is no `decidedBy`.
 *
 * @example
 * ```ts
 * import type { Refusal } from "evenhand/equity-accommodation";
 *
 * const refusal: Refusal = {
 *   accommodation: "taxi",
 *   ground: "not-practicable",
 *   reasons: "No taxi with a ramp can be had in the town that evening.",
 *   decidedBy: { kind: "person", id: "ann", role: "team-lead" },
 *   decidedAt: "2026-03-02T09:30:00Z",
 *   alternative: { kind: "accommodation", id: "met-at-the-station" },
 *   review: "2026-06-01T00:00:00Z",
 * };
 * ```
 */
export interface Refusal {
  /** The id of what is refused. */
  readonly accommodation: string;
  readonly ground: RefusalGround;
  /** The reasons, as the customer hears them. */
  readonly reasons: string;
  readonly decidedBy: Person;
  readonly decidedAt: Instant;
  readonly alternative: RefusalAlternative;
  /** When it is looked at again; later than `decidedAt`. */
  readonly review: Instant;
}

/**
 * What a refusal may rest on. No priority, no time and no knowledge of it are no grounds; nor is that others manage.
 *
 * - `not-effective`: it would not remove the barrier.
 * - `not-practicable`: it cannot be done.
 * - `disproportionate-cost`: it costs out of all proportion to what we have, whatever this customer spends.
 * - `disruption-to-others`: it would take from others what they need.
 * - `unsafe`: somebody would be in danger.
 */
export type RefusalGround =
  | "not-effective"
  | "not-practicable"
  | "disproportionate-cost"
  | "disruption-to-others"
  | "unsafe";

/**
 * What there is instead: another accommodation, or a person of ours who looks for another way. Never nothing. The person
 * may be the one who refused: this is the search for another way and no second judgement, and where one pharmacist is
 * all that there is, they know best what else can be done. Whoever wants a second judgement names somebody else.
 */
export type RefusalAlternative =
  | { readonly kind: "accommodation"; readonly id: string }
  | { readonly kind: "person"; readonly turnTo: Person };

const name = z.string().check(z.minLength(1), z.maxLength(200));
/** Checks that a value is a {@link RefusalGround}. */
export const RefusalGround: z.ZodMiniType<RefusalGround> = z.enum([
  "not-effective",
  "not-practicable",
  "disproportionate-cost",
  "disruption-to-others",
  "unsafe",
]);

/** Checks that a value is a {@link RefusalAlternative}; other keys are refused. */
export const RefusalAlternative: z.ZodMiniType<RefusalAlternative> = z.readonly(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("accommodation"), id: name }),
    z.strictObject({ kind: z.literal("person"), turnTo: Person }),
  ]),
);

/** A letter or a digit that can be seen. */
const WORD = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** Checks that a value has the shape of a {@link Refusal}; `refuseAccommodation` also compares its parts. */
export const Refusal: z.ZodMiniType<Refusal> = z.readonly(
  z.strictObject({
    accommodation: name,
    ground: RefusalGround,
    reasons: z.string().check(z.regex(WORD), z.maxLength(2000)),
    decidedBy: Person,
    decidedAt: Instant,
    alternative: RefusalAlternative,
    review: Instant,
  }),
);
