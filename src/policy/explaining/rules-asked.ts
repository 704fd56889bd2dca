/**
 * Which rules a question is about: one by its id, those that could give an outcome, or all.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { stepsOf } from "../deciding/decide-options.ts";
import { pieceResult } from "../deciding/piece-result.ts";
import type { ValueType } from "../normal/domain.ts";
import type { Spans } from "../normal/spans.ts";

/** The places of the rules that are asked about; the one after the last is `otherwise`. */
export function rulesAsked(
  compiled: CompiledPolicy,
  target: unknown,
  space: readonly Spans[],
): readonly number[] {
  const { rules, otherwise, outcomes } = compiled.normal;
  const all = [...rules, ...(otherwise ? [otherwise] : [])];
  const places = all.map((_, place) => place);
  if (target === undefined) return places;
  if (typeof target === "string") return places.filter((place) => all[place]?.id === target);
  const wanted = Object.entries(target as object);
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
