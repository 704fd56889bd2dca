/**
 * The conditions of a needs policy while states are looked at: which questions are asked at all, and who may have which
 * offering.
 */
import {
  allSpans,
  bounderOf,
  compiledOf,
  coversSpans,
  intersectSpans,
  type Known,
  newFieldBounds,
  presentSpans,
} from "../../policy/normal-form.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { notThere } from "./answer-reader.ts";
import type { Held, Variable } from "./variable.ts";

/** Reads conditions; what it tells is of the state that was read last. */
export interface ConditionReader {
  /** The state with what follows: absent is what is not asked. Undefined where the answers contradict the conditions. */
  readonly read: (state: readonly Held[]) => readonly Held[] | undefined;
  /** True where a question may be asked or not, and its answer fits both. */
  readonly unsure: () => boolean;
  /** Whether a question is asked, by its place; undefined where that is not settled. */
  readonly isAsked: (question: number) => boolean | undefined;
  /** Whether a condition may hold, by its place; below zero there is none, and everybody may. */
  readonly may: (condition: number) => boolean;
  readonly surely: (condition: number) => boolean;
  /** Gives the variables that a condition hangs on which is not settled, some perhaps twice, until one is taken. */
  readonly unsettled: (take: (variable: number) => boolean) => boolean;
  /** The variables that a condition hangs on, by its place; none where there is none or it is settled. */
  readonly openIn: (condition: number) => readonly number[];
  /** Of every question that may be asked or not its own variables, and those that this hangs on. */
  readonly eachTie: (take: (variables: readonly number[]) => void) => void;
}

/** Makes the conditions of a policy ready. */
export function conditionReader(
  { form, requirements }: NeedsPolicy,
  variables: readonly Variable[],
  variablesOf: readonly (readonly number[])[],
): ConditionReader {
  const compiled = compiledOf(form.policy);
  const count = compiled.normal.rules.length;
  if (count === 0) return NO_CONDITIONS;
  const bounder = bounderOf(compiled);
  const bounds = newFieldBounds(1);
  const place = requirements.length;
  const possible = new Uint8Array(count);
  const certain = new Uint8Array(count);
  // What no condition tests may be anything.
  const known: Known[] = compiled.facts.map(({ domain }, slot) => bounder.know(slot, allSpans(domain)));
  const tested = [...new Set(compiled.boxes.flatMap((box) => box.map(({ fact }) => fact)))];
  const remembered = variables.map(() => new Map<number, Held | undefined>());
  let isFirst = true;
  let unsure = false;
  // One state is often read several times in a row.
  let last: { readonly given: readonly Held[]; readonly read: readonly Held[] | undefined } | undefined;
  const asked = form.conditionOfQuestion.flatMap((condition, question) => {
    const own = variablesOf[question] ?? [];
    // Of a set the last variable says whether it is there; of a set that is not, no word is in it.
    return condition < 0
      ? []
      : own.map((variable) => ({ condition, variable, isLast: variable === own.at(-1) }));
  });

  const looksAt: number[][] = Array.from({ length: count }, () => []);
  for (const [box, tests] of compiled.boxes.entries()) {
    const rule = (compiled.fired[box] as { readonly rule?: number } | undefined)?.rule ?? -1;
    // What a question is asked under is no derived fact: a slot is the variable at its place.
    looksAt[rule]?.push(...tests.map(({ fact }) => fact));
  }
  const openIn = (condition: number) =>
    possible[condition] === 1 && certain[condition] === 0 ? (looksAt[condition] as readonly number[]) : NONE;

  function look(state: readonly Held[]): void {
    // From one look to the next most of what is known stays the same.
    let changed = isFirst;
    isFirst = false;
    for (let at = 0; at < tested.length; at += 1) {
      const slot = tested[at] as number;
      const own = (state[slot] as Held).by[place] as Known;
      if (known[slot] === own) continue;
      known[slot] = own;
      changed = true;
    }
    if (!changed) return;
    bounder.bound(known, bounds);
    possible.fill(0);
    certain.fill(0);
    for (const rule of bounder.counting()) if (rule < count) possible[rule] = 1;
    for (const rule of bounder.certain()) if (rule < count) certain[rule] = 1;
  }

  function read(given: readonly Held[]): readonly Held[] | undefined {
    if (last?.given !== given) last = { given, read: settle(given) };
    return last.read;
  }

  /** The state with everything that conditions tell of it. */
  function settle(given: readonly Held[]): readonly Held[] | undefined {
    let state = given;
    // One question may hang on another: each round settles one more, or none.
    for (let round = 0; round <= asked.length; round += 1) {
      look(state);
      unsure = false;
      let changed = false;
      for (const { condition, variable, isLast } of asked) {
        const before = state[variable] as Held;
        const isAsked = certain[condition] === 1;
        if (!isAsked && possible[condition] === 1) unsure = true;
        if (isAsked ? !isLast : possible[condition] === 1) continue;
        const after = narrowed(variable, before, isAsked);
        if (after === undefined) return undefined;
        if (after === before) continue;
        state = state.with(variable, after);
        changed = true;
      }
      if (!changed) break;
    }
    return state;
  }

  /** What is known of a variable whose question is asked, or is not; undefined where that contradicts what is known. */
  function narrowed(variable: number, before: Held, isAsked: boolean): Held | undefined {
    const own = remembered[variable] as Map<number, Held | undefined>;
    const key = isAsked ? before.id : -before.id;
    const known = own.get(key);
    if (known !== undefined || own.has(key)) return known;
    const after = narrow(variables[variable] as Variable, before, isAsked);
    if (own.size < MOST_REMEMBERED) own.set(key, after);
    return after;
  }

  /** Whether a question is asked; undefined where that is not settled. */
  function isAsked(question: number): boolean | undefined {
    const condition = form.conditionOfQuestion[question] ?? -1;
    if (condition < 0 || certain[condition] === 1) return true;
    return possible[condition] === 0 ? false : undefined;
  }

  return {
    read,
    unsure: () => unsure,
    isAsked,
    may: (condition) => condition < 0 || possible[condition] === 1,
    surely: (condition) => condition < 0 || certain[condition] === 1,
    unsettled: (take) => bounder.unsettled(known, take),
    openIn,
    eachTie: (take) => {
      for (const [question, condition] of form.conditionOfQuestion.entries()) {
        const others = condition < 0 ? NONE : openIn(condition);
        if (others.length > 0) take([...(variablesOf[question] ?? []), ...others]);
      }
    },
  };
}

/** So much is remembered of each variable. */
const MOST_REMEMBERED = 1_000;

function narrow(variable: Variable, before: Held, isAsked: boolean): Held | undefined {
  const { domain, absent, hold } = variable;
  const there = absent === undefined ? [1, 1] : presentSpans(domain);
  const allowed = isAsked ? there : notThere(variable);
  if (coversSpans(allowed, before.spans)) return before;
  const spans = intersectSpans(before.spans, allowed);
  if (spans.length === 0) return undefined;
  const after = hold(spans);
  return after.spans.join() === before.spans.join() ? before : after;
}

const NONE: readonly number[] = [];

const NO_CONDITIONS: ConditionReader = {
  read: (state) => state,
  unsure: () => false,
  isAsked: () => true,
  may: () => true,
  surely: () => true,
  unsettled: () => false,
  openIn: () => NONE,
  eachTie: () => {},
};
