import * as z from "zod/mini";

/**
 * One thing that is wrong with what somebody wrote, in words they can act on.
 *
 * The message is lower case without a full stop, with the user's own text in backticks; the help stands
 * apart and says what to do. An issue is a value, never thrown: all issues of a document come at once.
 *
 * @example
 * ```ts
 * import type { Issue } from "evenhand";
 *
 * const issue: Issue = {
 *   code: "unknown-fact",
 *   path: ["rules", 0, "when", "delai"],
 *   message: "`delai` is not a fact of this policy",
 *   help: "did you mean `delay`?",
 * };
 * ```
 */
export interface Issue {
  /** What kind of mistake, for programs: lower case words joined by hyphens. */
  readonly code: string;
  /** Where it stands: keys and array positions from the root of what was read. */
  readonly path: readonly (string | number)[];
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
  /** Line in the text that was read, from 1; there when text was read rather than an object. */
  readonly line?: number;
  /** Column in that line, from 1. */
  readonly column?: number;
}

/** Checks that a value is an {@link Issue}, for issues that come back from storage or another process. */
export const Issue: z.ZodMiniType<Issue> = z.readonly(
  z.object({
    code: z.string(),
    path: z.readonly(z.array(z.union([z.string(), z.number()]))),
    message: z.string(),
    help: z.string(),
    line: z.exactOptional(z.int()),
    column: z.exactOptional(z.int()),
  }),
);
