/**
 * The laws of ownership, each a question to a whole history. The same questions are put to the library and to versions
 * of it that break one, so that we know that they would notice.
 */
import { type CaseEvent, caseFrom, obligations } from "evenhand/resolution-ownership";
import { ownership } from "./prescription.ts";
import { readHistory } from "./read-history.ts";
import type { Step, Walk } from "./walk-case.ts";

type Law = (walk: Walk) => boolean;

/** After all that is drawn. */
const LATER = "2100-01-01T00:00:00Z";

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const counted = ({ steps }: Walk, until = steps.length): CaseEvent[] =>
  steps
    .slice(0, until)
    .filter(({ refused, before, after }) => refused === undefined && after.version > before.version)
    .map(({ event }) => event);
const closings = ({ steps }: Walk): [Step, number][] =>
  steps.flatMap((step, index): [Step, number][] =>
    step.before.status !== "closed" && step.after.status === "closed" ? [[step, index]] : [],
  );
const states = ({ first, steps }: Walk) => [first, ...steps.map(({ after }) => after)];

export const caseLaws = {
  oneOwner: (walk) =>
    states(walk).every(({ owner }) => owner?.kind === "person" && owner.id !== "") &&
    walk.steps.every(
      (step, index) => step.after.owner.id === readHistory(walk.opening, counted(walk, index + 1)).owner.id,
    ),
  noClosingWithoutOutcome: (walk) =>
    closings(walk).every(([{ after, event }, index]) => {
      const { outcome, confirmed, silentSince } = readHistory(walk.opening, counted(walk, index));
      if (event.type !== "closed" || outcome !== event.outcome || after.outcome === undefined) return false;
      if (event.ground === "confirmation") return confirmed;
      return silentSince !== undefined && Date.parse(event.at) > Date.parse(silentSince) + 4320 * 60_000;
    }),
  clockNeverMoves: (walk) => states(walk).every(({ openedAt }) => openedAt === walk.opening.contact.at),
  noOpenPromiseAtClose: (walk) =>
    closings(walk).every(([, index]) => readHistory(walk.opening, counted(walk, index)).open.size === 0),
  noMoveWithoutAcceptance: ({ steps }) =>
    steps.every(({ before, event, after }) => {
      if (before.owner.id === after.owner.id) return true;
      const { offer } = before;
      if (event?.type !== "accepted" || offer === undefined || event.by.kind !== "person") return false;
      const inTime = Date.parse(event.at) <= Date.parse(offer.answerBy);
      if (Date.parse(event.at) < Date.parse(offer.at)) return false;
      return inTime && event.by.id === offer.to.id && after.owner.id === offer.to.id;
    }),
  nothingNewAtAcceptance: ({ steps }) =>
    steps.every(({ before, event, after }) => {
      if (before.owner.id === after.owner.id || event?.type !== "accepted") return true;
      const { pack } = before.offer ?? {};
      const told = new Set(pack?.promises.map(({ id }) => id));
      const open = before.promises.filter(({ status }) => status === "open");
      const { personal = [], accommodations = [] } = before.need;
      const said = [...(pack?.need.personal ?? []), ...(pack?.need.accommodations ?? [])] as string[];
      return (
        open.every(({ id }) => told.has(id)) &&
        [...personal, ...accommodations].every((one) => said.includes(one))
      );
    }),
  foldedAsApplied: (walk) =>
    isSame(caseFrom(ownership, [walk.opening, ...counted(walk)]), { ok: true, value: walk.last }),
  refusedChangesNothing: ({ steps }) =>
    steps.every(({ refused, before, after }) => refused === undefined || isSame(before, after)),
  everyEventLeavesALine: ({ steps }) =>
    steps.every(({ before, event, after, refused }) => {
      if (refused !== undefined || before.version === after.version) return true;
      const lines = after.trail.slice(before.trail.length);
      const kept = isSame(before.trail, after.trail.slice(0, before.trail.length));
      return (
        kept &&
        lines.some(({ what, at, by }) => what === event.type && at === event.at && by.id === event.by.id)
      );
    }),
  alwaysSomethingDue: (walk) =>
    walk.steps.every(({ after }, index) => {
      const { due, closed } = readHistory(walk.opening, counted(walk, index + 1));
      const own = obligations(after, LATER);
      const told = own.map(({ kind, owner, due: time }) => `${kind} ${owner.id} ${Date.parse(time)}`);
      return (
        closed === (after.status === "closed") && isSame([...told].sort(), [...due].sort()) && isSorted(own)
      );
    }),
  keptIsOnTime: ({ last }) =>
    last.promises.every(({ status, settledAt, commitment }) => {
      const inTime = settledAt !== undefined && Date.parse(settledAt) <= Date.parse(commitment.due);
      if (status === "open") return settledAt === undefined;
      return status === "broken" || inTime === (status === "kept" || status === "renegotiated");
    }),
  wordsEndAWait: ({ steps }) =>
    steps.every(({ event, after, refused }) => {
      const byCustomer = event?.type === "customer-replied" && event.by?.id === "c-204";
      return (
        !byCustomer || (refused === undefined && after.status === "open" && after.question === undefined)
      );
    }),
  waitsOnlyForAQuestion: (walk) =>
    walk.steps.every(
      ({ after }, index) =>
        (after.status === "waiting") ===
        (readHistory(walk.opening, counted(walk, index + 1)).waiting && after.status !== "closed"),
    ),
  promisesKeepTheirWords: ({ steps }) =>
    steps.every(({ before, after }) =>
      before.promises.every((promise, index) =>
        isSame(promise.commitment, after.promises[index]?.commitment),
      ),
    ),
  openPromisesAreTheOwners: (walk) =>
    states(walk).every(({ promises, owner }) =>
      promises.every(({ status, keptBy }) => status !== "open" || keptBy.id === owner.id),
    ),
} as const satisfies { readonly [name: string]: Law };

function isSorted(list: readonly { readonly due: string }[]): boolean {
  return list.every(
    ({ due }, index) => index === 0 || Date.parse(list[index - 1]?.due ?? "") <= Date.parse(due),
  );
}
