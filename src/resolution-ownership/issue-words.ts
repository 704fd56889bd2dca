/**
 * What `not-confirmed` and a pack that lacks something say: one code, and more than one thing that is wrong.
 */
import { inBackticks as quote } from "../issue/index.ts";

/** What is wrong, and what to do about it. */
export type Words = readonly [message: string, help: string];

/** What to do where the customer has not agreed. */
export const CONFIRM = "record `confirmed` by the customer";

/** Why a case may not be closed on its ground. */
export const UNCONFIRMED = {
  unasked: ["the customer has not confirmed the outcome", `ask, and ${CONFIRM}`],
  noRule: ["the policy has no rule under which silence closes a case", `ask, and ${CONFIRM}`],
  broken: [
    "silence says nothing here: the outcome is not the last word, or this case may not be closed by silence",
    `${CONFIRM}, or tell the outcome again`,
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** Why there is nothing to agree with, and since when. */
export const UNAGREED = {
  unheard: () => ["the customer has heard no outcome", "tell the customer the outcome first"],
  heardLater: (at) => [
    `the customer heard the outcome later, at ${at}`,
    "tell the customer the outcome first",
  ],
  objected: (at) => [
    `something else was said after this, at ${at}`,
    "ask whether it is right now, and record what the customer says",
  ],
} as const satisfies Readonly<Record<string, (when: string) => Words>>;

/** What a pack may lack, and what it is about. */
export const LACKS = {
  need: () => ["the pack has another need than the case", "say what the customer came for as the case does"],
  personal: (need) => [`the pack leaves the personal need ${quote(need)} out`, "add it to `need.personal`"],
  accommodation: (words) => [
    `the pack leaves the accommodation ${quote(words)} out`,
    "add it to `need.accommodations`",
  ],
  tried: () => ["the pack does not say what was tried", "say it under `tried`, also where nothing was"],
  promise: (id) => [`the pack leaves the open promise ${quote(id)} out`, "add it as it stands in the case"],
  words: (id) => [
    `the pack has the promise ${quote(id)} otherwise than the case`,
    "add it as it stands in the case",
  ],
  line: (text) => [
    `the pack does not say what was tried or heard: ${quote(text)}`,
    "add it to `tried`, as it is",
  ],
  unknown: (id) => [`${quote(id)} is no open promise of this case`, "leave it out"],
  twice: (id) => [`the pack has the promise ${quote(id)} twice`, "leave one out"],
  unneeded: (time) => [`nobody has said that it is needed by ${time}`, "leave `neededBy` out"],
  neededBy: (time) => [`the pack does not say that it is needed by ${time}`, "add `neededBy`"],
} as const satisfies Readonly<Record<string, (about: string) => Words>>;

/** One thing that a pack may lack. */
export type Lack = keyof typeof LACKS;
