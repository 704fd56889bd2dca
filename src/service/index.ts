/**
 * The words that every model of customer service speaks.
 *
 * A caller says his parcel never came; the carrier's record says it was handed over; a colleague rings the
 * neighbour and finds it. Three origins of one fact, in rising weight. Who said it, who acted, on which case, what was
 * promised and what it broke when it failed: these nouns stand here once, so that a need, an offer and a hand-off mean
 * the same by them.
 *
 * @module
 */
export { Actor } from "./actor.ts";
export { actsFor } from "./acts-for.ts";
export { CaseReference } from "./case-reference.ts";
export { Channel } from "./channel.ts";
export { Commitment } from "./commitment.ts";
export { compareInstants } from "./compare-instants.ts";
export { compareOrigins } from "./compare-origins.ts";
export { Contact } from "./contact.ts";
export { DecisionReference } from "./decision-reference.ts";
export { HARMS, Harm } from "./harm.ts";
export { Instant } from "./instant.ts";
export { instantAfter } from "./instant-after.ts";
export { isSameActor } from "./is-same-actor.ts";
export { needBrokenBy } from "./need-broken-by.ts";
export { Origin } from "./origin.ts";
export { Allowed, NeedsApproval, Permission, Refused } from "./permission.ts";
export { Person } from "./person.ts";
export { PersonalNeed } from "./personal-need.ts";
export { PolicyReference } from "./policy-reference.ts";
export { TrailEntry } from "./trail-entry.ts";
