import type { Actor } from "./actor.ts";

/**
 * Whether two actors answer as one, so that neither can be the other's second pair of eyes.
 *
 * An actor who acts for somebody counts as that somebody too: a program that Ann runs is Ann, and two
 * programs that she runs are each other.
 *
 * @example
 * ```ts
 * import { type Actor, isSameActor } from "evenhand";
 *
 * const ann: Actor = { kind: "person", id: "ann" };
 * isSameActor(ann, { kind: "program", id: "assistant", onBehalfOf: "ann" }); //=> true
 * isSameActor(ann, { kind: "person", id: "ben" }); //=> false
 * ```
 */
export function isSameActor(first: Actor, second: Actor): boolean {
  return (
    first.id === second.id ||
    answersAs(first) === second.id ||
    answersAs(second) === first.id ||
    answersAs(first) === answersAs(second)
  );
}

function answersAs(actor: Actor): string {
  return actor.onBehalfOf ?? actor.id;
}
