/**
 * A case in which two or three accounts of a fact weigh the same and differ, each exact, vague or wholly open within
 * itself: what the case may be is what any of them allows.
 */
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Case } from "./draft-case.ts";
import { draftPartialCase, type PartialCase } from "./partial-case.ts";
import type { Random } from "./random.ts";

/** A case with such accounts, and the cases in which each of them stands alone, in every combination. */
export interface SeveralAccounts extends PartialCase {
  readonly alone: readonly Case[];
}

/** What is said of one fact, and every value that it leaves possible. */
interface Said {
  readonly given: unknown;
  readonly values: readonly unknown[];
}

/** Draws accounts of one or two facts, lists and sets before others; undefined where more than `most` cases are left. */
export function draftSeveralAccounts(
  random: Random,
  document: PolicyDocument,
  most: number,
): SeveralAccounts | undefined {
  const draft = () => draftPartialCase(random, document, { most: 3, every: 150 });
  const base = draft();
  const known: Case = { ...base.known };
  const facts: Case = { ...base.facts };
  const candidates: { [fact: string]: readonly unknown[] } = { ...base.candidates };
  let alone: readonly Case[] = [facts];
  for (const name of toldTwice(random, document)) {
    const told = Array.from({ length: random.chance(0.75) ? 2 : 3 }, () => saidOf(name, draft()));
    facts[name] = { accounts: told.map(({ given }) => ({ value: given })) };
    candidates[name] = different(told.flatMap(({ values }) => values));
    delete known[name];
    alone = alone.flatMap((one) => told.map(({ given }) => ({ ...one, [name]: given })));
  }
  const count = Object.values(candidates).reduce((product, values) => product * values.length, 1);
  return count > most ? undefined : { facts, known, candidates, alone };
}

function toldTwice(random: Random, { facts }: PolicyDocument): readonly string[] {
  const names = Object.keys(facts);
  const several = names.filter((name) => ["list", "set"].includes((facts[name] as Fact).type));
  return random.some(several.length > 0 && random.chance(0.9) ? several : names, 1, 2);
}

/** An account of nothing is no account: then the fact is told as the case knows it. */
function saidOf(name: string, { facts, known, candidates }: PartialCase): Said {
  const values = candidates[name] ?? [known[name]];
  if (facts[name] !== undefined) return { given: facts[name], values };
  return { given: values[0], values: values.slice(0, 1) };
}

function different(values: readonly unknown[]): readonly unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
