/**
 * The declared facts of which something is not known, each with everything that rules can test and that it can still
 * change.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { slotsOf } from "../normal/slots-of.ts";
import { isPoint, type Spans } from "../normal/spans.ts";
import type { ReadCase } from "./read-case.ts";

/** A declared fact that is not known. */
export interface UnknownFact {
  /** Its place among the declared facts. */
  readonly given: number;
  /** The places that are looked at and are open because of it. */
  readonly places: readonly number[];
}

/** The unknown facts that something which is looked at is made of, in the order of their declaration. */
export function unknownFacts(policy: CompiledPolicy, read: ReadCase): readonly UnknownFact[] {
  return policy.normal.given.flatMap((_, given): readonly UnknownFact[] => {
    const made = policy.makes[given] ?? [];
    const places = made.filter(
      (place) => policy.looked.includes(place) && !isPoint(read.space[place] as Spans),
    );
    return places.length > 0 && isOpen(policy, read, given) ? [{ given, places }] : [];
  });
}

function isOpen({ normal }: CompiledPolicy, { space, lists }: ReadCase, given: number): boolean {
  const fact = normal.given[given];
  if (fact === undefined) return false;
  if (slotsOf(fact).some((place) => !isPoint(space[place] as Spans))) return true;
  if (fact.fields === undefined) return false;
  const list = lists[given];
  return list?.complete !== true || list.records.some((record) => record.some((spans) => !isPoint(spans)));
}
