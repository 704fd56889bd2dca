/**
 * Where a rule comes from. Every number carries the text it was read in, and how closely it was read.
 */
import * as z from "zod/mini";

/**
 * How a figure was established: read in the text of the law itself, on the publisher's page, on somebody else's
 * page, inferred from several, or not verified at all.
 */
export type SourceMark = "text" | "page" | "secondary" | "inferred" | "unverified";
/** The schema of {@link SourceMark}. */
export const SourceMark: z.ZodMiniType<SourceMark> = z.enum([
  "text",
  "page",
  "secondary",
  "inferred",
  "unverified",
]);

/** A text that a rule relies on. `checked` is the day (YYYY-MM-DD) on which somebody last read it. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly checked?: string;
  readonly mark: SourceMark;
  readonly note?: string;
}
/** The schema of {@link Source}. */
export const Source: z.ZodMiniType<Source> = z.strictObject({
  title: z.string(),
  url: z.optional(z.string()),
  checked: z.optional(z.iso.date()),
  mark: SourceMark,
  note: z.optional(z.string()),
}) as z.ZodMiniType<Source>;
