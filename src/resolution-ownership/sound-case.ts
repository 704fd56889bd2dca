/**
 * What holds in every case, whatever happened to it: a stored one in which it does not was changed by hand.
 */
import * as z from "zod/mini";
import type { CaseState } from "./case-state.ts";

const law = (path: keyof CaseState, error: string, holds: (state: CaseState) => boolean) =>
  z.refine<CaseState>((state) => holds(state), { path: [path], error });
const areApart = (ids: readonly { readonly id: string }[]) =>
  new Set(ids.map(({ id }) => id)).size === ids.length;

/** The laws of a state that can be told from the state alone. */
export const soundCase = [
  law(
    "version",
    "give the number of events in `applied`",
    ({ version, applied }) => version === applied.length,
  ),
  law("applied", "give each event once", ({ applied }) => areApart(applied)),
  law("promises", "give each promise once", ({ promises }) => areApart(promises)),
  law(
    "promises",
    "settle each promise that is not open, and give it no `settledAt` while it is",
    ({ promises }) =>
      promises.every(({ status, settledAt }) => (status === "open") === (settledAt === undefined)),
  ),
  law("promises", "let the owner keep each open promise", ({ promises, owner }) =>
    promises.every(({ status, keptBy }) => status !== "open" || keptBy.id === owner.id),
  ),
  law("status", "a closed case has its outcome, and no promise, question or offer that is open", (state) => {
    const { status, outcome, question, offer, promises } = state;
    if (status !== "closed") return true;
    const isCalm = question === undefined && offer === undefined;
    return outcome !== undefined && isCalm && promises.every(({ status }) => status !== "open");
  }),
  law("status", "a case is `waiting` with an open question, and not without one", ({ status, question }) => {
    return (status === "waiting") === (question !== undefined);
  }),
  law("status", "a case is `solved` with a solution as its outcome", ({ status, outcome }) => {
    return status !== "solved" || outcome?.kind === "solution";
  }),
];
