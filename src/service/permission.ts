import * as z from "zod/mini";

/**
 * Whether something may be done. Everything in this library that permits answers in these three ways; a refusal is
 * never the end of the road, so that it cannot be written without what may be done instead.
 */
export type Permission<Code extends string = string, Instead = string> =
  | Allowed<Code>
  | NeedsApproval<Code, Instead>
  | Refused<Code, Instead>;

/** It may be done. */
export interface Allowed<Code extends string = string> {
  readonly status: "allowed";
  /** Why, for programs. */
  readonly code: Code;
  /** Why, for people. */
  readonly because: string;
}

/** It may be done once somebody else agrees. */
export interface NeedsApproval<Code extends string = string, Instead = string> {
  readonly status: "needs-approval";
  readonly code: Code;
  readonly because: string;
  /** The roles of those who may agree. */
  readonly by: readonly string[];
  /** What may be done meanwhile without asking, and stays if nobody answers. */
  readonly instead: Instead;
}

/** It may not be done; this may. */
export interface Refused<Code extends string = string, Instead = string> {
  readonly status: "refused";
  readonly code: Code;
  readonly because: string;
  readonly instead: Instead;
}

/** Checks that a value is {@link Allowed}; other keys are refused. */
export const Allowed: z.ZodMiniType<Allowed> = z.readonly(
  z.strictObject({ status: z.literal("allowed"), code: z.string(), because: z.string() }),
);

/** Checks that a value {@link NeedsApproval}, whatever may be done instead; other keys are refused. */
export const NeedsApproval: z.ZodMiniType<NeedsApproval<string, unknown>> = z.readonly(
  z.strictObject({
    status: z.literal("needs-approval"),
    code: z.string(),
    because: z.string(),
    by: z.readonly(z.array(z.string())),
    instead: z.unknown(),
  }),
);

/** Checks that a value is {@link Refused}, whatever may be done instead; other keys are refused. */
export const Refused: z.ZodMiniType<Refused<string, unknown>> = z.readonly(
  z.strictObject({
    status: z.literal("refused"),
    code: z.string(),
    because: z.string(),
    instead: z.unknown(),
  }),
);

/** Checks that a value is a {@link Permission}, whatever may be done instead. */
export const Permission: z.ZodMiniType<Permission<string, unknown>> = z.union([
  Allowed,
  NeedsApproval,
  Refused,
]);
