/**
 * What a finding is about as few regions, the largest first: in each of them a case can occur, and the case that is
 * shown lies in the one that the sentence names.
 */
import { type Box, type Budget, spansMeet } from "../../policy/normal-form.ts";
import { isFree } from "../joint/is-free.ts";
import { wholeSpace } from "../joint/joint.ts";
import type { Region } from "../region.ts";
import { mergeBoxes } from "../regions/merge-boxes.ts";
import { regionOf } from "../regions/region-of.ts";
import { insideOf } from "../searching/uncovered.ts";
import { findCase } from "../solving/find-case.ts";
import type { Found, Wanted } from "../solving/wanted.ts";
import type { FindingContext } from "./finding-context.ts";

/** Steps that making regions readable may cost, and as many that looking for cases in them may. */
const READING = 200_000;

/** Regions as a finding has them, and a case in the first. */
export interface ReadableRegions {
  readonly told: { readonly regions: readonly Region[]; readonly more?: number };
  readonly found: Found;
}

/**
 * The regions in few pieces, and how many are left out. `found` is a case in one of the boxes; it is kept where nothing
 * is found in the first region.
 */
export function readableRegions(
  context: FindingContext,
  boxes: readonly Box[],
  wanted: Wanted,
  found: Found,
): ReadableRegions {
  const { slots, impossible, most, joint } = context;
  const budget = { left: READING };
  const looking = { left: READING };
  const merged = mergeBoxes(boxes, slots, budget, impossible);
  // Where facts are derived, a box that was cut into sentences may have parts to which no facts come.
  const free = isFree(joint);
  const occurring = merged.filter((box) => free || caseIn(context, box, wanted, looking) !== "none");
  const all = (occurring.length > 0 ? occurring : merged)
    .map((box) => ({ box, region: regionOf(box, slots, impossible, budget) }))
    .sort((a, b) => b.region.share - a.region.share || (a.region.text < b.region.text ? -1 : 1));
  const regions = all.slice(0, most).map(({ region }) => region);
  const told = all.length > most ? { regions, more: all.length - most } : { regions };
  const [first] = all;
  if (first === undefined || isIn(found, first.box)) return { told, found };
  const own = caseIn(context, first.box, wanted, looking);
  // What cannot occur may have been taken in where it makes a region simpler.
  const occurs = typeof own === "object" && !impossible.some((box) => isIn(own, box));
  return { told, found: occurs ? own : found };
}

function caseIn(
  { joint }: FindingContext,
  box: Box,
  wanted: Wanted,
  budget: Budget,
): Found | "none" | "unknown" {
  const inside = insideOf(wholeSpace(joint), box);
  return inside === undefined ? "none" : findCase(joint, inside, wanted, budget);
}

function isIn({ codes }: Found, box: Box): boolean {
  return box.every(({ fact, spans }) => {
    const code = codes[fact] as number;
    return spansMeet(spans, [code, code]);
  });
}
