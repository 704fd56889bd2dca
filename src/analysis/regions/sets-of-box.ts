/**
 * What a box says of sets, gathered from the slots of their words.
 */
import { type Box, coversSpans, type Spans } from "../../policy/normal-form.ts";
import type { RegionSlot } from "./region-slot.ts";

/** What is said of one set. */
export interface SetValues {
  readonly name: string;
  readonly has: readonly string[];
  readonly hasNone: readonly string[];
  /** Whether it is there at all; undefined where it may be absent or not. */
  readonly there: boolean | undefined;
  /** Whether it may be absent. */
  readonly optional: boolean;
}

/** The sets of which the box says something about a word, in their order. */
export function setsOfBox(box: Box, slots: readonly RegionSlot[]): readonly SetValues[] {
  const words = box.flatMap(({ fact, spans }) => {
    const slot = slots[fact] as RegionSlot;
    return slot.kind !== "word" || coversSpans(spans, slot.spans) ? [] : [{ slot, has: spans[0] === 1 }];
  });
  const names = [...new Set(words.map(({ slot }) => slot.name))];
  return names.map((name) => {
    const own = words.filter(({ slot }) => slot.name === name);
    const wordsThat = (has: boolean) =>
      own.filter((one) => one.has === has).map(({ slot }) => slot.word as string);
    const has = wordsThat(true);
    const present = own[0]?.slot.present;
    // A set that holds a word is there.
    const there = present === undefined || has.length > 0 ? true : isThere(box, present, slots);
    return { name, has, hasNone: wordsThat(false), there, optional: present !== undefined };
  });
}

function isThere(box: Box, present: number, slots: readonly RegionSlot[]): boolean | undefined {
  const spans: Spans = box.find(({ fact }) => fact === present)?.spans ?? [0, 1];
  return coversSpans(spans, (slots[present] as RegionSlot).spans) ? undefined : spans[0] === 1;
}
