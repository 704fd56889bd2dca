/**
 * How one rule stands to a case: which of its tests fail, what they hang on, and which rules come first.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { boxTests, remainingTest } from "../compiled/tests-of.ts";
import type { DerivedFact } from "../deciding/derived-fact.ts";
import { groundOf } from "../deciding/ground-of.ts";
import type { ReadCase } from "../deciding/read-case.ts";
import { unknownFacts } from "../deciding/unknown-facts.ts";
import type { Box } from "../normal/box.ts";
import type { NormalRule } from "../normal/normal-policy.ts";
import { coversSpans, type Spans, spansMeet } from "../normal/spans.ts";
import type { FailedTest, WhyNot } from "./why-not-answer.ts";

/** The answer for the rule at a place, or for `otherwise` after the last, without its sentence. */
export function judgeRule(
  compiled: CompiledPolicy,
  place: number,
  read: ReadCase,
  layers: readonly string[],
): Omit<WhyNot, "text"> {
  const { rules } = compiled.normal;
  const rule = rules[place];
  const standings = (rule?.boxes ?? [[]]).map((box) => standingOf(box, read.space));
  const [best] = [...standings].sort(
    (a, b) => a.failing.length - b.failing.length || a.unknown.length - b.unknown.length,
  ) as [Standing];
  const failing = boxTests(best.failing, compiled.normal).map(({ fact, test, places }): FailedTest => {
    const [first] = places as readonly [number];
    if (compiled.facts[first]?.derivation !== undefined)
      return { fact, test, derived: derivedAt(compiled, read, first) };
    const given = read.relied[compiled.madeOf[first]?.[0] as number];
    return { fact, test, ...(given === undefined ? {} : { given }) };
  });
  const first = comingFirst(compiled, place);
  const before = first.filter(({ boxes }) => boxes.some((box) => isClear(standingOf(box, read.space))));
  const perhaps = first.flatMap(({ boxes }) =>
    boxes.map((box) => standingOf(box, read.space)).filter((standing) => standing.failing.length === 0),
  );
  const status =
    failing.length > 0
      ? "fails"
      : before.length > 0
        ? "earlier"
        : best.unknown.length > 0 || perhaps.length > 0
          ? "may-fire"
          : "fires";
  const blockers = status === "may-fire" && best.unknown.length === 0 ? perhaps : [];
  const [decides] = before;
  const layer =
    status === "earlier" && rule !== undefined && decides !== undefined && decides.layer < rule.layer
      ? layers[decides.layer]
      : undefined;
  return {
    rule: rule?.id ?? "otherwise",
    status,
    failing,
    unknown: namesOf(compiled, read, [...best.unknown, ...blockers.flatMap(({ unknown }) => unknown)]),
    earlier: before.map(({ id }) => id),
    ...(layer === undefined ? {} : { layer }),
  };
}

interface Standing {
  readonly failing: Box;
  readonly unknown: Box;
}

/** How a box stands to the case. */
function standingOf(box: Box, space: readonly Spans[]): Standing {
  const failing = box.filter(({ fact, spans }) => !spansMeet(spans, space[fact] as Spans));
  const unknown = box.filter(
    ({ fact, spans }) => spansMeet(spans, space[fact] as Spans) && !coversSpans(spans, space[fact] as Spans),
  );
  return { failing, unknown };
}

function isClear({ failing, unknown }: Standing): boolean {
  return failing.length === 0 && unknown.length === 0;
}

/** The rules that decide before this one where they hold: those of earlier layers, and of its own where the first counts. */
function comingFirst({ normal: { rules, hit } }: CompiledPolicy, place: number): readonly NormalRule[] {
  const rule = rules[place];
  return rules
    .slice(0, place)
    .filter((other) => rule === undefined || hit === "first" || other.layer < rule.layer);
}

/** The declared facts that the sides of some boxes hang on and that are not known. */
function namesOf(compiled: CompiledPolicy, read: ReadCase, sides: Box): readonly string[] {
  if (sides.length === 0) return [];
  const open = unknownFacts(compiled, read);
  const names = sides.flatMap(({ fact }) => {
    const own = open.filter(({ places }) => places.includes(fact));
    return own.map(({ given }) => compiled.normal.given[given]?.name as string);
  });
  return [...new Set(names)];
}

/** A derived fact as far as it follows from the case: its value, or what is left of it. */
function derivedAt(compiled: CompiledPolicy, read: ReadCase, place: number): DerivedFact {
  const [known] = groundOf(compiled, read, new Set([place])).derived ?? [];
  if (known !== undefined) return known;
  const sources = (compiled.madeOf[place] ?? []).map((source) => compiled.normal.given[source]);
  const left = remainingTest(read.space[place] as Spans, place, compiled.normal);
  return {
    fact: compiled.names[place] as string,
    value: Array.isArray(left) ? { oneOf: left } : left,
    of: sources.map((source) => source?.name as string),
    ...(sources.some((source) => source?.fact.sensitive) ? { sensitive: true as const } : {}),
  };
}
