/**
 * What a principle was proved of: a sentence that says of which facts, or that there was none to look at.
 */
import type { Guarantee, Policy } from "../../policy/index.ts";
import { type NormalGuarantee, PRINCIPLE_SUBJECTS } from "../../policy/normal-form.ts";
import { guaranteeInWords } from "../words/guarantee-in-words.ts";
import { listedTogether } from "../words/listed-together.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import { factsLookedAt } from "./expand-principle.ts";
import { listParts } from "./list-parts.ts";

/** The guarantee as a sentence, a principle with the facts that it looks at, and lists whose records it does not look into. */
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
  const passedOver = listParts(policy, subjects).filter(({ list }) => !of.includes(list));
  const about = subjects.join(", ");
  if (passedOver.length === 0)
    return of.length > 0 ? text : `${text.slice(0, -1)}: no fact is about ${about}.`;
  const holds = of.length > 0 ? text : `${text.slice(0, -1)}: no fact outside of lists is about ${about}.`;
  const lists = passedOver.map(({ list }) => words.label(list));
  return `${holds} The records of ${listedTogether(lists)} were not looked into: name what grows under \`of\`.`;
}
