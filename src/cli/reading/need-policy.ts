import type { Policy } from "../../policy/index.ts";
import type { Io } from "../terminal/io.ts";
import { needSound } from "./need-sound.ts";
import { readPolicy } from "./read-policy.ts";

/**
 * The policy that a command cannot work without.
 *
 * @throws BadUse after saying what is wrong with the document.
 */
export async function needPolicy(name: string, io: Io): Promise<Policy> {
  return needSound(name, "a policy", await readPolicy(name, io), io);
}
