/**
 * What a policy can come to where facts are known in part, in one pass over bits and without any search. The bounds are
 * never too narrow. They are exact where everything is known; elsewhere several rules together may exclude what each of
 * them allows alone, and only a search finds that.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { deriveFacts } from "../deriving/derive-facts.ts";
import { allSpans } from "../normal/domain.ts";
import { factsOfValue } from "../normal/facts-of-value.ts";
import type { GivenFact, NormalConsequence } from "../normal/normal-policy.ts";
import { isPoint, type Spans } from "../normal/spans.ts";
import { countingRules } from "./counting-rules.ts";
import type { FieldBounds } from "./field-bounds.ts";
import { type FieldEnds, fieldsOf } from "./field-ends.ts";
import { heldBoxes, type Occurrence } from "./held-boxes.ts";
import { type Known, knowing } from "./known.ts";

/** Bounds the outcome of one policy. */
export interface Bounder {
  readonly policy: CompiledPolicy;
  /** What is known of the slot at a place: the codes that it may have. */
  readonly know: (place: number, spans: Spans) => Known;
  /**
   * Writes what the outcome lies between. `known` is by the place of the slot; what is derived from other
   * slots follows from them, and what stands at its place is overwritten; what is derived from a list is given.
   */
  readonly bound: (known: Known[], bounds: FieldBounds) => Occurrence;
  /**
   * After a call of `bound`: the places of the rules that may count, in their order; `otherwise` is the one after the
   * last.
   */
  readonly counting: () => readonly number[];
  /** After a call of `bound`: the rules that hold in any case, among those that count. */
  readonly certain: () => readonly number[];
  /** After a call of `bound`: whether all that may count hold in any case. */
  readonly isCertain: () => boolean;
  /**
   * After a call of `bound` with the same: gives the places of slots that are given and that something which is not settled hangs
   * on, some perhaps twice, until one is taken.
   */
  readonly unsettled: (known: readonly Known[], take: (place: number) => boolean) => boolean;
  /**
   * After a call of `bound`: of each assumption that may be broken the places of the slots, given ones, that it ties
   * together.
   */
  readonly eachTie: (take: (places: readonly number[]) => void) => void;
}

/** Makes a policy ready to be bounded. */
export function bounderOf(policy: CompiledPolicy): Bounder {
  const { boxes, assumed, normal, facts } = policy;
  const know = knowing(policy);
  const held = heldBoxes(boxes.length, assumed);
  // What is derived from a list the caller tells: of a list more can be known than of slots.
  const derived = facts.flatMap(({ derivation }, place) =>
    derivation === undefined || "list" in derivation ? [] : [place],
  );
  const basesOf = policy.madeOf.map((givens, place) =>
    !derived.includes(place)
      ? [place]
      : givens.flatMap((given) => slotsOfGiven(normal.given[given] as GivenFact)),
  );
  const whole = facts.map(({ domain }, place) => know(place, allSpans(domain)));
  const fields = fieldsOf(policy, whole);
  const readBy = consequencesOf(policy).map(({ values }) => [...new Set(values.flatMap(factsOfValue))]);
  const ties = boxes
    .slice(0, assumed)
    .map((box) => box.flatMap(({ fact }) => basesOf[fact] as readonly number[]));
  const rules = countingRules(policy, held, fields);

  function bound(known: Known[], bounds: FieldBounds): Occurrence {
    if (derived.length > 0) derive(known);
    held.meet(known);
    rules.clear();
    const occurrence = held.occurrence();
    if (occurrence === "cannot") return occurrence;
    for (const field of fields) field.begin();
    rules.gather(known);
    for (let place = 0; place < fields.length; place += 1) (fields[place] as FieldEnds).end(bounds, place);
    return occurrence;
  }

  function derive(known: Known[]): void {
    const space = facts.map((_, place) => (known[place] ?? (whole[place] as Known)).spans);
    const all = deriveFacts(normal, space, []);
    for (const place of derived) known[place] = know(place, all[place] as Spans);
  }

  function unsettled(known: readonly Known[], take: (place: number) => boolean): boolean {
    const takeBases = (place: number) =>
      (basesOf[place] as readonly number[]).some(
        (base) => !isPoint((known[base] as Known).spans) && take(base),
      );
    for (let place = 0; place < known.length; place += 1) {
      const { spans, bits: own } = known[place] as Known;
      if (!isPoint(spans) && held.isOpen(own) && takeBases(place)) return true;
    }
    return rules
      .counting()
      .some((rule) =>
        (readBy[rule] ?? []).some((place) => !isPoint((known[place] as Known).spans) && takeBases(place)),
      );
  }

  return {
    policy,
    know,
    bound,
    counting: rules.counting,
    certain: rules.certain,
    isCertain: rules.isCertain,
    unsettled,
    eachTie: (take) => held.eachAssumed((box) => take(ties[box] as readonly number[])),
  };
}

function consequencesOf({ normal }: CompiledPolicy): readonly NormalConsequence[] {
  return normal.otherwise === undefined ? normal.rules : [...normal.rules, normal.otherwise];
}

function slotsOfGiven({ places, present }: GivenFact): readonly number[] {
  return present === undefined ? places : [...places, present];
}
