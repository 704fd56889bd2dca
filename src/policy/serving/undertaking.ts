import * as z from "zod/mini";
import { Channel } from "../../service/index.ts";

/**
 * The outcome of a policy that decides what will be done. The action `none` is nothing to do; a channel that is not
 * there, or `same`, is that of the contact. What the customer hears is the customer's text of the rule.
 */
export interface Undertaking {
  readonly action: string;
  readonly withinMinutes: number;
  readonly channel?: Channel | "same";
}

/** The schema of {@link Undertaking}. */
export const Undertaking: z.ZodMiniType<Undertaking> = z.strictObject({
  action: z.string(),
  withinMinutes: z.number(),
  channel: z.exactOptional(z.union([Channel, z.literal("same")])),
});
