/**
 * The bound on how finely the rules cut one fact: every cut costs memory in the compiled form.
 */

import { tableSize } from "../compiled/compile-lanes.ts";
import type { Box } from "../normal/box.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import type { Path } from "./issue-list.ts";
import { plainProblem } from "./messages/plain-data.ts";
import type { Reading } from "./reading.ts";

/** Reports every fact that is cut at more places than the limit allows. */
export function thresholdsOver(
  conditions: readonly { readonly boxes: readonly Box[] }[],
  reading: Reading,
): void {
  const cuts = new Map<number, Set<number>>();
  for (const { boxes } of conditions) {
    for (const { fact, spans } of boxes.flat()) {
      const places = cuts.get(fact) ?? new Set();
      cuts.set(fact, places);
      for (let i = 0; i < spans.length; i += 2)
        places.add(spans[i] as number).add((spans[i + 1] as number) + 1);
    }
  }
  for (const [fact, places] of cuts) {
    if (places.size <= reading.limits.thresholds) continue;
    const { thresholds } = reading.limits;
    reading.report.add(
      pathOf(fact, reading),
      plainProblem.limit("thresholds", thresholds, `${places.size} thresholds`),
    );
  }
  const words = Math.ceil(conditions.reduce((count, { boxes }) => count + boxes.length, 0) / 32);
  const size = tableSize(
    reading.places.map((_, fact) => (cuts.get(fact)?.size ?? 0) + 1),
    words,
  );
  const { table } = reading.limits;
  if (size > table)
    reading.report.add(["rules"], plainProblem.limit("table", table, "too many thresholds and alternatives"));
}

/** Where the fact at a place is declared. */
function pathOf(place: number, { given, places }: Reading): Path {
  const declared = given.find((fact) => fact.places.includes(place) || fact.present === place);
  return declared === undefined ? ["derive", (places[place] as NormalFact).name] : ["facts", declared.name];
}
