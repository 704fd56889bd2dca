/**
 * How much of what somebody counts lies in a region: calls a month, or money.
 */
import { type Issue, inBackticks } from "../../issue/index.ts";
import { type Policy, PolicyError } from "../../policy/index.ts";
import {
  type Box,
  compiledOf,
  conditionBoxes,
  type Domain,
  intersectBoxes,
  intersectSpans,
  type NormalFact,
  presentSpans,
  type Spans,
  spansMeet,
  spansOf,
  uniteSpans,
} from "../../policy/normal-form.ts";
import { inScale } from "../joint/common-spans.ts";
import type { JointSide } from "../joint/joint.ts";
import type { RegionWeight } from "../region-weight.ts";
import type { RegionSlot } from "../regions/region-slot.ts";
import { sharesIn } from "../regions/shares-in.ts";

/** A weight with its cases as boxes over axes. */
export interface Weighted {
  readonly boxes: readonly Box[];
  readonly weight: number;
}

/**
 * The weights as boxes.
 *
 * @throws PolicyError with every reason why one is not sound.
 */
export function weightsOf(policy: Policy, side: JointSide, weights: readonly unknown[]): readonly Weighted[] {
  const issues: Issue[] = [];
  const weighted = weights.flatMap((own, at): readonly Weighted[] => {
    const path = ["weights", at];
    const { when, weight } = (typeof own === "object" && own !== null ? own : {}) as Partial<RegionWeight>;
    const sound = typeof weight === "number" && weight >= 0 && weight < Number.POSITIVE_INFINITY;
    if (!sound) {
      const message = `${inBackticks(weight)} is no weight`;
      issues.push({ code: "bad-weight", path: [...path, "weight"], message, help: "write a number from 0" });
    }
    const read = conditionBoxes(policy, when ?? null, [...path, "when"]);
    if (!read.ok) issues.push(...read.issues);
    return read.ok && sound ? [{ boxes: read.value.map((box) => onSide(box, policy, side)), weight }] : [];
  });
  if (issues.length > 0) throw new PolicyError(issues, "list of weights");
  return weighted;
}

/** The box over axes: a word that both policies declare has the code that both know it by. */
function onSide(box: Box, policy: Policy, { policy: aligned, axes }: JointSide): Box {
  const { facts } = compiledOf(policy);
  return box
    .map(({ fact, spans }) => {
      const { name, domain } = facts[fact] as NormalFact;
      const place = aligned.places.get(name) as number;
      return {
        fact: axes[place] as number,
        spans: onDomain(spans, domain, (aligned.facts[place] as NormalFact).domain),
      };
    })
    .sort((a, b) => a.fact - b.fact);
}

function onDomain(spans: Spans, own: Domain, aligned: Domain): Spans {
  const has = (code: number | undefined) => code !== undefined && spansMeet(spans, [code, code]);
  const absent: Spans =
    has(own.absent) && aligned.absent !== undefined ? [aligned.absent, aligned.absent] : [];
  if (own.type !== "enum")
    return uniteSpans(inScale(intersectSpans(spans, presentSpans(own)), own, aligned), absent);
  // What the one does not list may be a word of the other.
  const words = aligned.values.flatMap((word, code) => (has(own.codes.get(word) ?? own.other) ? [code] : []));
  const other = has(own.other) && aligned.other !== undefined ? [aligned.other] : [];
  return spansOf([...words, ...other, ...absent.slice(0, 1)]);
}

/** Says of a box how much of each weight lies in it, together. */
export function weigherOf(
  weights: readonly Weighted[],
  slots: readonly RegionSlot[],
  impossible: readonly Box[],
): (box: Box) => number {
  const shareIn = sharesIn(slots, impossible);
  const whole = weights.map(({ boxes }) => shareIn(boxes));
  return (box) =>
    weights.reduce((sum, { boxes, weight }, at) => {
      const inside = boxes.flatMap((own) => {
        const both = intersectBoxes(own, box);
        return both === undefined ? [] : [both];
      });
      const all = whole[at] as number;
      return all === 0 ? sum : sum + (weight * shareIn(inside)) / all;
    }, 0);
}
