/**
 * Two wishes at one place: TypeScript should *infer* the declarations from what is written there, and then *check*
 * what is written against the strict shape of a declaration. `InferredFrom<Written> | Checked<Written>` does both:
 * the first half is where inference looks and is never a value; so only the strict half is left to check against,
 * and a mistake is reported as if the shape had been written by hand.
 *
 * (The other way, `Written & Checked<Written>`, collapses to `never` where a literal is wrong, and then every
 * property of the declaration turns red instead of the one.)
 */

declare const nothing: unique symbol;

/** Infers `Written` from a property without allowing anything by itself. */
export type InferredFrom<Written> = Written extends typeof nothing ? Written : never;
