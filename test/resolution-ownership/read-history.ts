/**
 * A second reading of a history: what a case must be, told from the list of its events alone, slowly and without any
 * code of the library.
 */
import type { CaseEvent, OpenedEvent, Owner } from "evenhand/resolution-ownership";

export interface Reading {
  readonly owner: Owner;
  readonly open: ReadonlyMap<string, string>;
  readonly outcome: "solution" | "options" | "reason" | undefined;
  readonly confirmed: boolean;
  /** When the last word was ours and held an outcome: since when it stands. By its time, whenever we learnt of it. */
  readonly silentSince: string | undefined;
  readonly waiting: boolean;
  readonly closed: boolean;
  readonly offeredTo: string | undefined;
  /** Everything that somebody has to do: kind, who, and when it is due. */
  readonly due: readonly string[];
}

const KINDS = { solved: "solution", "options-given": "options", "reason-given": "reason" } as const;
const WORDS = new Set(["promised", "asked-customer", "options-given", "reason-given", "solved"]);
const ORDER = [
  "acknowledge",
  "hand-off-answer",
  "promise",
  "follow-up",
  "next-update",
  "needed-by",
  "resolve",
];

function after(time: string, minutes: number): number {
  return Date.parse(time) + minutes * 60_000;
}

/** Reads the events of the test's own case: severity high, safety no, offers stand two hours. */
export function readHistory(opening: OpenedEvent, applied: readonly CaseEvent[]): Reading {
  let owner = opening.owner;
  let offer: { readonly to: Owner; readonly at: string } | undefined;
  const open = new Map<string, string>();
  let closed = false;
  let lastWord = opening.contact.at;
  let heard = false;
  for (const event of applied) {
    if (event.type === "offered") offer = { to: event.to, at: event.at };
    if (event.type === "accepted" && offer !== undefined) owner = offer.to;
    if (["accepted", "declined", "withdrawn", "expired"].includes(event.type)) offer = undefined;
    if (event.type === "promised") {
      for (const id of event.replaces ?? []) open.delete(id);
      event.commitments.forEach(({ due }, index) => {
        open.set(`${event.id}/${index + 1}`, due);
      });
    }
    if (event.type === "promise-kept" || event.type === "promise-broken") open.delete(event.promise);
    const told = WORDS.has(event.type) && !(event.type === "promised" && event.commitments.length === 0);
    const again = closed && (event.type === "customer-replied" || event.type === "reopened");
    if ((told || again) && Date.parse(event.at) > Date.parse(lastWord)) lastWord = event.at;
    heard ||= told;
    if (event.type === "closed") closed = true;
    if (again) closed = false;
  }
  const since = (test: (event: CaseEvent) => boolean) => applied.slice(applied.findLastIndex(test) + 1);
  const isOutcome = ({ type }: CaseEvent) => type in KINDS;
  const valid = since(({ type }) => type === "reopened");
  const last = valid.findLast(isOutcome) as keyof typeof KINDS extends never ? never : CaseEvent | undefined;
  const outcome = last === undefined ? undefined : KINDS[last.type as keyof typeof KINDS];
  const afterOutcome = last === undefined ? [] : applied.slice(applied.lastIndexOf(last) + 1);
  const isObjection = ({ type, by }: CaseEvent) =>
    type === "customer-replied" ||
    type === "reopened" ||
    (type === "promise-broken" && by.kind === "customer");
  const latest = (test: (event: CaseEvent) => boolean) =>
    Math.max(Number.NEGATIVE_INFINITY, ...applied.filter(test).map(({ at }) => Date.parse(at)));
  const objected = latest(isObjection);
  const isOurs = (event: CaseEvent) =>
    WORDS.has(event.type) && !(event.type === "promised" && event.commitments.length === 0);
  const outcomeAt = last === undefined ? Number.NaN : Date.parse(last.at);
  const confirmed = since(
    (event) => event.type === "customer-replied" || event.type === "reopened" || isOutcome(event),
  ).some(({ type, at }) => type === "confirmed" && Date.parse(at) >= objected);
  const spoken =
    afterOutcome.some((event) => isObjection(event) || isOurs(event)) ||
    objected >= outcomeAt ||
    latest(isOurs) > outcomeAt;
  const asked = since(
    (event) =>
      event.type === "customer-replied" ||
      event.type === "confirmed" ||
      isOutcome(event) ||
      (event.type === "reopened" && event.by.kind === "customer"),
  ).findLast(({ type }) => type === "asked-customer");
  const solved =
    outcome === "solution" &&
    !afterOutcome.some(({ type }) => type === "customer-replied" || type === "asked-customer");
  const due: [string, string, number][] = [];
  if (!heard) due.push(["acknowledge", owner.id, after(opening.contact.at, 15)]);
  due.push(["next-update", owner.id, after(lastWord, 240)]);
  if (!solved) due.push(["resolve", owner.id, after(opening.contact.at, 1440)]);
  for (const time of open.values()) due.push(["promise", owner.id, Date.parse(time)]);
  if (offer !== undefined) due.push(["hand-off-answer", offer.to.id, after(offer.at, 120)]);
  if (asked?.type === "asked-customer") due.push(["follow-up", owner.id, Date.parse(asked.until)]);
  if (last?.type === "reason-given" && "until" in last.next) {
    due.push(["follow-up", owner.id, Date.parse(last.next.until)]);
  }
  due.sort(
    ([kind, , time], [other, , sooner]) => time - sooner || ORDER.indexOf(kind) - ORDER.indexOf(other),
  );
  return {
    owner,
    open,
    outcome,
    confirmed,
    silentSince: spoken ? undefined : last?.at,
    waiting: asked !== undefined,
    closed,
    offeredTo: offer?.to.id,
    due: closed ? [] : due.map(([kind, who, time]) => `${kind} ${who} ${time}`),
  };
}
