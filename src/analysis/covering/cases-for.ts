/**
 * A small set of cases that exercises all that a policy says, to be kept beside it.
 */
import { type Policy, type PolicyCase, rulesOf } from "../../policy/index.ts";
import type { Spans } from "../../policy/normal-form.ts";
import { ensureOptions } from "../asking/ensure-options.ts";
import { limitsOf, type ProofOptions } from "../asking/proof-options.ts";
import type { CasesFor, Unreached } from "../cases-for.ts";
import { boxInWords } from "../regions/box-in-words.ts";
import type { Aim, ValueAim } from "./aim.ts";
import { type CoveringContext, coveringContext } from "./covering-context.ts";
import { edgeAims } from "./edge-aims.ts";
import { fewestOf } from "./fewest-of.ts";
import { gatherCases, type MadeCase } from "./gather-cases.ts";
import { keptCase } from "./kept-case.ts";
import { outcomeAims } from "./outcome-aims.ts";
import { ruleAims, troubleAims } from "./rule-aims.ts";
import { testedValues } from "./tested-values.ts";

/** How far the search for cases may go: what it may cost in all. */
export type CasesForOptions = Pick<ProofOptions, "nodes" | "steps">;

/**
 * A small set of complete cases, each with what the policy says of it now: every rule decides one, every value and
 * outcome that rules tell apart is there, both sides of each boundary are, and wherever moving a boundary of a rule by
 * one changes anything, or adding or forgetting a word, or dropping a test, a case changes (of more than a hundred words
 * without an order, those next to the ones that are tested). Cases without an outcome stand there with their `status`.
 *
 * @throws MisuseError `not-a-policy`, `not-options`.
 *
 * @example
 * ```ts
 * import { casesFor } from "evenhand";
 * import { delayRepay30 } from "evenhand/schemes/delay-repay-30";
 *
 * const { cases, unreached } = casesFor(delayRepay30);
 * cases.length; //=> 30
 * cases[2]?.title; //=> "one-hour-return: delay 60, ticket return"
 * cases[2]?.expect; //=> { compensation: "5000.00" }
 * unreached; //=> []
 * ```
 */
export function casesFor(policy: Policy, options: CasesForOptions = {}): CasesFor {
  const context = coveringContext(policy);
  ensureOptions(options, ["nodes", "steps"]);
  const rules = ruleAims(context);
  const { boundaries, values } = testedValues(context);
  const ends = edgeAims(context);
  const [edges, words] = [ends.filter(({ ofWord }) => !ofWord), ends.filter(({ ofWord }) => ofWord)];
  const told = [...boundaries.flatMap(({ below, from }) => [below, from]), ...values];
  const trouble = troubleAims(context);
  const results = [...rules, ...outcomeAims(context, rules), ...trouble];
  const gathered = gatherCases(context, { edges, results, values: told, words }, limitsOf(options));
  const aims = [...edges, ...results, ...told, ...words];
  const exercised = ({ observed }: MadeCase) =>
    aims.flatMap(({ seen }, place) => (seen(observed) ? [place] : []));
  const few = fewestOf(gathered.made.map(exercised)).map((place) => gathered.made[place] as MadeCase);
  const claimed = new Set<number>();
  const cases = inOrder(context, few).map((made): PolicyCase => {
    const first = exercised(made).filter((place) => !claimed.has(place));
    for (const place of first) claimed.add(place);
    const kept = first.flatMap((place) => {
      const aim = aims[place] as Aim;
      return "place" in aim ? [(aim as ValueAim).place] : [];
    });
    return keptCase(made.facts, made.observed, valuesOf(context, made, kept));
  });
  // That nobody can come into trouble is nothing that is missed.
  const fine = new Set(trouble.map(({ text }) => text));
  return {
    cases,
    unreached: [
      ...gathered.unreached.filter(({ text, because }) => because !== "no case" || !fine.has(text)),
      ...edgesNotFoundOut(gathered.edgesLeft),
    ],
  };
}

/** What is told of the facts in words: first those that the case is kept for, then what else rules look at. */
function valuesOf(
  { byRule, slots }: CoveringContext,
  { observed }: MadeCase,
  kept: readonly number[],
): readonly string[] {
  const tested = byRule.flat(2).map(({ fact }) => fact);
  const places = [...new Set([...kept, ...tested])];
  return places.map((fact) => boxInWords([{ fact, spans: observed.spans[fact] as Spans }], slots));
}

function edgesNotFoundOut(edges: number): readonly Unreached[] {
  if (edges === 0) return [];
  return [{ text: `cases that tell where ${edges} boundaries of rules lie`, because: "not found out" }];
}

/** By the rule that decides, in the order of the document, then by their facts; what is not decided comes last. */
function inOrder({ policy }: CoveringContext, made: readonly MadeCase[]): readonly MadeCase[] {
  const ids = [...rulesOf(policy.document).map(({ id }) => id), "otherwise"];
  const key = ({ observed: { rules, spans } }: MadeCase) => {
    const [first = ""] = rules;
    const place = ids.indexOf(first);
    return [place < 0 ? ids.length : place, ...spans.map(([code]) => code as number)];
  };
  return made
    .map((one) => ({ one, key: key(one) }))
    .sort((a, b) => {
      const at = a.key.findIndex((number, index) => number !== b.key[index]);
      return at < 0 ? 0 : (a.key[at] as number) - (b.key[at] as number);
    })
    .map(({ one }) => one);
}
