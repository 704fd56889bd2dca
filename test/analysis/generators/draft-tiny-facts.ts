/** Facts of every type with so few values that every case can be tried. */
import type { About } from "../../../src/policy/document/about.ts";
import type { Fact, Field, ListFact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import {
  draftDate,
  draftFact,
  draftInstant,
  draftNotes,
  draftOrdered,
  type Facts,
  WORDS,
} from "../../policy/generators/draft-facts.ts";
import type { Random } from "../../policy/generators/random.ts";
import { caseCount } from "../oracle/every-value.ts";

const NAMES = "delay fare ticket distance late items rate value due booked has segments".split(" ");
const FIELDS = ["price", "lost", "kind", "seats"];
const ABOUT: readonly About[] = [
  "harm",
  "loss",
  "failure",
  "customer-need",
  "customer-need",
  "customer-value",
  "customer-tone",
  "customer-flag",
  "publicity",
  "other",
];

/** Two to five facts that make at most `most` cases; fewer where those had too many. */
export function draftTinyFacts(random: Random, currency: string, most: number): Facts {
  const names = random.some(NAMES, 2, 5);
  const facts: Facts = {};
  for (const name of names) {
    const fact = draftTinyFact(random, currency);
    const grown = { ...facts, [name]: fact };
    const fits =
      caseCount({ facts: grown } as unknown as PolicyDocument) <= (random.chance(0.85) ? most / 5 : most);
    if (fits) facts[name] = random.chance(0.35) ? { ...fact, about: random.pick(ABOUT) } : fact;
  }
  const testable = Object.values(facts).filter(({ type }) => type !== "list");
  return testable.length > 1 ? facts : draftTinyFacts(random, currency, most);
}

/** One fact of any type. */
export function draftTinyFact(random: Random, currency: string): Fact {
  const plain = (...types: ("boolean" | "enum" | "integer" | "decimal" | "money")[]) =>
    draftFact(random, currency, true, types);
  return random.pick<() => Fact>([
    () => plain("boolean"),
    () => plain("enum"),
    () => plain("integer"),
    () => plain("integer"),
    () => plain("decimal"),
    () => plain("money"),
    () => draftDate(random, true),
    () => draftInstant(random, true),
    () => draftOrdered(random, true),
    () => ({ type: "set", values: random.some(WORDS, 1, 2), ...draftNotes(random) }),
    () => draftTinyList(random, currency),
  ])();
}

function draftTinyList(random: Random, currency: string): ListFact {
  const names = random.some(FIELDS, 1, 2);
  const of = Object.fromEntries(names.map((name) => [name, draftTinyField(random, currency)]));
  const fact = { type: "list" as const, of, maxItems: random.between(1, 2), ...draftNotes(random) };
  const count = caseCount({ facts: { fact } } as unknown as PolicyDocument);
  return count <= 30 ? fact : draftTinyList(random, currency);
}

function draftTinyField(random: Random, currency: string): Field {
  const { needs: _, cost: __, sensitive: ___, ...field } = draftFact(random, currency, true);
  return field as Field;
}
