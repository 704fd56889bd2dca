import * as z from "zod/mini";
import type { Vague } from "../policy/index.ts";
import { AnswerSource } from "./answer-source.ts";

/**
 * What comes back when a question is asked:
 *
 * - a value, or what is vaguely known of it (`{ gte: 2, lt: 5 }`, `{ oneOf: ["film", "music"] }`),
 * - either with where it comes from, `{ value, from }`; without it, the customer stated it,
 * - the customer's own words, `{ said }`, which the policy's `words` translate or refuse,
 * - or that there is no answer to be had: `{ unanswered: "does-not-know" }`, `{ unanswered: "rather-not-say" }`.
 */
export type Reply<Value> = Value | Vague<Value> | SourcedReply<Value> | SaidReply | Unanswered;

/** A value, or what is vaguely known of it, with where it comes from. */
export interface SourcedReply<Value> {
  readonly value: Value | Vague<Value>;
  /** `stated` where not said. */
  readonly from?: AnswerSource;
}

/** The customer's own words. "I do not know" and "rather not say" are understood everywhere. */
export interface SaidReply {
  readonly said: string;
  /** `stated` where not said. */
  readonly from?: AnswerSource;
}

/** The question was asked, and there is no answer to be had. */
export interface Unanswered {
  readonly unanswered: "does-not-know" | "rather-not-say";
}

/** Checks that a value is a {@link SourcedReply}, whatever the question; other keys are refused. */
export const SourcedReply: z.ZodMiniType<SourcedReply<unknown>> = z.readonly(
  z.strictObject({ value: z.unknown(), from: z.exactOptional(AnswerSource) }),
);

/** Checks that a value is a {@link SaidReply}; other keys are refused. */
export const SaidReply: z.ZodMiniType<SaidReply> = z.readonly(
  z.strictObject({ said: z.string(), from: z.exactOptional(AnswerSource) }),
);

/** Checks that a value is {@link Unanswered}; other keys are refused. */
export const Unanswered: z.ZodMiniType<Unanswered> = z.readonly(
  z.strictObject({ unanswered: z.enum(["does-not-know", "rather-not-say"]) }),
);
