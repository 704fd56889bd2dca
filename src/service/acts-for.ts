import type { Actor } from "./actor.ts";

/**
 * Whether an actor may act where somebody is asked for: it is that person, or says that it acts for them. What two
 * actors have in common is not enough: two clerks of one pharmacy do not own each other's cases. (That they could be
 * one pair of eyes is the other question, which `isSameActor` answers.)
 *
 * @example
 * ```ts
 * import { actsFor, type Actor } from "evenhand";
 *
 * const ann: Actor = { kind: "person", id: "ann" };
 * actsFor({ kind: "program", id: "assistant", onBehalfOf: "ann" }, ann); //=> true
 * actsFor(ann, { kind: "program", id: "assistant", onBehalfOf: "ann" }); //=> false
 * ```
 */
export function actsFor(actor: Actor, who: Actor): boolean {
  return actor.id === who.id || actor.onBehalfOf === who.id;
}
