import * as z from "zod/mini";
import { Condition, Text, type WrittenMoney } from "../policy/index.ts";

/**
 * Something that can be recommended: what it costs, and how much of each dimension it gives.
 *
 * There is no place for what it earns us. A recommendation is made from what the customer needs, and the order in which
 * the offerings stand; that order is for everybody to see.
 *
 * @example
 * ```ts
 * import type { Offering } from "evenhand/needs-assessment";
 *
 * const courier: Offering = {
 *   id: "courier",
 *   title: "A courier today",
 *   price: "4.95",
 *   meets: { hours: 6 },
 * };
 * ```
 */
export interface Offering<Id extends string = string, DimensionName extends string = string> {
  /** Lower case words joined by hyphens. */
  readonly id: Id;
  /** Its name for people. */
  readonly title: Text;
  /** Major units in the policy's currency, as policies write money: `"19.99"`, `"20"`, or 0. */
  readonly price: WrittenMoney;
  /** A whole number for every dimension. */
  readonly meets: { readonly [Name in DimensionName]: number };
  /** Why somebody takes it, with slots for the dimensions; the title where not said. */
  readonly because?: Text;
  /** Where what it gives is read from, by dimension: the name of a source of the needs policy. */
  readonly sources?: { readonly [Name in DimensionName]?: string };
  /** Who may have it, by what they answer; everybody where not said. */
  readonly onlyIf?: Condition;
  /** When it is to be had, by the day of the contact; always where not said. */
  readonly available?: Availability;
}

/** Days on which an offering is to be had, written YYYY-MM-DD. */
export interface Availability {
  /** The first day. */
  readonly from?: string;
  /** The last day. */
  readonly until?: string;
}

/** Levels of need and of offerings lie between minus and plus this. */
const MOST_LEVEL = 1_000_000_000;

const day = z.iso.date();

/** Checks that a value is an {@link Availability}; other keys are refused. */
export const Availability: z.ZodMiniType<Availability> = z.readonly(
  z.strictObject({ from: z.exactOptional(day), until: z.exactOptional(day) }),
);

/** What the schemas of offerings have in common; what they cost differs. */
export const OFFERING = {
  id: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(200)),
  title: Text,
  meets: z.readonly(
    z.record(
      z.string().check(z.maxLength(200)),
      z.int().check(z.minimum(-MOST_LEVEL), z.maximum(MOST_LEVEL)),
    ),
  ),
  because: z.exactOptional(Text),
  sources: z.exactOptional(z.readonly(z.record(z.string(), z.string()))),
  onlyIf: z.exactOptional(Condition),
  available: z.exactOptional(Availability),
} as const;

/** Checks that a value is an {@link Offering}; other keys are refused. */
export const Offering: z.ZodMiniType<Offering> = z.readonly(
  z.strictObject({
    ...OFFERING,
    // Whether it is an amount in the policy's currency is seen where the currency is known.
    price: z.union([
      z.string().check(z.minLength(1), z.maxLength(200)),
      z.number(),
    ]) as z.ZodMiniType<unknown> as z.ZodMiniType<WrittenMoney>,
  }),
);
