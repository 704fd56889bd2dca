/**
 * Everything that `accommodate` is given from outside, read at once.
 */
import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { Contact, compareInstants, Instant } from "../service/index.ts";
import { problem } from "./messages.ts";
import type { NeedRecord } from "./need-record.ts";
import { readNeeds } from "./read-needs.ts";
import { readTask } from "./read-task.ts";
import type { Task } from "./task.ts";

/** What was read. */
export interface AccommodateInput {
  readonly task: Task;
  readonly needs: readonly NeedRecord[];
  readonly contact: Contact;
  readonly preferences: readonly string[];
  readonly neededBy?: Instant;
  readonly locale: string;
  readonly steps: number;
}

/** Later than this, a promise of some years would have no date. */
const LATEST = "9980-01-01T00:00:00Z";

/** Earlier than this, a moment with an offset may lie before the first year. */
const EARLIEST = "0001-01-01T00:00:00Z";

const OPTIONS = z.strictObject({
  contact: Contact,
  preferences: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200))),
  neededBy: z.optional(Instant),
  locale: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(100))),
  steps: z.optional(z.int().check(z.minimum(0))),
});

/** What can be known of the options, whatever else is wrong with them. */
const KNOWN = z.object({
  contact: z.catch(z.optional(z.object({ at: z.catch(z.optional(Instant), undefined) })), undefined),
  preferences: z.catch(OPTIONS.shape.preferences, undefined),
});

/** Reads the task, the needs and the options, or tells every issue at once. */
export function readAccommodateInput(
  ids: readonly string[],
  task: unknown,
  needs: unknown,
  options: unknown,
): Result<AccommodateInput> {
  const readTheTask = readTask(task, ["task"]);
  const readTheNeeds = readNeeds(needs, ["needs"]);
  const readOptions = readAs(OPTIONS, options);
  const issues: readonly Issue[] = [readTheTask, readTheNeeds, readOptions].flatMap((read) =>
    read.ok ? [] : read.issues,
  );
  const known = readAs(KNOWN, options);
  const more = known.ok ? optionIssues(known.value, ids) : [];
  if (!readTheTask.ok || !readTheNeeds.ok || !readOptions.ok || more.length > 0)
    return { ok: false, issues: [...issues, ...more] };
  const { contact, preferences = [], neededBy, locale = "en", steps = 20_000 } = readOptions.value;
  return {
    ok: true,
    value: {
      task: readTheTask.value,
      needs: readTheNeeds.value,
      contact,
      preferences,
      locale,
      steps,
      ...(neededBy === undefined ? {} : { neededBy }),
    },
  };
}

function optionIssues(
  { preferences = [], contact }: z.output<typeof KNOWN>,
  ids: readonly string[],
): readonly Issue[] {
  const named = preferences.flatMap((id, index): Issue[] => {
    const path = ["preferences", index];
    if (!ids.includes(id)) return [{ ...problem.unknownAccommodation(id, ids), path }];
    return preferences.indexOf(id) < index ? [{ ...problem.preferredTwice(id), path }] : [];
  });
  const at = contact?.at;
  if (at !== undefined && compareInstants(at, EARLIEST) < 0)
    return [...named, { ...problem.tooEarly(at, EARLIEST), path: ["contact", "at"] }];
  if (at === undefined || compareInstants(at, LATEST) <= 0) return named;
  return [...named, { ...problem.tooFar(at, LATEST), path: ["contact", "at"] }];
}
