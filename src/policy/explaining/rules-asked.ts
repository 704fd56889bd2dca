/**
 * Which rules a question is about: one by its id, those that could give an outcome, or all.
 */

import { type Issue, inBackticks, nearestName } from "../../issue/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { amountRange } from "../deciding/amount-range.ts";
import { stepsOf } from "../deciding/decide-options.ts";
import type { NormalOutcome, NormalValue } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";

/**
 * The places of the rules that are asked about, in the order of the document; the one after the last is `otherwise`.
 * Where all rules that fire count, an outcome asks for those that add it.
 */
export function rulesAsked(
  compiled: CompiledPolicy,
  target: unknown,
  space: readonly Spans[],
): readonly number[] | Issue {
  const { rules, otherwise, outcomes } = compiled.normal;
  const all = [...rules, ...(otherwise ? [otherwise] : [])];
  const written = (place: number) => rules[place]?.place ?? rules.length;
  const places = all.map((_, place) => place).sort((a, b) => written(a) - written(b));
  if (target === undefined) return places;
  if (typeof target === "string") {
    const asked = all.findIndex(({ id }) => id === target);
    return asked >= 0 ? [asked] : notKnown(target, "rule", idsOf(all));
  }
  const wanted: (readonly [field: number, codes: readonly (readonly number[])[]])[] = [];
  for (const [name, value] of Object.entries(target as object)) {
    const field = outcomes.findIndex((one) => one.name === name);
    const outcome = outcomes[field];
    if (outcome === undefined)
      return notKnown(
        name,
        "outcome",
        outcomes.map((one) => one.name),
      );
    const codes = wantedCodes(value, outcome);
    if (codes === undefined) return notAValue(value, name);
    wanted.push([field, codes]);
  }
  return places.filter((place) =>
    wanted.every(([field, codes]) => {
      const ends = endsOf(all[place]?.values[field] as NormalValue, outcomes[field] as NormalOutcome, space);
      if (ends.length === 0) return false;
      return codes.some((code) => liesBetween(code, ends));
    }),
  );
}

type Ends = readonly [least: number, greatest: number];

/** What a rule gives by itself, between its two ends; of a range, both of its ends; nothing where it leaves it out. */
function endsOf(value: NormalValue, { round }: NormalOutcome, space: readonly Spans[]): readonly Ends[] {
  if (value.kind === "nothing") return [];
  if (value.kind === "constant") return [[value.code, value.code]];
  const amounts = value.kind === "amount" ? [value.amount] : [value.atLeast, value.atMost];
  return amounts.map((amount) => {
    const { least, greatest } = amountRange(amount, round, space, { left: stepsOf({}) });
    return [least, greatest];
  });
}

function liesBetween(code: readonly number[], ends: readonly Ends[]): boolean {
  return code.every((one, end) => {
    const [least, greatest] = ends[end] ?? [Number.NaN, Number.NaN];
    return one >= least && one <= greatest;
  });
}

function idsOf(rules: readonly { readonly id: string }[]): readonly string[] {
  return rules.map(({ id }) => id);
}

function notKnown(written: string, what: string, names: readonly string[]): Issue {
  const nearest = nearestName(written, names);
  const help =
    nearest === undefined ? `it has ${names.slice(0, 12).join(", ")}` : `did you mean \`${nearest}\`?`;
  const message = `${inBackticks(written)} is not ${what === "rule" ? "a" : "an"} ${what} of this policy`;
  return { code: `unknown-${what}`, path: [], message, help };
}

function notAValue(value: unknown, name: string): Issue {
  const message = `${inBackticks(value)} is not a value of \`${name}\``;
  return {
    code: "wrong-type",
    path: [name],
    message,
    help: "write it as a decision shows it, money as { amount, currency }",
  };
}

/** The codes that an outcome asks for: one, or of a list each of its values. Undefined where it is no value. */
function wantedCodes(value: unknown, outcome: NormalOutcome): readonly (readonly number[])[] | undefined {
  // Of what is counted, any value counts as much as another.
  if (outcome.collect === "count") return Number.isInteger(value) ? [[]] : undefined;
  const values = outcome.collect === "list" && Array.isArray(value) ? value : [value];
  const codes = values.map((one) => codeOf(one, outcome));
  return codes.some((code) => code.includes(Number.NaN)) ? undefined : codes;
}

/** The code of an outcome value as a decision shows it; of a range, both ends. */
function codeOf(value: unknown, outcome: NormalOutcome): readonly number[] {
  const { type, codes, scale, currency } = outcome.domain;
  if (typeof value === "boolean") return [type === "boolean" ? Number(value) : Number.NaN];
  if (typeof value === "string") return [codes.get(value) ?? Number.NaN];
  if (typeof value === "number") {
    return [type === "integer" || type === "decimal" ? Math.round(value * 10 ** scale) : Number.NaN];
  }
  if (typeof value !== "object" || value === null) return [Number.NaN];
  const { amount, atLeast, atMost } = value as { amount?: unknown; atLeast?: unknown; atMost?: unknown };
  if (typeof amount === "number" && "currency" in value) {
    return [value.currency === currency ? amount : Number.NaN];
  }
  return atLeast === undefined ? [Number.NaN] : [...codeOf(atLeast, outcome), ...codeOf(atMost, outcome)];
}
