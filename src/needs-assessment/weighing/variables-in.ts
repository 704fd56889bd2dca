/**
 * The variables of all questions, and where each policy that looks at them finds them.
 */
import {
  allSpans,
  type Bounder,
  bounderOf,
  type CompiledPolicy,
  compiledOf,
  factsOfValue,
  type GivenFact,
  type NormalFact,
} from "../../policy/normal-form.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { type Held, type Looker, testsOf, type Variable, variableOf } from "./variable.ts";

/** All variables of a needs policy: those of the first question first. */
export interface VariablesIn {
  readonly variables: readonly Variable[];
  readonly variablesOf: readonly (readonly number[])[];
  /** By policy (the requirements, then the form), by the place of a slot: its variable; below zero for what is derived. */
  readonly slotsOf: readonly Int32Array[];
  /** What the variables after those of the form are: what a policy derives from a list. */
  readonly fromLists: readonly { readonly policy: number; readonly slot: number }[];
  /** Nothing is known. */
  readonly start: readonly Held[];
}

/** The variables of a needs policy. */
export function variablesIn(policy: NeedsPolicy): VariablesIn {
  const form = compiledOf(policy.form.policy);
  const policies = [...policy.requirements.map(compiledOf), form];
  const bounders = policies.map(bounderOf);
  const slotsOf = policies.map(({ facts }) => new Int32Array(facts.length).fill(-1));
  const questionAt = new Map<number, number>();
  const variablesOf = form.normal.given.map((given, question) => {
    const own = [...slotsOfGiven(given)];
    for (const slot of own) questionAt.set(slot, question);
    policies.forEach(({ normal }, place) => {
      const same = normal.given.find(({ name }) => name === given.name);
      slotsOfGiven(same).forEach((slot, index) => {
        (slotsOf[place] as Int32Array)[slot] = own[index] as number;
      });
    });
    return own;
  });
  const fromLists: { readonly policy: number; readonly slot: number }[] = [];
  const variables: Variable[] = form.facts.map((fact, variable) => {
    const lookers = policies.map((one, place) => {
      const slot = (slotsOf[place] as Int32Array).indexOf(variable);
      return slot < 0 ? undefined : lookerOf(one, bounders[place] as Bounder, slot);
    });
    return variableOf(questionAt.get(variable) as number, fact, lookers);
  });
  // What a policy derives from a list is known of the list, and of each policy by itself.
  policies.forEach((one, place) => {
    one.facts.forEach(({ derivation }, slot) => {
      if (derivation === undefined || !("list" in derivation)) return;
      const { name } = one.normal.given[derivation.list] as GivenFact;
      const question = policy.questions.findIndex((own) => own.name === name);
      const lookers = policies.map((_, at) =>
        at === place ? lookerOf(one, bounders[place] as Bounder, slot) : undefined,
      );
      (slotsOf[place] as Int32Array)[slot] = variables.length;
      variablesOf[question]?.push(variables.length);
      fromLists.push({ policy: place, slot });
      variables.push(variableOf(question, one.facts[slot] as NormalFact, lookers));
    });
  });
  const start = variables.map(({ domain, hold }) => hold(allSpans(domain)));
  return { variables, variablesOf, slotsOf, fromLists, start };
}

function slotsOfGiven(given: GivenFact | undefined): readonly number[] {
  if (given === undefined) return [];
  return given.present === undefined ? given.places : [...given.places, given.present];
}

function lookerOf(policy: CompiledPolicy, { know }: Bounder, slot: number): Looker {
  const { normal, boxes } = policy;
  const consequences = normal.otherwise === undefined ? normal.rules : [...normal.rules, normal.otherwise];
  const read = consequences.flatMap(({ values }) => values.flatMap(factsOfValue));
  const derives = policy.facts.some(
    ({ derivation }, place) =>
      derivation !== undefined && policy.madeOf[place]?.some((given) => isOf(normal.given[given], slot)),
  );
  return {
    know: (spans) => know(slot, spans),
    tests: testsOf(boxes, slot),
    counted: derives || read.includes(slot),
  };
}

function isOf(given: GivenFact | undefined, slot: number): boolean {
  return slotsOfGiven(given).includes(slot);
}
