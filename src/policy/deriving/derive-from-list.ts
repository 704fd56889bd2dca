/**
 * What a list amounts to, as far as it is known: whether some, every or none of its records meets a condition, how many
 * do, and the sum, the least and the greatest of one of their fields. What is not known of a record leaves the result
 * open only where it can still change it.
 */
import { allSpans, type Domain } from "../normal/domain.ts";
import type { GivenFact, NormalDerivation, NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import type { PartialList, PartialRecord } from "./partial-list.ts";
import { areCounted, type Counted, fieldWhereCounted } from "./records-counted.ts";

/** A derivation from a list. */
export type ListDerivation = Extract<NormalDerivation, { readonly list: number }>;

/** The records with what is known of them, and how many more there may be. */
interface Standing {
  readonly records: readonly { readonly record: PartialRecord; readonly counted: Counted }[];
  readonly surely: number;
  readonly perhaps: number;
  readonly further: number;
}

/** The codes that the derived fact may have, given a list that is there. */
export function deriveFromList(
  derivation: ListDerivation,
  list: PartialList,
  given: GivenFact,
  domain: Domain,
): Spans {
  const counted = areCounted(list.records, derivation.where);
  const records = list.records.map((record, place) => ({ record, counted: counted[place] as Counted }));
  const most = given.fact.type === "list" ? given.fact.maxItems : 0;
  const standing: Standing = {
    records,
    surely: records.filter(({ counted }) => counted === "in").length,
    perhaps: records.filter(({ counted }) => counted === "perhaps").length,
    further: list.complete ? 0 : Math.max(0, most - records.length),
  };
  const blank = (given.fields ?? []).map((field) => allSpans(field.domain));
  const further = standing.further === 0 ? "out" : (areCounted([blank], derivation.where)[0] as Counted);
  switch (derivation.kind) {
    case "some":
      return verdict(standing.surely > 0, standing.perhaps > 0 || further !== "out");
    case "none":
      return verdict(standing.surely > 0, standing.perhaps > 0 || further !== "out", false);
    case "every": {
      const out = records.some(({ counted }) => counted === "out");
      return verdict(out, standing.perhaps > 0 || (standing.further > 0 && further !== "in"), false);
    }
    case "count":
      return [
        standing.surely,
        standing.surely + standing.perhaps + (further === "out" ? 0 : standing.further),
      ];
    case "sum-of":
      return sumOf(derivation.where, derivation.of, standing, further === "out" ? undefined : blank);
    default:
      return extremeOf(derivation, standing, further === "out" ? undefined : blank, domain);
  }
}

/** Yes where it is certain, no where it is impossible, either where it is open; turned round where `yes` is false. */
function verdict(certain: boolean, possible: boolean, yes = true): Spans {
  if (!certain && possible) return [0, 1];
  const code = Number(certain === yes);
  return [code, code];
}

function sumOf(
  where: ListDerivation["where"],
  field: number,
  { records, further }: Standing,
  blank: PartialRecord | undefined,
): Spans {
  let least = 0;
  let greatest = 0;
  for (const { record, counted } of records) {
    if (counted === "out") continue;
    const [low, high] = fieldWhereCounted(record, where, field) as readonly [number, number];
    least += counted === "in" ? low : Math.min(0, low);
    greatest += counted === "in" ? high : Math.max(0, high);
  }
  if (blank !== undefined) {
    const [low, high] = fieldWhereCounted(blank, where, field) as readonly [number, number];
    least += further * Math.min(0, low);
    greatest += further * Math.max(0, high);
  }
  return [least, greatest];
}

function extremeOf(
  derivation: Extract<ListDerivation, { readonly of: number }>,
  { records }: Standing,
  blank: PartialRecord | undefined,
  { absent }: Domain,
): Spans {
  const ends = (record: PartialRecord) =>
    fieldWhereCounted(record, derivation.where, derivation.of) as readonly [number, number];
  const sure = records.filter(({ counted }) => counted === "in").map(({ record }) => ends(record));
  const open = records.filter(({ counted }) => counted === "perhaps").map(({ record }) => ends(record));
  if (blank !== undefined) open.push(ends(blank));
  if (sure.length + open.length === 0) return [absent as number, absent as number];
  const all = [...sure, ...open];
  const lows = all.map(([low]) => low);
  const highs = all.map(([, high]) => high);
  const span: Spans =
    derivation.kind === "least-of"
      ? [Math.min(...lows), sure.length > 0 ? Math.min(...sure.map(([, high]) => high)) : Math.max(...highs)]
      : [sure.length > 0 ? Math.max(...sure.map(([low]) => low)) : Math.min(...lows), Math.max(...highs)];
  return sure.length > 0 ? span : [...span, absent as number, absent as number];
}

/** The records that decided or counted, by their places; undefined where none stands out. */
export function recordsNamed(
  derivation: ListDerivation,
  { records }: PartialList,
  code: number,
): readonly number[] | undefined {
  const counted = areCounted(records, derivation.where);
  const places = (wanted: Counted) => counted.flatMap((one, place) => (one === wanted ? [place] : []));
  switch (derivation.kind) {
    case "some":
      return code === 1 ? places("in") : undefined;
    case "none":
      return code === 0 ? places("in") : undefined;
    case "every":
      return code === 0 ? places("out") : undefined;
    case "count":
    case "sum-of":
      return places("in");
    default:
      return places("in").filter((place) => records[place]?.[derivation.of]?.[0] === code);
  }
}

/** The derivation of a fact, where it is made from a list. */
export function listDerivationOf({ derivation }: NormalFact): ListDerivation | undefined {
  return derivation !== undefined && "list" in derivation ? derivation : undefined;
}
