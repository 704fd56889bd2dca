/**
 * A list of records with all its values: every choice of records that are told apart, in whatever order.
 */
import {
  allSpans,
  type CompiledPolicy,
  type Domain,
  deriveFromList,
  type GivenFact,
  isPoint,
  type ListDerivation,
  listDerivationOf,
  type NormalFact,
  type PartialList,
  type PartialRecord,
  type Spans,
  spansSize,
} from "../../policy/normal-form.ts";
import type { Joint, JointSide } from "../joint/joint.ts";
import type { Dimension } from "./dimension.ts";
import { codesIn, firstOfEach, type ToldApart } from "./told-apart.ts";

/** The list at a place among the given facts; undefined where it has more than `most` values. */
export function listDimension(
  joint: Joint,
  side: JointSide,
  place: number,
  { codes: told, matters }: ToldApart,
  most: number,
): Dimension | undefined {
  const { policy, axes: axisOf } = side;
  const { name, fields = [], present, fact } = policy.normal.given[place] as GivenFact;
  const derived = policy.facts.flatMap((own, at) =>
    listDerivationOf(own)?.list === place ? [{ fact: own, axis: axisOf[at] as number }] : [],
  );
  const there = present === undefined ? undefined : (axisOf[present] as number);
  const axes = [...(there === undefined ? [] : [there]), ...derived.map(({ axis }) => axis)];
  const mayBe = there === undefined ? [1] : (told[there] as readonly number[]);
  const maxItems = fact.type === "list" && mayBe.includes(1) ? fact.maxItems : 0;
  const counted = joint.sides.flatMap((one) => derivationsOf(one, name, matters));
  const records = recordsOf(joint.fields?.get(name), fields, counted, most);
  if (records === undefined) return undefined;
  const different = counted.length === 0 ? 0 : records.length;
  if (choiceCount(different, maxItems) > most) return undefined;
  const lists = choicesOf(different, maxItems);
  const listAt = (value: number): PartialList => ({
    records: (lists[value] ?? []).map((record) => records[record] as PartialRecord),
    complete: true,
  });
  const values: (readonly number[])[] = [];
  if (mayBe.includes(1)) {
    lists.forEach((_, value) => {
      const list = listAt(value);
      const codes = derived.map(({ fact: own }) =>
        codeOf(own, list, policy.normal.given[place] as GivenFact),
      );
      values.push(there === undefined ? codes : [1, ...codes]);
    });
  }
  if (mayBe.includes(0)) {
    values.push([0, ...derived.map(({ fact: own }) => own.domain.absent ?? Number.NaN)]);
  }
  const codes = Float64Array.from(values.flat());
  return { name, kind: "list", size: values.length, axes, codes, words: 0, lists, listAt };
}

/** What matters of a list on one side. */
function derivationsOf(
  { policy, axes }: JointSide,
  name: string,
  matters: ReadonlySet<number>,
): readonly ListDerivation[] {
  const place = policy.normal.given.findIndex((given) => given.name === name);
  return policy.facts.flatMap((fact, at) => {
    const derivation = listDerivationOf(fact);
    return derivation?.list === place && matters.has(axes[at] as number) ? [derivation] : [];
  });
}

/** Every record that is told apart, in the order of its fields; undefined where there are more than `most`. */
function recordsOf(
  known: readonly Spans[] | undefined,
  fields: readonly NormalFact[],
  counted: readonly ListDerivation[],
  most: number,
): readonly PartialRecord[] | undefined {
  let records: readonly PartialRecord[] = [[]];
  for (const [place, { domain }] of fields.entries()) {
    const codes = codesOfField(known?.[place] ?? allSpans(domain), place, counted, most);
    if (codes === undefined || codes.length * records.length > most) return undefined;
    records = records.flatMap((record) => codes.map((code) => [...record, [code, code]]));
  }
  return records;
}

function codesOfField(
  spans: Spans,
  place: number,
  counted: readonly ListDerivation[],
  most: number,
): readonly number[] | undefined {
  if (counted.some((one) => "of" in one && one.of === place)) {
    return spansSize(spans) > most ? undefined : codesIn(spans);
  }
  const sides = counted.flatMap(({ where }) => where.flat()).filter(({ fact }) => fact === place);
  const cuts = new Set(
    sides.flatMap((side) => side.spans.map((code, at) => (at % 2 === 0 ? code : code + 1))),
  );
  return firstOfEach(
    spans,
    [...cuts].sort((a, b) => a - b),
  );
}

/** How many values the list has where it is there; infinite where there are too many different records. */
export function listCount({ normal, facts }: CompiledPolicy, place: number, most: number): number {
  const { fields = [], fact } = normal.given[place] as GivenFact;
  const counted = facts.flatMap((own) => {
    const derivation = listDerivationOf(own);
    return derivation?.list === place ? [derivation] : [];
  });
  if (counted.length === 0 || fact.type !== "list") return 1;
  const records = recordsOf(undefined, fields, counted, most);
  return records === undefined ? Number.POSITIVE_INFINITY : choiceCount(records.length, fact.maxItems);
}

/** All values together have no more records: more would not fit, however few the values are. */
const MOST_RECORDS = 10_000_000;

/** How many choices there are of at most so many of some things, each as often as one likes; infinite where too long. */
function choiceCount(things: number, longest: number): number {
  let [ofLength, sum, records] = [1, 1, 0];
  for (let length = 1; length <= longest && things > 0; length += 1) {
    ofLength = (ofLength * (things + length - 1)) / length;
    sum += ofLength;
    records += ofLength * length;
  }
  return records > MOST_RECORDS ? Number.POSITIVE_INFINITY : sum;
}

/** Those choices, the shorter first. */
function choicesOf(things: number, longest: number): readonly (readonly number[])[] {
  const choices: (readonly number[])[] = [[]];
  let from = 0;
  for (let length = 0; length < longest && things > 0; length += 1) {
    const end = choices.length;
    for (let at = from; at < end; at += 1) {
      const choice = choices[at] as readonly number[];
      for (let thing = choice.at(-1) ?? 0; thing < things; thing += 1) choices.push([...choice, thing]);
    }
    from = end;
  }
  return choices;
}

function codeOf(fact: NormalFact, list: PartialList, given: GivenFact): number {
  const spans = deriveFromList(fact.derivation as ListDerivation, list, given, fact.domain as Domain);
  return isPoint(spans) ? (spans[0] as number) : Number.NaN;
}
