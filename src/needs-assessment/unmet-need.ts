import * as z from "zod/mini";
import { PersonalNeed } from "../service/index.ts";

/** A personal need that leads to no promise. */
export interface UnmetNeed {
  readonly need: PersonalNeed;
  /**
   * There is no contact, the needs policy has no manner policy, the manner policy says that nothing is done, it does not
   * decide about this need or channel, or what it says has no possible time.
   */
  readonly code: "no-contact" | "no-manner-policy" | "nothing-promised" | "not-covered" | "no-due-time";
  /** The same for people. */
  readonly because: string;
}

/** Checks that a value is an {@link UnmetNeed}; other keys are refused. */
export const UnmetNeed: z.ZodMiniType<UnmetNeed> = z.readonly(
  z.strictObject({
    need: PersonalNeed,
    code: z.enum(["no-contact", "no-manner-policy", "nothing-promised", "not-covered", "no-due-time"]),
    because: z.string(),
  }),
);
