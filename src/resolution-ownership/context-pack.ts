import * as z from "zod/mini";
import { Instant } from "../service/index.ts";
import { CaseNeed } from "./case-need.ts";
import { CasePromise } from "./case-promise.ts";

/**
 * What goes with a case when it changes hands, so that the customer tells the story once. `handOffPack` makes it from
 * the case; an offer whose pack lacks something that the case knows is refused as `incomplete-pack`.
 */
export interface ContextPack {
  /** What they came for, how they want to be treated, and what they need to be able to use the service. */
  readonly need: CaseNeed;
  /** What was tried, in order. Where nothing was, that is said too. */
  readonly tried: readonly string[];
  /** Every promise that is still open. */
  readonly promises: readonly CasePromise[];
  /** By when the customer needs it. */
  readonly neededBy?: Instant;
  /** What the next person should know besides. */
  readonly note?: string;
}

/** At most so many open promises in one case, so that they fit into a pack. */
export const MOST_PROMISES = 1000;

const line = z.string().check(z.minLength(1), z.maxLength(20_000));

/** What the owner writes into a pack. */
export const written = {
  tried: z.readonly(z.array(line).check(z.maxLength(1000))),
  note: z.string().check(z.minLength(1), z.maxLength(2000)),
} as const;

/** Checks that a value is a {@link ContextPack}; other keys are refused. */
export const ContextPack: z.ZodMiniType<ContextPack> = z.readonly(
  z.strictObject({
    need: CaseNeed,
    tried: written.tried,
    promises: z.readonly(z.array(CasePromise).check(z.maxLength(MOST_PROMISES))),
    neededBy: z.exactOptional(Instant),
    note: z.exactOptional(written.note),
  }),
);
