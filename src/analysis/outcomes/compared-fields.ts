/**
 * Outcome fields of two policies side by side. Some are one field, however they came about: a sum and a maximum of the
 * same money. Others are never the same, whatever they come to: ten pounds are not ten euros, nor "ten or more".
 */
import { type NormalOutcome, shownDomain, type ValueType } from "../../policy/normal-form.ts";

/** A field of both, with its place in each. */
export interface ComparedField {
  readonly first: number;
  readonly second: number;
  /** What a code stands for, by side, where one code does not stand for the same in both. */
  readonly shown?: readonly [first: ShowCode, second: ShowCode];
  /** How many decimals a number has, by side; both 0 where they have as many. */
  readonly decimals: readonly [first: number, second: number];
}
/** What can be compared of two policies' outcomes. */
export interface ComparedFields {
  readonly alike: readonly ComparedField[];
  /** The names of those that are never the same: declared as something else, or by one policy only. */
  readonly apart: readonly string[];
}
/** The value of a code as a text that is equal for equal values. */
export type ShowCode = (code: number) => string;

/** The fields of two policies, by what they show. */
export function comparedFields(
  first: readonly NormalOutcome[],
  second: readonly NormalOutcome[],
): ComparedFields {
  const alike: ComparedField[] = [];
  const apart: string[] = [];
  first.forEach((own, index) => {
    const place = second.findIndex(({ name }) => name === own.name);
    const other = second[place];
    if (other === undefined || !areOfOneKind(own, other)) apart.push(own.name);
    else alike.push({ first: index, second: place, ...shownApart(shownDomain(own), shownDomain(other)) });
  });
  const known = new Set(first.map(({ name }) => name));
  return { alike, apart: [...apart, ...second.flatMap(({ name }) => (known.has(name) ? [] : [name]))] };
}

/** Whether a value of the one can be a value of the other. */
function areOfOneKind(one: NormalOutcome, other: NormalOutcome): boolean {
  const [left, right] = [shownDomain(one), shownDomain(other)];
  return formOf(one) === formOf(other) && kindOf(left) === kindOf(right) && fitUnits(left.unit, right.unit);
}

/** Whether what is counted in these units may be the same: where one says nothing, the other has only named it. */
export function fitUnits(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function formOf({ collect, range }: NormalOutcome): string {
  if (collect === "list") return "list";
  return range && collect !== "count" ? "range" : "value";
}

function kindOf({ type, currency }: ValueType): string {
  if (type === "money") return `money ${currency}`;
  return type === "integer" || type === "decimal" ? "number" : type;
}

function shownApart(one: ValueType, other: ValueType): Pick<ComparedField, "shown" | "decimals"> {
  if (one.scale === other.scale && one.values.join("\n") === other.values.join("\n"))
    return { decimals: [0, 0] };
  return { shown: [showCode(one), showCode(other)], decimals: [one.scale, other.scale] };
}

function showCode({ type, values, scale }: ValueType): ShowCode {
  // Whole numbers of a smallest unit: half is 5 tenths, and 50 hundredths.
  return type === "enum" ? (code) => `${values[code]}` : (code) => String(code / 10 ** scale);
}
