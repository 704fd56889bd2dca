/**
 * One text for the customer, whenever they ask: never "we are looking into it", and never nothing.
 */
import { inBackticks, MisuseError } from "../issue/index.ts";
import { ensureLocale } from "../policy/index.ts";
import { type Actor, compareInstants, type Instant, instantAfter } from "../service/index.ts";
import type { CaseOutcome } from "./case-outcome.ts";
import type { CasePromise } from "./case-promise.ts";
import type { CaseState } from "./case-state.ts";
import { ensureCase } from "./ensure-case.ts";
import { ensureOptions } from "./ensure-options.ts";
import { type Words, wordsFor } from "./words.ts";

/** How it is said. */
export interface SayOptions {
  /** A BCP 47 tag, `en` where not said: German words for `de`, English ones for all others; dates follow it. */
  readonly locale?: string;
  /** The customer's own time zone, such as `Europe/London`. Where it is left out, times are in UTC and say so. */
  readonly timeZone?: string;
  /** What the customer knows our people as, by id: `{ ben: "Ben Ito, pharmacist" }`. */
  readonly names?: { readonly [id: string]: string };
}

interface Speaker {
  readonly words: Words;
  readonly when: (at: Instant) => string;
  readonly who: (actor: Actor) => string;
}

/**
 * What the customer may hear now: the solution, the options or the reason; what was promised, by when and by whom, and
 * what became of it; what we ask; and when they hear from us next, which is never left out while the case is open.
 *
 * A date says its year where that is not the year of the last word.
 *
 * Each text is one line of it, whatever was typed: line breaks, and signs that turn the direction of what is read, are
 * blanks here.
 *
 * @throws MisuseError `not-a-case` for a state that is none, as `applyEvent` does; `not-options`; `not-a-locale` and
 * `not-a-time-zone` for a tag or a zone that does not exist.
 *
 * @example
 * ```ts
 * import { defineOwnershipPolicy, openCase, whatToSay } from "evenhand/resolution-ownership";
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
 * const text = opened.ok ? whatToSay(opened.value, { locale: "en-GB", names: { ann: "Ann Lee" } }) : "";
 * text.split("\n");
 * //=> [
 * //     "Ann Lee answers for all of this until it is settled.",
 * //     "You hear from us again by Tuesday 3 March, 09:12 UTC, whatever happens.",
 * //   ]
 * ```
 */
export function whatToSay(state: CaseState, options: SayOptions = {}): string {
  ensureCase(state);
  ensureOptions(options, { locale: "string", timeZone: "string", names: "object" });
  const speaker = speakerOf(options, state.lastWordAt);
  const { words, when, who } = speaker;
  const { owner, outcome, question, promises, neededBy, status, lastWordAt, clocks } = state;
  const lines = [
    ...(outcome === undefined ? [] : outcomeLines(outcome, speaker)),
    ...promiseLines(promises, speaker),
    ...(neededBy === undefined || status === "solved" || status === "closed"
      ? []
      : [neededLine(neededBy, promises, speaker)]),
    ...(question === undefined ? [] : [words.asked(question.question, when(question.until))]),
  ];
  if (status === "closed") return asLines([...lines, words.closed(who(owner))]);
  if (outcome?.closesAfter !== undefined) lines.push(words.silence(when(outcome.closesAfter)));
  lines.push(words.owner(who(owner)), words.next(when(instantAfter(lastWordAt, clocks.updateWithin))));
  return asLines(lines);
}

/** What would break a line, or turn the direction in which the rest of it is read. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** One line each: nobody's text can pretend to be a line of ours. */
function asLines(lines: readonly string[]): string {
  return lines.map((line) => line.replace(UNSEEN, " ")).join("\n");
}

function outcomeLines(outcome: CaseOutcome, { words, when }: Speaker): readonly string[] {
  switch (outcome.kind) {
    case "solution":
      return [words.solved(outcome.solution)];
    case "options":
      return [words.choose, ...outcome.options.map((option, index) => `${index + 1}. ${option}`)];
    case "reason": {
      const { reason, next } = outcome;
      return [
        reason,
        ...("until" in next ? [words.changes(when(next.until))] : []),
        ...(next.appeal === undefined ? [] : [words.appeal(next.appeal)]),
      ];
    }
  }
}

/** What became of the promises, then what is still to come, the earliest first; what is said alike is said once. */
function promiseLines(promises: readonly CasePromise[], { words, when }: Speaker): readonly string[] {
  const settled = promises.flatMap(({ status, commitment: { text } }) =>
    status === "open" || status === "renegotiated" ? [] : [words[status](text)],
  );
  const coming = promises
    .filter(({ status }) => status === "open")
    .sort((one, other) => compareInstants(one.commitment.due, other.commitment.due))
    .map(({ commitment: { text, due } }) => words.promised(text, when(due)));
  return [...new Set([...settled, ...coming])];
}

/** That we know when they need it; and where all that was promised comes later, that too. */
function neededLine(neededBy: Instant, promises: readonly CasePromise[], { words, when }: Speaker): string {
  const open = promises.filter(({ status }) => status === "open");
  const late = open.length > 0 && open.every(({ afterNeededBy }) => afterNeededBy === true);
  return late ? words.tooLate(when(neededBy)) : words.needed(when(neededBy));
}

function speakerOf({ locale = "en", timeZone, names = {} }: SayOptions, lastWordAt: Instant): Speaker {
  // Date and time are joined here: how the platform joins them has changed between versions.
  ensureLocale(locale);
  ensureTimeZone(timeZone);
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: timeZone ?? "UTC", ...parts });
  const parts = { weekday: "long", day: "numeric", month: "long" } as const;
  const day = format(parts);
  const dayAndYear = format({ ...parts, year: "numeric" });
  const year = format({ year: "numeric" });
  const time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const thisYear = year.format(Date.parse(lastWordAt));
  return {
    words: wordsFor(locale),
    when: (at) => {
      const moment = Date.parse(at);
      const date = (year.format(moment) === thisYear ? day : dayAndYear).format(moment);
      return `${date}, ${time.format(moment)}${timeZone === undefined ? " UTC" : ""}`;
    },
    who: ({ id }) => (Object.hasOwn(names, id) ? (names[id] as string) : id),
  };
}

/** Stops where the platform cannot use an option. */
function ensureTimeZone(timeZone: string | undefined): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    const help = "give an IANA name, such as `Europe/London`";
    throw new MisuseError("not-a-time-zone", `${inBackticks(timeZone)} is no time zone: ${help}`);
  }
}
