import * as z from "zod/mini";
import { PersonalNeed } from "../service/index.ts";
import { AnswerSource } from "./answer-source.ts";

/** How a customer wants to be treated, and how we know. */
export interface PersonalStatement {
  readonly need: PersonalNeed;
  readonly from: AnswerSource;
  /** The customer's own words. */
  readonly said?: string;
}

/** Checks that a value is a {@link PersonalStatement}; other keys are refused. */
export const PersonalStatement: z.ZodMiniType<PersonalStatement> = z.readonly(
  z.strictObject({
    need: PersonalNeed,
    from: AnswerSource,
    said: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(2000))),
  }),
);
