/**
 * Rules that hold together: where only one may (`unique`), where they do not agree (`any`), and where the second would
 * decide otherwise than the first, which decides (`first`).
 */

import { limitsOf } from "../asking/proof-options.ts";
import { boxOfSpace } from "../asking/slim-region.ts";
import type { Limits } from "../diagrams/build-diagram.ts";
import type { Finding } from "../finding.ts";
import { disagreements } from "./disagreements.ts";
import { type FindingContext, ruleId, rulePath, witnessIn } from "./finding-context.ts";
import { givenUp } from "./given-up.ts";
import { type MeasuredPair, measurePairs } from "./measure-pairs.ts";
import { message } from "./messages.ts";
import { pairsHeldTogether } from "./pairs-held-together.ts";
import { readableRegions } from "./readable-regions.ts";

/** Of so many times the pairs that are told it is found out how large they are. */
const MEASURED = 3;

/** A finding for each pair, the largest first; beyond the most that are told, one more that counts the rest. */
export function findPairs(context: FindingContext): readonly Finding[] {
  const { compiled, policy, options, most } = context;
  const { hit } = compiled.normal;
  const { hit: written = "first", layers } = policy.document;
  if (written === "collect" || written === "priority") return [];
  const code = hit === "first" ? "overlap" : "conflict";
  const severity = code === "overlap" ? "note" : "error";
  const limits: Limits = { ...limitsOf(options) };
  const before = limits.steps;
  const apart = disagreements(context);
  const { largest, count, exact } = pairsHeldTogether(context, apart, limits, MEASURED * most);
  context.spend({ nodes: 0, steps: before - Math.max(0, limits.steps) });
  const pairs = measurePairs(context, largest, apart);
  const told = pairs.flatMap((pair) => ("found" in pair ? [pair] : [])).slice(0, most);
  const rest = count - told.length;
  // Of a pair that fell short nothing is told, where it had a place.
  const unseen = told.length < most ? pairs.filter((pair) => !("found" in pair)) : [];
  const vague = [...told, ...unseen].filter(({ missing }) => missing !== undefined);
  const because = vague.some(({ missing }) => missing === "budget") ? "budget" : "derived";
  const path = [layers === undefined ? "rules" : "layers"];
  const rules = [...new Set(vague.flatMap(({ one, other }) => [one, other]))].sort((a, b) => a - b);
  return [
    ...told.map((pair) => findingOf(context, pair)),
    ...(rest === 0 ? [] : [{ code, severity, ...message.morePairs(rest, code), path, more: rest } as const]),
    ...(exact ? [] : [givenUp("which rules hold together")]),
    ...(vague.length === 0
      ? []
      : [
          givenUp("in which cases these rules hold together", because, {
            rules: rules.map((rule) => ruleId(context, rule)),
          }),
        ]),
  ];
}

function findingOf(context: FindingContext, { one, other, parts, found, seek }: MeasuredPair): Finding {
  const { compiled, joint } = context;
  const { hit } = compiled.normal;
  const code = hit === "first" ? "overlap" : "conflict";
  const [id, otherId] = [ruleId(context, one), ruleId(context, other)];
  const boxes = parts.map(({ space, ...part }) => ({ ...part, box: boxOfSpace(space, joint) }));
  const readable = readableRegions(context, boxes, found, seek);
  const [region] = readable.told.regions;
  const where = region?.text ?? "every case";
  return {
    code,
    ...(code === "overlap"
      ? { severity: "note", ...message.overlap(id, otherId, where, region?.partly) }
      : { severity: "error", ...message.conflict(id, otherId, where, hit, region?.partly) }),
    path: rulePath(context, other),
    rules: [id, otherId],
    ...readable.told,
    witness: witnessIn(context, readable.found),
  };
}
