/**
 * The rules that may count where facts are known in part, gone through once: what they give is told to every field on the
 * way.
 */
import type { CompiledPolicy, Fired } from "../compiled/compiled-policy.ts";
import type { FieldEnds } from "./field-ends.ts";
import type { HeldBoxes } from "./held-boxes.ts";
import type { Known } from "./known.ts";
import { newRuleList } from "./rule-list.ts";

/** Goes through the rules of one policy. */
export interface CountingRules {
  /** Forgets what was gathered. */
  readonly clear: () => void;
  /** After `clear`, with the boxes held against what is known and the fields begun. */
  readonly gather: (known: readonly Known[]) => void;
  /** The rules that may count, in their order; `otherwise` is the one after the last. */
  readonly counting: () => readonly number[];
  /** Those of them that hold in any case. */
  readonly certain: () => readonly number[];
  /** Whether all of them do. */
  readonly isCertain: () => boolean;
}

/** Makes a policy ready to be gone through. */
export function countingRules(
  policy: CompiledPolicy,
  held: HeldBoxes,
  fields: readonly FieldEnds[],
): CountingRules {
  const { boxes, assumed, fired, normal } = policy;
  const ruleOf = fired.map((one) => (one as Fired | undefined)?.rule ?? -1);
  const layerOf = normal.rules.map(({ layer }) => layer);
  const counting = newRuleList(boxes.length + 1);
  const certain = newRuleList(boxes.length + 1);

  /** Where rules may disagree, each of the layer that may hold is one to reckon with. */
  function takeAlone(known: readonly Known[]): void {
    let ended = -1;
    let before = -1;
    for (let box = held.nextPossible(assumed); box >= 0; box = held.nextPossible(box + 1)) {
      const rule = ruleOf[box] as number;
      const layer = layerOf[rule] as number;
      if (ended >= 0 && layer !== ended) break;
      if (rule !== before) {
        counting.add(rule);
        for (let field = 0; field < fields.length; field += 1)
          (fields[field] as FieldEnds).alone(rule, known);
      }
      before = rule;
      if (!held.isSure(box)) continue;
      ended = layer;
      if (certain.last() !== rule) certain.add(rule);
      if (!policy.first) continue;
      held.forgetAfter(box);
      break;
    }
    if (ended < 0) otherwise(known);
  }

  /** The rules of the highest layer in which one holds count together. */
  function collect(known: readonly Known[]): void {
    let layer = -1;
    let any = false;
    let before = -1;
    let holds = false;
    for (let box = held.nextPossible(assumed); box >= 0; box = held.nextPossible(box + 1)) {
      const rule = ruleOf[box] as number;
      if (rule !== before) {
        endRule(before, holds, known);
        before = -1;
        holds = false;
        const own = layerOf[rule] as number;
        if (own !== layer) {
          if (layer >= 0) endLayer(any);
          layer = -1;
          if (any) {
            held.forgetAfter(box - 1);
            break;
          }
          layer = own;
          for (let field = 0; field < fields.length; field += 1) (fields[field] as FieldEnds).beginLayer();
        }
        counting.add(rule);
        before = rule;
      }
      if (!held.isSure(box)) continue;
      holds = true;
      any = true;
    }
    endRule(before, holds, known);
    if (layer >= 0) endLayer(any);
    if (!any) otherwise(known);
  }

  /** Below zero there is none. */
  function endRule(rule: number, holds: boolean, known: readonly Known[]): void {
    if (rule < 0) return;
    for (let field = 0; field < fields.length; field += 1) {
      (fields[field] as FieldEnds).together(rule, holds, known);
    }
    if (holds) certain.add(rule);
  }

  function endLayer(any: boolean): void {
    for (let field = 0; field < fields.length; field += 1) (fields[field] as FieldEnds).endLayer(any);
  }

  function otherwise(known: readonly Known[]): void {
    if (normal.otherwise !== undefined) {
      if (counting.count() === 0) certain.add(normal.rules.length);
      counting.add(normal.rules.length);
    }
    for (const field of fields) field.alone(normal.rules.length, known);
  }

  return {
    clear: () => {
      counting.clear();
      certain.clear();
    },
    gather: normal.hit === "collect" ? collect : takeAlone,
    counting: counting.list,
    certain: certain.list,
    isCertain: () => counting.count() === certain.count(),
  };
}
