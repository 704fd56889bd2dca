/** Households that answer everything, each answer as often as it is to be expected. */
import { answersIn, type Chooser } from "../../../src/needs-assessment/ordering/chooser.ts";
import type { State } from "../../../src/needs-assessment/weighing/weigher.ts";
import { randomFrom } from "../../tables/random.ts";

/** So many, drawn from a seed. */
export function drawnHouseholds(chooser: Chooser, count: number, seed: number): readonly State[] {
  const draw = randomFrom(seed);
  const questions = chooser.weigher.variablesOf.map((_, question) => question);
  return Array.from({ length: count }, () =>
    questions.reduce<State>((state, question) => {
      const answers = answersIn(chooser, { state, askable: [] }, question);
      const drawn = draw.fraction();
      let shares = 0;
      const answer = answers.find(({ share }) => {
        shares += share;
        return drawn < shares;
      });
      return (answer ?? answers.at(-1))?.state ?? state;
    }, chooser.weigher.start),
  );
}
