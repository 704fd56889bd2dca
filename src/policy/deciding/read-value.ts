/**
 * One raw value of a fact as the set of codes that it may stand for: one code where it is known, several where it
 * is vague. Nothing is coerced.
 */
import type { Issue } from "../../issue/index.ts";
import { inBackticks, type Result } from "../../issue/index.ts";
import { parseMoney } from "../../money/index.ts";
import { encodeDate, encodeInstant } from "../normal/calendar.ts";
import { type Domain, encodeNumber, hasOrder } from "../normal/domain.ts";
import { intersectSpans, type Spans, spansOf } from "../normal/spans.ts";
import { isPlain } from "../reading/is-plain.ts";
import {
  howToWrite,
  noSuchDay,
  noSuchInstant,
  outsideDomain,
  type Standing,
  wrongValue,
} from "./case-messages.ts";

type Path = Issue["path"];
type Problem = Omit<Issue, "path">;

const BOUNDS: readonly string[] = ["gt", "gte", "lt", "lte"];
const LONGEST_LIST = 10_000;

/** The codes that a value may stand for, at least one; the issues where it stands for nothing. */
export function readValue(
  value: unknown,
  name: string,
  domain: Domain,
  path: Path,
  standing: Standing = "fact",
): Result<Spans> {
  if (typeof value === "object" && value !== null && !isMoney(value))
    return readVague(value, name, domain, path, standing);
  const code = readCode(value, name, domain);
  return typeof code === "number" ? { ok: true, value: [code, code] } : refuse(path, code);
}

function isMoney(value: object): boolean {
  return !Array.isArray(value) && Object.hasOwn(value, "amount") && Object.hasOwn(value, "currency");
}

function refuse(path: Path, problem: Problem): Result<Spans> {
  return { ok: false, issues: [{ ...problem, path }] };
}

/** The code of a known value, or what is wrong with it. */
function readCode(value: unknown, name: string, domain: Domain): number | Problem {
  const code = codeOf(value, name, domain);
  if (typeof code !== "number") return code;
  return code < domain.least || code > domain.greatest ? outsideDomain(name, value, domain) : code;
}

function codeOf(value: unknown, name: string, domain: Domain): number | Problem {
  // Made only where it is told: most values of most cases are right, and a message costs more than reading them.
  const wrong = (more?: Partial<Problem>) => ({ ...wrongValue(name, value, domain), ...more });
  switch (domain.type) {
    case "boolean":
      return typeof value === "boolean" ? Number(value) : wrong();
    case "enum":
      if (typeof value !== "string") return wrong();
      return domain.codes.get(value) ?? domain.other ?? wrong({ code: "unknown-value" });
    case "money":
      return moneyCode(value, domain) ?? moneyProblem(value, domain, wrong);
    case "date":
      if (typeof value !== "string") return wrong();
      return encodeDate(value) ?? noSuchDay(name, value);
    case "instant":
      if (typeof value !== "string") return wrong();
      return encodeInstant(value) ?? noSuchInstant(name, value);
    default: {
      // No other type is finite.
      if (!Number.isFinite(value)) return wrong();
      const number = value as number;
      const code = encodeNumber(number, domain.scale);
      if (code !== undefined) return code;
      if (Math.abs(number) > domain.greatest) return outsideDomain(name, value, domain);
      if (number !== 0) return wrong({ code: "excess-decimals" });
      return wrong({ code: "negative-zero", help: "write `0`" });
    }
  }
}

function moneyCode(value: unknown, domain: Domain): number | undefined {
  if (typeof value === "number") return encodeNumber(value, 0);
  if (typeof value === "string") {
    const read = parseMoney(value, domain.currency as string, { decimals: "written" });
    return read.ok ? read.value.amount : undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { amount, currency, ...more } = value as { readonly amount: unknown; readonly currency: unknown };
  const whole = Object.keys(more).length === 0 && Object.keys(value).length === 2;
  const plain = whole && typeof amount === "number" && currency === domain.currency;
  return plain ? encodeNumber(amount, 0) : undefined;
}

function moneyProblem(value: unknown, domain: Domain, wrong: () => Problem): Problem {
  if (typeof value === "string") {
    const read = parseMoney(value, domain.currency as string, { decimals: "written" });
    if (!read.ok) return read.issues[0] as Issue;
  }
  const currency =
    typeof value === "object" && value !== null ? (value as { currency?: unknown }).currency : undefined;
  if (currency === undefined || currency === domain.currency) return wrong();
  const message = `${inBackticks(currency)} is another currency than ${domain.currency}`;
  return { code: "other-currency", message, help: "convert it before deciding, and record the rate" };
}

/** `{ is: "absent" }`, `{ oneOf: [...] }` or bounds: what is known of a fact that is not known. */
function readVague(
  value: object,
  name: string,
  domain: Domain,
  path: Path,
  standing: Standing,
): Result<Spans> {
  const wrong = () => wrongValue(name, value, domain, standing);
  if (!isPlain(value)) return refuse(path, wrong());
  const fields: Readonly<Record<string, unknown>> = value;
  const keys = Object.keys(fields);
  if (keys.length === 1 && keys[0] === "is") return readAbsent(fields.is, name, domain, path, wrong);
  // Each of several is a value, or its absence.
  if (standing === "one") return refuse(path, wrong());
  if (keys.length === 1 && keys[0] === "oneOf") return readOneOf(fields.oneOf, name, domain, path, wrong);
  const bounds = keys.length > 0 && keys.every((key) => hasOrder(domain) && BOUNDS.includes(key));
  return bounds ? readBounds(fields, name, domain, path) : refuse(path, wrong());
}

function readAbsent(
  is: unknown,
  name: string,
  domain: Domain,
  path: Path,
  wrong: () => Problem,
): Result<Spans> {
  if (is !== "absent") return refuse(path, wrong());
  if (domain.absent !== undefined) return { ok: true, value: [domain.absent, domain.absent] };
  const message = `\`${name}\` is never absent`;
  return refuse(path, {
    code: "never-absent",
    message,
    help: `leave it out where it is unknown, or ${howToWrite(domain)}`,
  });
}

function readOneOf(
  list: unknown,
  name: string,
  domain: Domain,
  path: Path,
  wrong: () => Problem,
): Result<Spans> {
  if (!Array.isArray(list) || list.length === 0 || list.length > LONGEST_LIST) return refuse(path, wrong());
  const parts = list.map((item, index) => readValue(item, name, domain, [...path, "oneOf", index], "one"));
  const issues = parts.flatMap((part) => (part.ok ? [] : part.issues));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: spansOf(parts.flatMap((part) => (part.ok ? part.value : []))) };
}

function readBounds(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  domain: Domain,
  path: Path,
): Result<Spans> {
  const issues: Issue[] = [];
  let { least, greatest } = domain;
  for (const [key, bound] of Object.entries(fields)) {
    const code = codeOf(bound, name, domain);
    if (typeof code !== "number") issues.push({ path: [...path, key], ...code });
    else if (key === "gt") least = Math.max(least, code + 1);
    else if (key === "gte") least = Math.max(least, code);
    else if (key === "lt") greatest = Math.min(greatest, code - 1);
    else greatest = Math.min(greatest, code);
  }
  if (issues.length > 0) return { ok: false, issues };
  const spans = intersectSpans([least, greatest], [domain.least, domain.greatest]);
  if (least <= greatest && spans.length > 0) return { ok: true, value: spans };
  const message = `no value of \`${name}\` lies within these bounds`;
  return refuse(path, { code: "empty-bounds", message, help: howToWrite(domain) });
}
