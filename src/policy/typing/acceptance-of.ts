/** What a policy accepts of what is found in it, over the names that it declares. */
import type { Acceptance } from "../document/acceptance.ts";

/** One entry of a policy's `accept`; `Facts` are the declared and the derived ones. */
export interface AcceptanceOf<Facts, Fields, SourceName>
  extends Omit<Acceptance, "facts" | "outcome" | "source"> {
  readonly facts?: readonly (keyof Facts)[];
  readonly outcome?: keyof Fields;
  readonly source?: SourceName;
}
