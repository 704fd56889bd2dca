/**
 * Questions that never matter, and those of which more makes a need now larger and now smaller.
 */
import { prove } from "../../analysis/index.ts";
import { finding } from "../finding-messages.ts";
import type { NeedsFinding } from "../needs-finding.ts";
import type { Question } from "../needs-policy.ts";
import { titleOfQuestion } from "../weighing/question-title.ts";
import { relevantIn } from "../weighing/relevant-in.ts";
import type { Weigher } from "../weighing/weigher.ts";

/** Questions without an answer that could change what is right. */
export function findIdleQuestions(weigher: Weigher, locale: string): readonly NeedsFinding[] {
  const relevant = new Set(relevantIn(weigher, weigher.start));
  const { questions, form } = weigher.policy;
  return questions.flatMap((question, place): readonly NeedsFinding[] => {
    // What others hang on matters through them; it is asked for their sake.
    const hangs = (form.conditionOfQuestion[place] ?? -1) >= 0;
    if (relevant.has(place) || hangs) return [];
    return [finding.neverMatters(question.name, titleOfQuestion(question, locale))];
  });
}

/** Questions of which a larger answer makes a need larger for some, and smaller for others. */
export function findFallingNeeds({ policy }: Weigher, locale: string): readonly NeedsFinding[] {
  return policy.requirements.flatMap((requirement) =>
    Object.entries(requirement.document.facts).flatMap(([name, fact]) => {
      const isOrdered = fact.type === "enum" ? fact.ordered === true : ORDERED.has(fact.type);
      if (!isOrdered) return [];
      const question = policy.questions.find((one) => one.name === name) as Question;
      return Object.keys(requirement.document.outcome).flatMap((dimension): readonly NeedsFinding[] => {
        const { title } = policy.document.dimensions[dimension] ?? {};
        const changes = [{ neverFalls: dimension }, { neverRises: dimension }].every((never) => {
          const proof = prove(requirement, { whenGrows: name, ...never } as never, EFFORT);
          return proof.status === "refuted";
        });
        if (!changes) return [];
        const told = typeof title === "string" ? title : dimension;
        return [finding.falls(name, titleOfQuestion(question, locale), told)];
      });
    }),
  );
}

const ORDERED: ReadonlySet<string> = new Set(["integer", "decimal", "money"]);

/** A case in which a need falls is found soon where there is one; that there is none takes long to prove, and is not told. */
const EFFORT = { nodes: 20_000, steps: 200_000 };
