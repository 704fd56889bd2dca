/**
 * What may still come out, where something that matters is not known.
 */
import * as z from "zod/mini";
import { Value } from "../normal/value.ts";

/** An outcome of which parts are open: a value where it is certain, two ends where it is not, so too in a list. */
export type PossibleOutcome<Results> = { readonly [Field in keyof Results]: PossibleValue<Results[Field]> };

type PossibleValue<Value> = unknown extends Value
  ? Value
  : [Value] extends [readonly (infer Item)[]]
    ? readonly (Item | { readonly atLeast: Item; readonly atMost: Item })[]
    : Value | { readonly atLeast: Value; readonly atMost: Value };

/** One way in which the decision may still come out. */
export interface PossibleResult<Results> {
  readonly status: "decided" | "gap" | "conflict";
  /** The rules that may fire, `otherwise` among them. */
  readonly rules: readonly string[];
  readonly outcome?: PossibleOutcome<Results>;
}

/** For every outcome that is a number or an amount: between which values it will be. */
export type OutcomeBounds<Results> = {
  readonly [Field in keyof Results as AmountIn<Results[Field]> extends never ? never : Field]: {
    readonly atLeast: AmountIn<Results[Field]>;
    readonly atMost: AmountIn<Results[Field]>;
  };
};

type AmountIn<Value> = Value extends { readonly atLeast: infer End }
  ? End
  : Extract<Value, number | { readonly amount: number }>;

const ends = z.strictObject({ atLeast: Value, atMost: Value });
const result = z.union([Value, ends, z.array(Value)]);
/** The schema of any outcome: a value, the ends of a range, or the list of what was collected, by field. */
export const ANY_OUTCOME: z.ZodMiniType<{ readonly [field: string]: unknown }> = z.record(z.string(), result);

/** The schema of {@link PossibleOutcome}, whatever the policy. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export const PossibleOutcome: z.ZodMiniType<PossibleOutcome<any>> = z.record(
  z.string(),
  z.union([Value, ends, z.array(z.union([Value, ends]))]),
);
/** The schema of {@link PossibleResult}, whatever the policy. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export const PossibleResult: z.ZodMiniType<PossibleResult<any>> = z.strictObject({
  status: z.enum(["decided", "gap", "conflict"]),
  rules: z.array(z.string()),
  outcome: z.exactOptional(PossibleOutcome),
});
/** The schema of {@link OutcomeBounds}, whatever the policy. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export const OutcomeBounds: z.ZodMiniType<OutcomeBounds<any>> = z.record(z.string(), ends);
