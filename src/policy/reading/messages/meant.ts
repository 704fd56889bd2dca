/**
 * What an author could have meant by a name that is none.
 */
import { nearestName, inBackticks as quote } from "../../../issue/index.ts";

/** The names that could have been meant, or all of them where none is close. */
export function meant(written: string, names: Iterable<string>): string {
  const known = [...names];
  const nearest = nearestName(written, known);
  if (nearest !== undefined) return `did you mean ${quote(nearest)}?`;
  if (known.length === 0) return "none is declared";
  const shown = known.slice(0, 12).map(quote).join(", ");
  return `declared: ${shown}${known.length > 12 ? ` and ${known.length - 12} more` : ""}`;
}
