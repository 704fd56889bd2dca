import * as z from "zod/mini";
import { PersonalNeed } from "../service/index.ts";

/**
 * What the customer came for, and how they want to be treated: what whoever takes the case over must know before the
 * first word, because the customer does not tell it twice.
 *
 * @example
 * ```ts
 * import type { CaseNeed } from "evenhand/resolution-ownership";
 *
 * const need: CaseNeed = {
 *   technical: "The tablets that were promised for today are not at the pharmacy.",
 *   personal: ["informed", "in-control"],
 *   accommodations: ["Text message instead of calls: hard of hearing."],
 * };
 * ```
 */
export interface CaseNeed {
  /** Why they came, in words a colleague can act on. */
  readonly technical: string;
  readonly personal?: readonly PersonalNeed[];
  /** What they need to be able to use the service at all. */
  readonly accommodations?: readonly string[];
}

/** At most so many accommodations in one case. */
export const MOST_ACCOMMODATIONS = 200;

const words = z.string().check(z.minLength(1), z.maxLength(2000));

/** The schema of accommodations, for the events that bring some. */
export const Accommodations: z.ZodMiniType<readonly string[]> = z.readonly(
  z.array(words).check(z.maxLength(MOST_ACCOMMODATIONS)),
);

/** Checks that a value is a {@link CaseNeed}; other keys are refused. */
export const CaseNeed: z.ZodMiniType<CaseNeed> = z.readonly(
  z.strictObject({
    technical: words,
    personal: z.exactOptional(z.readonly(z.array(PersonalNeed).check(z.maxLength(20)))),
    accommodations: z.exactOptional(Accommodations),
  }),
);
