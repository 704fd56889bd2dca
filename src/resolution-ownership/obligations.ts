/**
 * What somebody has to do, by when: there is always something, as long as a case is open.
 */
import { inBackticks, MisuseError } from "../issue/index.ts";
import { compareInstants, Instant, instantAfter } from "../service/index.ts";
import type { CaseState } from "./case-state.ts";
import { ensureCase } from "./ensure-case.ts";
import type { Obligation } from "./obligation.ts";

type Due = Omit<Obligation, "overdue">;

const ORDER: readonly Obligation["kind"][] = [
  "acknowledge",
  "hand-off-answer",
  "promise",
  "follow-up",
  "next-update",
  "needed-by",
  "resolve",
];

/**
 * What has to be done in a case, the earliest first. Until it is closed there is always a next word to the customer
 * among it; when it is closed there is nothing.
 *
 * Times are plain time: nobody's nights, weekends or holidays are left out.
 *
 * @throws MisuseError `not-a-case` for a state that is none, as `applyEvent` does; `not-an-instant`.
 *
 * @example
 * ```ts
 * import { defineOwnershipPolicy, obligations, openCase } from "evenhand/resolution-ownership";
 *
 * const policy = defineOwnershipPolicy({
 *   id: "ownership",
 *   version: "1",
 *   clocks: { acknowledgeWithin: 60, updateWithin: 1440, resolveWithin: 7200 },
 * });
 * const at = "2026-03-02T09:12:00Z";
 * const ann = { kind: "person", id: "ann" } as const;
 * const customer = { kind: "customer", id: "c-204" } as const;
 * const opened = openCase(policy, {
 *   id: "e-1",
 *   caseId: "rx-4711",
 *   at,
 *   by: ann,
 *   contact: { at, customer, servedBy: ann, channel: "phone" },
 *   need: { technical: "The tablets are not at the pharmacy." },
 *   owner: ann,
 * });
 *
 * const due = opened.ok ? obligations(opened.value, "2026-03-02T10:30:00Z") : [];
 * due.map(({ kind, due, overdue }) => [kind, due, overdue]);
 * //=> [
 * //     ["acknowledge", "2026-03-02T10:12:00Z", true],
 * //     ["next-update", "2026-03-03T09:12:00Z", false],
 * //     ["resolve", "2026-03-07T09:12:00Z", false],
 * //   ]
 * ```
 */
export function obligations(state: CaseState, now: Instant): readonly Obligation[] {
  ensureCase(state);
  if (!Instant.safeParse(now).success) {
    throw new MisuseError("not-an-instant", `${inBackticks(now)} is not a date and time with its offset`);
  }
  if (state.status === "closed") return [];
  return [...clocksOf(state, now), ...promisesOf(state), ...datesOf(state)]
    .sort((one, other) => compareInstants(one.due, other.due) || rank(one) - rank(other))
    .map((one) => ({ ...one, overdue: compareInstants(now, one.due) > 0 }));
}

function rank({ kind }: Due): number {
  return ORDER.indexOf(kind);
}

function clocksOf(state: CaseState, now: Instant): readonly Due[] {
  const { clocks, owner, status, openedAt, acknowledgedAt } = state;
  const { from } = clocks;
  const isHeard = acknowledgedAt !== undefined && compareInstants(acknowledgedAt, now) <= 0;
  const clock = (
    kind: "acknowledge" | "next-update" | "resolve",
    since: Instant,
    minutes: number,
    text: string,
  ) => ({
    kind,
    owner,
    due: instantAfter(since, minutes),
    text,
    source: { clock: kind, from },
  });
  return [
    ...(!isHeard
      ? [clock("acknowledge", openedAt, clocks.acknowledgeWithin, "Tell the customer that we have it.")]
      : []),
    clock("next-update", lastWordBy(state, now), clocks.updateWithin, "Tell the customer where it stands."),
    ...(status === "solved" ? [] : [clock("resolve", openedAt, clocks.resolveWithin, "Solve it.")]),
  ];
}

/** The last word of which the case still knows the time, up to now: one that lies ahead has not been said. */
function lastWordBy(state: CaseState, now: Instant): Instant {
  const { lastWordAt, openedAt, acknowledgedAt = openedAt, outcome, question, promises } = state;
  if (compareInstants(lastWordAt, now) <= 0) return lastWordAt;
  const words = [acknowledgedAt, outcome?.at, question?.at, ...promises.map(({ madeAt }) => madeAt)];
  return words.reduce<Instant>((last, at) => {
    const isLater = at !== undefined && compareInstants(at, now) <= 0 && compareInstants(at, last) > 0;
    return isLater ? at : last;
  }, openedAt);
}

function promisesOf({ promises }: CaseState): readonly Due[] {
  return promises.flatMap(({ id, status, keptBy, commitment }) => {
    if (status !== "open") return [];
    const { due, text, from } = commitment;
    return { kind: "promise", owner: keptBy, due, text, source: { promise: id, from } };
  });
}

/** The dates that were told: to the customer, to a colleague, and by the customer. */
function datesOf({ owner, status, offer, question, outcome, neededBy, customer }: CaseState): readonly Due[] {
  const dates: Due[] = [];
  if (offer !== undefined) {
    const { event, to, answerBy } = offer;
    const text = `Take the case over from ${owner.id}, or decline it.`;
    dates.push({ kind: "hand-off-answer", owner: to, due: answerBy, text, source: { event } });
  }
  if (question !== undefined) {
    const text = `Come back to what the customer was asked: ${question.question}`;
    dates.push({ kind: "follow-up", owner, due: question.until, text, source: { event: question.event } });
  }
  if (outcome?.kind === "reason" && "until" in outcome.next) {
    const text = `Come back to what was to change: ${outcome.reason}`;
    dates.push({ kind: "follow-up", owner, due: outcome.next.until, text, source: { event: outcome.event } });
  }
  if (neededBy !== undefined && status !== "solved") {
    const text = "The customer needs it by then.";
    dates.push({ kind: "needed-by", owner, due: neededBy, text, source: { customer: customer.id } });
  }
  return dates;
}
