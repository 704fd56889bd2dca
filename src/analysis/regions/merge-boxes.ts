/**
 * A set of cases as few, large boxes. A search finds such sets in splinters, hundreds of which may be one sentence:
 * nobody reads hundreds.
 */
import { type Box, type Budget, coversSpans, type Side } from "../../policy/normal-form.ts";
import { fewestBoxes } from "./fewest-boxes.ts";
import { growBoxes } from "./grow-boxes.ts";
import { inOneBreath, joinValues } from "./join-values.ts";
import type { RegionSlot } from "./region-slot.ts";
import { setsThatCannotBe } from "./sets-that-cannot-be.ts";
import { uniteBoxes } from "./unite-boxes.ts";

/**
 * The union of the boxes as few boxes, which may overlap; small ones as few as there can be. What is in one of `free`,
 * cases that cannot occur, may be in them too or not, as it takes fewer. The sides of facts with an order go from one
 * value to another without a gap, but for boxes that came with very many. A step of the budget is about a comparison
 * of two boxes.
 */
export function mergeBoxes(
  boxes: readonly Box[],
  slots: readonly RegionSlot[],
  budget: Budget,
  free: readonly Box[] = [],
): readonly Box[] {
  const united = uniteBoxes(splitSides(boxes, slots), slots);
  if (united.length === 0) return [];
  const taken = splitSides([...free, ...ownImpossible(united, slots)], slots);
  const few = united.length + taken.length <= MOST_EXACT;
  const about = few ? taken : taken.filter((box) => isAbout(box, united));
  const tries = united.length + about.length <= MOST_EXACT;
  const fewest = tries ? within(budget, (own) => fewestBoxes(united, slots, own, about)) : undefined;
  if (fewest !== undefined && fewest.length <= united.length) return fewest;
  return within(budget, (own) => growBoxes(united, slots, own, about));
}

/** Half of the budget for one attempt, so that some of it is left for the next. */
function within<Found>(budget: Budget, attempt: (own: Budget) => Found): Found {
  const own = { left: Math.floor(budget.left / 2) };
  budget.left -= own.left;
  const found = attempt(own);
  budget.left += own.left;
  return found;
}

/** Up to so many boxes the fewest are looked for. */
const MOST_EXACT = 200;

/** That a set is absent and holds a word of those that the boxes speak of. */
function ownImpossible(boxes: readonly Box[], slots: readonly RegionSlot[]): readonly Box[] {
  const spoken = new Set(boxes.flatMap((box) => box.map(({ fact }) => fact)));
  const isSpoken = (fact: number) => spoken.has(fact) || slots[fact]?.kind === "presence";
  return setsThatCannotBe(boxes, slots).filter((box) => box.every(({ fact }) => isSpoken(fact)));
}

/** Whether a box that may be taken in lies beside any fact that the others speak of. */
function isAbout(box: Box, others: readonly Box[]): boolean {
  return (
    box.length === 0 ||
    others.some((other) => other.some(({ fact }) => box.some((side) => side.fact === fact)))
  );
}

/** Boxes whose sides can each be said in one breath; sides that say nothing are left out. */
function splitSides(boxes: readonly Box[], slots: readonly RegionSlot[]): readonly Box[] {
  const most = Math.min(MOST_PARTS, Math.ceil(MOST_BOXES / boxes.length));
  return boxes.flatMap((box) => {
    let parts: readonly Box[] = [[]];
    for (const side of box) {
      const { domain, spans } = slots[side.fact] as RegionSlot;
      if (coversSpans(side.spans, spans)) continue;
      const whole = parts.length >= most || inOneBreath(side.spans, domain);
      const said = whole ? [side.spans] : joinValues([side.spans], domain);
      parts = said.flatMap((its) =>
        parts.map((part): Box => [...part, { fact: side.fact, spans: its } as Side]),
      );
    }
    return parts;
  });
}

/** A box is cut into no more than so many and a few; then its sides stay as they are. */
const MOST_PARTS = 64;
/** Nor are all of them together cut into many more than so many: what nobody reads shall not fill the memory. */
const MOST_BOXES = 10_000;
