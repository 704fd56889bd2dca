/**
 * What a finding is about as few regions, the largest first: in each of them a case can occur, and the case that is
 * shown lies in the one that the sentence names.
 */
import { type Box, type Budget, intersectBoxes } from "../../policy/normal-form.ts";
import type { FoundRegion } from "../asking/every-region.ts";
import { isFree } from "../joint/is-free.ts";
import { wholeSpace } from "../joint/joint.ts";
import type { Region } from "../region.ts";
import { largestOf, type Sized } from "../regions/largest-of.ts";
import { mergeBoxes } from "../regions/merge-boxes.ts";
import { regionOf } from "../regions/region-of.ts";
import { sharesIn } from "../regions/shares-in.ts";
import { knownCases } from "../searching/known-cases.ts";
import { insideOf } from "../searching/uncovered.ts";
import { findCase } from "../solving/find-case.ts";
import { ANY_CASE, type Answer, type Found } from "../solving/wanted.ts";
import type { FindingContext } from "./finding-context.ts";

/** Steps that making regions readable may cost, and as many that looking for cases in them may. */
const READING = 200_000;

/** Cases that a finding is about, with one of them. */
export type ToldPart = Pick<FoundRegion, "box" | "whole" | "found">;
/** Looks for a case that the finding is about in a box. */
export type SeekIn = (box: Box, budget: Budget) => Answer;

/** Regions as a finding has them, and a case in the first. */
export interface ReadableRegions {
  readonly told: { readonly regions: readonly Region[]; readonly more?: number };
  readonly found: Found;
}

/**
 * The regions in few pieces, and how many are left out. `found` is kept as the case where none is found in the first
 * region. `seek` is asked of a piece of which not every case need be one.
 */
export function readableRegions(
  context: FindingContext,
  parts: readonly ToldPart[],
  found: Found,
  seek?: SeekIn,
): ReadableRegions {
  const { slots, impossible, most, joint } = context;
  const budget = { left: READING };
  const looking = { left: READING };
  const shareIn = sharesIn(slots, impossible);
  const anyCase: SeekIn = (box, budget) => caseIn(context, box, budget);
  const scattered = parts.filter(({ whole }) => !whole);
  const free = isFree(joint);
  const boxes = mergeBoxes(
    parts.map(({ box }) => box),
    slots,
    budget,
    impossible,
  );
  const known = knownCases(
    boxes,
    parts.map((part) => part.found),
  );
  const possible = boxes.flatMap((box, at): readonly Possible[] => {
    const isPartly = scattered.some((part) => intersectBoxes(part.box, box) !== undefined);
    // Where facts are derived, a box that was cut into sentences may have parts to which no facts come.
    const isSure = known[at] !== undefined || (free && !isPartly);
    const answer = isSure ? known[at] : ((isPartly && seek) || anyCase)(box, looking);
    if (answer === "none") return [];
    const partly = isPartly || answer === "unknown";
    return [{ box, share: shareIn([box]), partly, found: typeof answer === "object" ? answer : undefined }];
  });
  const { largest } = largestOf(possible, Math.max(1, most), slots);
  const regions = largest.slice(0, most).map(({ box, share, partly }): Region => {
    return { ...regionOf(box, slots, share), ...(partly ? { partly } : {}) };
  });
  const more = possible.length - regions.length;
  const told = more > 0 ? { regions, more } : { regions };
  const [first] = largest;
  if (first === undefined || first.found !== undefined) return { told, found: first?.found ?? found };
  const own = anyCase(first.box, looking);
  return { told, found: typeof own === "object" ? own : found };
}

/** A box in which a case can occur; with the case, where one is known. */
interface Possible extends Sized {
  readonly partly: boolean;
  readonly found: Found | undefined;
}

function caseIn({ joint }: FindingContext, box: Box, budget: Budget): Answer {
  const inside = insideOf(wholeSpace(joint), box);
  return inside === undefined ? "none" : findCase(joint, inside, ANY_CASE, budget);
}
