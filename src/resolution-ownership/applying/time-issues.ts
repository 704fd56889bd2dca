/**
 * Times that can be counted on from.
 */
import type { Issue } from "../../issue/index.ts";
import { compareInstants, type Instant } from "../../service/index.ts";
import type { EventHead } from "../events/event-head.ts";
import { problem } from "../messages.ts";

const EARLIEST = Date.parse("1900-01-01T00:00:00Z");
const LATEST = Date.parse("9900-01-01T00:00:00Z");

/** An issue where a time is so far away that what follows from it could not be written as a time. */
export function timeIssues(path: Issue["path"], at: Instant): readonly Issue[] {
  const moment = Date.parse(at);
  return moment >= EARLIEST && moment < LATEST ? [] : [problem("out-of-time", path, at)];
}

/** An issue where a time until when something holds is not after the time at which it was said. */
export function untilIssues(path: Issue["path"], until: Instant, at: Instant): readonly Issue[] {
  return compareInstants(until, at) > 0 ? [] : [problem("until-not-after", path, until, at)];
}

/** An issue where an event was written down before it happened: then one of the two times is wrong. */
export function recordingIssues({ at, recordedAt }: EventHead): readonly Issue[] {
  if (recordedAt === undefined || compareInstants(recordedAt, at) >= 0) return [];
  return [problem("recorded-too-early", ["recordedAt"], recordedAt, at)];
}
