/**
 * A condition as a union of boxes: `any` unites, `all` multiplies, `not` turns one into the other, and every test
 * becomes the set of values that pass it.
 */
import { type Box, intersectBoxes, simplifyBoxes } from "../normal/box.ts";
import { allSpans } from "../normal/domain.ts";
import { subtractSpans } from "../normal/spans.ts";
import { factNamed } from "./fact-named.ts";
import type { Path } from "./issue-list.ts";
import { conditionProblem } from "./messages/conditions.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readMembership } from "./read-membership.ts";
import { readPresence } from "./read-presence.ts";
import { readTest } from "./read-test.ts";
import type { Reading } from "./reading.ts";

/** The boxes of a condition that some case satisfies, or undefined with the reasons in the report. */
export function readCondition(condition: unknown, path: Path, reading: Reading): readonly Box[] | undefined {
  const before = reading.report.count;
  const boxes = boxesOf(condition, path, true, reading);
  if (reading.report.count > before || boxes === undefined) return undefined;
  return boxes.length > 0 ? boxes : reading.report.add(path, conditionProblem.neverTrue("this condition"));
}

/** The boxes of the condition, or of its opposite; undefined where a part could not be read. */
function boxesOf(
  condition: unknown,
  path: Path,
  holds: boolean,
  reading: Reading,
): readonly Box[] | undefined {
  const { report } = reading;
  if (typeof condition !== "object" || condition === null || Array.isArray(condition)) {
    return report.add(
      path,
      shapeProblem.shape("a condition is an object of tests", 'write { "fact": test, ... }'),
    );
  }
  const entries = Object.entries(condition);
  if (entries.length === 0)
    return report.add(path, conditionProblem.emptyCondition(reading.where !== undefined));
  const parts = entries.map(([key, value]) => entryOf(key, value, [...path, key], holds, reading));
  return combine(parts, holds, path, reading);
}

function entryOf(
  key: string,
  value: unknown,
  path: Path,
  holds: boolean,
  reading: Reading,
): readonly Box[] | undefined {
  if (key === "not") return boxesOf(value, path, !holds, reading);
  if (key !== "any" && key !== "all") return testOf(key, value, path, holds, reading);
  if (!Array.isArray(value)) {
    return reading.report.add(
      path,
      shapeProblem.shape(`\`${key}\` takes a list of conditions`, "write [{ ... }, { ... }]"),
    );
  }
  if (value.length === 0)
    return reading.report.add(path, shapeProblem.emptyList(`the list under \`${key}\``));
  const parts = value.map((part, index) => boxesOf(part, [...path, index], holds, reading));
  return combine(parts, (key === "all") === holds, path, reading);
}

function testOf(
  name: string,
  test: unknown,
  path: Path,
  holds: boolean,
  reading: Reading,
): readonly Box[] | undefined {
  const fact = factNamed(name, path, reading);
  if (fact === undefined) return undefined;
  if (fact.kind === "set") return readMembership(test, fact, path, holds, reading);
  if (fact.kind === "list") return readPresence(test, fact, path, holds, reading);
  const passing = readTest(test, fact, path, reading);
  if (passing === undefined) return undefined;
  const spans = holds ? passing : subtractSpans(allSpans(fact.domain), passing);
  return spans.length === 0 ? [] : [[{ fact: fact.place, spans }]];
}

/** All parts (`every`) or any of them. Both stay within the bound on alternatives, or say so. */
function combine(
  parts: readonly (readonly Box[] | undefined)[],
  every: boolean,
  path: Path,
  reading: Reading,
): readonly Box[] | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  const { boxes: limit } = reading.limits;
  let boxes: readonly Box[] = every ? [[]] : [];
  for (const part of known) {
    const next = every ? multiply(boxes, part) : [...boxes, ...part];
    boxes = simplifyBoxes(next, limit);
    if (boxes.length > limit) return reading.report.add(path, conditionProblem.tooManyBoxes(limit));
  }
  return boxes;
}

function multiply(left: readonly Box[], right: readonly Box[]): readonly Box[] {
  return left.flatMap((a) => right.map((b) => intersectBoxes(a, b)).filter((box) => box !== undefined));
}
