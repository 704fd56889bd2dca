import * as z from "zod/mini";
import { Actor, Instant } from "../service/index.ts";
import { ContextPack } from "./context-pack.ts";
import { Owner } from "./owner.ts";

/** A hand-off that waits for its answer. The case is still its owner's. */
export interface HandOffOffer {
  /** The event that made it. */
  readonly event: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly to: Owner;
  readonly answerBy: Instant;
  readonly pack: ContextPack;
}

/** The fields of a {@link HandOffOffer} but for its pack, which grows with the case. */
export const OFFER_HEAD = {
  event: z.string().check(z.minLength(1), z.maxLength(200)),
  at: Instant,
  by: Actor,
  to: Owner,
  answerBy: Instant,
} as const;

/** Checks that a value is a {@link HandOffOffer}; other keys are refused. */
export const HandOffOffer: z.ZodMiniType<HandOffOffer> = z.readonly(
  z.strictObject({ ...OFFER_HEAD, pack: ContextPack }),
);
