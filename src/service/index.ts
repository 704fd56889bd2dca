/**
 * The words that every model of customer service speaks.
 *
 * A caller says his parcel never came; the carrier's record says it was handed over; a colleague rings the
 * neighbour and finds it. Three origins of one fact, in rising weight. Who said it, who acted, and on which
 * case: these nouns stand here once, so that a need, an offer and a hand-off mean the same by them.
 *
 * @module
 */
export { Actor } from "./actor.ts";
export { CaseReference } from "./case-reference.ts";
export { compareOrigins } from "./compare-origins.ts";
export { isSameActor } from "./is-same-actor.ts";
export { Origin } from "./origin.ts";
