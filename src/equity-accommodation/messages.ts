/**
 * What this room says: issues in our grammar, and the sentences that stand beside what it decides.
 */
import { type Issue, inBackticks as quote } from "../issue/index.ts";
import type { PlannedAccommodation } from "./accommodation-plan.ts";
import type { Barrier } from "./barrier.ts";
import type { DoubtfulAssumption, NeedLeftOut, NeedToAskAgain } from "./barrier-report.ts";
import type { UnmetBarrier } from "./unmet-barrier.ts";

type Problem = Omit<Issue, "path">;

const say = (code: string, message: string, help: string): Problem => ({ code, message, help });
const list = (names: readonly string[]) => names.map(quote).join(", ");

/** The most names that a help lists. */
const MOST = 12;

function listed(names: readonly string[]): string {
  if (names.length === 0) return "none is listed";
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : "";
  return `listed: ${list(names.slice(0, MOST))}${more}`;
}

/** What is wrong, by what it is about. */
export const problem = {
  noConsent: (id: unknown) =>
    say(
      "need-without-consent",
      `the need ${quote(id)} has no consent to be recorded`,
      "ask the customer; write `consent: { record: true, shareWith: [] }` once they agree, and keep no record otherwise",
    ),
  notANeed: (key: string) =>
    say(
      "unknown-key",
      `${quote(key)} is not a part of a need`,
      "write what the customer needs and how much they manage; why it is so has no place here",
    ),
  tooMany: (what: string, given: number, most: number) =>
    say("too-large", `${quote(what)} has ${given} items`, `give at most ${most} items`),
  notAList: (what: string, value: unknown) =>
    value === undefined
      ? say("missing", `${quote(what)} is missing`, "give a list; an empty one where there is none")
      : say("wrong-type", `${quote(what)} is ${quote(value)}`, "give a list"),
  twice: (id: string) =>
    say("duplicate-id", `the id ${quote(id)} is used twice`, "give each an id of its own"),
  notAfter: (later: string, earlier: string, code: string) =>
    say(
      code,
      `${quote(later)} does not lie after ${quote(earlier)}`,
      `write a later date and time for ${quote(later)}`,
    ),
  unknownAccommodation: (id: string, ids: readonly string[]) =>
    say("unknown-accommodation", `${quote(id)} is not an accommodation of this policy`, listed(ids)),
  preferredTwice: (id: string) =>
    say(
      "preferred-twice",
      `${quote(id)} is preferred twice`,
      "name it once, where the customer puts it first",
    ),
  lowersNothing: (id: string) =>
    say(
      "lowers-nothing",
      `${quote(id)} lowers no demand`,
      "say in `lowers` which demand is less with it, and how much is left",
    ),
  namesItself: (id: string) => say("names-itself", `${quote(id)} names itself`, "leave it out"),
  oneSided: (id: string, other: string) =>
    say(
      "one-sided-conflict",
      `${quote(id)} conflicts with ${quote(other)}, which does not say so`,
      `add ${quote(id)} to \`conflictsWith\` of ${quote(other)}`,
    ),
  neverPossible: (id: string, one: string, other: string) =>
    say(
      "never-possible",
      `${quote(id)} requires what cannot be together: ${quote(one)} conflicts with ${quote(other)}`,
      "take one of them out of `requires`, or out of `conflictsWith`",
    ),
  notAPolicy: (name: string, value: unknown) =>
    say(
      "not-a-policy",
      `${quote(name)} is ${quote(value)}`,
      "give a policy made by `definePolicy`, `loadPolicy` or `parsePolicy`",
    ),
  notDecided: (policy: string, status: string, facts: object) =>
    say(
      "not-decided",
      `the policy ${quote(policy)} is ${status} for ${casesOf(facts)}`,
      "cover every case, with `otherwise` for the rest; an enum takes `other: true`",
    ),
  notAnUndertaking: (policy: string, facts: object) =>
    say(
      "not-an-undertaking",
      `what the policy ${quote(policy)} answers for ${casesOf(facts)} cannot be promised`,
      "answer with an action (lower case words joined by hyphens), 0 to 5256000 minutes and perhaps a channel",
    ),
  proofAboveCeiling: (id: string, asked: string, ceiling: string) =>
    say(
      "proof-above-ceiling",
      `${quote(id)} may not be made to depend on ${quote(asked)}`,
      `ask for ${quote(ceiling)} at most`,
    ),
  refusedByProgram: (id: unknown) =>
    say(
      "refused-by-program",
      `the program ${quote(id)} refuses an accommodation`,
      "a program may propose and grant, never refuse: let a person decide, and write them here",
    ),
  refusedByCustomer: (id: unknown) =>
    say(
      "refused-by-customer",
      `the customer ${quote(id)} is written as who refuses`,
      "who does not want something leaves it out of the preferences; write the person of ours who decides",
    ),
  noAlternative: () =>
    say(
      "no-alternative",
      "this refusal offers nothing instead",
      'write `{ kind: "accommodation", id }`, or `{ kind: "person", turnTo }` for who will look for another way',
    ),
  noReasons: { help: "write the reasons as the customer hears them" },
  sameAlternative: (id: string) =>
    say(
      "same-alternative",
      `${quote(id)} is offered instead of itself`,
      "offer another accommodation, or a person to turn to",
    ),
  tooEarly: (at: string, earliest: string) =>
    say("too-far", `${quote(at)} lies too far back`, `give a date and time after ${quote(earliest)}`),
  unreadable: (what: string) =>
    say("not-plain-data", `${quote(what)} cannot be read: a field of it throws`, "give plain data"),
  tooFar: (at: string, latest: string) =>
    say("too-far", `${quote(at)} lies too far ahead`, `give a date and time before ${quote(latest)}`),
} as const;

