/**
 * A needs policy made ready to be looked at under any answers: what is needed at least and at most, and between which
 * offerings the right one lies. One look takes microseconds; whatever is searched for is made of looks.
 */
import { compiledOf, type Occurrence } from "../../policy/normal-form.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import { withheldIn } from "../stating/withholding.ts";
import { type AnswerReader, answerReader } from "./answer-reader.ts";
import { conditionReader } from "./condition-reader.ts";
import { levelsGiven, type Measure, measuresOf } from "./measures.ts";
import { type OfferingTable, offeringTable } from "./offering-table.ts";
import { type RequirementReader, requirementReader } from "./requirement-reader.ts";
import type { Held, Variable } from "./variable.ts";
import { type VariablesIn, variablesIn } from "./variables-in.ts";

/** What is known of every variable. */
export type State = readonly Held[];

/** What a state comes to; the numbers are good until the next look. */
export interface Look {
  /** The state with what follows from conditions on questions. */
  readonly state: State;
  readonly occurrence: Occurrence;
  /** The first and the last place in the table of what may be right; past the last one where nothing is enough. */
  readonly low: number;
  readonly high: number;
}

/** Looks at states. */
export interface Weigher {
  readonly policy: NeedsPolicy;
  readonly measures: readonly Measure[];
  /** The places of all measures. */
  readonly dimensions: readonly number[];
  readonly variables: readonly Variable[];
  /** By the place of a question: the places of its variables. */
  readonly variablesOf: readonly (readonly number[])[];
  readonly fromLists: VariablesIn["fromLists"];
  /** By the place of a question. */
  readonly answerReaders: readonly AnswerReader[];
  /** The places of the questions that are asked under a condition. */
  readonly conditional: readonly number[];
  readonly readers: readonly RequirementReader[];
  readonly table: OfferingTable;
  /** By the place of a dimension: the requirements that say something of it, each with the field in which it does. */
  readonly saying: readonly (readonly { readonly requirement: number; readonly field: number }[])[];
  /** The questions whose answers no text may name. */
  readonly withheld: ReadonlySet<string>;
  /** By the place of an offering among all: how much it gives of each dimension. */
  readonly given: readonly Float64Array[];
  /** Nothing is known. */
  readonly start: State;
  readonly look: (state: State) => Look;
  /** After a look: the ends of each dimension, stricter is more. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** After a look: whether the offering at a place of the table may turn out right; past the last one, whether none. */
  readonly mayBeRight: (place: number) => boolean;
  /** After a look: whether the offering at a place of the table may be had whatever is still unknown. */
  readonly isToBeHad: (place: number) => boolean;
  /** Less than a look: all that `isAsked` has to know. */
  readonly readConditions: (state: State) => void;
  /** After a look: whether a question is asked, by its place; undefined where that is not settled. */
  readonly isAsked: (question: number) => boolean | undefined;
  /** After a look at the same: the first variable found that something unsettled hangs on and that `isTried` lets through. */
  readonly someUnsettled: (state: State, isTried: (variable: number) => boolean) => number | undefined;
  /** After a look at the same: the first variable found that a dimension hangs on. */
  readonly unsettledFor: (dimension: number, state: State) => number | undefined;
  /** After a look: the variables on which it hangs whether an offering of the table may be had. */
  readonly variablesOfOffer: (place: number) => readonly number[];
  /** After a look: gives variables of which one can tell of another, as assumptions and conditions on questions tie them. */
  readonly eachTie: (take: (variables: readonly number[]) => void) => void;
}

