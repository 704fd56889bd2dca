import { type Issue, type Result, readAs } from "../issue/index.ts";
import { problem } from "./messages.ts";
import { Task } from "./task.ts";

/** Reads a task: a copy, or every issue at once, `duplicate-id` where two steps have one id. */
export function readTask(value: unknown, path: Issue["path"]): Result<Task> {
  const read = readAs(Task, value, path);
  if (!read.ok) return read;
  const ids = read.value.steps.map(({ id }) => id);
  const issues = ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ ...problem.twice(id), path: [...path, "steps", index, "id"] }] : [],
  );
  return issues.length > 0 ? { ok: false, issues } : read;
}
