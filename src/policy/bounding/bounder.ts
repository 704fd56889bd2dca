/**
 * What a policy can come to where facts are known in part, in one pass over bits and without any search. The bounds are
 * never too narrow. They are exact where everything is known; elsewhere several rules together may exclude what each of
 * them allows alone, and only a search finds that.
 */
import type { CompiledPolicy, Fired } from "../compiled/compiled-policy.ts";
import { deriveFacts } from "../deriving/derive-facts.ts";
import { allSpans } from "../normal/domain.ts";
import type { Spans } from "../normal/spans.ts";
import { fieldsOf } from "./field-ends.ts";
import { type Known, knowing, wordsFor } from "./known.ts";
import type { OutcomeBounds } from "./outcome-bounds.ts";

/** Bounds the outcome of one policy. */
export interface Bounder {
  readonly policy: CompiledPolicy;
  /** What is known of the slot at a place: the codes that it may have. */
  readonly know: (place: number, spans: Spans) => Known;
  /**
   * Writes what the outcome lies between. `known` is by the place of the slot; derived slots follow from the others, and
   * what stands at their places is overwritten. False where no such case can occur, as far as one assumption alone tells.
   */
  readonly bound: (known: Known[], bounds: OutcomeBounds) => boolean;
  /** The places of the rules that may count, in their order, after a call of `bound`; `otherwise` is the one after the last. */
  readonly counting: () => readonly number[];
}

/** Makes a policy ready to be bounded. */
export function bounderOf(policy: CompiledPolicy): Bounder {
  const { boxes, assumed, fired, normal, facts } = policy;
  const know = knowing(policy);
  const words = wordsFor(boxes.length);
  const bits = new Int32Array(2 * words);
  const last = boxes.length & 31;
  // The bits behind the last box stand for nothing.
  const tail = last === 0 && boxes.length > 0 ? -1 : (1 << last) - 1;
  const ruleOf = fired.map((one) => (one as Fired | undefined)?.rule ?? -1);
  const layerOf = normal.rules.map(({ layer }) => layer);
  const derived = facts.flatMap(({ derivation }, place) => (derivation === undefined ? [] : [place]));
  const whole = facts.map(({ domain }, place) => know(place, allSpans(domain)));
  const fields = fieldsOf(policy, whole);
  const counting: number[] = [];

  function bound(known: Known[], bounds: OutcomeBounds): boolean {
    if (derived.length > 0) derive(known);
    meet(known);
    for (let word = 0; word * 32 < assumed; word += 1) {
      const own = assumed - word * 32;
      const mask = own >= 32 ? -1 : (1 << own) - 1;
      if (((bits[words + word] as number) & mask) !== 0) return false;
    }
    for (const field of fields) field.begin();
    counting.length = 0;
    if (normal.hit === "collect") collect(known);
    else takeAlone(known);
    for (const [place, field] of fields.entries()) field.end(bounds, place);
    return true;
  }

  function meet(known: readonly Known[]): void {
    bits.fill(-1);
    for (const { bits: own } of known) {
      for (let word = 0; word < bits.length; word += 1) {
        bits[word] = (bits[word] as number) & (own[word] as number);
      }
    }
    bits[words - 1] = (bits[words - 1] as number) & tail;
    bits[2 * words - 1] = (bits[2 * words - 1] as number) & tail;
  }

  /** The boxes that may hold, in their order, until one does in any case; each is given with whether it does. */
  function eachPossible(take: (box: number, certain: boolean) => boolean): void {
    for (let word = assumed >> 5; word < words; word += 1) {
      let left = bits[word] as number;
      if (word === assumed >> 5) left &= ~((1 << (assumed & 31)) - 1);
      while (left !== 0) {
        const low = left & -left;
        left ^= low;
        const certain = ((bits[words + word] as number) & low) !== 0;
        if (take(word * 32 + 31 - Math.clz32(low), certain)) return;
      }
    }
  }

  /** Where rules may disagree, each of the layer that may hold is one to reckon with. */
  function takeAlone(known: readonly Known[]): void {
    let ended = -1;
    let before = -1;
    eachPossible((box, certain) => {
      const rule = ruleOf[box] as number;
      const layer = layerOf[rule] as number;
      if (ended >= 0 && layer !== ended) return true;
      if (rule !== before) {
        counting.push(rule);
        for (const field of fields) field.alone(rule, known);
      }
      before = rule;
      if (certain) ended = layer;
      return certain && policy.first;
    });
    if (ended < 0) otherwise(known);
  }

  /** The rules of the highest layer in which one holds count together. */
  function collect(known: readonly Known[]): void {
    let layer = -1;
    let any = false;
    let before = -1;
    let sure = false;
    let ended = false;
    const endRule = () => {
      if (before >= 0) for (const field of fields) field.together(before, sure, known);
      before = -1;
      sure = false;
    };
    const endLayer = () => {
      endRule();
      if (layer >= 0) for (const field of fields) field.endLayer(any);
    };
    eachPossible((box, certain) => {
      const rule = ruleOf[box] as number;
      if (rule !== before) {
        endRule();
        const own = layerOf[rule] as number;
        if (own !== layer) {
          endLayer();
          if (any) {
            ended = true;
            layer = -1;
            return true;
          }
          layer = own;
          for (const field of fields) field.beginLayer();
        }
        counting.push(rule);
        before = rule;
      }
      sure ||= certain;
      any ||= certain;
      return false;
    });
    if (!ended) endLayer();
    if (!any) otherwise(known);
  }

  function otherwise(known: readonly Known[]): void {
    if (normal.otherwise !== undefined) counting.push(normal.rules.length);
    for (const field of fields) field.alone(normal.rules.length, known);
  }

  function derive(known: Known[]): void {
    const space = facts.map((_, place) => (known[place] ?? (whole[place] as Known)).spans);
    const all = deriveFacts(normal, space, []);
    for (const place of derived) known[place] = know(place, all[place] as Spans);
  }

  return { policy, know, bound, counting: () => counting };
}
