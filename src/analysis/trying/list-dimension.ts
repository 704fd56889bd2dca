/**
 * A list of records with all its values: every choice of records that are told apart, in whatever order.
 */
import {
  allSpans,
  type CompiledPolicy,
  deriveFromList,
  type GivenFact,
  type ListDerivation,
  listDerivationOf,
  type NormalFact,
  type PartialList,
  type PartialRecord,
  type Spans,
  spansSize,
} from "../../policy/normal-form.ts";
import type { Joint, JointSide } from "../joint/joint.ts";
import { type Choices, choiceCount, choicesOf } from "./choices.ts";
import type { Dimension } from "./dimension.ts";
import { joinedBy } from "./list-codes.ts";
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
  const given = policy.normal.given[place] as GivenFact;
  const columns = derived.map(({ fact: own }) =>
    codesOfChoices(own, lists, records.slice(0, different), given),
  );
  // What is absent comes last.
  const shown = mayBe.includes(1) ? lists.count : 0;
  const size = shown + (mayBe.includes(0) ? 1 : 0);
  const codes = new Float64Array(size * axes.length);
  let next = 0;
  for (let value = 0; value < size; value += 1) {
    if (there !== undefined) codes[next++] = Number(value < shown);
    for (const [at, { fact: own }] of derived.entries()) {
      const column = columns[at] as Float64Array;
      codes[next++] = value < shown ? (column[value] as number) : (own.domain.absent ?? Number.NaN);
    }
  }
  const listAt = (value: number): PartialList => ({
    records: (value < shown ? lists.at(value) : []).map((record) => records[record] as PartialRecord),
    complete: true,
  });
  return { name, kind: "list", size, axes, codes, words: 0, lists: { shown, below: lists.below }, listAt };
}

/** What is derived from each choice of records, by its number. */
function codesOfChoices(
  fact: NormalFact,
  lists: Choices,
  records: readonly PartialRecord[],
  given: GivenFact,
): Float64Array {
  const derivation = fact.derivation as ListDerivation;
  const codeOf = (some: readonly PartialRecord[]) =>
    deriveFromList(derivation, { records: some, complete: true }, given, fact.domain)[0] as number;
  const ofRecord = records.map((record) => codeOf([record]));
  const join = joinedBy(derivation.kind, fact.domain.absent);
  const codes = new Float64Array(lists.count);
  codes[0] = codeOf([]);
  for (let choice = 1; choice < lists.count; choice += 1) {
    const { choice: before, last } = lists.shorter(choice);
    codes[choice] = join(codes[before] as number, ofRecord[last] as number);
  }
  return codes;
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
