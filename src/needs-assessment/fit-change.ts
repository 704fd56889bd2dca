import * as z from "zod/mini";
import { Money } from "../money/index.ts";
import { GivenAnswer } from "./given-answer.ts";
import { NeedRange } from "./needs-ground.ts";

/**
 * What changed for one customer since an offering was right for them:
 *
 * - `answer`: something else is known than they said when they took it, or it is known for the first time;
 * - `asked-again`: the question means something else than when it was answered, so that the answer does not count;
 * - `need`: how much they need of a dimension, where it cannot be as much as before;
 * - `price` and `gives`: what their offering costs, and what it gives where they need some of it;
 * - `withdrawn`: their offering is not offered any more, and they have it as it was;
 * - `alternative`: what is better for them among ours is new, or has become cheaper or better.
 */
export type FitChange =
  | AnswerChange
  | {
      readonly kind: "asked-again";
      readonly question: string;
      readonly was: GivenAnswer;
      readonly text: string;
    }
  | NeedChange
  | { readonly kind: "price"; readonly was: Money; readonly now: Money; readonly text: string }
  | LevelChange
  | { readonly kind: "withdrawn"; readonly text: string }
  | { readonly kind: "alternative"; readonly offering: string; readonly text: string };

interface AnswerChange {
  readonly kind: "answer";
  readonly question: string;
  /** Missing where it had not been answered. */
  readonly was?: GivenAnswer;
  readonly now: GivenAnswer;
  /** The same for the customer. */
  readonly text: string;
}

interface NeedChange {
  readonly kind: "need";
  readonly dimension: string;
  /** Missing where it was not asked about then. */
  readonly was?: NeedRange;
  readonly now: NeedRange;
  /** The same for the customer. */
  readonly text: string;
}

interface LevelChange {
  readonly kind: "gives";
  readonly dimension: string;
  readonly was: number;
  readonly now: number;
  /** The same for the customer. */
  readonly text: string;
}

const text = z.string();

/** Checks that a value is a {@link FitChange}; other keys are refused. */
export const FitChange: z.ZodMiniType<FitChange> = z.discriminatedUnion("kind", [
  z.readonly(
    z.strictObject({
      kind: z.literal("answer"),
      question: z.string(),
      was: z.exactOptional(GivenAnswer),
      now: GivenAnswer,
      text,
    }),
  ),
  z.readonly(
    z.strictObject({ kind: z.literal("asked-again"), question: z.string(), was: GivenAnswer, text }),
  ),
  z.readonly(
    z.strictObject({
      kind: z.literal("need"),
      dimension: z.string(),
      was: z.exactOptional(NeedRange),
      now: NeedRange,
      text,
    }),
  ),
  z.readonly(z.strictObject({ kind: z.literal("price"), was: Money, now: Money, text })),
  z.readonly(
    z.strictObject({
      kind: z.literal("gives"),
      dimension: z.string(),
      was: z.number(),
      now: z.number(),
      text,
    }),
  ),
  z.readonly(z.strictObject({ kind: z.literal("withdrawn"), text })),
  z.readonly(z.strictObject({ kind: z.literal("alternative"), offering: z.string(), text })),
]);
