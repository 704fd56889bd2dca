/**
 * What a principle was proved of: a sentence that says of which facts, or that there was none to look at.
 */
import type { Guarantee, Policy } from "../../policy/index.ts";
import { type NormalGuarantee, PRINCIPLE_SUBJECTS } from "../../policy/normal-form.ts";
import { guaranteeInWords } from "../words/guarantee-in-words.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import { factsLookedAt } from "./expand-principle.ts";

/** The guarantee as a sentence, a principle with the facts that it looks at. */
export function principleInWords(
  policy: Policy,
  guarantee: Guarantee,
  normal: NormalGuarantee,
  words: Vocabulary,
): string {
  if (normal.kind !== "principle" || !("principle" in guarantee)) return guaranteeInWords(guarantee, words);
  const subjects = PRINCIPLE_SUBJECTS[normal.principle];
  if (subjects === undefined || guarantee.of !== undefined) return guaranteeInWords(guarantee, words);
  const of = factsLookedAt(policy, normal);
  const text = guaranteeInWords({ ...guarantee, of }, words);
  return of.length > 0 ? text : `${text.slice(0, -1)}: no fact is about ${subjects.join(", ")}.`;
}
