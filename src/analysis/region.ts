/**
 * A set of cases that can be read: a condition in the language of policies, so that it can be copied into a rule, the
 * same in words, and how much of all that can occur lies in it.
 */
import * as z from "zod/mini";
import { Condition } from "../policy/index.ts";

/** A set of cases. */
export interface Region {
  /**
   * The condition that holds in these cases and in no others; undefined where they are all cases, and where two policies
   * that are compared call different facts by one name, of which no condition can speak.
   */
  readonly when?: Condition;
  /** The same in words: `delay 180 to 239 and distance over 3500`. */
  readonly text: string;
  /**
   * True where not every case of the region need be one: too scattered to be cut off in few conditions, or not looked into
   * to the end.
   */
  readonly partly?: true;
  /**
   * Which share of all cases lies in it, from 0 to 1: every value of every fact counts alike, which says how large a hole
   * is and not how often somebody falls into it. A derived fact counts as if it were given for itself.
   */
  readonly share: number;
}
/** The schema of {@link Region}. */
export const Region: z.ZodMiniType<Region> = z.strictObject({
  when: z.exactOptional(Condition),
  text: z.string(),
  partly: z.exactOptional(z.literal(true)),
  share: z.number().check(z.minimum(0), z.maximum(1)),
});
