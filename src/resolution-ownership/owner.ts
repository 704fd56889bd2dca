import * as z from "zod/mini";
import type { Actor } from "../service/index.ts";

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
export interface Owner extends Actor {
  readonly kind: "person";
}

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** Checks that a value is an {@link Owner}; other keys are refused. */
export const Owner: z.ZodMiniType<Owner> = z.readonly(
  z.strictObject({
    kind: z.literal("person"),
    id: name,
    role: z.exactOptional(name),
    team: z.exactOptional(name),
    onBehalfOf: z.exactOptional(name),
  }),
);
