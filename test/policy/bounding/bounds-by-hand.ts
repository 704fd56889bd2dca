/**
 * What a bounder should say, worked out box by box and rule by rule: which boxes may hold, which do in any case, which
 * rules may therefore count, and between which ends each field lies over every way in which they can count together.
 */
import { roundBigQuotient } from "../../../src/money/index.ts";
import type { CompiledPolicy } from "../../../src/policy/compiled/compiled-policy.ts";
import type { Amount, AmountTree } from "../../../src/policy/normal/amount.ts";
import { intersectBoxes } from "../../../src/policy/normal/box.ts";
import { shownDomain } from "../../../src/policy/normal/build-outcome.ts";
import type { NormalOutcome, NormalValue } from "../../../src/policy/normal/normal-policy.ts";
import type { Spans } from "../../../src/policy/normal/spans.ts";

/** By the place of what rules can test: the codes that it may have. */
export type Space = readonly Spans[];
/** A fraction. */
type Ratio = readonly [value: bigint, under: bigint];

type FieldByHand = readonly [least: number, greatest: number] | undefined;

export interface Said {
  readonly occurrence: "can" | "cannot" | "unsure";
  readonly counting: readonly number[];
  readonly certain: readonly number[];
  /** Of each field: undefined where it is no number. */
  readonly fields: readonly FieldByHand[];
  /** The same over those ways alone in which no two rules count that can never hold together. */
  readonly narrow: readonly FieldByHand[];
  readonly missing: boolean;
  /** The places on which something hangs that is not settled, before they are led back to what is given. */
  readonly open: readonly number[];
}

const codesIn = (spans: Spans): readonly number[] =>
  spans.flatMap((low, at) =>
    at % 2 === 1
      ? []
      : Array.from({ length: (spans[at + 1] as number) - low + 1 }, (_, index) => low + index),
  );

const isIn = (spans: Spans, code: number) =>
  spans.some((low, at) => at % 2 === 0 && low <= code && code <= (spans[at + 1] as number));

/** How many rules may count together or not: each way is tried. */
const MOST = 9;

/** What the bounder should say; undefined where there are too many ways in which rules can count together. */
export function boundsByHand(policy: CompiledPolicy, space: Space): Said | undefined {
  const { boxes, assumed, fired, normal } = policy;
  const holds = boxes.map((box) =>
    box.map(({ fact, spans }) => codesIn(space[fact] as Spans).map((code) => isIn(spans, code))),
  );
  const may = holds.map((sides) => sides.every((codes) => codes.includes(true)));
  const must = holds.map((sides) => sides.every((codes) => !codes.includes(false)));
  const never = boxes.map((_, box) => box).slice(0, assumed);
  const occurrence = never.some((box) => must[box])
    ? "cannot"
    : never.some((box) => may[box])
      ? "unsure"
      : "can";
  const ruleOf = (box: number) => fired[box]?.rule as number;
  const layerOf = (rule: number) => normal.rules[rule]?.layer as number;
  let able = boxes.flatMap((_, box) => (box >= assumed && may[box] ? [box] : []));
  const first = able.find((box) => must[box]);
  const collects = normal.hit === "collect";
  let looked = able;
  if (first !== undefined && !collects && normal.hit === "first") {
    able = able.filter((box) => box <= first);
    looked = able;
  } else if (first !== undefined) {
    able = able.filter((box) => layerOf(ruleOf(box)) <= layerOf(ruleOf(first)));
    if (collects) looked = able;
  }
  const rules = [...new Set(able.map(ruleOf))];
  const sure = [...new Set(able.filter((box) => must[box]).map(ruleOf))];
  if (collects && rules.length - sure.length > MOST) return undefined;
  const last = normal.rules.length;
  const falls = first === undefined;
  const counting = falls && normal.otherwise !== undefined ? [...rules, last] : rules;
  const certain = falls && normal.otherwise !== undefined && rules.length === 0 ? [last] : sure;
  const valuesOf = (rule: number, field: number) =>
    (normal.rules[rule] ?? normal.otherwise)?.values[field] as NormalValue;
  const groups = collects ? waysTogether(rules, sure, layerOf) : rules.map((rule) => [rule]);
  const all = falls && normal.otherwise !== undefined ? [...groups, [last]] : groups;
  const areApart = (one: number, other: number) =>
    one !== other &&
    (normal.rules[one]?.boxes ?? []).every((box) =>
      (normal.rules[other]?.boxes ?? []).every((own) => intersectBoxes(box, own) === undefined),
    );
  const together = all.filter((group) => !group.some((one) => group.some((other) => areApart(one, other))));
  const fieldsOver = (ways: readonly (readonly number[])[]) =>
    normal.outcomes.map((outcome, field): FieldByHand => {
      if (!isNumber(outcome)) return undefined;
      const ends = ways.map((group) =>
        endsTogether(
          outcome,
          group.map((rule) => valuesOf(rule, field)),
          space,
        ),
      );
      const least = least1(ends.map(([low]) => low));
      const greatest = greatest1(ends.map(([, high]) => high));
      return [rounded(least, outcome), rounded(greatest, outcome)] as const;
    });
  const unread = [...never, ...looked].filter((box) => may[box]);
  const open = space.flatMap((spans, place) => {
    if (codesIn(spans).length === 1) return [];
    const tested = unread.some((box) =>
      boxes[box]?.some((side, at) => side.fact === place && holds[box]?.[at]?.includes(false)),
    );
    const read = counting.some((rule) =>
      normal.outcomes.some((_, field) => factsRead(valuesOf(rule, field)).includes(place)),
    );
    return tested || read ? [place] : [];
  });
  const fields = fieldsOver(all);
  const narrow = collects ? fieldsOver(together) : fields;
  return {
    occurrence,
    counting,
    certain,
    fields,
    narrow,
    missing: falls && normal.otherwise === undefined,
    open,
  };
}

