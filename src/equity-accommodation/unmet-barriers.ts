/**
 * What still stands, and what happens about it. An answer without this list would be a closed door.
 */
import type { Contact } from "../service/index.ts";
import type { Accommodation } from "./accommodation.ts";
import type { AccommodationPlan } from "./accommodation-plan.ts";
import type { Questions } from "./ask-policies.ts";
import type { ChosenPlan } from "./choosing/choose-plans.ts";
import { nextStep } from "./messages.ts";
import type { UnmetBarrier } from "./unmet-barrier.ts";
import { waysNotTaken } from "./ways-not-taken.ts";

/** What is known where a barrier is left. */
export interface UnmetGround {
  readonly accommodations: readonly Accommodation[];
  /** The best plan, some of which may wait for a person. */
  readonly plan: AccommodationPlan;
  readonly contact: Contact;
  readonly questions: Questions;
}

/** The barriers that are left by what is in force, each with its owner and the next step. */
export function unmetBarriers(
  inForce: AccommodationPlan,
  chosen: ChosenPlan,
  { accommodations, plan, contact, questions }: UnmetGround,
): readonly UnmetBarrier[] {
  const taken = inForce.accommodations.map(({ accommodation }) => accommodation);
  return inForce.left.map((barrier) => {
    const commitment = questions.followUp(barrier);
    const awaited = plan.accommodations.find(
      ({ permission, removes }) => permission.status === "needs-approval" && removes.includes(barrier),
    );
    const next =
      awaited !== undefined
        ? nextStep.approval(awaited.title)
        : commitment !== undefined
          ? { action: commitment.action, text: commitment.text }
          : nextStep.anotherWay(barrier);
    return {
      barrier,
      owner: contact.servedBy,
      next,
      ways: waysNotTaken(barrier, accommodations, chosen.offer, taken),
      ...(commitment === undefined ? {} : { commitment }),
    };
  });
}