function casesOf(facts: object): string {
  const known = Object.entries(facts).map(([name, value]) => `${name} ${quote(value)}`);
  return known.length === 0 ? "every case" : known.join(", ");
}

const barrierText = ({ step, demand }: Pick<Barrier, "step" | "demand">) => `${demand} in ${quote(step)}`;

/** Why an accommodation is in a plan, and who grants it. */
export const reason = {
  onRequest: "Whoever asks for it has it.",
  grantedByPerson: "A person grants it at this contact.",
  needsPerson: (roles: readonly string[]) =>
    `A person${roles.length === 0 ? "" : ` whose role is ${list(roles)}`} grants it, and never to themselves.`,
  chosen: (
    removes: readonly Barrier[],
    lowers: readonly Barrier[],
    preferred: boolean,
    neededBy: readonly string[],
  ) =>
    [
      ...(removes.length > 0
        ? [
            `It removes ${removes.length === 1 ? "the barrier" : "the barriers"} ${removes.map(barrierText).join(", ")}.`,
          ]
        : []),
      ...(lowers.length > 0 ? [`It lowers ${lowers.map(barrierText).join(", ")}: not enough.`] : []),
      ...(neededBy.length > 0 ? [`It is required by ${list(neededBy)}.`] : []),
      ...(removes.length + lowers.length + neededBy.length === 0
        ? ["It makes another accommodation usable."]
        : []),
      ...(preferred ? ["The customer prefers it."] : []),
    ].join(" "),
} as const;

/** What the owner of a barrier does next where no policy says it. */
export const nextStep = {
  approval: (title: string) => ({
    action: "ask-for-approval",
    text: `Ask a person to grant ${quote(title)}.`,
  }),
  anotherWay: (barrier: Barrier) => ({
    action: "find-another-way",
    text: `Find another way with the customer: nothing on offer removes ${barrierText(barrier)}.`,
  }),
} as const;

/** Lines of the trail. They name needs by their ids: what a customer manages is not for everyone who reads a case. */
export const line = {
  granted: ({ title, because }: PlannedAccommodation) => `Granted: ${quote(title)}. ${because}`,
  proposed: ({ title, because }: PlannedAccommodation) =>
    `Proposed, a person decides: ${quote(title)}. ${because}`,
  meanwhile: ({ title, because }: PlannedAccommodation) => `Granted meanwhile: ${quote(title)}. ${because}`,
  unmet: ({ barrier, next }: UnmetBarrier) =>
    `Left: ${barrierText(barrier)} (needs ${list(barrier.needs)}). Next: ${next.text}`,
  askAgain: ({ need, why, since }: NeedToAskAgain) =>
    `The need ${quote(need)} counts and is to be asked about again: ${why} since ${since}.`,
  leftOut: ({ need, since }: NeedLeftOut) =>
    `The need ${quote(need)} does not count: consent withdrawn since ${since}.`,
  assumption: ({ step, what, why }: DoubtfulAssumption) =>
    `Assumed of everybody in ${quote(step)}, ${why}: ${quote(what)}.`,
  givenUp: "The search was given up: the plan works, and a better one may exist.",
} as const;
