import * as z from "zod/mini";
import { Contact } from "../service/index.ts";
import { GivenAnswer } from "./given-answer.ts";
import { InformedChoice } from "./informed-choice.ts";
import { NeedsPolicyReference } from "./needs-policy-reference.ts";
import { PersonalStatement } from "./personal-statement.ts";

/**
 * What is known so far of one customer's need: plain data, to be stored, resumed on another day or by another person,
 * and sent anywhere. It holds what was answered and chosen, and nothing that was concluded from it.
 *
 * The answers stand in the order of the policy's questions, so that two assessments with the same answers are the same,
 * in whichever order they were given.
 */
// biome-ignore lint/suspicious/noExplicitAny: the assessment of a policy whose questions are not known
export interface Assessment<Questions = any> {
  readonly policy: NeedsPolicyReference;
  /** When, with whom and through which channel; without it nothing can be promised. */
  readonly contact?: Contact;
  readonly answers: { readonly [Name in keyof Questions]?: GivenAnswer<Questions[Name]> };
  /** How the customer wants to be treated, in the order in which it was stated. */
  readonly personal: readonly PersonalStatement[];
  /** What the customer takes although it is not recommended, in the order of the offerings, one for each. */
  readonly choices?: readonly InformedChoice[];
}

/** An assessment holds no more personal needs than this. */
export const MOST_PERSONAL = 50;
/** No policy has more offerings than this. */
const MOST_CHOICES = 10_000;

/** Checks the form of an {@link Assessment}; whether its answers fit, `assess` tells. */
export const Assessment: z.ZodMiniType<Assessment> = z.readonly(
  z.strictObject({
    policy: NeedsPolicyReference,
    contact: z.exactOptional(Contact),
    answers: z.readonly(z.record(z.string().check(z.maxLength(200)), GivenAnswer)),
    personal: z.readonly(z.array(PersonalStatement).check(z.maxLength(MOST_PERSONAL))),
    choices: z.exactOptional(z.readonly(z.array(InformedChoice).check(z.maxLength(MOST_CHOICES)))),
  }),
);
