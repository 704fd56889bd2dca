/**
 * From the regions in which something changed to as few boxes as tell the same, each of one change, and each with a case
 * in it.
 */
import { type Box, type Budget, intersectBoxes } from "../../policy/normal-form.ts";
import type { FoundRegion } from "../asking/every-region.ts";
import type { Question } from "../asking/question.ts";
import { wholeSpace } from "../joint/joint.ts";
import type { Sized } from "../regions/largest-of.ts";
import { mergeBoxes } from "../regions/merge-boxes.ts";
import type { RegionSlot } from "../regions/region-slot.ts";
import { sharesIn } from "../regions/shares-in.ts";
import { knownCases } from "../searching/known-cases.ts";
import { insideOf } from "../searching/uncovered.ts";
import { findCase } from "../solving/find-case.ts";
import type { Answer, Found } from "../solving/wanted.ts";
import { regionsByChange } from "./by-change.ts";

/** A box in which one thing changed. */
export interface ChangedBox extends Sized {
  /** True where it may hold cases that come out as before. */
  readonly isWide: boolean;
  readonly found: Found;
}

/** The boxes, made one after the other as they are asked for: a million of them need not be in memory together. */
export interface ChangedBoxes {
  readonly boxes: Iterable<ChangedBox>;
  /** Of those made so far, whether one was left out because nobody found out whether a case is in it. */
  readonly isDoubtful: () => boolean;
}

/** Steps that making regions readable may cost. */
const READING = 1_000_000;
/** Of as many, those that looking for one case may cost. */
const LOOKING = 50_000;
/** Steps for each region that looking for cases may cost beside. */
const LOOKING_IN_REGION = 8;

/** The boxes of all changes. `impossible` are cases that cannot occur. */
export function changedBoxes(
  question: Question,
  regions: readonly FoundRegion[],
  slots: readonly RegionSlot[],
  impossible: readonly Box[],
): ChangedBoxes {
  const reading = { left: READING };
  const looking = { left: READING + LOOKING_IN_REGION * regions.length };
  const shareIn = sharesIn(slots, impossible);
  let isDoubtful = false;

  function* boxes(): Generator<ChangedBox> {
    for (const group of regionsByChange(question.joint, regions)) {
      const own = group.map(({ box }) => box);
      const merged = mergeBoxes(own, slots, reading, impossible);
      const known = knownCases(
        merged,
        group.map(({ found }) => found),
      );
      const scattered = group.filter(({ whole }) => !whole);
      for (const [at, box] of merged.entries()) {
        const found = known[at] ?? caseIn(question, box, group, looking);
        isDoubtful ||= found === "unknown";
        // A box that was cut into sentences may have parts to which no facts come.
        if (found === "none" || found === "unknown") continue;
        const isWide = scattered.some((part) => intersectBoxes(part.box, box) !== undefined);
        yield { box, share: shareIn([box]), isWide, found };
      }
    }
  }

  return { boxes: boxes(), isDoubtful: () => isDoubtful };
}

/** The first case of a box that was made of regions of one change. */
function caseIn(
  { joint, wanted }: Question,
  box: Box,
  group: readonly FoundRegion[],
  budget: Budget,
): Answer {
  const space = insideOf(wholeSpace(joint), box);
  if (space === undefined) return "none";
  let isOpen = false;
  for (const region of group) {
    const inside = insideOf(space, region.box);
    const differing = inside && wanted(region.reached);
    if (inside === undefined || differing === undefined) continue;
    const own = { left: Math.min(LOOKING, budget.left) };
    const before = own.left;
    const answer = findCase(joint, inside, differing, own);
    budget.left -= before - own.left;
    if (typeof answer === "object") return answer;
    isOpen ||= answer === "unknown";
  }
  return isOpen ? "unknown" : "none";
}
