/** Random derived facts in every form, over whatever facts there are, declared or derived. */
import type { Condition } from "../../../src/policy/document/condition.ts";
import type { Derivation, DerivationForm, Operand } from "../../../src/policy/document/derivation.ts";
import type { Fact, Field, ListFact, ScalarFact } from "../../../src/policy/document/fact.ts";
import { type DeriveWords, derivedFact } from "./derived-fact.ts";
import { draftCondition } from "./draft-condition.ts";
import type { Facts, Parameters } from "./draft-facts.ts";
import { type CountedFact, constantAt, gridOf, isCounted, isNumeric } from "./grid.ts";
import type { Random } from "./random.ts";

const NAMES = "elapsed gap span worth anyLost lot twice least most waited left more over min sum".split(" ");
const LIST_FORMS = ["some", "every", "none", "count", "sum", "sum", "min", "max"] as const;
const PLAIN_FORMS = ["plus", "minus", "times", "min", "max"] as const;

/** Derived facts, written in any order, and what each of them may be. */
export interface DraftedDerive {
  readonly derive: { readonly [name: string]: Derivation };
  readonly derived: Facts;
}

/** Up to four derived facts of values and up to four of each list; more where nothing could be made of some. */
export function draftDerive(
  random: Random,
  facts: Facts,
  parameters: Parameters,
  small: boolean,
): DraftedDerive {
  const names = random.some(NAMES, NAMES.length, NAMES.length);
  const derive: { [name: string]: Derivation } = {};
  const derived: Facts = {};
  const add = (form: DerivationForm | undefined) => {
    const fact = form && derivedFact(form, { facts, derive, parameters });
    const name = names.pop();
    if (!fact || name === undefined || name in facts) return;
    derive[name] = form as Derivation;
    derived[name] = fact;
  };
  for (const [name, fact] of Object.entries(facts)) {
    if (fact.type !== "list") continue;
    const most = random.between(small ? 1 : 2, small ? 2 : 4);
    for (let count = 0; count < most; count += 1) add(draftFromList(random, name, fact, parameters));
  }
  // Each may use those before it; of operands that do not go together nothing is made.
  const tries = random.between(1, small ? 4 : 5);
  for (let count = 0; count < tries; count += 1) {
    add(draftFromValues(random, { facts: { ...facts, ...derived }, derive, parameters }));
  }
  const shuffled = random.some(Object.entries(derive), names.length + 20, names.length + 20);
  return { derive: Object.fromEntries(shuffled), derived };
}

function draftFromList(
  random: Random,
  list: string,
  { of }: ListFact,
  parameters: Parameters,
): DerivationForm | undefined {
  const form = random.pick(LIST_FORMS);
  const where = () => draftCondition(random, of as Facts, parameters, random.between(0, 1));
  if (form === "some" || form === "every" || form === "none") {
    return { [form]: list, where: where() } as unknown as DerivationForm;
  }
  const maybe = random.chance(0.6) ? { where: where() } : {};
  if (form === "count") return { count: list, ...maybe };
  const fits = (field: Field) => (form === "sum" ? isNumeric(field as Fact) : isCounted(field as Fact));
  const fields = Object.keys(of).filter((name) => fits(of[name] as Field));
  if (fields.length === 0) return undefined;
  const field = random.pick(fields);
  const present = of[field]?.optional ? { where: withPresent(random, field, maybe.where) } : maybe;
  return { [form]: list, of: field, ...present } as unknown as DerivationForm;
}

/** A field that may be absent is added up only where it is there. */
function withPresent(random: Random, field: string, where: Condition = {}): Condition {
  const { [field]: _, ...others } = where;
  const present = { [field]: { is: "present" } } as const;
  if (Object.keys(others).length === 0) return present;
  return random.chance(0.5) ? { ...others, ...present } : { all: [others, present] };
}

function draftFromValues(random: Random, words: DeriveWords): DerivationForm | undefined {
  const { facts } = words;
  const named = (fits: (fact: Fact) => boolean) =>
    Object.keys(facts).filter((name) => fits(facts[name] as Fact));
  const between = (type: "date" | "instant") => {
    const operands = pair(
      random,
      named((fact) => fact.type === type),
      words,
    );
    return operands && { from: operands[0], to: operands[1] };
  };
  const first = random.pick(named(isCounted).length > 0 ? named(isCounted) : [""]);
  const fact = facts[first] as CountedFact | undefined;
  if (!fact) return undefined;
  if (random.chance(0.7) && (fact.type === "instant" || fact.type === "date")) {
    const times = between(fact.type);
    if (!times) return undefined;
    return fact.type === "instant" ? { minutes: times } : { days: times };
  }
  const alike = named((other) => isAlike(other, fact));
  const form = isNumeric(fact) ? random.pick(PLAIN_FORMS) : random.pick(["min", "max"] as const);
  if (form === "times") return { times: [first, factor(random, fact, words.parameters)] };
  if (form === "minus") {
    const operands = pair(random, alike, words);
    return operands && { minus: operands };
  }
  const names = random.some(alike, 1, 3);
  const constants = random.chance(0.4) ? [constantBeside(random, fact, words.parameters)] : [];
  const operands = random.some<Operand>([...names, ...constants], 4, 4);
  return { [form]: operands } as unknown as DerivationForm;
}

/** Two different operands, of which one at least is a fact. */
function pair(random: Random, names: readonly string[], words: DeriveWords): [Operand, Operand] | undefined {
  const [a, b] = random.some(names, 2, 2);
  if (a === undefined) return undefined;
  const constant = constantBeside(random, words.facts[a] as CountedFact, words.parameters);
  const other = b !== undefined && random.chance(0.8) ? b : constant;
  return random.chance(0.5) ? [a, other] : [other, a];
}

/** Facts that can stand in one sum: numbers with numbers, amounts of one currency, days, moments. */
function isAlike(other: Fact, fact: CountedFact): boolean {
  if (!isCounted(other)) return false;
  if (fact.type === "money") return other.type === "money" && other.currency === fact.currency;
  if (!isNumeric(fact)) return other.type === fact.type;
  const units = [other, fact].map((one) => (one as { unit?: string }).unit);
  return isNumeric(other) && other.type !== "money" && new Set([...units, undefined]).size < 3;
}

function constantBeside(random: Random, fact: CountedFact, parameters: Parameters): Operand {
  const named = Object.keys(parameters).filter((name) => isAlike(parameters[name] as unknown as Fact, fact));
  if (named.length > 0 && random.chance(0.4)) return { parameter: random.pick(named) };
  const { low, high, decimals } = gridOf(fact);
  return constantAt(random.between(low, high), fact, decimals);
}

/** What a fact is multiplied by: an amount of money by a whole number only. */
function factor(random: Random, { type }: ScalarFact, parameters: Parameters): Operand {
  const fits = (name: string) =>
    parameters[name]?.type === "integer" || (type !== "money" && parameters[name]?.type === "decimal");
  const named = Object.keys(parameters).filter(fits);
  if (named.length > 0 && random.chance(0.3)) return { parameter: random.pick(named) };
  if (type !== "money" && random.chance(0.3)) return random.pick([0.5, 1.5, -0.5, 0.1]);
  return random.pick([2, 3, 7, -1, -2, 60]);
}
