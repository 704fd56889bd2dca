import type { PolicyDiff } from "../../analysis/index.ts";
import type { Policy } from "../../policy/index.ts";

/** One of two versions, with the name that it was given by. */
export interface NamedPolicy {
  readonly file: string;
  readonly policy: Policy;
}

/** Two versions and what differs between them. */
export interface Compared {
  readonly before: NamedPolicy;
  readonly after: NamedPolicy;
  readonly diff: PolicyDiff;
}
