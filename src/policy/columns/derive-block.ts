/**
 * Derived facts of a block of rows, each computed from the codes of what it is made of, and not known
 * where one of those is not.
 */
import type { Box } from "../normal/box.ts";
import type { Domain } from "../normal/domain.ts";
import type { LinearAmount, NormalDerivation, NormalPolicy } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import { OTHER, UNKNOWN } from "./cell.ts";
import type { Block, RecordCodes } from "./fact-reader.ts";

/** Writes the codes of one derived slot for the first `count` rows of a block. */
export type Derive = (block: Block, count: number) => void;

type OfList = Extract<NormalDerivation, { readonly list: number }>;

/** How the slot at a place is derived. */
export function deriveBlock({ facts }: NormalPolicy, place: number, derivation: NormalDerivation): Derive {
  const domains = facts.map(({ domain }) => domain);
  const own = domains[place] as Domain;
  if ("list" in derivation) return deriveOfList(derivation, own, place);
  const amounts = derivation.kind === "linear" ? [derivation.amount] : derivation.of;
  const under = derivation.kind === "linear" ? derivation.under : 1;
  const operands = [...new Set(amounts.flatMap(({ terms }) => terms.map(({ fact }) => fact)))];
  const join = derivation.kind === "least" ? Math.min : Math.max;
  return ({ codes }, count) => {
    const out = codes[place] as Float64Array;
    for (let row = 0; row < count; row += 1) {
      const standing = standingOf(operands, domains, codes, row);
      if (standing !== KNOWN) {
        out[row] = standing === ABSENT ? (own.absent ?? OTHER) : standing;
        continue;
      }
      let value = linearAt(amounts[0] as LinearAmount, codes, row);
      for (let part = 1; part < amounts.length; part += 1) {
        value = join(value, linearAt(amounts[part] as LinearAmount, codes, row));
      }
      out[row] = under === 1 ? value : Math.floor(value / under);
    }
  };
}

const KNOWN = 0;
const ABSENT = 1;

function standingOf(
  operands: readonly number[],
  domains: readonly Domain[],
  codes: readonly Float64Array[],
  row: number,
): number {
  let standing = KNOWN;
  for (const slot of operands) {
    const code = codes[slot]?.[row] as number;
    if (!Number.isFinite(code)) return code === UNKNOWN ? UNKNOWN : OTHER;
    if (code === domains[slot]?.absent) standing = ABSENT;
  }
  return standing;
}

/** In plain numbers: reading refused what could pass 2^53 on the way. */
function linearAt({ terms, constant }: LinearAmount, codes: readonly Float64Array[], row: number): number {
  let sum = constant;
  for (const { fact, times } of terms) sum += times * (codes[fact]?.[row] as number);
  return sum;
}

function deriveOfList(derivation: OfList, own: Domain, place: number): Derive {
  return ({ codes, lists }, count) => {
    const out = codes[place] as Float64Array;
    const column = lists[derivation.list] as (readonly RecordCodes[] | null | undefined)[];
    for (let row = 0; row < count; row += 1) {
      const records = column[row];
      if (records === undefined) out[row] = UNKNOWN;
      else out[row] = records === null ? (own.absent ?? OTHER) : overRecords(derivation, records, own);
    }
  };
}

function overRecords(derivation: OfList, records: readonly RecordCodes[], { absent }: Domain): number {
  const counted = records.filter((record) => isInAny(derivation.where, record));
  switch (derivation.kind) {
    case "some":
      return Number(counted.length > 0);
    case "every":
      return Number(counted.length === records.length);
    case "none":
      return Number(counted.length === 0);
    case "count":
      return counted.length;
    default: {
      const values = counted.map((record) => record[derivation.of] as number);
      if (derivation.kind === "sum-of") return values.reduce((sum, value) => sum + value, 0);
      if (values.length === 0) return absent ?? OTHER;
      return derivation.kind === "least-of" ? Math.min(...values) : Math.max(...values);
    }
  }
}

function isInAny(boxes: readonly Box[], record: RecordCodes): boolean {
  return boxes.some((box) => box.every(({ fact, spans }) => isIn(spans, record[fact] as number)));
}

function isIn(spans: Spans, code: number): boolean {
  for (let i = 0; i < spans.length; i += 2) {
    if ((spans[i] as number) <= code && code <= (spans[i + 1] as number)) return true;
  }
  return false;
}
