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

const how = {
  from: AnswerSource,
  said: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(2000))),
};

/** Checks what is said beside a need when it is stated. */
export const HOW_STATED: z.ZodMiniType<Partial<Omit<PersonalStatement, "need">>> = z.strictObject({
  ...how,
  from: z.exactOptional(AnswerSource),
});

/** Checks that a value is a {@link PersonalStatement}; other keys are refused. */
export const PersonalStatement: z.ZodMiniType<PersonalStatement> = z.readonly(
  z.strictObject({
    need: PersonalNeed,
    ...how,
  }),
);
