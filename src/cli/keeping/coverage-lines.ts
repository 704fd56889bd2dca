import type { Coverage } from "../../analysis/index.ts";
import { type Line, styled } from "../terminal/line.ts";

/** So many gaps are looked at one by one; who wants them all takes the JSON. */
const SHOWN = 10;

const PARTS = ["rules", "boundaries", "values", "outcomes"] as const;

/** How much of a policy its cases exercise, and the first things that none of them does. */
export function coverageLines(coverage: Coverage): readonly Line[] {
  const counts = PARTS.map((name) => ({ name, ...coverage[name] })).filter(({ total }) => total > 0);
  const missing = counts.flatMap((part) => part.missing);
  const more = missing.length - SHOWN;
  return [
    [
      styled(coverage.complete ? "green" : "yellow", "exercised"),
      `: ${counts.map(({ name, covered, total }) => `${covered} of ${total} ${name}`).join(", ")}`,
    ],
    ...(missing.length > 0 ? [["missing:"]] : []),
    ...missing.slice(0, SHOWN).map((text): Line => [`  ${text}`]),
    ...(more > 0 ? [[styled("dim", `  and ${more} more (--json)`)]] : []),
  ];
}
