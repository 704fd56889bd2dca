/**
 * What a schema says against a value: the words that `decide` has for it, with their help.
 */
import { type Issue, issueText, type Result } from "../../issue/index.ts";

/** The parameters of a zod schema or check that make it say something else than zod would. */
export interface Saying {
  readonly error: (finding: { readonly input?: unknown }) => string | undefined;
}

/** Says what `read` says first of the value; where it says nothing, zod has its own words. */
export function sayingAs(read: (value: unknown) => Result<unknown>): Saying {
  return {
    error: ({ input }) => {
      const result = read(input);
      return result.ok ? undefined : issueText({ ...(result.issues[0] as Issue), path: [] });
    },
  };
}
