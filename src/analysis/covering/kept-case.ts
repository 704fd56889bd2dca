/**
 * A case as it is kept in a file: amounts written as a policy writes them, what is said of it now, and what it is for.
 */
import { type Money, moneyToText } from "../../money/index.ts";
import type { GivenFacts, PolicyCase } from "../../policy/index.ts";
import { both } from "../regions/both.ts";
import type { Observed } from "./observe.ts";

/** The facts with amounts as text: `"12.50"`. */
export function writtenFacts(facts: GivenFacts): GivenFacts {
  return written(facts) as GivenFacts;
}

/** The most that a title says of the facts. */
const MOST = 4;

/** A case with what is said of it. `values` tell its facts, what matters most first. */
export function keptCase(facts: GivenFacts, observed: Observed, values: readonly string[]): PolicyCase {
  const { status, rules, outcome } = observed;
  const about = values.length === 0 ? "" : `: ${values.slice(0, MOST).join(", ")}`;
  if (status !== "decided") return { title: `${NOT_DECIDED[status]}${about}`, facts, status };
  const given = Object.entries(outcome).filter(([, value]) => value !== undefined);
  const expect = Object.fromEntries(given.map(([field, value]) => [field, written(value)]));
  return { title: `${both([...rules])}${about}`, facts, expect };
}

const NOT_DECIDED = {
  gap: "no rule (gap)",
  conflict: "rules in conflict",
  invalid: "not a case",
  open: "open",
} as const;

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== "object" || value === null) return value;
  if ("currency" in value && "amount" in value) return moneyToText(value as Money);
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, written(own)]));
}
