/**
 * Which rules count in a case, one case after the other: for every axis and every part between its thresholds a bit for
 * each box that has codes there.
 */
import { type Fired, regionOf, type Spans } from "../../policy/normal-form.ts";
import type { JointSide } from "../joint/joint.ts";
import type { Reached } from "../outcomes/reached.ts";

interface TestedAxis {
  readonly axis: number;
  /** The first code of every part but the first, ascending. */
  readonly cuts: Float64Array;
  /** By part, a bit for every box. */
  readonly rows: readonly Int32Array[];
}

/** Says of some codes by axis which rules there are; undefined where the policy assumes that there is no such case. */
export type RulesAt = (codes: readonly number[]) => Reached | undefined;

/** The rules that count; or all of their layer that hold, also where only the first of them counts. */
export function rulesAt(side: JointSide, which: "counting" | "holding" = "counting"): RulesAt {
  const { policy, boxes } = side;
  const { assumed, normal } = policy;
  const words = (boxes.length + 31) >>> 5;
  const tested = testedAxes(side, words);
  const left = new Int32Array(words);
  const rest: Reached = normal.otherwise === undefined ? [] : [normal.rules.length];
  const ruleOf = (place: number) => (policy.fired[place] as Fired).rule;
  const alone = normal.rules.map((_, rule): Reached => [rule]);
  const known = new Map<string, Reached>();

  return (codes) => {
    left.fill(-1);
    for (const { axis, cuts, rows } of tested) {
      const row = rows[regionOf(cuts, codes[axis] as number)] as Int32Array;
      for (let word = 0; word < words; word += 1) (left[word] as number) &= row[word] as number;
    }
    let rules: number[] | undefined;
    let layer = 0;
    for (let word = 0; word < words; word += 1) {
      for (let bits = left[word] as number; bits !== 0; bits &= bits - 1) {
        const place = word * 32 + 31 - Math.clz32(bits & -bits);
        if (place >= boxes.length) break;
        if (place < assumed) return undefined;
        const rule = ruleOf(place);
        if (rules === undefined) {
          if (policy.first && which === "counting") return alone[rule] as Reached;
          rules = [rule];
          layer = normal.rules[rule]?.layer ?? 0;
        } else if (normal.rules[rule]?.layer !== layer) return interned(rules);
        else if (rules.at(-1) !== rule) rules.push(rule);
      }
    }
    return rules === undefined ? rest : interned(rules);
  };

  /** The same list for the same rules. */
  function interned(rules: readonly number[]): Reached {
    const [only] = rules;
    if (rules.length === 1) return alone[only as number] as Reached;
    const key = rules.join();
    const old = known.get(key) ?? rules;
    known.set(key, old);
    return old;
  }
}

function testedAxes({ boxes }: JointSide, words: number): readonly TestedAxis[] {
  const sides = new Map<number, { readonly place: number; readonly spans: Spans }[]>();
  boxes.forEach((box, place) => {
    for (const { fact, spans } of box) {
      const own = sides.get(fact) ?? [];
      sides.set(fact, own);
      own.push({ place, spans });
    }
  });
  return [...sides].map(([axis, own]) => {
    const starts = own.flatMap(({ spans }) => spans.map((code, at) => (at % 2 === 0 ? code : code + 1)));
    const cuts = Float64Array.from(new Set(starts)).sort();
    // Before the first threshold only boxes that do not test the axis; at each some come and some go.
    const row = new Int32Array(words).fill(-1);
    const turn = (place: number) => {
      (row[place >>> 5] as number) ^= 1 << (place & 31);
    };
    const turns = new Map<number, number[]>();
    for (const { place, spans } of own) {
      turn(place);
      for (const [at, code] of spans.entries()) {
        const cut = at % 2 === 0 ? code : code + 1;
        const there = turns.get(cut);
        if (there === undefined) turns.set(cut, [place]);
        else there.push(place);
      }
    }
    const rows = [row.slice()];
    for (const cut of cuts) {
      for (const place of turns.get(cut) ?? []) turn(place);
      rows.push(row.slice());
    }
    return { axis, cuts, rows };
  });
}
