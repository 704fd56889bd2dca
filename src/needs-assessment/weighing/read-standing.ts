/**
 * An assessment as a state: what its answers say of every variable, and which questions may still be asked.
 */
import type { Issue } from "../../issue/index.ts";
import type { GivenFacts } from "../../policy/index.ts";
import { compiledOf, readCase, type Spans, uniteSpans } from "../../policy/normal-form.ts";
import { compareOrigins } from "../../service/index.ts";
import { ORIGIN_OF } from "../answer-source.ts";
import type { Assessment } from "../assessment.ts";
import type { GivenAnswer } from "../given-answer.ts";
import type { Question } from "../needs-policy.ts";
import { type AnswerMeaning, notThere } from "./answer-reader.ts";
import type { Held, Variable } from "./variable.ts";
import type { State, Weigher } from "./weigher.ts";

/** Where an assessment stands. */
export interface Standing {
  /** What counts of the answers, for the policies of the kernel. */
  readonly facts: GivenFacts;
  /** What was answered by less than the policy needs. */
  readonly claims: GivenFacts;
  readonly state: State;
  /** By the place of a question: not asked yet, answered vaguely, or answered by less than the policy needs. */
  readonly askable: readonly boolean[];
  /** The places of questions that are not asked: an answer to one of them has no effect. */
  readonly dormant: readonly number[];
  /** What an answer says that no question takes. */
  readonly issues: readonly Issue[];
}

/** The standing of an assessment that was read. */
export function readStanding(weigher: Weigher, { answers }: Assessment): Standing {
  const { policy, start, answerReaders } = weigher;
  const { questions } = policy;
  const facts: Record<string, unknown> = {};
  const claims: Record<string, unknown> = {};
  const askable: boolean[] = [];
  const meanings: (AnswerMeaning | undefined)[] = [];
  let isRead = true;
  for (let place = 0; place < questions.length; place += 1) {
    const question = questions[place] as Question;
    const { name } = question;
    const given = Object.hasOwn(answers, name) ? (answers[name] as GivenAnswer) : undefined;
    let meaning: AnswerMeaning | undefined;
    if (given === undefined || !("value" in given)) askable.push(given === undefined);
    else {
      const from = ORIGIN_OF[given.from];
      const counts = isEnough(question, from);
      (counts ? facts : claims)[name] = { value: given.value, from };
      askable.push(!counts || (given.status === "vague" && given.more === undefined));
      if (counts) {
        meaning = answerReaders[place]?.(given.value);
        isRead &&= meaning !== undefined;
      }
    }
    meanings.push(meaning);
  }
  if (!isRead) {
    const { issues } = readCase(compiledOf(policy.form.policy), facts, { from: "verified" });
    return { facts, claims, state: start, askable, dormant: [], issues };
  }
  const { state, dormant } = withoutDormant(weigher, meanings, spacesOfLists(weigher, facts));
  for (const place of dormant) facts[(questions[place] as Question).name] = ABSENT;
  return { facts, claims, state, askable, dormant, issues: [] };
}

const ABSENT = { value: { is: "absent" }, from: "verified" };

function isEnough({ fact }: Question, from: Parameters<typeof compareOrigins>[0]): boolean {
  return fact.needs === undefined || compareOrigins(from, fact.needs) >= 0;
}

/** What policies derive from the lists that were answered. */
function spacesOfLists({ policy, fromLists }: Weigher, facts: GivenFacts): readonly Spans[] {
  if (fromLists.length === 0) return [];
  const spaces = policy.requirements.map((requirement) => {
    const own = Object.keys(requirement.document.facts).map((name) => [name, facts[name]]);
    return readCase(compiledOf(requirement), Object.fromEntries(own), { from: "verified" }).space;
  });
  return fromLists.map(({ policy: place, slot }) => spaces[place]?.[slot] ?? []);
}

/** What is known, where an answer to a question that is not asked has no effect; and which questions those are. */
function withoutDormant(
  weigher: Weigher,
  meanings: readonly (AnswerMeaning | undefined)[],
  fromLists: readonly Spans[],
): { readonly state: State; readonly dormant: readonly number[] } {
  const { start, variables, variablesOf, conditional, readConditions, isAsked } = weigher;
  const first = start.length - fromLists.length;
  const write = (state: Held[], question: number, way: keyof AnswerMeaning) => {
    const own = variablesOf[question] as readonly number[];
    const held = meanings[question]?.[way];
    for (let at = 0; at < own.length; at += 1) {
      const place = own[at] as number;
      if (place >= first) state[place] = fromList(place, way);
      else if (held !== undefined) state[place] = held[at] as Held;
    }
  };
  const fromList = (place: number, way: keyof AnswerMeaning): Held => {
    const variable = variables[place] as Variable;
    const spans = fromLists[place - first] as Spans;
    return variable.hold(way === "held" ? spans : uniteSpans(spans, notThere(variable)));
  };
  const written = start.slice();
  for (let question = 0; question < variablesOf.length; question += 1) write(written, question, "held");
  let state: State = written;
  if (conditional.length === 0) return { state, dormant: [] };
  const wide = new Set(conditional);
  for (const question of conditional) write(written, question, "wide");
  // Whether one is asked may hang on the answer to another: each round settles one more, or none.
  for (;;) {
    readConditions(state);
    const asked = conditional.filter((question) => wide.has(question) && isAsked(question) === true);
    if (asked.length === 0) break;
    // A state that was read stays as it is.
    const next = state.slice();
    for (const question of asked) {
      wide.delete(question);
      write(next, question, "held");
    }
    state = next;
  }
  // What is not asked stays open to both: were the condition another one, the answer would count again.
  const dormant = conditional.filter((question) => isAsked(question) === false);
  const isPossible = dormant.length > 0 && weigher.look(state).occurrence !== "cannot";
  return { state, dormant: isPossible ? dormant : [] };
}
