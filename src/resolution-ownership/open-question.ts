import * as z from "zod/mini";
import { Instant } from "../service/index.ts";

/** A question to the customer that has no answer yet. */
export interface OpenQuestion {
  /** The event that asked it. */
  readonly event: string;
  readonly at: Instant;
  readonly question: string;
  readonly until: Instant;
}

/** Checks that a value is an {@link OpenQuestion}; other keys are refused. */
export const OpenQuestion: z.ZodMiniType<OpenQuestion> = z.readonly(
  z.strictObject({
    event: z.string().check(z.minLength(1), z.maxLength(200)),
    at: Instant,
    question: z.string().check(z.minLength(1), z.maxLength(2000)),
    until: Instant,
  }),
);
