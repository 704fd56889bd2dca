/**
 * A question as unknowns and relations. Made once for each question, whatever is asked about it.
 */
import { type NormalFact, operandsOf } from "../../policy/normal-form.ts";
import type { Joint, JointSide } from "../joint/joint.ts";
import { differencesOf } from "./differences-of.ts";
import { familiesOf } from "./families-of.ts";
import type { Model, Relation, UnknownSum } from "./model.ts";

const made = new WeakMap<Joint, Model>();

/** The model of a question. */
export function modelOf(joint: Joint): Model {
  const before = made.get(joint);
  if (before !== undefined) return before;
  const model = makeModel(joint);
  made.set(joint, model);
  return model;
}

function makeModel(joint: Joint): Model {
  const lists = familiesOf(joint);
  const relations = joint.sides.flatMap((side) => relationsOf(side));
  const ordered = joint.ordered.map(({ lower, upper }): Relation => {
    const terms = [
      { of: lower, times: 1 },
      { of: upper, times: -1 },
    ];
    return { kind: "between", amount: { terms, constant: 0 }, least: Number.NEGATIVE_INFINITY, greatest: 0 };
  });
  const madeOf = new Map<number, Set<number>>();
  const add = (axis: number, unknowns: readonly number[]) => {
    madeOf.set(axis, new Set([...(madeOf.get(axis) ?? []), ...unknowns]));
  };
  for (const { policy, axes } of joint.sides) {
    policy.facts.forEach(({ derivation }, place) => {
      if (derivation === undefined) return;
      const axis = axes[place] as number;
      if (!("list" in derivation)) {
        add(
          axis,
          operandsOf(derivation).map((operand) => axes[operand] as number),
        );
        return;
      }
      const present = policy.normal.given[derivation.list]?.present;
      add(axis, present === undefined ? [] : [axes[present] as number]);
    });
  }
  const all = unique([...relations, ...ordered, ...lists.relations]);
  const given = joint.sides.flatMap(({ policy, axes }) =>
    axes.filter((_, place) => policy.facts[place]?.derivation === undefined),
  );
  return {
    joint,
    further: lists.further,
    relations: all,
    differences: differencesOf(all),
    given: new Set(given),
    madeOf,
    familiesOf: lists.familiesOf,
    families: lists.families,
    exact: lists.exact,
  };
}

/** What holds on one side, lists apart. */
function relationsOf({ policy, axes, boxes }: JointSide): readonly Relation[] {
  const relations: Relation[] = boxes
    .slice(0, policy.assumed)
    .map((sides): Relation => ({ kind: "never", sides }));
  for (const { fact, present, places } of policy.normal.given) {
    if (fact.type !== "set" || present === undefined) continue;
    // What is not there has no words.
    for (const place of places) {
      const sides = [
        { fact: axes[present] as number, spans: [0, 0] },
        { fact: axes[place] as number, spans: [1, 1] },
      ];
      relations.push({ kind: "never", sides });
    }
  }
  const sums = sumsOf(policy.facts);
  policy.facts.forEach(({ derivation }, place) => {
    if (derivation === undefined || "list" in derivation) return;
    const result = axes[place] as number;
    const onAxes = ({ terms, constant }: UnknownSum): UnknownSum => ({
      terms: terms.map(({ of, times }) => ({ of: axes[of] as number, times })),
      constant,
    });
    if (derivation.kind === "linear") {
      const { under } = derivation;
      const ways = sums.get(place) as readonly UnknownSum[];
      for (const way of ways) relations.push({ kind: "floor", amount: onAxes(way), under, result });
    } else {
      const of = derivation.of.map((amount) => onAxes(writtenSum(amount)));
      relations.push({ kind: derivation.kind, of, result });
    }
  });
  return relations;
}

type Written = Parameters<typeof writtenSum>[0];

function writtenSum({
  terms,
  constant,
}: {
  readonly terms: readonly { readonly fact: number; readonly times: number }[];
  readonly constant: number;
}): UnknownSum {
  return { terms: terms.map(({ fact, times }) => ({ of: fact, times })), constant };
}

/**
 * By place every way to write a linear derived fact: over what it is made of, and over what that is made of. Two
 * differences that share an operand are told apart only so.
 */
function sumsOf(facts: readonly NormalFact[]): ReadonlyMap<number, readonly UnknownSum[]> {
  const deep = new Map<number, UnknownSum>();
  const sums = new Map<number, readonly UnknownSum[]>();
  facts.forEach(({ derivation }, place) => {
    if (derivation?.kind !== "linear") return;
    const own = writtenSum(derivation.amount as Written);
    const times = new Map<number, number>();
    let { constant } = own;
    for (const term of own.terms) {
      const inner = deep.get(term.of) ?? { terms: [{ of: term.of, times: 1 }], constant: 0 };
      constant += term.times * inner.constant;
      for (const one of inner.terms) times.set(one.of, (times.get(one.of) ?? 0) + term.times * one.times);
    }
    const unfolded = { terms: [...times].map(([of, factor]) => ({ of, times: factor })), constant };
    if (derivation.under === 1) deep.set(place, unfolded);
    const differs = own.terms.some(({ of }) => deep.has(of));
    const safe = [constant, ...times.values()].every(Number.isSafeInteger);
    sums.set(place, differs && safe ? [own, unfolded] : [own]);
  });
  return sums;
}

/** Two sides with the same policy say much twice. */
function unique(relations: readonly Relation[]): readonly Relation[] {
  const keys = new Set<string>();
  return relations.filter((relation) => {
    const key = JSON.stringify(relation);
    return !keys.has(key) && keys.add(key) !== undefined;
  });
}
