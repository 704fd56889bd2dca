import type { Harm } from "./harm.ts";
import type { PersonalNeed } from "./personal-need.ts";

const broken: Readonly<Record<Harm, PersonalNeed>> = {
  ignored: "heard",
  "not-believed": "heard",
  "kept-waiting": "quick",
  "passed-around": "in-control",
  rushed: "in-control",
  "not-cared-for": "reassured",
  misled: "informed",
  blamed: "respected",
  embarrassed: "respected",
  "treated-rudely": "respected",
  other: "other",
};

/**
 * The personal need that a harm broke, and that putting it right has to meet: who was passed around wants one person
 * to answer for it, and not a voucher.
 *
 * @example
 * ```ts
 * import { needBrokenBy } from "evenhand";
 *
 * needBrokenBy("passed-around"); //=> "in-control"
 * ```
 */
export function needBrokenBy(harm: Harm): PersonalNeed {
  return broken[harm];
}
