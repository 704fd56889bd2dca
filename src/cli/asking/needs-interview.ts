/**
 * A dialogue about what a customer needs: the questions that matter, and at the end how they want to be treated.
 */
import type { Result } from "../../issue/index.ts";
import {
  type Assessment,
  answer,
  assess,
  type NeedsConflict,
  type NeedsOpen,
  type NeedsPolicy,
  needsStatement,
  progress,
  retract,
  startAssessment,
} from "../../needs-assessment/index.ts";
import { chooseText } from "../../policy/index.ts";
import type { Interview } from "./interview.ts";
import { leftInWords } from "./left-in-words.ts";
import { MANNER, queryOfManner, withManner } from "./manner.ts";
import type { Query, Way } from "./query.ts";
import { isUnanswered, UNANSWERED } from "./unanswered.ts";
import { askedAs, waysOf } from "./ways-of.ts";

/** What is known of the need, and whether it was asked how they want to be treated. */
export interface NeedsSoFar {
  readonly session: Assessment;
  readonly askedManner: boolean;
}

/** To count what is left exactly takes too long where more than this matters. */
const COUNTED = 4;

/** Asks what `assess` says is next; of answers that cannot all hold, the one again that settles it. */
export function needsInterview(policy: NeedsPolicy, locale: string): Interview<NeedsSoFar> {
  return {
    next: ({ session, askedManner }) => {
      const result = assess(policy, session, { locale });
      if (result.status === "conflict") return settling(policy, result, locale);
      if (result.status === "open" && result.next !== undefined)
        return nextQuery(policy, session, result, locale);
      return askedManner || session.personal.length > 0 ? undefined : queryOfManner(policy);
    },
    take: ({ session, askedManner }, { name }, reply) => {
      if (name === MANNER) {
        const stated = withManner(policy, session, reply);
        return stated.ok ? { ok: true, value: { session: stated.value, askedManner: true } } : stated;
      }
      const known = withAnswer(policy, session, name, reply);
      return known.ok ? { ok: true, value: { session: known.value, askedManner } } : known;
    },
    before: ({ session, askedManner }) => {
      const last = Object.keys(session.answers).at(-1);
      const known = last === undefined ? undefined : retract(policy, session, last);
      return known?.ok ? { session: known.value, askedManner } : undefined;
    },
  };
}

function nextQuery(
  policy: NeedsPolicy,
  session: Assessment,
  open: NeedsOpen,
  locale: string,
): Query | undefined {
  const { next, relevant } = open;
  if (next === undefined) return undefined;
  const left = relevant.length <= COUNTED ? progress(policy, session) : { most: relevant.length };
  return queryFor(policy, next.question, locale, [
    leftInWords(left),
    ...(next.establish === "ask" ? [] : [NEEDED[next.establish]]),
    ...(next.soFar === undefined ? [] : [soFarInWords(policy, session, next.question, locale)]),
  ]);
}

/** What was answered vaguely, in the words in which it will stand in writing. */
function soFarInWords(policy: NeedsPolicy, session: Assessment, name: string, locale: string): string {
  const statement = needsStatement(policy, session, { locale });
  const answers = statement.status === "stated" ? statement.answers : [];
  const stated = answers.find(({ question }) => question === name)?.answer;
  return `${stated === undefined ? "" : `So far: ${stated}. `}Can you say more precisely?`;
}

const NEEDED: Readonly<Record<"record" | "verify", string>> = {
  record: "What somebody says does not count here: answer from a record.",
  verify: "Neither what somebody says nor a record counts here: answer what was checked.",
};

function settling(policy: NeedsPolicy, { conflicts }: NeedsConflict, locale: string): Query | undefined {
  const [first] = conflicts;
  return first && queryFor(policy, first.settle, locale, [first.because, "Which is it?"]);
}

function queryFor(
  policy: NeedsPolicy,
  name: string,
  locale: string,
  notes: readonly string[],
): Query | undefined {
  const question = policy.questions.find((one) => one.name === name);
  if (question === undefined) return undefined;
  const { fact, words } = question;
  const help = policy.document.questions?.[name]?.help;
  const meant = help === undefined ? undefined : chooseText(help, locale, "customer");
  return {
    name,
    question: askedAs(name, fact, locale),
    notes: meant === undefined ? notes : [...notes, meant],
    ways: [
      ...waysOf(fact, locale, (items) => {
        const tried = answer(policy, startAssessment(policy), name, { items, complete: false });
        return tried.ok ? [] : tried.issues;
      }),
      ...words.map(({ said }): Way => ({ kind: "fixed", label: `“${said}”`, reply: { said } })),
      ...UNANSWERED,
    ],
  };
}

/** The answer with where it comes from; one that settles a contradiction takes the place of what was said before. */
function withAnswer(
  policy: NeedsPolicy,
  session: Assessment,
  name: string,
  reply: unknown,
): Result<Assessment> {
  const result = assess(policy, session);
  const settles = result.status === "conflict" && result.conflicts[0]?.settle === name;
  const open = settles ? retract(policy, session, name) : { ok: true as const, value: session };
  if (!open.ok) return open;
  const needs = policy.questions.find((one) => one.name === name)?.fact.needs;
  if (needs === undefined || isUnanswered(reply)) return answer(policy, open.value, name, reply);
  const from = needs === "recorded" ? "observed" : "confirmed";
  const said = typeof reply === "object" && reply !== null && "said" in reply;
  return answer(policy, open.value, name, said ? { ...reply, from } : { value: reply, from });
}
