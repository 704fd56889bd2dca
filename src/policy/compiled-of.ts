/**
 * The compiled form of a policy, or a word about what was given instead of one.
 */
import { inBackticks, MisuseError } from "../issue/index.ts";
import type { CompiledPolicy } from "./compiled/compiled-policy.ts";
import { COMPILED, type Policy } from "./policy.ts";

/**
 * What a policy decides with.
 *
 * @throws MisuseError `not-a-policy`, for instance for a document that nobody has read.
 */
export function compiledOf(policy: Policy): CompiledPolicy {
  const compiled = (policy as Policy | undefined)?.[COMPILED];
  if (compiled !== undefined) return compiled;
  const help = "give what `definePolicy`, `loadPolicy` or `parsePolicy` made of the document";
  throw new MisuseError("not-a-policy", `${inBackticks(policy)} is not a policy: ${help}`);
}
