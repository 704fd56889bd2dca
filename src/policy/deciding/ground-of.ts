/**
 * What a decision rests on: the facts that were looked at, and what was derived from them.
 */
import type { CompiledPolicy, Fired } from "../compiled/compiled-policy.ts";
import { listDerivationOf, recordsNamed } from "../deriving/derive-from-list.ts";
import { UNKNOWN_LIST } from "../deriving/partial-list.ts";
import { decodeValue } from "../normal/domain.ts";
import type { NormalFact } from "../normal/normal-policy.ts";
import { isPoint, type Spans } from "../normal/spans.ts";
import type { Because, FiredTest } from "./because.ts";
import type { DecisionGround } from "./decision.ts";
import type { DerivedFact } from "./derived-fact.ts";
import type { ReadCase } from "./read-case.ts";

/** The ground of a decision that looked at `looked`, places among what rules can test. */
export function groundOf(
  policy: CompiledPolicy,
  read: ReadCase,
  looked: ReadonlySet<number>,
): DecisionGround {
  const { given, facts } = policy.normal;
  const counted = new Set([...looked].flatMap((place) => policy.madeOf[place] ?? []));
  const relied = given.flatMap((_, place) => {
    const one = counted.has(place) ? read.relied[place] : undefined;
    return one === undefined ? [] : [one];
  });
  const derived = facts.flatMap((fact, place) =>
    fact.derivation !== undefined && looked.has(place) ? derivedFact(policy, read, place) : [],
  );
  return {
    relied,
    ...(derived.length > 0 ? { derived } : {}),
    ...(read.claimed.length > 0 ? { claimed: read.claimed } : {}),
    ...(read.conflicts.length > 0 ? { conflicts: read.conflicts } : {}),
    policy: policy.reference,
  };
}

/** A derived fact as it follows from the case; none, where it does not yet. */
function derivedFact(policy: CompiledPolicy, read: ReadCase, place: number): readonly DerivedFact[] {
  const { given, facts } = policy.normal;
  const { name, domain } = facts[place] as NormalFact;
  const spans = read.space[place] as Spans;
  if (!isPoint(spans)) return [];
  const [code] = spans as readonly [number];
  const items = itemsOf(policy, read, place);
  const sources = policy.madeOf[place] ?? [];
  return [
    {
      fact: name,
      value: code === domain.absent ? { is: "absent" } : decodeValue(domain, code),
      of: sources.map((source) => given[source]?.name as string),
      ...(items === undefined ? {} : { items }),
      ...(sources.some((source) => given[source]?.fact.sensitive) ? { sensitive: true as const } : {}),
    },
  ];
}

function itemsOf({ normal }: CompiledPolicy, read: ReadCase, place: number): readonly number[] | undefined {
  const fact = normal.facts[place] as NormalFact;
  const derivation = listDerivationOf(fact);
  const spans = read.space[place] as Spans;
  if (derivation === undefined || !isPoint(spans) || spans[0] === fact.domain.absent) return undefined;
  const { list } = derivation;
  const told = read.either[list] ?? [{ list: read.lists[list] }];
  const [first, ...more] = told.map((one) => {
    return recordsNamed(derivation, one.list ?? UNKNOWN_LIST, spans[0] as number);
  });
  // Where accounts differ, a record is named only where it is the same in all of them.
  return more.every((items) => `${items}` === `${first}`) ? first : undefined;
}

/** The reasons of a box that fired, with the records of lists that made it fire. */
export function reasonsOf(policy: CompiledPolicy, read: ReadCase, fired: Fired): readonly Because[] {
  if (fired.listed.length === 0) return fired.because;
  const items = new Map(
    fired.listed.map((place) => [policy.names[place] as string, itemsOf(policy, read, place)] as const),
  );
  const named = (test: FiredTest): FiredTest => {
    const own = items.get(test.fact);
    return own === undefined ? test : { ...test, items: own };
  };
  return fired.because.map((because) => ({ ...because, tests: because.tests.map(named) }));
}
