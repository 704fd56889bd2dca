/**
 * Where an assessment stands with what is known: every requirement decided by its own policy, the levels that follow, and
 * the offerings that the choice policy still holds possible.
 */
import { type Decision, decide, type GivenFacts } from "../../policy/index.ts";
import { NONE_FITS } from "../building/choice-policy.ts";
import type { Dimension } from "../dimension.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import { combine, type Level, levelOf } from "./levels.ts";
import { type Probe, probesOf } from "./probes.ts";

/** The decisions on what is known, and what they come to. */
export interface Standing {
  /** One for each requirement policy. */
  readonly decisions: readonly Decision[];
  readonly levels: { readonly [dimension: string]: Level };
  readonly choice: Decision<{ readonly offering: string }>;
  /** The ids that may come out, in the order of preference, `none-fits` last; empty where the facts cannot be. */
  readonly picks: readonly string[];
}

/** Looks at an assessment under different answers, and remembers what the policies said. */
export interface Weighing {
  readonly policy: NeedsPolicy;
  readonly standingOf: (facts: GivenFacts) => Standing;
  readonly probesOf: (question: Question) => readonly Probe[];
}

/** A search in a policy goes on for so many steps, five times as many as usual: what it finds bounds the need. */
const STEPS = 100_000;

/** A weighing of one assessment. */
export function weighingOf(policy: NeedsPolicy): Weighing {
  const decision = remembering<Decision>();
  const standing = remembering<Standing>();
  const probes = remembering<readonly Probe[]>();
  const dimensions = Object.entries(policy.document.dimensions);
  const names = policy.requirements.map(({ document }) => Object.keys(document.facts));
  const standingOf = (facts: GivenFacts): Standing => {
    const decisions = policy.requirements.map((requirement, place) => {
      const own = Object.fromEntries((names[place] ?? []).map((name) => [name, facts[name]]));
      return decision(`${place} ${JSON.stringify(own)}`, () => decide(requirement, own, { steps: STEPS }));
    });
    const levels = levelsOf(policy, decisions, dimensions);
    const needed = Object.fromEntries(dimensions.map(([name]) => [name, given(levels[name] as Level)]));
    const choice = decision(JSON.stringify(needed), () =>
      decide(policy.choice, needed as GivenFacts as never),
    );
    const possible = decisions.some(({ status }) => status === "invalid") ? [] : picksOf(policy, choice);
    return { decisions, levels, choice, picks: possible };
  };
  return {
    policy,
    standingOf: (facts) =>
      standing(JSON.stringify(policy.questions.map(({ name }) => facts[name] ?? null)), () =>
        standingOf(facts),
      ),
    probesOf: (question) => probes(question.name, () => probesOf(policy, question)),
  };
}

function remembering<Value>(): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
}

function levelsOf(
  { requirements }: NeedsPolicy,
  decisions: readonly Decision[],
  dimensions: readonly (readonly [string, Dimension])[],
): { readonly [dimension: string]: Level } {
  return Object.fromEntries(
    dimensions.map(([name, dimension]) => {
      const own = requirements.flatMap((requirement, place) => {
        const level = levelOf(requirement, decisions[place] as Decision, name);
        return level === undefined ? [] : [level];
      });
      return [name, combine(own, dimension)];
    }),
  );
}

function given({ least, most }: Level): unknown {
  return least === most ? least : { gte: least, lte: most };
}

/** The offerings that the choice may come to. Where it does not know all of them, all of them. */
function picksOf(policy: NeedsPolicy, choice: Decision<{ readonly offering: string }>): readonly string[] {
  const ids = [...policy.offerings.map(({ id }) => id), NONE_FITS];
  if (choice.status === "decided") return [choice.outcome.offering];
  if (choice.status !== "open" || choice.more !== undefined || !choice.exact) return ids;
  const found = new Set(choice.possible.map(({ outcome }) => outcome?.offering));
  return ids.filter((id) => found.has(id));
}
