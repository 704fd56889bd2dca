import type * as z from "zod/mini";
import { Person } from "../service/index.ts";

/**
 * Who answers for a case: one person. Not a queue, where everybody means nobody; not a program, which can work on a
 * case and close nothing for itself, but cannot be asked why; and not the customer.
 *
 * @example
 * ```ts
 * import type { Owner } from "evenhand/resolution-ownership";
 *
 * const owner: Owner = { kind: "person", id: "ann", role: "reception", team: "front-desk" };
 * ```
 */
export type Owner = Person;

/** Checks that a value is an {@link Owner}; other keys are refused. */
export const Owner: z.ZodMiniType<Owner> = Person;
