/**
 * Whether a list is there: all that a condition may ask of a list itself. What its records amount to is derived.
 */
import type { Box } from "../normal/box.ts";
import { isRecord } from "./is-record.ts";
import type { Path } from "./issue-list.ts";
import { conditionProblem } from "./messages/conditions.ts";
import type { Reading, ReadList } from "./reading.ts";

/** Whether the test passes where the list is there, and where it is absent. */
interface Passing {
  readonly there: boolean;
  readonly absent: boolean;
}

/** The boxes of the test (of its opposite, where `holds` is false). */
export function readPresence(
  test: unknown,
  { name, present }: ReadList,
  path: Path,
  holds: boolean,
  reading: Reading,
): readonly Box[] | undefined {
  const passing = passingOf(test);
  if (passing === undefined) return reading.report.add(path, conditionProblem.listTest(name));
  if (present === undefined) return reading.report.add(path, conditionProblem.notOptional(name));
  if (!passing.there && !passing.absent)
    return reading.report.add(path, conditionProblem.neverTrue(`this test of \`${name}\``));
  const bit = Number(passing.there === holds);
  return [[{ fact: present, spans: [bit, bit] }]];
}

/** As of any other fact: what is not present is absent, and every other negation is among those present. */
function passingOf(test: unknown): Passing | undefined {
  if (!isRecord(test) || Object.keys(test).length !== 1) return undefined;
  if (test.is === "present" || test.is === "absent")
    return { there: test.is === "present", absent: test.is === "absent" };
  const inner = passingOf(test.not);
  if (inner === undefined) return undefined;
  return { there: !inner.there, absent: "is" in (test.not as object) && !inner.absent };
}
