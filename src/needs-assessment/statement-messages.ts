/**
 * The words that join a statement of needs. Titles, questions and reasons are the policy's own.
 */
import type { SourceMark } from "../policy/index.ts";
import type { PersonalNeed } from "../service/index.ts";
import type { AnswerSource } from "./answer-source.ts";
import type { StatementGap } from "./stated-answer.ts";

/** What is vaguely known, without signs. */
export const bound = {
  gt: (value: string) => `more than ${value}`,
  gte: (value: string) => `at least ${value}`,
  lt: (value: string) => `less than ${value}`,
  lte: (value: string) => `at most ${value}`,
  and: " and ",
} as const;

/** The headings, in the order in which they stand. */
export const heading = {
  top: (title: string) => `Your needs: ${title}`,
  answers: "What you told us",
  needs: "What you need",
  manner: "How you want to be treated",
  advice: "What we recommend",
  gaps: "What is not known",
  choices: "What you chose",
} as const;

/** Where an answer comes from; the answer follows. */
export const told: { readonly [from in AnswerSource]: string } = {
  stated: "You said",
  observed: "Our records show",
  inferred: "We concluded",
  confirmed: "It was checked with you",
};

/** Why the whole answer to a question is not known. */
export const why: { readonly [why in StatementGap["why"]]: string } = {
  "not-asked": "It was not asked.",
  "does-not-know": "You do not know.",
  refused: "You would rather not say.",
  vague: "It is known in part.",
  "needs-record": "It counts once there is a record of it.",
  "needs-check": "It counts once it was checked.",
};

/** How a customer wants to be treated. */
export const wish: { readonly [need in PersonalNeed]: string } = {
  heard: "To be heard",
  respected: "To be respected",
  informed: "To be informed",
  quick: "To be done quickly",
  "in-control": "To be in control",
  reassured: "To be reassured",
  other: "Something else",
};

/** How closely a figure was read in its source. */
export const read: { readonly [mark in SourceMark]: string } = {
  text: "read in the text itself",
  page: "read on its page",
  secondary: "read in another place",
  inferred: "a conclusion of ours",
  unverified: "not verified",
};

/** Everything else. */
export const line = {
  own: (words: string) => `in your words: “${words}”`,
  withheld: "this is not shown here",
  none: "nothing",
  unknown: "not known",
  level: { more: (level: string) => `${level} or more`, less: (level: string) => `${level} or less` },
  perhaps: (level: string) => `perhaps ${level}`,
  source: (title: string, how: string) => `Source: ${title} (${how}).`,
  due: (when: string) => `By ${when}.`,
  nothingPromised: "Nothing is promised.",
  notLaidDown: "It is not laid down what we do about this.",
  tooEarly: (question: string) => `It is too early to say. First ask: ${question}`,
  matters: "It may change what is right.",
  changesNothing: "It changes nothing.",
  notAsked: (questions: string) => `Not asked, for no answer would change what is right: ${questions}`,
  shown: (consequence: string) => `You were told: ${consequence}`,
  on: (when: string) => `On ${when}.`,
  ownWords: (words: string) => `Your words: “${words}”`,
  standsNot: (because: string) => `This does not stand any more. ${because}`,
} as const;
