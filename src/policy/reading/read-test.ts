/**
 * One test of one fact, as the set of values that pass it. *Absent* passes only `{ "is": "absent" }`.
 */
import { presentSpans } from "../normal/domain.ts";
import { type Spans, spansOf, subtractSpans } from "../normal/spans.ts";
import type { Path } from "./issue-list.ts";
import { conditionProblem } from "./messages/conditions.ts";
import { constantProblem } from "./messages/constants.ts";
import { shapeProblem } from "./messages/shape.ts";
import { nameOfType, readConstant, writeCode } from "./read-constant.ts";
import type { Reading, ReadValue } from "./reading.ts";

const BOUNDS: readonly string[] = ["gt", "gte", "lt", "lte"];
const COMPARISONS: readonly string[] = [...BOUNDS, ">", ">=", "<", "<="];

/** The values that pass, at least one; undefined with the reasons in the report. */
export function readTest(test: unknown, fact: ReadValue, path: Path, reading: Reading): Spans | undefined {
  if (Array.isArray(test)) return oneOf(test, fact, path, reading);
  if (typeof test !== "object" || test === null || "parameter" in test)
    return equal(test, fact, path, reading);
  const keys = Object.keys(test);
  const only = keys.length === 1 ? keys[0] : undefined;
  if (only === "not") return opposite((test as { not: unknown }).not, fact, [...path, "not"], reading);
  if (only === "is") return presence((test as { is: unknown }).is, fact, [...path, "is"], reading);
  const unknown = keys.filter((key) => !isOrdered(fact) || !BOUNDS.includes(key));
  if (keys.length === 0 || unknown.length > 0) {
    for (const key of unknown.length > 0 ? unknown : [""]) {
      const place = key === "" ? path : [...path, key];
      reading.report.add(place, unfit(key, fact));
    }
    return undefined;
  }
  return between(test as Readonly<Record<string, unknown>>, fact, path, reading);
}

/** True where one value is less than another. */
function isOrdered({ domain }: ReadValue): boolean {
  return domain.type === "enum" ? domain.ordered === true : domain.type !== "boolean";
}

function unfit(key: string, fact: ReadValue) {
  const { name, domain } = fact;
  // Alone it would have been read.
  if (key === "not" || key === "is") return conditionProblem.standsAlone(key, name);
  if (["has", "hasAll", "hasNone"].includes(key))
    return conditionProblem.notASet(key, name, nameOfType(domain));
  if (domain.type === "enum" && COMPARISONS.includes(key) && !isOrdered(fact))
    return conditionProblem.unordered(key, name, domain.other !== undefined);
  const bounds = isOrdered(fact) ? ", gt, gte, lt, lte" : "";
  return conditionProblem.unknownTest(
    key,
    name,
    nameOfType(domain),
    `a value, a list of values${bounds}, not, is`,
  );
}

function equal(test: unknown, fact: ReadValue, path: Path, reading: Reading): Spans | undefined {
  const { domain, name } = fact;
  const code = readConstant(test, name, domain, path, reading);
  if (code === undefined) return undefined;
  if (code >= domain.least && code <= domain.greatest) return [code, code];
  const ends = [writeCode(domain, domain.least), writeCode(domain, domain.greatest)];
  return reading.report.add(path, constantProblem.outsideDomain(test, name, ends[0], ends[1]));
}

function oneOf(list: readonly unknown[], fact: ReadValue, path: Path, reading: Reading): Spans | undefined {
  if (list.length === 0) return reading.report.add(path, shapeProblem.emptyList("the list of values"));
  const codes = list.map((value, index) => equal(value, fact, [...path, index], reading)?.[0]);
  const seen = new Set<number>();
  codes.forEach((code, index) => {
    // A parameter may happen to have the value of a literal beside it.
    if (code === undefined || typeof list[index] === "object") return;
    if (seen.has(code)) reading.report.add([...path, index], shapeProblem.duplicateValue(list[index]));
    seen.add(code);
  });
  const known = codes.filter((code) => code !== undefined);
  return known.length === codes.length ? spansOf(known) : undefined;
}

function between(
  test: Readonly<Record<string, unknown>>,
  fact: ReadValue,
  path: Path,
  reading: Reading,
): Spans | undefined {
  const { domain, name } = fact;
  let { least, greatest } = domain;
  let read = true;
  for (const [low, high] of [
    ["gt", "gte"],
    ["lt", "lte"],
  ] as const) {
    if (test[low] === undefined || test[high] === undefined) continue;
    read = false;
    reading.report.add(
      [...path, high],
      shapeProblem.shape(`\`${low}\` and \`${high}\` say two things about one end`, "keep one of them"),
    );
  }
  for (const [key, constant] of Object.entries(test)) {
    const code = readConstant(constant, name, domain, [...path, key], reading);
    if (code === undefined) read = false;
    else if (key === "gt") least = Math.max(least, code + 1);
    else if (key === "gte") least = Math.max(least, code);
    else if (key === "lt") greatest = Math.min(greatest, code - 1);
    else greatest = Math.min(greatest, code);
  }
  if (!read) return undefined;
  if (least <= greatest) return [least, greatest];
  return reading.report.add(path, conditionProblem.neverTrue(`this test of \`${name}\``));
}

function opposite(test: unknown, fact: ReadValue, path: Path, reading: Reading): Spans | undefined {
  const { domain, name } = fact;
  const presentOnly = typeof test === "object" && test !== null && "is" in test && test.is === "present";
  const passing = readTest(test, fact, path, reading);
  if (passing === undefined) return undefined;
  const among: Spans =
    presentOnly && domain.absent !== undefined ? [domain.least, domain.absent] : presentSpans(domain);
  const rest = subtractSpans(among, passing);
  return rest.length > 0
    ? rest
    : reading.report.add(path, conditionProblem.neverTrue(`this test of \`${name}\``));
}

function presence(is: unknown, fact: ReadValue, path: Path, reading: Reading): Spans | undefined {
  const { domain, name } = fact;
  switch (is) {
    case "absent":
      return domain.absent === undefined
        ? reading.report.add(path, conditionProblem.notOptional(name))
        : [domain.absent, domain.absent];
    case "present":
      return domain.absent === undefined
        ? reading.report.add(path, conditionProblem.notOptional(name))
        : presentSpans(domain);
    case "other":
      return domain.other === undefined
        ? reading.report.add(path, conditionProblem.notOpen(name))
        : [domain.other, domain.other];
    default:
      return reading.report.add(path, conditionProblem.presence());
  }
}
