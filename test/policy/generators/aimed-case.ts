/**
 * A case in which a derived fact lies just below, at or just above a constant that it is compared with: one of the
 * facts that it is made of is moved there, where its domain allows.
 */
import { derivedFacts } from "../../../src/policy/definition/derived-facts.ts";
import type { KnownFacts } from "../../../src/policy/definition/holds.ts";
import { type KnownValue, knownFacts } from "../../../src/policy/definition/known-value.ts";
import type { Derivation, Operand } from "../../../src/policy/document/derivation.ts";
import type { Fact, ListFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { boundarySteps, testsOf, valueAt } from "./boundary-values.ts";
import { testableFacts } from "./derived-fact.ts";
import type { Case } from "./draft-case.ts";
import type { Facts } from "./draft-facts.ts";
import { gridOf, isCounted } from "./grid.ts";
import type { Random } from "./random.ts";

/** The case, with a derived fact near a boundary; the case as it was where that cannot be. */
export function aimedCase(random: Random, document: PolicyDocument, facts: Case): Case {
  const all = testableFacts(document);
  const names = Object.keys(document.derive ?? {}).filter((name) => isCounted(all[name] as Fact));
  if (names.length === 0) return facts;
  const name = random.pick(names);
  const fact = all[name] as Fact;
  if (!isCounted(fact)) return facts;
  const steps = boundarySteps(fact, testsOf(document, name), document.parameters ?? {});
  const given = knownFacts(document.facts, facts);
  if (given === undefined) return facts;
  const known = derivedFacts(given, document);
  return moved({ random, document, all, known, facts }, name, random.pick(steps)) ?? facts;
}

interface Aim {
  readonly random: Random;
  readonly document: PolicyDocument;
  readonly all: Facts;
  readonly known: KnownFacts;
  readonly facts: Case;
}

/** The case in which the fact stands on the step, or `undefined`. */
function moved(aim: Aim, name: string, step: number): Case | undefined {
  const fact = aim.all[name] as Fact;
  if (!isCounted(fact)) return undefined;
  const derivation = aim.document.derive?.[name];
  if (derivation) return movedDerived(aim, derivation, name, step);
  const { low, high } = gridOf(fact);
  return step < low || step > high ? undefined : { ...aim.facts, [name]: valueAt(step, fact, aim.random) };
}

function movedDerived(aim: Aim, derivation: Derivation, name: string, step: number): Case | undefined {
  const { random } = aim;
  const now = stepNow(aim, name);
  if (now === undefined) return undefined;
  const by = step - now;
  const decimals = decimalsIn(aim, name);
  /** Moves the first or the second of two operands, whichever is a fact; the other way round for the first. */
  const either = (from: Operand, to: Operand, distance: number) =>
    random.chance(0.5)
      ? (nudged(aim, to, distance, decimals) ?? nudged(aim, from, -distance, decimals))
      : (nudged(aim, from, -distance, decimals) ?? nudged(aim, to, distance, decimals));
  if ("minutes" in derivation) {
    const { from, to } = derivation.minutes;
    return either(from, to, by * 60_000 + random.pick([-1, 0, 1]));
  }
  if ("days" in derivation) return either(derivation.days.from, derivation.days.to, by);
  if ("plus" in derivation) return nudged(aim, random.pick(derivation.plus), by, decimals);
  if ("minus" in derivation) return either(derivation.minus[1], derivation.minus[0], by);
  if ("times" in derivation) {
    const [operand] = derivation.times;
    const was = stepNow(aim, operand as string);
    return was ? moved(aim, operand as string, Math.round((was * step) / now) || 0) : undefined;
  }
  const form =
    "min" in derivation ? "min" : "max" in derivation ? "max" : "sum" in derivation ? "sum" : undefined;
  if (form === undefined) return undefined;
  const operands = (derivation as unknown as { [form: string]: string | Operand[] })[form];
  if (typeof operands === "string") return movedRecord(aim, operands, (derivation as { of: string }).of, by);
  return nudged(aim, random.pick(operands as Operand[]), by, decimals);
}

/** An operand moved by a distance in steps of so many decimals, where that is whole steps of its own. */
function nudged(aim: Aim, operand: Operand, by: number, decimals: number): Case | undefined {
  if (typeof operand !== "string" || !/^[a-z]/.test(operand)) return undefined;
  const now = stepNow(aim, operand);
  const own = by / 10 ** (decimals - decimalsIn(aim, operand));
  return now === undefined || !Number.isInteger(own) ? undefined : moved(aim, operand, now + own);
}

/** One record of the list with its field moved. */
function movedRecord(aim: Aim, list: string, field: string, by: number): Case | undefined {
  const records = aim.facts[list];
  const fact = (aim.all[list] as ListFact).of[field] as Fact;
  if (!Array.isArray(records) || records.length === 0 || !isCounted(fact)) return undefined;
  const at = aim.random.below(records.length);
  const now = stepOfKnown((aim.known.get(list) as readonly KnownFacts[])[at]?.get(field), fact);
  const { low, high } = gridOf(fact);
  if (now === undefined || now + by < low || now + by > high) return undefined;
  const record = { ...records[at], [field]: valueAt(now + by, fact, aim.random) };
  return { ...aim.facts, [list]: records.map((other, index) => (index === at ? record : other)) };
}

const decimalsIn = (aim: Aim, name: string) => {
  const fact = aim.all[name] as Fact;
  return isCounted(fact) ? gridOf(fact).decimals : 0;
};
const stepNow = (aim: Aim, name: string) => stepOfKnown(aim.known.get(name), aim.all[name] as Fact);

/** The step of an exact number; `undefined` for what is absent or no number. */
function stepOfKnown(value: KnownValue | undefined, fact: Fact): number | undefined {
  if (typeof value !== "object" || !("over" in value) || !isCounted(fact)) return undefined;
  const { decimals } = gridOf(fact);
  return Number((value.over * 10n ** BigInt(decimals)) / value.under);
}
