/** What comes of every case, with all rules or without some of them. */

import { collectedValue, outcomeValue } from "../../../src/policy/definition/outcome-value.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import type { Consequence, OutcomeValue } from "../../../src/policy/document/rule.ts";
import { walkConsequence } from "../../policy/generators/walk.ts";
import type { Space } from "./case-space.ts";

export interface Result {
  readonly status: "decided" | "gap" | "conflict";
  readonly outcome?: { readonly [field: string]: unknown };
  /** Equal for equal results, and for no others. */
  readonly text: string;
}

/** A rule by its place among all of the document. */
export interface TrueRule {
  readonly id: string;
  readonly then: Consequence;
  readonly source: string | undefined;
  readonly place: number;
  readonly layer: number;
  readonly holds: (id: number) => boolean;
  /** What it would decide, as text. */
  readonly outcome: (id: number) => string;
}

export interface Results {
  readonly rules: readonly TrueRule[];
  /** The rules that hold in the first layer in which one does; under `priority` the highest first. */
  fired(id: number, without?: ReadonlySet<number>): readonly TrueRule[];
  of(id: number, without?: ReadonlySet<number>): Result;
}

const GAP: Result = { status: "gap", text: "gap" };
const CONFLICT: Result = { status: "conflict", text: "conflict" };
const NONE: ReadonlySet<number> = new Set();

export function resultsOf(space: Space): Results {
  const { document } = space;
  const rules = rulesIn(space);
  const layers = [...new Set(rules.map(({ layer }) => layer))].map((layer) =>
    byRank(
      document,
      rules.filter((rule) => rule.layer === layer),
    ),
  );
  const fired = (id: number, without: ReadonlySet<number> = NONE) => {
    for (const layer of layers) {
      const holding = layer.filter(({ place, holds }) => !without.has(place) && holds(id));
      if (holding.length > 0) return holding;
    }
    return [];
  };
  const { otherwise } = document;
  const otherwiseAt = otherwise && consequenceOf(space, [otherwise.then]);
  const collected = new Map<string, (id: number) => Result>();
  const collect = (holding: readonly TrueRule[]) => {
    const key = holding.map(({ place }) => place).join();
    const made =
      collected.get(key) ??
      consequenceOf(
        space,
        holding.map(({ then }) => then),
      );
    collected.set(key, made);
    return made;
  };
  const of = (id: number, without?: ReadonlySet<number>): Result => {
    const holding = fired(id, without);
    const [first, ...others] = holding;
    if (first === undefined) return otherwiseAt ? otherwiseAt(id) : GAP;
    if (document.hit === "collect") return collect(holding)(id);
    if (document.hit === "unique" && others.length > 0) return CONFLICT;
    if (document.hit === "any" && others.some((rule) => rule.outcome(id) !== first.outcome(id)))
      return CONFLICT;
    return collect([first])(id);
  };
  const whole = new Map<number, Result>();
  const remembered = (id: number) => {
    const result = whole.get(id) ?? of(id);
    whole.set(id, result);
    return result;
  };
  return { rules, fired, of: (id, without) => (without === undefined ? remembered(id) : of(id, without)) };
}

function rulesIn(space: Space): readonly TrueRule[] {
  const { document } = space;
  const layers = document.layers ?? [{ rules: document.rules ?? [] }];
  const layerOf = layers.flatMap(({ rules }, layer) => rules.map(() => layer));
  return rulesOf(document).map(({ id, then, when, source }, place) => {
    const outcome = consequenceOf(space, [then]);
    const layer = layerOf[place] as number;
    return { id, then, source, place, layer, holds: space.holdsOf(when), outcome: (of) => outcome(of).text };
  });
}

/** Under `priority` the highest first, else as they stand. */
function byRank({ hit, outcome }: PolicyDocument, rules: readonly TrueRule[]): readonly TrueRule[] {
  if (hit !== "priority") return rules;
  const [field, words] = Object.entries(outcome).find(
    ([, declared]) => declared.type === "enum" && declared.ordered,
  ) as [string, Extract<Outcome, { type: "enum" }>];
  const rank = ({ then }: TrueRule) => words.values.indexOf(then[field] as string);
  return [...rules].sort((a, b) => rank(b) - rank(a) || a.place - b.place);
}

/** What follows from one consequence, or where the policy collects from several together. */
function consequenceOf(space: Space, all: readonly Consequence[]): (id: number) => Result {
  const { document } = space;
  const named = new Set(all.flatMap((then) => factsRead(document, then)));
  const fields = Object.entries(document.outcome);
  return space.once(named, (id) => {
    const known = space.knownOf(named, id);
    const outcome = Object.fromEntries(
      fields.map(([field, declared]) => {
        const values = all.map((then) => then[field]).filter((value) => value !== undefined);
        const value =
          document.hit === "collect"
            ? collectedValue(declared, values, known, document)
            : outcomeValue(declared, values[0] as OutcomeValue, known, document);
        return [field, value];
      }),
    );
    return { status: "decided", outcome, text: JSON.stringify(outcome) };
  });
}

/** The facts that the amounts of a consequence read. */
export function factsRead({ facts, derive = {} }: PolicyDocument, then: Consequence): readonly string[] {
  const named = new Set<string>();
  const isFact = (name: unknown): name is string =>
    typeof name === "string" && (Object.hasOwn(facts, name) || Object.hasOwn(derive, name));
  walkConsequence(then, (formula) => {
    if (isFact(formula)) named.add(formula);
    if (typeof formula === "object" && "per" in formula) named.add(formula.per);
  });
  return [...named];
}
