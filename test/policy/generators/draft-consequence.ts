/** Random outcomes, and what follows from a rule: a value for each of them, or under `collect` for some. */
import type { Formula } from "../../../src/policy/document/formula.ts";
import type { Collecting, Outcome } from "../../../src/policy/document/outcome.ts";
import type { HitPolicy, PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Consequence, OutcomeValue } from "../../../src/policy/document/rule.ts";
import type { Facts, Parameters } from "./draft-facts.ts";
import { draftFormula, type FormulaWords, outcomeDecimals } from "./draft-formula.ts";
import { constantAt } from "./grid.ts";
import type { Random } from "./random.ts";

type Outcomes = PolicyDocument["outcome"];
const ROUNDING = ["half-up", "half-even", "up", "down"] as const;

/** One or two outcome fields; one more by which rules are ranked under `priority`, three or four under `collect`. */
export function draftOutcomes(random: Random, currency: string, hit: HitPolicy | undefined): Outcomes {
  const fields =
    hit === "collect"
      ? random.some(["award", "verdict", "level", "bonus"], 3, 4)
      : random.some(["award", "verdict", "level"], 1, 2);
  const outcomes = Object.fromEntries(
    fields.map((field) => {
      const outcome = draftOutcome(random, currency);
      return [field, hit === "collect" ? { ...outcome, collect: draftCollecting(random, outcome) } : outcome];
    }),
  );
  if (hit !== "priority") return outcomes;
  return { ...outcomes, rank: { type: "enum", values: random.some(RANKS, 2, 4), ordered: true } };
}
const RANKS = ["low", "middle", "high", "award", "0"];

function draftOutcome(random: Random, currency: string): Outcome {
  // Three of four outcomes are amounts: they are what can go wrong by a penny.
  if (random.chance(0.12)) return { type: "boolean" };
  if (random.chance(0.17)) return { type: "enum", values: ["refuse", "review", "grant"] };
  const how = {
    ...(random.chance(0.8) && { round: random.pick(ROUNDING) }),
    ...(random.chance(0.2) && { range: true }),
  };
  return random.pick<Outcome>([
    { type: "integer", ...how },
    { type: "decimal", scale: random.between(1, 3), ...how },
    { type: "money", currency, ...how },
    { type: "money", currency, ...how },
  ]);
}

function draftCollecting(random: Random, outcome: Outcome): Collecting {
  if (outcome.type === "boolean" || outcome.type === "enum") return random.pick(["list", "count"]);
  return random.pick(
    outcome.range ? ["sum", "min", "max"] : ["list", "sum", "sum", "min", "min", "max", "max", "count"],
  );
}

export function draftConsequence(
  random: Random,
  outcome: Outcomes,
  present: Facts,
  parameters: Parameters,
  hit: HitPolicy | undefined,
): Consequence {
  // Where amounts are summed over many rules, each of them is simple, so that the sum stays exact.
  const depth = hit === "collect" ? 1 : 2;
  const draft = (declared: Outcome): OutcomeValue => {
    if (declared.type === "boolean") return random.chance(0.5);
    if (declared.type === "enum") return random.pick(declared.values);
    const words = { present, parameters, outcome: declared };
    return declared.range && random.chance(0.7)
      ? draftRange(random, words)
      : draftFormula(random, words, depth);
  };
  const values = Object.entries(outcome).map(([field, declared]) => [field, draft(declared)] as const);
  const mayBeLeftOut = (field: string) => ["list", "sum", "count"].includes(outcome[field]?.collect ?? "");
  const kept = values.filter(([field]) => !(mayBeLeftOut(field) && random.chance(0.25)));
  return Object.fromEntries(kept.length > 0 ? kept : values);
}

/** Two ends that plainly never cross: the upper one is the lower one and more, or the larger of it and another. */
function draftRange(random: Random, words: FormulaWords): OutcomeValue {
  const atLeast = draftFormula(random, words, 0);
  const atMost: Formula = random.chance(0.5)
    ? { max: [atLeast, draftFormula(random, words, 1)] }
    : { sum: [atLeast, constantAt(random.between(0, 900), words.outcome, outcomeDecimals(words.outcome))] };
  return { atLeast, atMost };
}
