/**
 * An assessment as a state: what its answers say of every variable, and which questions may still be asked.
 */
import type { Issue } from "../../issue/index.ts";
import type { GivenFacts } from "../../policy/index.ts";
import { compiledOf, readCase, type Spans, uniteSpans } from "../../policy/normal-form.ts";
import type { Assessment } from "../assessment.ts";
import { factsOf } from "./facts-of.ts";
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
export function readStanding(weigher: Weigher, session: Assessment): Standing {
  const { policy, start } = weigher;
  const { facts, claims, pending } = factsOf(policy, session);
  const { space, issues } = readCase(compiledOf(policy.form.policy), facts, { from: "verified" });
  const askable = policy.questions.map(({ name }) => pending.askable.has(name));
  if (issues.length > 0) return { facts, claims, state: start, askable, dormant: [], issues };
  const { state, dormant } = withoutDormant(weigher, [...space, ...spacesOfLists(weigher, facts)]);
  const counting = dormant.length === 0 ? facts : withAbsent(policy.questions, facts, dormant);
  return { facts: counting, claims, state, askable, dormant, issues };
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
  space: readonly Spans[],
): { readonly state: State; readonly dormant: readonly number[] } {
  const { policy, variables, look, isAsked } = weigher;
  const conditional = policy.form.conditionOfQuestion.flatMap((condition, question) =>
    condition < 0 ? [] : [question],
  );
  const hold = (place: number, spans: Spans): Held => (variables[place] as Variable).hold(spans);
  const wide = new Set(conditional);
  const stateNow = () =>
    variables.map(({ question }, place) => {
      const own = space[place] as Spans;
      return hold(place, wide.has(question) ? uniteSpans(own, notThere(variables[place] as Variable)) : own);
    });
  let state: State = stateNow();
  // Whether one is asked may hang on the answer to another: each round settles one more, or none.
  for (let round = 0; round < conditional.length; round += 1) {
    look(state);
    const asked = [...wide].filter((question) => isAsked(question) === true);
    if (asked.length === 0) break;
    for (const question of asked) wide.delete(question);
    state = stateNow();
  }
  if (conditional.length === 0) return { state, dormant: [] };
  // What is not asked stays open to both: were the condition another one, the answer would count again.
  const { occurrence } = look(state);
  const dormant = conditional.filter((question) => isAsked(question) === false);
  return { state, dormant: occurrence === "cannot" ? [] : dormant };
}

function notThere({ absent }: Variable): Spans {
  return absent === undefined ? [0, 0] : [absent, absent];
}

function withAbsent(
  questions: Weigher["policy"]["questions"],
  facts: GivenFacts,
  dormant: readonly number[],
): GivenFacts {
  const absent = { value: { is: "absent" }, from: "verified" };
  const names = dormant.map((place) => questions[place]?.name as string);
  return { ...facts, ...Object.fromEntries(names.map((name) => [name, absent])) } as GivenFacts;
}
