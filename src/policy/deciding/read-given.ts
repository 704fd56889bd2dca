/**
 * One raw value of a declared fact, whatever its kind: of one value, a set, or a list.
 */
import { type Issue, inBackticks, type Result } from "../../issue/index.ts";
import { allSpans } from "../normal/domain.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import { isPlain } from "../reading/is-plain.ts";
import { notAList, notARecord, notASet, saidTwice, tooManyRecords } from "./case-messages.ts";
import { undeclaredField } from "./case-problems.ts";
import type { Meaning } from "./meaning.ts";
import { readValue } from "./read-value.ts";

type Path = Issue["path"];

/** Of one fact no more issues are told. */
const MOST_ISSUES = 100;

/** What a value means; the issues where it means nothing. */
export function readGiven(
  value: unknown,
  given: GivenFact,
  facts: readonly NormalFact[],
  path: Path,
  extra: "ignore" | undefined,
): Result<Meaning> {
  if (given.fact.type === "set") return readSet(value, given, given.fact.values, path);
  if (given.fields !== undefined) return readList(value, given, given.fields, path, extra);
  const { domain } = facts[given.places[0] as number] as NormalFact;
  const read = readValue(value, given.name, domain, path);
  return read.ok ? { ok: true, value: { spans: [read.value] } } : read;
}

const NO: Spans = [0, 0];
const YES: Spans = [1, 1];
const EITHER: Spans = [0, 1];

function isAbsent(value: unknown): boolean {
  return isPlain(value) && `${Object.keys(value)}` === "is" && value.is === "absent";
}

function neverAbsent({ name }: GivenFact, path: Path): Result<Meaning> {
  const message = `${inBackticks(name)} is never absent`;
  const help = "leave it out where it is unknown, or give the empty list where there is nothing in it";
  return { ok: false, issues: [{ code: "never-absent", path, message, help }] };
}

function readSet(value: unknown, given: GivenFact, words: readonly string[], path: Path): Result<Meaning> {
  const { name, present } = given;
  const there = present === undefined ? [] : [YES];
  if (isAbsent(value)) {
    if (present === undefined) return neverAbsent(given, path);
    return { ok: true, value: { spans: [...words.map(() => NO), NO] } };
  }
  const vague = isPlain(value) && Object.keys(value).every((key) => key === "has" || key === "hasNone");
  const lists = Array.isArray(value)
    ? ([["", value, YES]] as const)
    : vague && Object.keys(value).length > 0
      ? ([
          ["has", value.has, YES],
          ["hasNone", value.hasNone, NO],
        ] as const)
      : undefined;
  if (lists === undefined) return { ok: false, issues: [{ path, ...notASet(name, value, words) }] };
  const issues: Issue[] = [];
  const said = new Map<unknown, Spans>();
  for (const [key, list, spans] of lists) {
    const at = key === "" ? path : [...path, key];
    if (list === undefined) continue;
    if (!Array.isArray(list)) {
      issues.push({ path: at, ...notASet(name, list, words) });
      continue;
    }
    for (let index = 0; index < list.length && issues.length < MOST_ISSUES; index += 1) {
      const word: unknown = list[index];
      if (typeof word !== "string" || !words.includes(word)) {
        issues.push({ path: [...at, index], ...notASet(name, word, words), code: "unknown-value" });
      } else if (said.has(word)) issues.push({ path: [...at, index], ...saidTwice(name, word) });
      said.set(word, spans);
    }
  }
  if (issues.length > 0) return { ok: false, issues };
  const rest = Array.isArray(value) ? NO : EITHER;
  return { ok: true, value: { spans: [...words.map((word) => said.get(word) ?? rest), ...there] } };
}

function readList(
  value: unknown,
  given: GivenFact,
  fields: readonly NormalFact[],
  path: Path,
  extra: "ignore" | undefined,
): Result<Meaning> {
  const { name, present, fact } = given;
  if (isAbsent(value)) {
    if (present === undefined) return neverAbsent(given, path);
    return { ok: true, value: { spans: [NO], list: { records: [], complete: true } } };
  }
  const keys = isPlain(value) ? Object.keys(value) : [];
  const partial =
    isPlain(value) && Array.isArray(value.items) && typeof value.complete === "boolean" && keys.length === 2;
  const items: unknown = partial ? value.items : value;
  if (!Array.isArray(items)) return { ok: false, issues: [{ path, ...notAList(name, value) }] };
  const at = partial ? [...path, "items"] : path;
  const most = fact.type === "list" ? fact.maxItems : 0;
  if (items.length > most)
    return { ok: false, issues: [{ path: at, ...tooManyRecords(name, items.length, most) }] };
  const issues: Issue[] = [];
  // Not `map`: a hole in the list is no record.
  const records = Array.from(items, (item: unknown, index) =>
    issues.length < MOST_ISSUES ? readRecord(item, given, fields, [...at, index], extra, issues) : [],
  );
  if (issues.length > 0) return { ok: false, issues };
  const spans = present === undefined ? [] : [YES];
  return { ok: true, value: { spans, list: { records, complete: !partial || value.complete === true } } };
}

function readRecord(
  item: unknown,
  { name }: GivenFact,
  fields: readonly NormalFact[],
  path: Path,
  extra: "ignore" | undefined,
  issues: Issue[],
): readonly Spans[] {
  const names = fields.map((field) => field.name);
  if (!isPlain(item)) {
    issues.push({ path, ...notARecord(name, item, names) });
    return [];
  }
  for (const key of Object.keys(item)) {
    if (extra === "ignore" || names.includes(key) || issues.length >= MOST_ISSUES) continue;
    issues.push(undeclaredField(key, name, names, [...path, key]));
  }
  return fields.map((field) => {
    const value = Object.hasOwn(item, field.name) ? item[field.name] : undefined;
    if (value === undefined) return allSpans(field.domain);
    const read = readValue(value, field.name, field.domain, [...path, field.name], "field");
    if (read.ok) return read.value;
    issues.push(...read.issues);
    return [];
  });
}
