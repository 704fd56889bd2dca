/**
 * Why an answer is not taken over into a new version of the policy, for people.
 */
import type { UnkeptAnswer } from "../renewed-assessment.ts";

/** By code; each is followed by asking again, where the question still matters. */
export const BECAUSE: { readonly [code in UnkeptAnswer["code"]]: string } = {
  "asked-otherwise": "The question is worded otherwise now.",
  "declared-otherwise": "What can be answered, or what counts as an answer, is another now.",
  "words-mean-otherwise": "Words that could be answered mean something else now, or are gone.",
  "no-longer-possible": "This answer is no longer possible.",
  "no-longer-asked": "The question is no longer asked.",
};
