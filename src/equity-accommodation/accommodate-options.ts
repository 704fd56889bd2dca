import type { Contact, Instant } from "../service/index.ts";

/** What `accommodate` is told beside the task and the needs. */
export interface AccommodateOptions<Id extends string = string> {
  /** The contact at which the customer is served; its channel is the one in which the task is done. */
  readonly contact: Contact;
  /** The ids of the accommodations that the customer wants, the dearest wish first. */
  readonly preferences?: readonly Id[];
  /** When it has to help at the latest: the kick-off, the next dose. */
  readonly neededBy?: Instant;
  /** The language of texts, a BCP 47 tag; `en` where not said. */
  readonly locale?: string;
  /** How long to search, in steps; 20,000 where not said. Past it the answer says `exact: false`. */
  readonly steps?: number;
}
