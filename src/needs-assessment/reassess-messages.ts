/**
 * What this room says when an offering is looked at again.
 */
import { type Issue, inBackticks as quote } from "../issue/index.ts";
import type { AnswerSource } from "./answer-source.ts";
import { issue } from "./messages.ts";

type Path = Issue["path"];

/** Why it cannot be looked at again. */
export const reassessIssue = {
  unknownOffering: issue.unknownOffering,
  otherCurrency: (path: Path, was: string, now: string): Issue => ({
    code: "other-currency",
    path,
    message: `this offering was priced in ${quote(was)}, and today's are in ${quote(now)}`,
    help: "give the offering itself, with its price in today's currency",
  }),
};

/** The answer, for the customer; titles and reasons are the policy's own. */
export const fitSentence = {
  "still-fits": (title: string) => `Yes, ${title} is still right for you.`,
  overpaying: (title: string) => `${title} is enough for you, and you pay more than you need to.`,
  "now-short": (title: string) => `No, ${title} is not enough for you now.`,
  "better-elsewhere": () => "No, you are better off elsewhere.",
  open: (title: string) => `It is too early to say whether ${title} is still right for you.`,
  doubtful: (title: string) => `Nobody can say for certain whether ${title} is still right for you.`,
  least: (whose: string) => `It is enough, and nothing ${whose} that is enough costs less.`,
  short: (title: string, falls: string) => `${title}: ${falls}.`,
  enough: (named: string) => `${named} is enough.`,
  ours: (named: string) => `Of ours, ${named} is enough.`,
  nothing: (whose: string) => `Nothing ${whose} is enough.`,
  saves: (less: string) => `You would save ${less}.`,
  chosen: (shown: string) => `You took it knowingly. You were told: ${shown}`,
  ask: (question: string) => `First we ask you: ${question}`,
  safe: (named: string) => `${named} is enough in any case.`,
  nothingSafe: "Nothing is sure to be enough.",
  notCompared: "We have not compared with what others offer.",
  ofOurs: "of ours",
  ofAll: "of ours or of the others that we looked at",
  of: (title: string, provider: string) => `${title} of ${provider}`,
  at: (title: string, price: string) => `${title} for ${price}`,
};

/** What they may do. */
export const maySentence = {
  stay: "You may stay, and you may leave: that is for you to decide.",
  change: (other: string) => `You may change to ${other}, stay as you are, or leave.`,
  changeOrLack: (other: string) => `You may change to ${other}, stay with less than you need, or leave.`,
  lack: "You may stay with less than you need, or leave. In your place we would look elsewhere.",
  leave: (other: string) => `You may stay. In your place we would leave, for ${other}.`,
  wait: "You need not decide before. You may stay, and you may leave.",
};

/** How an answer was known, and how it is. */
export const SOURCES: Readonly<Record<"was" | "now", Readonly<Record<AnswerSource, string>>>> = {
  was: {
    stated: "You told us",
    observed: "Our records said",
    inferred: "We took it to be",
    confirmed: "It was checked",
  },
  now: {
    stated: "You say now",
    observed: "Our records say",
    inferred: "We take it to be",
    confirmed: "It was checked now",
  },
};

/** What changed. */
export const changeSentence = {
  differs: (question: string, was: string, now: string) => `${question} ${was} ${now}`,
  learnt: (question: string, now: string) => `${question} ${now}`,
  askedAgain: (question: string, was: string, because: string) => `${question} ${was} ${because}`,
  need: (name: string, now: string, was: string) => `${name}: you need ${now} now, and needed ${was} before.`,
  newNeed: (name: string, now: string) => `${name}: you need ${now}.`,
  price: (title: string, was: string, now: string) => `${title} costs ${now} now, and cost ${was} before.`,
  gives: (title: string, name: string, was: string, now: string) =>
    `${title}, ${name}: ${now} now, and ${was} before.`,
  withdrawn: (title: string) => `${title} is not offered any more; you have it as it was.`,
  fresh: (title: string) => `${title} is new.`,
  "does-not-know": "you do not know",
  refused: "you would rather not say",
  between: (low: string, high: string) => `${low} to ${high}`,
  atLeast: (level: string) => `at least ${level}`,
  atMost: (level: string) => `at most ${level}`,
  unknown: "not known yet how much",
};
