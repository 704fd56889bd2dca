/**
 * The codes that two policies both know, where they declare one fact differently.
 */
import {
  allSpans,
  type CompiledPolicy,
  type Domain,
  intersectSpans,
  type NormalFact,
  presentSpans,
  type Spans,
  spansOf,
  uniteSpans,
} from "../../policy/normal-form.ts";

type Both = readonly [CompiledPolicy, CompiledPolicy];

/** The codes of a slot that both policies know, as they were declared. */
export function commonSpans(fact: NormalFact, [first, second]: Both): Spans {
  return intersectSpans(knownSpans(fact, first), knownSpans(fact, second));
}

/** What the records of shared lists may say, by the name of the list and the place of the field. */
export function commonFields(
  { normal }: CompiledPolicy,
  shared: ReadonlyMap<string, unknown>,
  both: Both,
): ReadonlyMap<string, readonly Spans[]> {
  const fieldIn = ({ normal: { given } }: CompiledPolicy, list: string, field: string) =>
    given.find(({ name }) => name === list)?.fields?.find(({ name }) => name === field);
  const known = normal.given.flatMap(({ name: list, fields }) => {
    if (fields === undefined || !shared.has(list)) return [];
    const spans = fields.map(({ name, domain }) => {
      // A field that only one of them declares is free in the other.
      const owns = both.map((policy) => fieldIn(policy, list, name)?.domain);
      return owns.reduce<Spans>(
        (all, own) => (own === undefined ? all : intersectSpans(all, knownIn(domain, own))),
        allSpans(domain),
      );
    });
    return [[list, spans] as const];
  });
  return new Map(known);
}

/** The codes of a slot that a policy knows. */
export function knownSpans({ name, domain }: NormalFact, policy: CompiledPolicy): Spans {
  const place = policy.places.get(name);
  if (place === undefined) {
    // A word that its set does not have is in no case; what is never absent is always there.
    return name.endsWith(" present") ? [1, 1] : [0, 0];
  }
  return knownIn(domain, (policy.facts[place] as NormalFact).domain);
}

/** The codes of a domain whose values another domain has too. */
export function knownIn(domain: Domain, own: Domain): Spans {
  const absent =
    domain.absent !== undefined && own.absent !== undefined ? [domain.absent, domain.absent] : [];
  if (domain.type !== "enum") return uniteSpans(inScale(presentSpans(own), own, domain), absent);
  const words = domain.values.flatMap((word, code) =>
    own.codes.has(word) || own.other !== undefined ? [code] : [],
  );
  const other = domain.other !== undefined && own.other !== undefined ? [domain.other] : [];
  return spansOf([...words, ...other, ...absent.slice(0, 1)]);
}

/** The codes of a domain that mean what these codes of another one do; of a finer one, all between these. */
export function inScale(spans: Spans, own: Domain, { scale }: Domain): Spans {
  if (own.scale === scale) return spans;
  const step = 10 ** Math.abs(own.scale - scale);
  // Zero has no sign: what is rounded up to it would keep one.
  const inside: number[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const [from, to] = [spans[at] as number, spans[at + 1] as number];
    const [low, high] =
      own.scale < scale ? [from * step, to * step] : [Math.ceil(from / step) + 0, Math.floor(to / step) + 0];
    if (low <= high) inside.push(low, high);
  }
  return uniteSpans(inside, []);
}
