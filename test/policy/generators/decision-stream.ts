/** An endless stream of policies, each with random cases, every boundary case, bad cases and partial ones. */
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { badValue } from "./bad-value.ts";
import { boundaryCases } from "./boundary-cases.ts";
import { type Case, draftCase } from "./draft-case.ts";
import { draftPolicy } from "./draft-policy.ts";
import { draftPartialCase, type PartialCase } from "./partial-case.ts";
import { type Random, seededRandom } from "./random.ts";

export interface Batch {
  readonly document: PolicyDocument;
  /** Complete cases, random ones and ones with a value that must be refused. */
  readonly random: readonly Case[];
  /** Complete cases, each with one fact just below, at or just above a constant or an end of its domain. */
  readonly boundary: readonly Case[];
  readonly partial: readonly PartialCase[];
}

/** The batches of a seed: policies of the whole language, small and wide. */
export function* decisionStream(seed: number): Generator<Batch & { readonly stream: Random }> {
  const stream = seededRandom(seed);
  for (;;) {
    const document = draftPolicy(stream, { whole: stream.chance(0.85), small: stream.chance(0.15) });
    yield {
      stream,
      document,
      random: Array.from({ length: 22 }, () => maybeBad(stream, document)),
      boundary: boundaryCases(stream, document),
      partial: Array.from({ length: 8 }, () => draftPartialCase(stream, document)),
    };
  }
}

function maybeBad(random: Random, document: PolicyDocument): Case {
  const facts = draftCase(random, document);
  if (random.chance(0.9)) return facts;
  if (random.chance(0.1)) return { ...facts, undeclared: 1 };
  // Nobody can give what is derived.
  const derived = Object.keys(document.derive ?? {});
  if (derived.length > 0 && random.chance(0.1)) return { ...facts, [random.pick(derived)]: 1 };
  const name = random.pick(Object.keys(facts));
  return { ...facts, [name]: badValue(random, document.facts[name] as Fact) };
}
