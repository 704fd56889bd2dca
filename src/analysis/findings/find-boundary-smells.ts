/**
 * One threshold with `lt` in one place and `lte` in another: the value itself then stands apart from those on either
 * side of it, and hardly anybody means that.
 */
import type { Constant } from "../../policy/index.ts";
import {
  conditionBoxes,
  type Domain,
  decodeValue,
  hasOrder,
  type NormalFact,
} from "../../policy/normal-form.ts";
import type { Finding } from "../finding.ts";
import { valueInWords } from "../regions/result-in-words.ts";
import type { FindingContext } from "./finding-context.ts";
import { message } from "./messages.ts";
import { standsApart } from "./stands-apart.ts";
import { thresholdsOf } from "./thresholds-of.ts";

/** Every value that stands apart for no other reason than how its tests are written, with cases that differ by it. */
export function findBoundarySmells(context: FindingContext): readonly Finding[] {
  const { policy, compiled } = context;
  const findings: Finding[] = [];
  for (const [name, thresholds] of thresholdsOf(policy.document)) {
    const place = compiled.places.get(name);
    if (place === undefined || policy.document.facts[name] === undefined) continue;
    const { domain } = compiled.facts[place] as NormalFact;
    if (!hasOrder(domain) || domain.type === "enum") continue;
    for (const constant of thresholds.values()) {
      if (!(constant.below && constant.above) || constant.equal) continue;
      const code = codeOf(context, name, place, constant.value);
      if (code === undefined || code <= domain.least || code >= domain.greatest) continue;
      const apart = standsApart(context, name, place, code);
      if (apart === undefined) continue;
      const value = valueInWords(decodeValue(domain as Domain, code));
      findings.push({
        code: "boundary-smell",
        severity: "warning",
        ...message.boundary(name, value),
        path: ["facts", name],
        facts: [name],
        ...apart,
      });
    }
  }
  return findings;
}

/** The code of a constant: that of the only value that is equal to it. */
function codeOf(
  { policy }: FindingContext,
  fact: string,
  place: number,
  value: Constant,
): number | undefined {
  const read = conditionBoxes(policy, { [fact]: value });
  return read.ok ? read.value[0]?.find((side) => side.fact === place)?.spans[0] : undefined;
}
