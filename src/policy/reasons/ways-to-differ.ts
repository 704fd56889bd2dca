/**
 * What else a declared fact could have been: another value, a set with other words, a list with other records. Each
 * way leaves some things free and writes down what was chosen of them.
 */
import type { CompiledPolicy, Slot } from "../compiled/compiled-policy.ts";
import { factsInValues } from "../deciding/piece-result.ts";
import type { PartialList } from "../deriving/partial-list.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import { type Chunk, givenValue, otherChunks } from "./chunks.ts";
import type { SettledCase } from "./settled-case.ts";
import { waysOfList } from "./ways-of-list.ts";
import { waysOfSet } from "./ways-of-set.ts";

/** One thing that is free: the codes of a place that rules test, or of one field of one record. */
export interface Free {
  /** A place among what rules can test; of a list, its place among the declared facts. */
  readonly place: number;
  /** The record and the field, of a list. */
  readonly cell?: readonly [record: number, field: number];
  readonly chunks: readonly Chunk[];
  /** True where all codes of a chunk do the same, so that the nearest stands for them. */
  readonly alike: boolean;
}

/** One way in which a fact could have been different. */
export interface Way {
  /** What it sets, before anything is chosen. */
  readonly slots: readonly (readonly [place: number, spans: Spans])[];
  readonly list?: PartialList;
  readonly free: readonly Free[];
  /** How many changes this is, beside those of what is free. */
  readonly edits: number;
  /** The value for chosen codes, as a case gives it. */
  readonly write: (codes: readonly number[]) => unknown;
}

/** The ways, and whether they are all that there are. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly all: boolean;
}

/** How the declared fact at a place could have been different. */
export function waysToDiffer({ compiled, read }: SettledCase, place: number): Ways {
  const given = compiled.normal.given[place] as GivenFact;
  if (given.fact.type === "set") return waysOfSet(read, place, given, given.fact.values);
  if (given.fields !== undefined) return waysOfList(compiled, read, place);
  const slot = given.places[0] as number;
  const { domain } = compiled.facts[slot] as NormalFact;
  const chunks = otherChunks(cutsAt(compiled, slot), domain, read.space[slot] as Spans);
  if (chunks.length === 0) return { ways: [], all: true };
  const free: Free = { place: slot, chunks, alike: isAlike(compiled, place, slot) };
  const write = ([code]: readonly number[]) => givenValue(domain, code as number);
  return { ways: [{ slots: [], free: [free], edits: 0, write }], all: true };
}

/** The first codes of the regions at a place, but the first region's. */
export function cutsAt({ lanes }: CompiledPolicy, place: number): Float64Array {
  return (lanes.slots[lanes.laneOf[place] as number] as Slot).cuts;
}

/** True where no amount and no derived fact is made of it: then only rules tell its values apart. */
function isAlike(compiled: CompiledPolicy, place: number, slot: number): boolean {
  if (compiled.makes[place]?.some((made) => made !== slot)) return false;
  // The place after the last rule is `otherwise`.
  const rules = Array.from({ length: compiled.normal.rules.length + 1 }, (_, rule) => rule);
  return !factsInValues(compiled, rules).includes(slot);
}
