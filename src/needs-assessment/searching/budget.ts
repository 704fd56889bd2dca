/** How many looks may still be taken: steps of work and not seconds, so that every machine gives the same answer. */
export interface Looks {
  left: number;
}

/** A look takes as long as there are requirement policies to be asked. */
const POLICIES = 8;

/** Room for so many looks at a policy of usual size, and for fewer at a larger one. */
export function looksAt({ readers }: { readonly readers: readonly unknown[] }, most: number): Looks {
  return { left: Math.ceil((most * POLICIES) / Math.max(POLICIES, readers.length)) };
}
