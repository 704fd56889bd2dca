import * as z from "zod/mini";

/** A derived fact that rules looked at, as far as it follows from what was given. */
export interface DerivedFact {
  readonly fact: string;
  readonly value: unknown;
  /** The declared facts that it is made of. */
  readonly of: readonly string[];
  /** The records of a list that decided or counted, by their places from 0. */
  readonly items?: readonly number[];
  /** True where the value is for audit only. */
  readonly sensitive?: true;
}

/** The schema of {@link DerivedFact}. */
export const DerivedFact: z.ZodMiniType<DerivedFact> = z.strictObject({
  fact: z.string(),
  value: z.unknown(),
  of: z.array(z.string()),
  items: z.exactOptional(z.array(z.int().check(z.minimum(0)))),
  sensitive: z.exactOptional(z.literal(true)),
});
