/**
 * How long to look for cases that would come out otherwise.
 */
import type { DecideOptions } from "../deciding/decide-options.ts";

/** Options of a search among other cases. */
export interface SearchOptions extends DecideOptions {
  /** How many cases, or sets of cases, are looked at: 2,000 where not said. `steps` is how long at each of them. */
  readonly tries?: number;
}

/** The tries of a search; what is not a number of tries is none that was given. */
export function triesOf({ tries }: SearchOptions): number {
  return tries !== undefined && tries >= 0 ? tries : 2_000;
}
