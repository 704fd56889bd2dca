/**
 * What the facts are about that a principle looks at, where it is not said which ones it means.
 */
import type { About } from "../document/about.ts";
import type { Principle } from "../document/guarantee.ts";

/** By principle; those that are not named look at no fact, or at those that they are given. */
export const PRINCIPLE_SUBJECTS: { readonly [Of in Principle]?: readonly About[] } = {
  // What does not make somebody worth more or less.
  respect: ["customer-value", "customer-tone", "customer-flag", "publicity"],
  // What somebody suffered.
  "more-harm-never-less": ["harm", "loss", "failure"],
  "need-never-lowers": ["customer-need"],
};
