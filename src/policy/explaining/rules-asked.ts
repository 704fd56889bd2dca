/**
 * Which rules a question is about: one by its id, those that could give an outcome, or all.
 */

import { type Issue, inBackticks } from "../../issue/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { stepsOf } from "../deciding/decide-options.ts";
import { pieceResult } from "../deciding/piece-result.ts";
import type { ValueType } from "../normal/domain.ts";
import type { Spans } from "../normal/spans.ts";
import { nearestName } from "../reading/nearest-name.ts";

/** The places of the rules that are asked about; the one after the last is `otherwise`. */
export function rulesAsked(
  compiled: CompiledPolicy,
  target: unknown,
  space: readonly Spans[],
): readonly number[] | Issue {
  const { rules, otherwise, outcomes } = compiled.normal;
  const all = [...rules, ...(otherwise ? [otherwise] : [])];
  const places = all.map((_, place) => place);
  if (target === undefined) return places;
  const ids = all.map((rule) => rule.id);
  if (typeof target === "string")
    return ids.includes(target) ? [ids.indexOf(target)] : notKnown(target, "rule", ids);
  const wanted = Object.entries(target as object);
  for (const [name, value] of wanted) {
    const outcome = outcomes.find((one) => one.name === name);
    if (outcome === undefined)
      return notKnown(
        name,
        "outcome",
        outcomes.map((one) => one.name),
      );
    if (codeOf(value, outcome.domain).includes(Number.NaN)) return notAValue(value, name);
  }
  return places.filter((place) => {
    const piece = { space, rules: place < rules.length ? [place] : [], box: -1 };
    const { ends } = pieceResult(compiled, piece, { left: stepsOf({}) });
    return wanted.every(([name, value]) => {
      const field = outcomes.findIndex((outcome) => outcome.name === name);
      const outcome = outcomes[field];
      if (outcome === undefined) return false;
      const code = codeOf(value, outcome.domain);
      return code.every((one, end) => {
        const [least, greatest] = ends[field]?.[end] ?? [Number.NaN, Number.NaN];
        return one >= least && one <= greatest;
      });
    });
  });
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

/** The code of an outcome value as a decision shows it; of a range, both ends. */
function codeOf(value: unknown, domain: ValueType): number[] {
  if (typeof value === "boolean") return [Number(value)];
  if (typeof value === "string") return [domain.codes.get(value) ?? Number.NaN];
  if (typeof value === "number") return [Math.round(value * 10 ** domain.scale)];
  if (typeof value !== "object" || value === null) return [Number.NaN];
  const { amount, atLeast, atMost } = value as { amount?: unknown; atLeast?: unknown; atMost?: unknown };
  if (typeof amount === "number") return [amount];
  return atLeast === undefined ? [Number.NaN] : [...codeOf(atLeast, domain), ...codeOf(atMost, domain)];
}
