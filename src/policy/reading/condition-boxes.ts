/**
 * A condition that stands in no document: which cases of a policy it holds in.
 */
import type { Result } from "../../issue/index.ts";
import type { Box } from "../normal/box.ts";
import type { Policy } from "../policy.ts";
import type { Path } from "./issue-list.ts";
import { readAgainst } from "./read-against.ts";
import { readCondition } from "./read-condition.ts";

/** The boxes of the condition, or every reason why it is none. One that can never hold is told as such. */
export function conditionBoxes(policy: Policy, condition: unknown, path: Path = []): Result<readonly Box[]> {
  return readAgainst(policy, condition, path, (part, reading) => readCondition(part, [], reading));
}
