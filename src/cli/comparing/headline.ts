import type { PolicyDiff } from "../../analysis/index.ts";
import { counted } from "../checking/counted.ts";

/** What a comparison comes to, in a sentence. */
export function headline({ equal, exact, changes, more = 0 }: PolicyDiff): string {
  if (equal) return "Every case that both know comes out the same.";
  const number = changes.length + more;
  if (number === 0) return "No difference was found, but the search was given up: there may be some.";
  const least = exact ? "" : "At least ";
  const sets = counted(number, "set");
  const verb = number === 1 ? "comes" : "come";
  return `${least}${sets} of cases ${verb} out otherwise${exact ? "." : ": the search was given up."}`;
}
