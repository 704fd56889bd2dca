/**
 * How a customer wants to be treated is a need like the other, and is asked like it.
 */
import type { Result } from "../../issue/index.ts";
import { type Assessment, type NeedsPolicy, statePersonalNeed } from "../../needs-assessment/index.ts";
import type { PersonalNeed } from "../../service/index.ts";
import type { Query } from "./query.ts";

/** No question of a policy has this name: names have no colon. */
export const MANNER = ":manner";

/** How they want to be treated, where the policy says what follows from it. */
export function queryOfManner({ manner }: NeedsPolicy): Query | undefined {
  const need = manner?.document.facts.need;
  if (need?.type !== "enum") return undefined;
  return {
    name: MANNER,
    question: "How do you want to be treated?",
    notes: ["What matters to you beside what you came for?"],
    ways: [
      {
        kind: "several",
        label: "Choose what matters to you",
        values: need.values.map((value) => ({ value, label: inWords(value) })),
      },
      { kind: "fixed", label: "Nothing in particular", reply: [] },
    ],
  };
}

const WISHES: Readonly<Record<PersonalNeed, string>> = {
  heard: "that somebody listens, and believes me",
  respected: "that nobody looks down on me",
  informed: "that I know what happens next without asking",
  quick: "that it does not take my time",
  "in-control": "that I decide, at my own pace",
  reassured: "that somebody cares how it ends for me",
  other: "something else",
};

function inWords(need: string): string {
  return Object.hasOwn(WISHES, need) ? WISHES[need as PersonalNeed] : need;
}

/** The assessment with each need that was chosen. */
export function withManner(policy: NeedsPolicy, session: Assessment, reply: unknown): Result<Assessment> {
  let known = session;
  for (const need of reply as readonly PersonalNeed[]) {
    const stated = statePersonalNeed(policy, known, need);
    if (!stated.ok) return stated;
    known = stated.value;
  }
  return { ok: true, value: known };
}
