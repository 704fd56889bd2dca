/**
 * The last resort of what looks for cases of a rule: where there are few cases, every one is tried.
 */
import { patienceWith, triesCases } from "../asking/patience.ts";
import { limitsOf } from "../asking/proof-options.ts";
import type { Candidate } from "../asking/question.ts";
import type { JointSpace } from "../joint/joint.ts";
import type { Found, Wanted } from "../solving/wanted.ts";
import { tryCases } from "../trying/try-cases.ts";
import type { FindingContext } from "./finding-context.ts";
import type { HeldPart } from "./held-regions.ts";

/** How a search goes on where it would give up. */
export interface Trying {
  /** Steps after which a search for one thing ends and every case is tried. */
  readonly patience: number;
  /**
   * The parts of a space in which a rule counts and something is wanted; the space itself where these are more than
   * `most`, and where it is one the first that was found. Undefined where not every case could be tried.
   */
  readonly partsIn: (space: JointSpace, most: number) => readonly HeldPart[] | undefined;
}

/** The last resort for a rule; undefined where there are too many cases. `isPatient` where parts are worth a long search. */
export function partsByTrying(
  { joint, options, spend }: FindingContext,
  rule: number,
  wanted: Wanted,
  isPatient = false,
): Trying | undefined {
  if (!triesCases(joint, options)) return undefined;
  const { steps } = limitsOf(options);
  return {
    patience: isPatient && options.engine !== "cases" ? steps : patienceWith(joint, options),
    partsIn: (space, most) => {
      const parts: HeldPart[] = [];
      const limits = { nodes: 0, steps: options.cases ?? steps };
      const before = limits.steps;
      const end = tryCases(
        {
          joint,
          space,
          telling: "rules",
          wanted: ([reached = []]) => (reached.includes(rule) ? wanted : undefined),
        },
        limits,
        ({ space: own, found }: Candidate) => {
          parts.push({ space: own, found: found as Found, whole: true });
          return parts.length > most || most === 1;
        },
      );
      spend({ nodes: 0, steps: before - Math.max(0, limits.steps) });
      if (end === "spent") return undefined;
      const [first] = parts;
      return parts.length > most && first !== undefined ? [{ ...first, space, whole: false }] : parts;
    },
  };
}
