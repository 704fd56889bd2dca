/**
 * A program does not become a person by being called one.
 */
import type { Issue } from "../../issue/index.ts";
import type { Actor } from "../../service/index.ts";
import { problem } from "../messages.ts";
import type { Owner } from "../owner.ts";

/** An issue where the owner is a program elsewhere in the same event: an id is one actor's. */
export function programIssues(path: Issue["path"], owner: Owner, others: readonly Actor[]): readonly Issue[] {
  const isProgram = others.some(({ kind, id }) => kind === "program" && id === owner.id);
  return isProgram ? [problem("owner-is-program", path, owner.id)] : [];
}
