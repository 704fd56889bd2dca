import * as z from "zod/mini";
import type { Vague } from "../policy/index.ts";
import { AnswerSource } from "./answer-source.ts";

/** An answer that was given, as the assessment keeps it. A question without one was not asked yet. */
// biome-ignore lint/suspicious/noExplicitAny: the answer to a question of any kind
export type GivenAnswer<Value = any> = KnownAnswer<Value> | VagueAnswer<Value> | NoAnswer;

/** The answer is known. */
export interface KnownAnswer<Value> {
  readonly status: "known";
  readonly value: Value;
  readonly from: AnswerSource;
  /** The customer's own words. */
  readonly said?: string;
}

/** The answer is one of several, or between bounds. It is asked for more precisely, where that matters. */
export interface VagueAnswer<Value> {
  readonly status: "vague";
  readonly value: Vague<Value>;
  readonly from: AnswerSource;
  /** That it was asked for more precisely, and what came of it. */
  readonly more?: "does-not-know" | "refused";
  /** The customer's own words. */
  readonly said?: string;
}

/** The customer does not know, or rather not says. Either is an answer, is not asked again, and is never a no. */
export interface NoAnswer {
  readonly status: "does-not-know" | "refused";
  /** The customer's own words. */
  readonly said?: string;
}

const said = z.exactOptional(z.string().check(z.minLength(1), z.maxLength(200)));
const valued = { value: z.any(), from: AnswerSource, said };

/** Checks the form of a {@link KnownAnswer}; whether its value fits the question, the policy knows. */
// biome-ignore lint/suspicious/noExplicitAny: the answer to a question of any kind
export const KnownAnswer: z.ZodMiniType<KnownAnswer<any>> = z.readonly(
  z.strictObject({ status: z.literal("known"), ...valued }),
);

/** Checks the form of a {@link VagueAnswer}; whether its value fits the question, the policy knows. */
// biome-ignore lint/suspicious/noExplicitAny: the answer to a question of any kind
export const VagueAnswer: z.ZodMiniType<VagueAnswer<any>> = z.readonly(
  z.strictObject({
    status: z.literal("vague"),
    more: z.exactOptional(z.enum(["does-not-know", "refused"])),
    ...valued,
  }),
);

/** Checks that a value is {@link NoAnswer}; other keys are refused. */
export const NoAnswer: z.ZodMiniType<NoAnswer> = z.readonly(
  z.strictObject({ status: z.enum(["does-not-know", "refused"]), said }),
);

const one = <Answer extends GivenAnswer>(schema: z.ZodMiniType<Answer>) =>
  schema as z.core.$ZodTypeDiscriminable;

/** Checks the form of a {@link GivenAnswer}; whether its value fits the question, the policy knows. */
export const GivenAnswer: z.ZodMiniType<GivenAnswer> = z.discriminatedUnion("status", [
  one(KnownAnswer),
  one(VagueAnswer),
  one(NoAnswer),
]) as unknown as z.ZodMiniType<GivenAnswer>;
