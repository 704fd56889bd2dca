import type { Result } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { Io } from "../terminal/io.ts";
import { readPolicySource } from "./read-policy-source.ts";

/**
 * The policy that a FILE argument names, whatever it was read from.
 *
 * @throws {@link BadUse} where there is nothing to read.
 */
export async function readPolicy(name: string, io: Io): Promise<Result<Policy>> {
  return (await readPolicySource(name, io)).read;
}
