import type { Way } from "./query.ts";

/** Offered beside every way to answer: nobody is made to guess, or to tell. */
export const UNANSWERED = [
  { kind: "fixed", label: "I do not know", reply: { unanswered: "does-not-know" } },
  { kind: "fixed", label: "I would rather not say", reply: { unanswered: "rather-not-say" } },
] as const satisfies readonly Way[];

/** True for a reply that says that there is no answer to be had. */
export function isUnanswered(reply: unknown): boolean {
  return UNANSWERED.some((way) => way.reply === reply);
}
