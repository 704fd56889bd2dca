import * as z from "zod/mini";
import { type Actor, actorName } from "./actor.ts";

/**
 * A person, of ours or of a partner: who can be asked why. What no program and no customer may do is asked of one: to own
 * a case, to approve a payment, to refuse an accommodation.
 *
 * @example
 * ```ts
 * import type { Person } from "evenhand";
 *
 * const ann: Person = { kind: "person", id: "ann", role: "team-lead" };
 * ```
 */
export interface Person extends Actor {
  readonly kind: "person";
}

/** Checks that a value is a {@link Person}; names as in `Actor`, and other keys are refused. */
export const Person: z.ZodMiniType<Person> = z.readonly(
  z.strictObject({
    kind: z.literal("person"),
    id: actorName,
    role: z.exactOptional(actorName),
    team: z.exactOptional(actorName),
    onBehalfOf: z.exactOptional(actorName),
  }),
);
