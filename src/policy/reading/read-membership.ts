/**
 * A test of a set as boxes over the places of its words. What a set that is absent holds is neither true nor false: a
 * test of its words, and its negation inside the test, want it present; only the negation of a whole condition holds
 * for it too.
 */
import type { Box, Side } from "../normal/box.ts";
import { isRecord } from "./is-record.ts";
import type { Path } from "./issue-list.ts";
import { conditionProblem } from "./messages/conditions.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readConstant } from "./read-constant.ts";
import type { Reading, ReadSet } from "./reading.ts";

/** The sets that hold: the present ones in the box (outside of it where `inside` is false), and perhaps the absent one. */
interface Passing {
  readonly box: ReadonlyMap<number, 0 | 1>;
  readonly inside: boolean;
  readonly absent: boolean;
}

const EVERY: Passing = { box: new Map(), inside: true, absent: false };
const KEYS: readonly string[] = ["has", "hasAll", "hasNone"];

/** The boxes of the test (of its opposite, where `holds` is false), none where no set passes. */
export function readMembership(
  test: unknown,
  set: ReadSet,
  path: Path,
  holds: boolean,
  reading: Reading,
): readonly Box[] | undefined {
  const passing = readPassing(test, set, path, reading);
  if (passing === undefined) return undefined;
  const { boxes: limit } = reading.limits;
  if (passing.inside !== holds && passing.box.size > limit)
    return reading.report.add(path, conditionProblem.tooManyBoxes(limit));
  const written = boxesOf(passing, set);
  if (written.length === 0)
    return reading.report.add(path, conditionProblem.neverTrue(`this test of \`${set.name}\``));
  return holds ? written : boxesOf({ ...passing, inside: !passing.inside, absent: !passing.absent }, set);
}

function readPassing(test: unknown, set: ReadSet, path: Path, reading: Reading): Passing | undefined {
  const { report } = reading;
  if (typeof test !== "object" || test === null || Array.isArray(test) || "parameter" in test)
    return report.add(path, conditionProblem.setEquality(set.name, test));
  const keys = Object.keys(test);
  const fields = test as Readonly<Record<string, unknown>>;
  if (keys.length === 1 && keys[0] === "not") {
    const inner = readPassing(fields.not, set, [...path, "not"], reading);
    if (inner === undefined) return undefined;
    // As of any other fact: what is not present is absent, and every other negation is among those present.
    const absent = isRecord(fields.not) && "is" in fields.not && !inner.absent;
    return { ...inner, inside: !inner.inside, absent };
  }
  if (keys.length === 1 && keys[0] === "is") return presence(fields.is, set, [...path, "is"], reading);
  const unknown = keys.filter((key) => !KEYS.includes(key));
  for (const key of keys.length === 0 ? [""] : unknown)
    report.add(key === "" ? path : [...path, key], unfit(key, set.name));
  return unknown.length > 0 || keys.length === 0 ? undefined : readWords(fields, set, path, reading);
}

function unfit(key: string, name: string) {
  if (key === "not" || key === "is") return conditionProblem.standsAlone(key, name);
  return conditionProblem.unknownTest(key, name, "a set", "has, hasAll, hasNone, not, is");
}

function readWords(
  test: Readonly<Record<string, unknown>>,
  set: ReadSet,
  path: Path,
  reading: Reading,
): Passing | undefined {
  const box = new Map<number, 0 | 1>();
  let read = true;
  for (const key of KEYS) {
    if (test[key] === undefined) continue;
    const codes = readList(test[key], key, set, [...path, key], reading);
    if (codes === undefined) read = false;
    for (const code of codes ?? []) {
      const wanted = key === "hasNone" ? 0 : 1;
      const place = set.first + code;
      if ((box.get(place) ?? wanted) !== wanted) {
        read = false;
        reading.report.add(path, conditionProblem.neverTrue(`this test of \`${set.name}\``));
      }
      box.set(place, wanted);
    }
  }
  return read ? { ...EVERY, box } : undefined;
}

function readList(
  written: unknown,
  key: string,
  set: ReadSet,
  path: Path,
  reading: Reading,
): readonly number[] | undefined {
  const { report } = reading;
  const codeOf = (word: unknown, place: Path) => readConstant(word, set.name, set.words, place, reading);
  if (key === "has") {
    if (Array.isArray(written)) return report.add(path, conditionProblem.hasOfList());
    const code = codeOf(written, path);
    return code === undefined ? undefined : [code];
  }
  if (!Array.isArray(written))
    return report.add(path, shapeProblem.shape(`\`${key}\` takes a list of words`, "write [ ... ]"));
  if (written.length === 0) return report.add(path, shapeProblem.emptyList(`the list under \`${key}\``));
  const codes = written.map((word, index) => codeOf(word, [...path, index]));
  const seen = new Set<unknown>();
  written.forEach((word, index) => {
    if (seen.has(word)) report.add([...path, index], shapeProblem.duplicateValue(word));
    seen.add(word);
  });
  const known = codes.filter((code) => code !== undefined);
  return known.length === codes.length ? known : undefined;
}

function presence(
  is: unknown,
  { name, present }: ReadSet,
  path: Path,
  reading: Reading,
): Passing | undefined {
  if (is !== "absent" && is !== "present") {
    const said = is === "other" ? conditionProblem.notOpen(name) : conditionProblem.presenceOnly();
    return reading.report.add(path, said);
  }
  if (present === undefined) return reading.report.add(path, conditionProblem.notOptional(name));
  return is === "present" ? EVERY : { box: new Map(), inside: false, absent: true };
}

function boxesOf({ box, inside, absent }: Passing, { present }: ReadSet): readonly Box[] {
  const sides = [...box].sort(([a], [b]) => a - b).map(([fact, bit]): Side => ({ fact, spans: [bit, bit] }));
  const there: Box = present === undefined ? [] : [{ fact: present, spans: [1, 1] }];
  const among = inside
    ? [[...sides, ...there]]
    : sides.map(({ fact, spans }): Box => {
        const bit = 1 - (spans[0] as number);
        return [{ fact, spans: [bit, bit] }, ...there];
      });
  return present !== undefined && absent ? [...among, [{ fact: present, spans: [0, 0] }]] : among;
}
