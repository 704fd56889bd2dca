/**
 * Every condition of a needs policy, once: on what is asked, and on who may have an offering.
 */
import { digestOf } from "../../policy/index.ts";
import type { NeedsForm, Question } from "../needs-policy.ts";
import type { NeedsPolicyDocument } from "../needs-policy-document.ts";
import type { PlacedCondition } from "./form-policy.ts";

/** The conditions, and which of them a question or an offering has. */
export function conditionsOf(
  { questions: notes = {}, offerings }: Pick<NeedsPolicyDocument, "questions" | "offerings">,
  questions: readonly Question[],
): { readonly placed: readonly PlacedCondition[]; readonly places: Omit<NeedsForm, "policy"> } {
  const placed: PlacedCondition[] = [];
  const known = new Map<string, number>();
  const placeOf = (when: PlacedCondition["when"] | undefined, path: PlacedCondition["path"]) => {
    if (when === undefined) return -1;
    const key = digestOf(when);
    const place = known.get(key) ?? placed.length;
    known.set(key, place);
    if (place === placed.length) placed.push({ when, path });
    return place;
  };
  return {
    placed,
    places: {
      conditionOfQuestion: questions.map(({ name }) => {
        const own = Object.hasOwn(notes, name) ? notes[name] : undefined;
        return placeOf(own?.onlyIf, ["questions", name, "onlyIf"]);
      }),
      conditionOfOffering: offerings.map(({ onlyIf }, place) =>
        placeOf(onlyIf, ["offerings", place, "onlyIf"]),
      ),
    },
  };
}
