/**
 * A guarantee that stands in no document, read as if it stood in that of a policy.
 */
import type { Result } from "../../issue/index.ts";
import type { NormalGuarantee } from "../normal/normal-guarantee.ts";
import type { Policy } from "../policy.ts";
import type { Path } from "./issue-list.ts";
import { normalGuaranteeOf } from "./normal-guarantee-of.ts";
import { readAgainst } from "./read-against.ts";

/** The guarantee in normal form, or every reason why it is none; its place is 0. */
export function readGuarantee(policy: Policy, guarantee: unknown, path: Path = []): Result<NormalGuarantee> {
  return readAgainst(policy, guarantee, path, (part, reading) => normalGuaranteeOf(part, 0, [], reading));
}
