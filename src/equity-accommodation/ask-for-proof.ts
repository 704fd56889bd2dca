import { type Result, readAs } from "../issue/index.ts";
import type { Accommodation } from "./accommodation.ts";
import { ensureEquityPolicy } from "./ensure-equity-policy.ts";
import type { EquityPolicy } from "./equity-policy.ts";
import { problem } from "./messages.ts";
import { ProofCeiling } from "./proof-ceiling.ts";

/** What may be asked for under a ceiling: the ceiling, or less. */
export type ProofUpTo<Ceiling extends ProofCeiling> = {
  readonly none: "none";
  readonly "self-declaration": "none" | "self-declaration";
  readonly "verify-once": ProofCeiling;
}[Ceiling];

const ascending: readonly ProofCeiling[] = ["none", "self-declaration", "verify-once"];

/**
 * Says which proof a customer may be asked for. More than the ceiling of the accommodation does not compile, where the
 * policy is written in the program; from outside it is the issue `proof-above-ceiling`.
 *
 * Other issues: `unknown-accommodation`, `not-one-of`.
 *
 * @throws MisuseError `not-an-equity-policy`, where the policy was not made by `defineEquityPolicy` or
 * `parseEquityPolicy`; a changed copy is defined again first.
 *
 * @example
 * ```ts
 * import { askForProof, type EquityPolicy } from "evenhand/equity-accommodation";
 *
 * function mayAsk(policy: EquityPolicy, id: string) {
 *   const asked = askForProof(policy, id, "verify-once");
 *   return asked.ok ? asked.value : asked.issues[0]?.code;
 * }
 * ```
 */
export function askForProof<
  const Listed extends readonly Accommodation[],
  const Id extends Listed[number]["id"],
>(
  policy: EquityPolicy<Listed>,
  id: Id,
  proof: ProofUpTo<CeilingOf<Listed[number], Id>>,
): Result<ProofCeiling> {
  ensureEquityPolicy(policy);
  const { accommodations } = policy;
  const found = accommodations.find((accommodation) => accommodation.id === id);
  const read = readAs(ProofCeiling, proof, ["proof"]);
  const unknown =
    found === undefined
      ? [
          {
            ...problem.unknownAccommodation(
              String(id),
              accommodations.map((one) => one.id),
            ),
            path: ["id"],
          },
        ]
      : [];
  if (found === undefined || !read.ok)
    return { ok: false, issues: [...unknown, ...(read.ok ? [] : read.issues)] };
  if (ascending.indexOf(read.value) <= ascending.indexOf(found.proof)) return read;
  return {
    ok: false,
    issues: [{ ...problem.proofAboveCeiling(found.id, read.value, found.proof), path: ["proof"] }],
  };
}

/** The ceiling of the accommodation with an id; of all, where the ids are not known to the compiler. */
type CeilingOf<One extends Accommodation, Id extends string> = One extends unknown
  ? Id extends One["id"]
    ? One["proof"]
    : never
  : never;
