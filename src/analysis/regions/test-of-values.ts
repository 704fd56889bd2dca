/**
 * Values of one fact as a test of the policy language, where one test says them.
 */
import { moneyToText } from "../../money/index.ts";
import type { Comparison, Literal, Test } from "../../policy/index.ts";
import { type Domain, decodeValue, type Spans } from "../../policy/normal-form.ts";
import { type Bound, lowerBound, upperBound } from "./bound-of.ts";
import {
  areListed,
  arePoints,
  codesOf,
  intervalsOf,
  isShorterDenied,
  isShorterDeniedInARow,
  type SlotValues,
} from "./values-of-slot.ts";

/** The test that values which are there pass, and no others; undefined where it takes several. */
export function testOfValues(values: SlotValues, domain: Domain): Test | undefined {
  const { present, missing } = values;
  if (missing.length === 0) return { is: "present" };
  if (domain.type === "boolean") return present[0] === 1;
  if (domain.type === "enum") return testOfWords(values, domain);
  const [interval, more] = intervalsOf(present);
  if (interval !== undefined && more === undefined) return testOfInterval(interval, domain);
  if (arePoints(present)) return listOf(present, domain);
  if (!isShorterDeniedInARow(values)) return undefined;
  const [gap, another] = intervalsOf(missing) as [readonly [number, number], (readonly [number, number])?];
  return { not: another === undefined ? testOfInterval(gap, domain) : listOf(missing, domain) };
}

/** The test that the values from one to another pass, not all that are there. */
export function testOfInterval([low, high]: readonly [number, number], domain: Domain): Literal | Comparison {
  const { least, greatest } = domain;
  const write = ({ key, code }: Bound) => ({ [key]: literalOf(code, domain) });
  if (low === high) return literalOf(low, domain);
  if (low === least) return write(upperBound(high, domain));
  if (high === greatest) return write(lowerBound(low, domain));
  return { gte: literalOf(low, domain), lte: literalOf(high, domain) };
}

function testOfWords(values: SlotValues, domain: Domain): Test | undefined {
  const { present, missing } = values;
  if (!areListed(present, domain)) return testOfInterval(intervalsOf(present)[0] as [number, number], domain);
  if (present[0] === domain.other) return { is: "other" };
  return isShorterDenied(values, domain) ? { not: listOf(missing, domain) } : listOf(present, domain);
}

function listOf(spans: Spans, domain: Domain): Literal | readonly Literal[] {
  const literals = codesOf(spans).map((code) => literalOf(code, domain));
  return literals.length === 1 ? (literals[0] as Literal) : literals;
}

/** A value as a document writes it. */
function literalOf(code: number, domain: Domain): Literal {
  const value = decodeValue(domain, code);
  return typeof value === "object" ? moneyToText(value) : value;
}
