import * as z from "zod/mini";

/**
 * Who does something: grants an offer, accepts a hand-off, promises, replies.
 *
 * A program (a timer, an import, an AI agent) is an actor of its own and may act for somebody, who is named:
 * when Ann's assistant approves what Ann requested, Ann approved her own request, and `isSameActor` says so.
 * A customer may be spoken for as well, by a daughter or a carer.
 *
 * @example
 * ```ts
 * import type { Actor } from "evenhand";
 *
 * const ann: Actor = { kind: "person", id: "ann", role: "team-lead", team: "deliveries" };
 * const assistant: Actor = { kind: "program", id: "assistant", onBehalfOf: "ann" };
 * ```
 */
export interface Actor {
  /** A `person` of ours or of a partner, a `program`, or the `customer`. */
  readonly kind: "person" | "program" | "customer";
  /** Unique among all actors, whatever their kind. */
  readonly id: string;
  /** What the actor is, as the policy's authority rules name it, such as `front-line` or `team-lead`. */
  readonly role?: string;
  /** The team whose budget and queue the actor works with. */
  readonly team?: string;
  /** The id of the actor for whom this one acts. */
  readonly onBehalfOf?: string;
}

// Two names that look alike are one person to whoever reads them: no blanks at the ends, nothing that cannot be seen.
/** A name in an actor: it tells one from another, so that it must be seen whole. */
export const actorName = z
  .string()
  .check(z.minLength(1), z.maxLength(200), z.regex(/^(?!\s)[^\p{Cc}\p{Cf}]*(?<!\s)$/u));

/**
 * Checks that a value is an {@link Actor}; names have 1 to 200 characters, no blanks at the ends
 * and none that cannot be seen, and other keys are refused. Names are compared letter by letter.
 */
export const Actor: z.ZodMiniType<Actor> = z.readonly(
  z.strictObject({
    kind: z.enum(["person", "program", "customer"]),
    id: actorName,
    role: z.exactOptional(actorName),
    team: z.exactOptional(actorName),
    onBehalfOf: z.exactOptional(actorName),
  }),
);