/** Makes a policy ready; `isThere` tells which offerings there are to be had. */
export function weigherOf(policy: NeedsPolicy, isThere: (offering: PricedOffering) => boolean): Weigher {
  const { variables, variablesOf, slotsOf, fromLists, start } = variablesIn(policy);
  const measures = measuresOf(policy);
  const readers = policy.requirements.map((requirement, place) =>
    requirementReader(requirement, place, slotsOf[place] as Int32Array, measures),
  );
  const readersOf = measures.map((_, at) => readers.filter(({ dimensions }) => dimensions.includes(at)));
  const { conditionOfOffering, conditionOfQuestion } = policy.form;
  const form = compiledOf(policy.form.policy);
  const answerReaders = policy.questions.map(({ name }, question) => {
    const own = (variablesOf[question] ?? []).filter((place) => place < form.facts.length);
    return answerReader(form, name, variables, own);
  });
  const table = offeringTable(policy, isThere, (place) => conditionOfOffering[place] ?? -1);
  const conditions = conditionReader(policy, variables, variablesOf);
  const least = new Float64Array(measures.length);
  const most = new Float64Array(measures.length);
  const isConditional = table.conditions.some((condition) => condition >= 0);
  const mayHave = (place: number) => conditions.may(table.conditions[place] as number);
  const surelyHas = (place: number) => conditions.surely(table.conditions[place] as number);

  function look(given: State): Look {
    const state = conditions.read(given);
    if (state === undefined) return { state: given, occurrence: "cannot", low: 0, high: 0 };
    let occurrence: Occurrence = conditions.unsure() ? "unsure" : "can";
    least.fill(Number.NEGATIVE_INFINITY);
    most.fill(Number.NEGATIVE_INFINITY);
    for (const reader of readers) {
      const own = reader.read(state);
      if (own === "cannot") return { state, occurrence: own, low: 0, high: 0 };
      if (own === "unsure") occurrence = own;
      combine(reader);
    }
    const low = table.firstEnough(least, isConditional ? mayHave : undefined);
    const high = table.firstEnough(most, isConditional ? surelyHas : undefined);
    return { state, occurrence, low, high };
  }

  /** What is not said yet is as much as nothing: the first that says something of a dimension sets it. */
  function combine({ dimensions: own, least: low, most: high }: RequirementReader): void {
    for (let field = 0; field < own.length; field += 1) {
      const at = own[field] as number;
      const a = low[field] as number;
      const b = high[field] as number;
      if (least[at] === Number.NEGATIVE_INFINITY && most[at] === Number.NEGATIVE_INFINITY) {
        least[at] = a;
        most[at] = b;
      } else if (measures[at]?.adds) {
        least[at] = (least[at] as number) + a;
        most[at] = (most[at] as number) + b;
      } else {
        least[at] = Math.max(least[at] as number, a);
        most[at] = Math.max(most[at] as number, b);
      }
    }
  }

  function unsettledFor(dimension: number, state: State): number | undefined {
    let found: number | undefined;
    const take = (variable: number) => {
      if ((state[variable] as Held).settled) return false;
      found = variable;
      return true;
    };
    (readersOf[dimension] as readonly RequirementReader[]).some((one) => one.isOpen() && one.unsettled(take));
    return found;
  }

  function someUnsettled(state: State, isTried: (variable: number) => boolean): number | undefined {
    let found: number | undefined;
    const take = (variable: number) => {
      if ((state[variable] as Held).settled || !isTried(variable)) return false;
      found = variable;
      return true;
    };
    // What is settled in a policy is so whatever is still answered.
    readers.some((reader) => reader.isOpen() && reader.unsettled(take)) || conditions.unsettled(take);
    return found;
  }

  return {
    policy,
    measures,
    dimensions: [...measures.keys()],
    variables,
    variablesOf,
    fromLists,
    answerReaders,
    conditional: conditionOfQuestion.flatMap((condition, question) => (condition < 0 ? [] : [question])),
    readers,
    table,
    saying: measures.map((_, at) =>
      readers.flatMap((reader, requirement) => {
        const field = reader.dimensions.indexOf(at);
        return field < 0 ? [] : [{ requirement, field }];
      }),
    ),
    withheld: withheldIn(policy),
    given: policy.offerings.map((offering) => levelsGiven(measures, offering)),
    start,
    look,
    least,
    most,
    mayBeRight: (place) => table.canBeFirst(place, least, most, surelyHas),
    isToBeHad: surelyHas,
    readConditions: conditions.read,
    isAsked: conditions.isAsked,
    unsettledFor,
    someUnsettled,
    variablesOfOffer: (place) => conditions.openIn(table.conditions[place] as number),
    eachTie: (take) => {
      for (const reader of readers) reader.eachTie(take);
      conditions.eachTie(take);
    },
  };
}
