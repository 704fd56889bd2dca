/**
 * Looks for one case after the other, until everything that is aimed at is exercised or known not to be possible.
 */
import type { GivenFacts } from "../../policy/index.ts";
import { factsOfValue, type NormalFact, presentSpans, type Spans } from "../../policy/normal-form.ts";
import type { Unreached } from "../cases-for.ts";
import { wholeSpace } from "../joint/joint.ts";
import { ANY_CASE } from "../solving/wanted.ts";
import { witnessOf } from "../solving/witness-of.ts";
import type { Aim, SoughtAim, ValueAim } from "./aim.ts";
import type { CoveringContext } from "./covering-context.ts";
import { writtenFacts } from "./kept-case.ts";
import { type Observed, observe } from "./observe.ts";
import { type Left, type Sought, seekCase, seekWithin, type Wish, withWishes } from "./seek-case.ts";

/** A case that was made. */
export interface MadeCase {
  readonly facts: GivenFacts;
  readonly observed: Observed;
}
/** What is aimed at. */
export interface Aims {
  /**
   * Cases for these exercise much else: they are looked for first, with a quarter of all steps, and last with what the
   * others leave.
   */
  readonly edges: readonly SoughtAim[];
  readonly results: readonly SoughtAim[];
  readonly values: readonly ValueAim[];
  /** Ends of tests about words: cases for all the rest exercise most of them. */
  readonly words: readonly SoughtAim[];
}
/** What came of it. */
export interface Gathered {
  readonly made: readonly MadeCase[];
  readonly unreached: readonly Unreached[];
  /** How many edges were not found out. */
  readonly edgesLeft: number;
}

/** Cases for all aims. */
export function gatherCases(context: CoveringContext, aims: Aims, left: Left): Gathered {
  const { joint, policy } = context;
  const made: MadeCase[] = [];
  const open = new Set<Aim>([...aims.edges, ...aims.results, ...aims.values, ...aims.words]);
  const answers = new Map<Aim, "none" | "unknown">();
  const take = (aim: Aim, sought: Sought | "none" | "unknown", within: Left) => {
    if (typeof sought === "string") {
      answers.set(aim, sought);
      return;
    }
    const wishes = [...aims.values.filter((value) => open.has(value)), ...telling];
    const { joint: own, found } = withWishes(sought, wishes, within);
    const facts = writtenFacts(witnessOf(own, found, 0));
    const observed = observe(policy, facts);
    made.push({ facts, observed });
    for (const one of open) if (one.seen(observed)) open.delete(one);
  };
  const telling = tellingWishes(context);
  const first: Left = { nodes: left.nodes, steps: Math.ceil(left.steps / 4) };
  const rest: Left = { nodes: left.nodes, steps: left.steps - first.steps };
  const seekEdges = (edges: readonly SoughtAim[], within: Left) => {
    for (const edge of edges) {
      if (!open.has(edge) || answers.get(edge) === "none") continue;
      take(edge, seekCase(edge.questions(), false, within), within);
    }
  };
  seekEdges(aims.edges, first);
  rest.steps += Math.max(0, first.steps);
  for (const aim of aims.results) {
    if (open.has(aim)) take(aim, seekCase(aim.questions(), true, rest), rest);
  }
  for (const aim of aims.values) {
    if (!open.has(aim)) continue;
    const space = wholeSpace(joint).with(aim.place, aim.spans);
    take(aim, seekWithin(joint, space, ANY_CASE, rest), rest);
  }
  seekEdges([...aims.edges, ...aims.words], rest);
  const unreached = [...aims.results, ...aims.values].flatMap((aim): readonly Unreached[] => {
    if (!open.has(aim)) return [];
    return [{ text: aim.text, because: answers.get(aim) === "none" ? "no case" : "not found out" }];
  });
  const edgesLeft = [...aims.edges, ...aims.words].filter(
    (edge) => open.has(edge) && answers.get(edge) !== "none",
  ).length;
  return { made, unreached, edgesLeft };
}

/** Of what amounts are made of rather much than nothing: half of nothing is nothing too, and tells little. */
function tellingWishes({ compiled }: CoveringContext): readonly Wish[] {
  const { rules, otherwise } = compiled.normal;
  const consequences = otherwise === undefined ? rules : [...rules, otherwise];
  const places = new Set(consequences.flatMap(({ values }) => values.flatMap(factsOfValue)));
  return [...places].map((place): Wish => {
    const [least, greatest] = presentSpans((compiled.facts[place] as NormalFact).domain) as [number, number];
    const spans: Spans = [least + Math.ceil((greatest - least) / 2), greatest];
    return { place, spans };
  });
}
