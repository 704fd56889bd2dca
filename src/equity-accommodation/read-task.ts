import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { problem } from "./messages.ts";
import { Task } from "./task.ts";

const id = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(200))), undefined);

/** What can be known of a task, whatever else is wrong with it. */
const KNOWN = z.object({
  steps: z.array(z.catch(z.object({ id }), { id: undefined })).check(z.maxLength(100)),
});

/** Reads a task: a copy, or every issue at once, `duplicate-id` where two steps have one id. */
export function readTask(value: unknown, path: Issue["path"]): Result<Task> {
  const read = readAs(Task, value, path);
  const known = readAs(KNOWN, value);
  const ids = known.ok ? known.value.steps.map((step) => step.id) : [];
  const twice = ids.flatMap((written, index) =>
    written !== undefined && ids.indexOf(written) < index
      ? [{ ...problem.twice(written), path: [...path, "steps", index, "id"] }]
      : [],
  );
  if (read.ok && twice.length === 0) return read;
  return { ok: false, issues: [...(read.ok ? [] : read.issues), ...twice] };
}
