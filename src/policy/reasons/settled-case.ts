/**
 * A case that comes to one result, ready to be asked what that result hangs on.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { compiledOf } from "../compiled-of.ts";
import type { GivenFacts } from "../deciding/case-facts.ts";
import { decide } from "../deciding/decide.ts";
import { type DecideOptions, stepsOf } from "../deciding/decide-options.ts";
import type { Decided, Gap, RuleConflict } from "../deciding/decision.ts";
import { type Judged, judge } from "../deciding/judge.ts";
import { type ReadCase, readCase } from "../deciding/read-case.ts";
import { unknownFacts } from "../deciding/unknown-facts.ts";
import { deriveFacts } from "../deriving/derive-facts.ts";
import { allSpans } from "../normal/domain.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import { slotsOf } from "../normal/slots-of.ts";
import type { Policy } from "../policy.ts";
import type { NotSettled } from "./not-settled.ts";

/** A result that is not open, whatever is still unknown. */
export type Settled<Results> = Decided<Results> | Gap | RuleConflict<Results>;

/** A case with its result. */
export interface SettledCase {
  readonly policy: Policy;
  readonly compiled: CompiledPolicy;
  readonly facts: GivenFacts;
  readonly options: DecideOptions;
  readonly read: ReadCase;
  readonly decision: Settled<unknown>;
  /** The same text for every piece of the possible cases that comes to this result. */
  readonly key: string | undefined;
  /** The rules that fire, by their places, where these are the same whatever is still unknown. */
  readonly rules: readonly number[] | undefined;
}

/** What a case may come to, short of what is derived. */
export type Known = Pick<ReadCase, "space" | "lists" | "either">;

/** Reads and decides a case. */
export function settleCase(
  policy: Policy,
  given: unknown,
  options: DecideOptions,
): SettledCase | { readonly notSettled: NotSettled } {
  const compiled = compiledOf(policy);
  const facts = copyOf(given);
  const decision = decide(policy, facts, options);
  if (decision.status === "invalid") return { notSettled: { status: "invalid", issues: decision.issues } };
  if (decision.status === "open") return { notSettled: { status: "open", next: decision.next } };
  const read = readCase(compiled, facts, options);
  const settled = { policy, compiled, facts, options, read, decision, key: undefined, rules: undefined };
  const [piece, ...more] = resultsWithin(settled, read).pieces;
  return { ...settled, key: piece?.result.key, rules: more.length === 0 ? piece?.result.rules : undefined };
}

/** Everything that the case may come to, where no more than this were known. */
export function resultsWithin(
  { compiled, read, options }: SettledCase,
  known: Known,
  steps = stepsOf(options),
): Judged {
  const space = deriveFacts(compiled.normal, known.space, known.lists, known.either);
  const within = { ...read, ...known, space };
  return judge(compiled, within, unknownFacts(compiled, within), steps);
}

/** The case without some of its facts, by their places among the declared ones. */
export function forget({ compiled }: SettledCase, known: Known, places: readonly number[]): Known {
  const space = [...known.space];
  const lists = [...known.lists];
  const either = [...known.either];
  for (const place of places) {
    for (const slot of slotsOf(compiled.normal.given[place] as GivenFact)) {
      space[slot] = allSpans((compiled.facts[slot] as NormalFact).domain);
    }
    lists[place] = undefined;
    either[place] = undefined;
  }
  return { space, lists, either };
}

/** The declared facts of which something is known that rules look at, by their places. */
export function factsThatCount({ compiled, read }: SettledCase): readonly number[] {
  const looked = new Set(compiled.looked);
  return compiled.normal.given.flatMap((_, place) => {
    const counts =
      read.relied[place] !== undefined && compiled.makes[place]?.some((made) => looked.has(made));
    return counts ? [place] : [];
  });
}

/** Each fact is read once: the case stays what it was, whatever its object does. */
function copyOf(given: unknown): GivenFacts {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given as GivenFacts;
  const copy: Record<string, unknown> = Object.create(null);
  let empty = true;
  try {
    for (const name in given) {
      copy[name] = (given as GivenFacts)[name];
      empty = false;
    }
  } catch {
    return given as GivenFacts;
  }
  // What has nothing to read may be no case at all; that is for `decide` to say.
  return empty ? (given as GivenFacts) : copy;
}
