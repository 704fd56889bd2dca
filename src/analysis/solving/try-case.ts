/**
 * One concrete case out of what is left, held against everything that is asked. Nothing is found that was not seen here.
 */
import {
  type Domain,
  deriveFacts,
  isPoint,
  type NormalFact,
  type PartialList,
  type PartialRecord,
  type Spans,
  spansMeet,
} from "../../policy/normal-form.ts";
import type { Axis, Joint, JointSide, JointSpace } from "../joint/joint.ts";
import type { ListFamily, Model, Relation } from "./model.ts";
import type { Found, SideLists, Wanted } from "./wanted.ts";

/** Which code of an unknown is tried. */
export type Pick = (unknown: number, spans: Spans) => number;

/** A case, or the unknowns of which one at least must be another. */
export type Tried = { readonly found: Found } | { readonly broken: readonly number[] };

/** Tries the case with these codes. `space` is what was asked for. */
export function tryCase(
  model: Model,
  spans: readonly Spans[],
  pick: Pick,
  space: JointSpace,
  wanted: Wanted,
): Tried {
  const { joint, given } = model;
  const codes: number[] = joint.axes.map((_, axis) =>
    given.has(axis) ? pick(axis, spans[axis] as Spans) : Number.NaN,
  );
  const lists = joint.sides.map((side, at) => listsOf(model, spans, pick, side, at));
  for (const [at, side] of joint.sides.entries()) {
    const broken = derive(joint, side, lists[at] as SideLists, codes);
    if (broken !== undefined) return { broken: [broken] };
  }
  const outside = codes.findIndex((code, axis) => !spansMeet(space[axis] as Spans, [code, code]));
  if (outside >= 0) return { broken: [outside] };
  for (const relation of model.relations) {
    const broken = unknownsBroken(relation, codes);
    if (broken !== undefined) return { broken };
  }
  if (!wanted.holds(codes)) return { broken: wanted.looks ?? codes.map((_, axis) => axis) };
  return { found: { codes, lists } };
}

/** Fills in what is derived on one side; an axis that comes out otherwise than it is. */
function derive({ axes }: Joint, side: JointSide, lists: SideLists, codes: number[]): number | undefined {
  const { normal, facts } = side.policy;
  if (facts.every(({ derivation }) => derivation === undefined)) return undefined;
  const space = facts.map(({ domain }, place): Spans => {
    const axis = side.axes[place] as number;
    const code = recoded(codes[axis] as number, (axes[axis] as Axis).domain, domain);
    return [code, code];
  });
  const derived = deriveFacts(normal, space, lists);
  for (const [place, { derivation, domain }] of facts.entries()) {
    if (derivation === undefined) continue;
    const axis = side.axes[place] as number;
    const spans = derived[place] as Spans;
    const code = isPoint(spans)
      ? recoded(spans[0] as number, domain, (axes[axis] as Axis).domain)
      : Number.NaN;
    if (Number.isNaN(codes[axis])) codes[axis] = code;
    else if (codes[axis] !== code) return axis;
  }
  return undefined;
}

/** Domains of one type differ in their words, and in which code says *absent*; of words nothing is computed. */
function recoded(code: number, from: Domain, to: Domain): number {
  return code === from.absent && to.absent !== undefined ? to.absent : code;
}

/** The unknowns of what may not be or is out of order in a case; undefined where all is well. */
function unknownsBroken(relation: Relation, codes: readonly number[]): readonly number[] | undefined {
  if (relation.kind === "never") {
    const holds = relation.sides.every(({ fact, spans }) => {
      const code = codes[fact];
      return code !== undefined && spansMeet(spans, [code, code]);
    });
    return holds ? relation.sides.map(({ fact }) => fact) : undefined;
  }
  if (relation.kind !== "between") return undefined;
  let sum = relation.amount.constant;
  for (const { of, times } of relation.amount.terms) {
    const code = codes[of];
    // Records are in order by themselves.
    if (code === undefined) return undefined;
    sum += times * code;
  }
  const within = sum >= relation.least && sum <= relation.greatest;
  return within ? undefined : relation.amount.terms.map(({ of }) => of);
}

function listsOf(
  { families }: Model,
  spans: readonly Spans[],
  pick: Pick,
  side: JointSide,
  at: number,
): SideLists {
  const { given } = side.policy.normal;
  const lists: (PartialList | undefined)[] = given.map(({ fields }) =>
    fields === undefined ? undefined : { records: [], complete: true },
  );
  for (const family of families) {
    const place = family.groups.map((group) => group.lists[at]).find((own) => own !== undefined);
    if (place === undefined) continue;
    const fields = given[place]?.fields as readonly NormalFact[];
    const records = family.groups.flatMap((group) =>
      group.lists[at] === undefined ? [] : recordsOf(family, group, spans, pick, fields),
    );
    lists[place] = { records, complete: true };
  }
  return lists;
}

/** The fewest records that there may be, or those that are known. */
function recordsOf(
  { kinds }: ListFamily,
  { counts, records }: ListFamily["groups"][number],
  spans: readonly Spans[],
  pick: Pick,
  fields: readonly NormalFact[],
): readonly PartialRecord[] {
  if (records !== undefined) {
    return records.map((record) => {
      const codes = [...record.fields].map(([field, unknown]): readonly [number, number] => [
        field,
        pick(unknown, spans[unknown] as Spans),
      ]);
      return recordWith(record.kind, new Map(codes), fields);
    });
  }
  return kinds.flatMap((kind, at) => {
    const codes = new Map([...kind.counted].map(([field, [low]]) => [field, low]));
    const number = spans[counts[at] as number]?.[0] as number;
    return Array.from({ length: number }, () => recordWith(kind, codes, fields));
  });
}

/** A record of the kind whose counted fields have these codes. */
function recordWith(
  { cells }: ListFamily["kinds"][number],
  codes: ReadonlyMap<number, number>,
  fields: readonly NormalFact[],
): PartialRecord {
  const cell = cells.find((one) =>
    [...codes].every(([field, code]) => spansMeet(one[field] as Spans, [code, code])),
  ) as PartialRecord;
  return fields.map((_, field): Spans => {
    const code = codes.get(field) ?? (cell[field]?.[0] as number);
    return [code, code];
  });
}
