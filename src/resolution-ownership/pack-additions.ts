import * as z from "zod/mini";
import { written } from "./context-pack.ts";

/** What the case cannot know by itself, and its owner adds to the pack. */
export interface PackAdditions {
  /** What was tried and is not in the events; `["Nothing yet."]` where nothing was. */
  readonly tried?: readonly string[];
  readonly note?: string;
}

/** Checks that a value is {@link PackAdditions}; other keys are refused. */
export const PackAdditions = z.strictObject({
  tried: z.optional(written.tried),
  note: z.optional(written.note),
});
