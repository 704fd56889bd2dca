/**
 * What every result on a usable assessment carries: needs, promises, and a line for every decision.
 */
import { type Decision, decide, trailEntryOf } from "../../policy/index.ts";
import type { TrailEntry } from "../../service/index.ts";
import type { Assessment } from "../assessment.ts";
import type { NeedsGround } from "../needs-ground.ts";
import { decideChoice } from "./choice.ts";
import { promisesOf } from "./promises.ts";
import type { Standing } from "./read-standing.ts";
import { needsOf } from "./reasons.ts";
import type { Ruled } from "./ruled.ts";
import type { Weigher } from "./weigher.ts";

/** What a result is made of. */
export interface Grounds {
  readonly weigher: Weigher;
  readonly standing: Standing;
  readonly session: Assessment;
  readonly ruled: Ruled;
  readonly exact: boolean;
  readonly locale: string;
}

/** The common part of results. `comesTo` says what it comes to where no single rule decides it. */
export function groundOf(
  { weigher, standing, session, ruled, exact, locale }: Grounds,
  comesTo: string | undefined,
): NeedsGround {
  const { policy } = weigher;
  const promises = promisesOf(policy, session, locale);
  const { measures, requirements } = ruled;
  const trace = requirements.map(({ from, dimensions, levels }) => ({
    from,
    levels: needsOf(measures, dimensions, levels),
  }));
  const lines = session.contact === undefined ? [] : decisionLines();
  return {
    policy: session.policy,
    needs: needsOf(measures, weigher.dimensions, ruled.levels),
    exact,
    commitments: promises.commitments,
    unmet: promises.unmet,
    trace,
    trail: [...lines, ...promises.trail],
  };

  function decisionLines(): readonly TrailEntry[] {
    const { contact } = session;
    if (contact === undefined) return [];
    const shown = { ...standing.facts, ...standing.claims };
    const decisions: readonly Decision[] = policy.requirements.map((requirement) => {
      const own = Object.keys(requirement.document.facts).map((name) => [name, shown[name]]);
      return decide(requirement, Object.fromEntries(own));
    });
    const choice = decideChoice(policy, standing.facts, ruled, contact);
    const lines = decisions.map((decision) => trailEntryOf(decision, "need", contact, { locale }));
    const line = trailEntryOf(choice, "recommendation", contact, { locale });
    const found = choice.status === "open" && comesTo !== undefined;
    return [...lines, found ? { ...line, text: `${comesTo}\n${line.text}` } : line];
  }
}
