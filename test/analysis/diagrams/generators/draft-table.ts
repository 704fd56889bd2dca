// Small tables of rules over a few numbers, and what counts in each case of them, box by box.
import type { HitPolicy } from "../../../../src/policy/document/policy-document.ts";
import { loadPolicy } from "../../../../src/policy/index.ts";
import { type Box, type CompiledPolicy, compiledOf, type Spans } from "../../../../src/policy/normal-form.ts";
import type { Random } from "../../../policy/generators/random.ts";

const HITS: readonly HitPolicy[] = ["first", "first", "unique", "any", "collect"];

/** How a table is drafted, where it is not left to chance. */
export interface TableWishes {
  readonly hit?: HitPolicy;
  /** By fact its greatest number; the least is 0. */
  readonly most?: readonly number[];
}

/** A policy of up to seven rules; its facts are `f0`, `f1` and so on, and its outcome is `points`. */
export function draftTable(random: Random, wishes: TableWishes = {}): CompiledPolicy {
  const hit = wishes.hit ?? random.pick(HITS);
  const most = wishes.most ?? Array.from({ length: random.between(1, 4) }, () => random.between(1, 3));
  const names = most.map((_, place) => `f${place}`);
  const facts = Object.fromEntries(
    names.map((name, place) => [name, { type: "integer", min: 0, max: most[place] }]),
  );
  const test = (place: number) =>
    random.some(
      Array.from({ length: (most[place] as number) + 1 }, (_, code) => code),
      1,
      most[place] as number,
    );
  const corner = (few: number) =>
    Object.fromEntries(random.some([...names.keys()], few, 3).map((place) => [names[place], test(place)]));
  const condition = () => (random.chance(0.3) ? { any: [corner(1), corner(1)] } : corner(1));
  const given = () => ({ points: random.chance(0.15) ? "f0" : random.between(0, 2) });
  const rules = Array.from({ length: random.between(1, 7) }, (_, index) => {
    return { id: `rule-${index}`, when: condition(), then: given(), because: "It says so." };
  });
  const cut = random.between(1, Math.max(1, rules.length - 1));
  const layered = rules.length > 1 && random.chance(0.4);
  return compiledOf(
    loadPolicy({
      id: "table",
      version: "1",
      purpose: "other",
      facts,
      ...(random.chance(0.4) && { assume: [{ never: corner(1), because: "It cannot occur." }] }),
      outcome: { points: { type: "integer", ...(hit === "collect" && { collect: "sum" }) } },
      hit,
      ...(layered
        ? {
            layers: [
              { id: "exceptions", rules: rules.slice(0, cut) },
              { id: "base", rules: rules.slice(cut) },
            ],
          }
        : { rules }),
      ...(random.chance(0.6) && { otherwise: { then: given(), because: "Nothing else applies." } }),
    }),
  );
}

/** Every case, each a code by place. */
export function everyCode(spaces: readonly Spans[]): readonly (readonly number[])[] {
  let cases: readonly (readonly number[])[] = [[]];
  for (const spans of spaces)
    cases = cases.flatMap((before) => codesIn(spans).map((code) => [...before, code]));
  return cases;
}

/** The numbers of a set. */
export function codesIn(spans: Spans): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    for (let code = spans[at] as number; code <= (spans[at + 1] as number); code += 1) codes.push(code);
  }
  return codes;
}

/** True where the case is in the box. */
export function isIn(box: Box, codes: readonly number[]): boolean {
  return box.every(({ fact, spans }) => {
    const code = codes[fact] as number;
    return spans.some((low, at) => at % 2 === 0 && low <= code && code <= (spans[at + 1] as number));
  });
}

/** The places of the rules that count in a case, ascending; undefined where the case cannot occur. */
export function countingIn(policy: CompiledPolicy, codes: readonly number[]): readonly number[] | undefined {
  const { boxes, assumed, normal } = policy;
  if (boxes.slice(0, assumed).some((box) => isIn(box, codes))) return undefined;
  const held = normal.rules.flatMap(({ boxes: own, layer }, rule) =>
    own.some((box) => isIn(box, codes)) ? [{ rule, layer }] : [],
  );
  if (held.length === 0) return normal.otherwise === undefined ? [] : [normal.rules.length];
  const highest = Math.min(...held.map(({ layer }) => layer));
  const counting = held.filter(({ layer }) => layer === highest).map(({ rule }) => rule);
  return normal.hit === "first" ? counting.slice(0, 1) : counting;
}