const isNumber = (outcome: NormalOutcome): boolean =>
  outcome.collect !== "list" && !["boolean", "enum"].includes(shownDomain(outcome).type);

/** Every set of rules of one layer that may count together: the sure ones and any others, but never none. */
function waysTogether(
  rules: readonly number[],
  sure: readonly number[],
  layerOf: (rule: number) => number,
): readonly (readonly number[])[] {
  return [...new Set(rules.map(layerOf))].flatMap((layer) =>
    rules
      .filter((rule) => layerOf(rule) === layer)
      .reduce<readonly (readonly number[])[]>(
        (ways, rule) =>
          ways.flatMap((way) => (sure.includes(rule) ? [[...way, rule]] : [way, [...way, rule]])),
        [[]],
      )
      .filter((way) => way.length > 0),
  );
}

function endsTogether(
  { collect }: NormalOutcome,
  values: readonly NormalValue[],
  space: Space,
): readonly [Ratio, Ratio] {
  if (collect === "count") {
    const count: Ratio = [BigInt(values.filter(({ kind }) => kind !== "nothing").length), 1n];
    return [count, count];
  }
  const own = values.map((value) => endsOf(value, space));
  const join = collect === "max" ? greatest1 : collect === "min" ? least1 : sum;
  return [join(own.map(([low]) => low)), join(own.map(([, high]) => high))];
}

function endsOf(value: NormalValue, space: Space): readonly [Ratio, Ratio] {
  if (value.kind === "nothing")
    return [
      [0n, 1n],
      [0n, 1n],
    ];
  if (value.kind === "constant")
    return [
      [BigInt(value.code), 1n],
      [BigInt(value.code), 1n],
    ];
  if (value.kind === "amount") return endsOfAmount(value.amount, space);
  return [endsOfAmount(value.atLeast, space)[0], endsOfAmount(value.atMost, space)[1]];
}

/** The ends where each fact goes its own way wherever it stands. */
function endsOfAmount({ tree, under }: Amount, space: Space): readonly [Ratio, Ratio] {
  const [low, high] = endsOfTree(tree, space);
  return [
    [low, BigInt(under)],
    [high, BigInt(under)],
  ];
}

function endsOfTree(tree: AmountTree<number | bigint>, space: Space): readonly [bigint, bigint] {
  if (tree.kind !== "linear") {
    const parts = tree.of.map((part) => endsOfTree(part, space));
    const pick = (at: 0 | 1) => {
      const own = parts.map((part) => part[at]);
      if (tree.kind === "sum") return own.reduce((a, b) => a + b);
      return own.sort((a, b) => (a < b ? -1 : 1)).at(tree.kind === "min" ? 0 : -1) as bigint;
    };
    return [pick(0), pick(1)];
  }
  let [low, high] = [BigInt(tree.constant), BigInt(tree.constant)];
  for (const { fact, times } of tree.terms) {
    const codes = codesIn(space[fact] as Spans).map((code) => BigInt(code) * BigInt(times));
    codes.sort((a, b) => (a < b ? -1 : 1));
    low += codes[0] as bigint;
    high += codes.at(-1) as bigint;
  }
  return [low, high];
}

const compare = ([a, under]: Ratio, [b, other]: Ratio) => (a * other < b * under ? -1 : 1);
const least1 = (all: readonly Ratio[]): Ratio => [...all].sort(compare)[0] ?? [1n, 0n];
const greatest1 = (all: readonly Ratio[]): Ratio => [...all].sort(compare).at(-1) ?? [-1n, 0n];
const sum = (all: readonly Ratio[]): Ratio =>
  all.reduce(([a, under], [b, other]): Ratio => [a * other + b * under, under * other], [0n, 1n]);

function rounded([value, under]: Ratio, { round }: NormalOutcome): number {
  if (under === 0n) return value > 0n ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return Number(roundBigQuotient(value, under, round));
}

function factsRead(value: NormalValue): readonly number[] {
  if (value.kind === "amount") return factsIn(value.amount.tree);
  return value.kind === "range" ? [value.atLeast, value.atMost].flatMap(({ tree }) => factsIn(tree)) : [];
}

function factsIn(tree: AmountTree<number | bigint>): readonly number[] {
  return tree.kind === "linear" ? tree.terms.map(({ fact }) => fact) : tree.of.flatMap(factsIn);
}
