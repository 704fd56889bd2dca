/**
 * What a policy may read, as types: the table of purposes and subjects turns the word red in the editor where a
 * policy that fixes what is owed reads, say, how much the customer spends.
 */
import type { About, FORBIDDEN_ABOUT, Purpose } from "../document/about.ts";

/**
 * The subjects that facts of a policy with this purpose may be about. `Permitted` are those that a law demands
 * (`permits`). While the purpose itself is not one of the known ones, nothing is forbidden: one mistake, one report.
 */
export type ReadableAbout<Aim extends Purpose, Permitted extends About> = Purpose extends Aim
  ? About
  : Exclude<About, (typeof FORBIDDEN_ABOUT)[Aim][number]> | Permitted;
