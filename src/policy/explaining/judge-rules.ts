/**
 * How rules stand to a case: which of their tests fail, what they hang on, and which rules come first. All rules are gone
 * through once, in the order in which they decide.
 */
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { boxTests } from "../compiled/tests-of.ts";
import type { ReadCase } from "../deciding/read-case.ts";
import { unknownFacts } from "../deciding/unknown-facts.ts";
import type { Box } from "../normal/box.ts";
import type { NormalRule } from "../normal/normal-policy.ts";
import { coversSpans, type Spans, spansMeet } from "../normal/spans.ts";
import { derivedAt } from "./derived-at.ts";
import type { FailedTest, WhyNot } from "./why-not-answer.ts";

/** Rules that come first and are named: one is enough to decide. */
const MOST = 100;

/** An answer without its sentence. */
export type Judgement = Omit<WhyNot, "text">;

/** The answers for rules by their places, in that order; `otherwise` has the place after the last. */
export function judgeRules(
  compiled: CompiledPolicy,
  asked: readonly number[],
  read: ReadCase,
  layers: readonly string[],
): readonly Judgement[] {
  const { rules, hit, given } = compiled.normal;
  const open = new Map<number, string[]>();
  for (const fact of unknownFacts(compiled, read)) {
    const name = given[fact.given]?.name as string;
    for (const place of fact.places) open.set(place, [...(open.get(place) ?? []), name]);
  }
  const wanted = new Set(asked);
  const answers = new Map<number, Judgement>();
  let passed: Passed = { holding: [], perhaps: false, unknown: new Set() };
  let above = passed;
  for (let place = 0; place <= rules.length; place += 1) {
    const rule = rules[place];
    // Of `otherwise` too: every rule comes before it.
    if (rule?.layer !== rules[place - 1]?.layer) above = passed;
    const standings = (rule?.boxes ?? [[]]).map((box) => standingOf(box, read.space, open));
    const before = hit === "first" ? passed : above;
    if (wanted.has(place)) {
      const judgement = judge(standings, before, rule, layers);
      answers.set(place, { ...judgement, failing: failedTests(compiled, read, judgement.failing) });
    }
    if (rule !== undefined) passed = pass(passed, rule, standings);
  }
  return asked.map((place) => answers.get(place) as Judgement);
}

/** How a box stands to the case. */
interface Standing {
  readonly failing: Box;
  readonly open: boolean;
  /** The declared facts that it hangs on. */
  readonly unknown: readonly string[];
}

function standingOf(
  box: Box,
  space: readonly Spans[],
  open: ReadonlyMap<number, readonly string[]>,
): Standing {
  const failing = box.filter(({ fact, spans }) => !spansMeet(spans, space[fact] as Spans));
  const sides = box.filter(({ fact, spans }) => {
    const possible = space[fact] as Spans;
    return spansMeet(spans, possible) && !coversSpans(spans, possible);
  });
  const unknown = sides.flatMap(({ fact }) => open.get(fact) ?? []);
  return { failing, open: sides.length > 0, unknown: [...new Set(unknown)] };
}

/** The rules so far: those that hold, whether others may, and what these hang on. */
interface Passed {
  readonly holding: readonly NormalRule[];
  readonly perhaps: boolean;
  readonly unknown: ReadonlySet<string>;
}

function pass(passed: Passed, rule: NormalRule, standings: readonly Standing[]): Passed {
  const possible = standings.filter(({ failing }) => failing.length === 0);
  if (possible.length === 0) return passed;
  const holds = passed.holding.length < MOST && possible.some(({ open }) => !open);
  const further = possible.flatMap(({ unknown }) => unknown).filter((name) => !passed.unknown.has(name));
  return {
    holding: holds ? [...passed.holding, rule] : passed.holding,
    perhaps: true,
    unknown: further.length > 0 ? new Set([...passed.unknown, ...further]) : passed.unknown,
  };
}

function judge(
  standings: readonly Standing[],
  { holding, perhaps, unknown }: Passed,
  rule: NormalRule | undefined,
  layers: readonly string[],
): Omit<Judgement, "failing"> & { readonly failing: Box } {
  const [best] = [...standings].sort(
    (a, b) => a.failing.length - b.failing.length || a.unknown.length - b.unknown.length,
  ) as [Standing];
  const earlier = holding.map(({ id }) => id);
  const answer = { rule: rule?.id ?? "otherwise", failing: best.failing, unknown: best.unknown, earlier };
  if (best.failing.length > 0) return { ...answer, status: "fails" };
  const [decides] = holding;
  if (decides !== undefined) {
    const layer = rule !== undefined && decides.layer < rule.layer ? layers[decides.layer] : undefined;
    return { ...answer, status: "earlier", ...(layer === undefined ? {} : { layer }) };
  }
  if (best.open) return { ...answer, status: "may-fire" };
  return perhaps ? { ...answer, status: "may-fire", unknown: [...unknown] } : { ...answer, status: "fires" };
}

/** What fails, by the facts that an author knows: of a derived fact what it came to, of any other what was given. */
function failedTests(compiled: CompiledPolicy, read: ReadCase, failing: Box): readonly FailedTest[] {
  return boxTests(failing, compiled.normal).map(({ fact, test, places }) => {
    const [first] = places as readonly [number];
    if (compiled.facts[first]?.derivation !== undefined) {
      return { fact, test, derived: derivedAt(compiled, read, first) };
    }
    const given = read.relied[compiled.madeOf[first]?.[0] as number];
    return { fact, test, ...(given === undefined ? {} : { given }) };
  });
}
