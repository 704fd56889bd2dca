/**
 * A question as unknowns and relations. Made once for all that is asked alike.
 */
import { type NormalFact, operandsOf } from "../../policy/normal-form.ts";
import type { Joint, JointSide, JointSpace } from "../joint/joint.ts";
import { askedAxes } from "./asked-axes.ts";
import { differencesOf } from "./differences-of.ts";
import { joinLists } from "./join-lists.ts";
import { listLooksOf } from "./list-look.ts";
import type { Model, Relation, UnknownSum } from "./model.ts";
import type { Wanted } from "./wanted.ts";

/** What does not depend on what is asked. */
interface Ground extends Pick<Model, "joint" | "relations" | "given" | "madeOf"> {
  readonly models: Map<string, Model>;
}

const grounds = new WeakMap<Joint, Ground>();
/** Models of one question that are kept: what is asked of it is mostly asked often. */
const MOST_MODELS = 100;

/** The model of a question, as far as it matters to what is asked. */
export function modelOf(joint: Joint, space: JointSpace, wanted: Wanted): Model {
  const ground = grounds.get(joint) ?? groundOf(joint);
  grounds.set(joint, ground);
  const asked = askedAxes(joint, ground.madeOf, space, wanted);
  const looks = listLooksOf(joint, asked, space);
  const key = JSON.stringify(looks);
  const before = ground.models.get(key);
  if (before !== undefined) return before;
  const { models, ...base } = ground;
  const { further, relations: ofLists, families, familiesOf, exact } = joinLists(joint, looks);
  const relations = [...base.relations, ...ofLists];
  const differences = differencesOf(relations);
  const model = { ...base, further, relations, differences, families, familiesOf, exact };
  if (models.size >= MOST_MODELS) models.clear();
  models.set(key, model);
  return model;
}

function groundOf(joint: Joint): Ground {
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
      const own =
        "list" in derivation ? (policy.normal.given[derivation.list]?.present ?? []) : operandsOf(derivation);
      add(
        axes[place] as number,
        [own].flat().map((operand) => axes[operand] as number),
      );
    });
  }
  const given = joint.sides.flatMap(({ policy, axes }) =>
    axes.filter((_, place) => policy.facts[place]?.derivation === undefined),
  );
  return {
    joint,
    relations: unique([...relations, ...ordered]),
    given: new Set(given),
    madeOf,
    models: new Map(),
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
