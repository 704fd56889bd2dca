/**
 * Which plans there are at a contact: the best, the one after it, and where the best waits for a person, the best of
 * what is granted at once.
 */
import type { Accommodation } from "../accommodation.ts";
import { candidatesOf, type Offer, type Situation } from "./candidates-of.ts";
import { searchPlans } from "./search-plans.ts";

/** A plan, as the accommodations in it. */
export interface ChosenPlan {
  readonly accommodations: readonly Accommodation[];
  /** What it was chosen from. */
  readonly offer: Offer;
}

/** The plans at a contact. */
export interface ChosenPlans {
  readonly best: ChosenPlan;
  readonly next?: ChosenPlan;
  /** What is in force at once: the best plan itself, where nothing in it waits for a person. */
  readonly atOnce: ChosenPlan;
  readonly exact: boolean;
}

/** Chooses among accommodations, given in the order of their ids. */
export function choosePlans(
  accommodations: readonly Accommodation[],
  preferences: readonly string[],
  situation: Omit<Situation, "mayHave">,
  limits: { readonly steps: number; readonly grants: (one: Accommodation) => boolean },
): ChosenPlans {
  const choose = (mayHave: Situation["mayHave"]) => {
    const offer = candidatesOf(accommodations, preferences, { ...situation, mayHave });
    const { plans, exact } = searchPlans(offer.choice, limits.steps);
    const [best, next] = plans.map(({ chosen }): ChosenPlan => {
      const taken = new Set(chosen);
      const candidates = offer.choice.candidates.filter((_, place) => taken.has(place));
      return { accommodations: candidates.map(({ accommodation }) => accommodation), offer };
    });
    return { best: best ?? { accommodations: [], offer }, next, exact };
  };
  const { best, next, exact } = choose(() => true);
  const waits = best.accommodations.some((one) => !limits.grants(one));
  const atOnce = waits ? choose(limits.grants) : { best, exact };
  return {
    best,
    ...(next !== undefined && next.accommodations.length > 0 ? { next } : {}),
    atOnce: atOnce.best,
    exact: exact && atOnce.exact,
  };
}
