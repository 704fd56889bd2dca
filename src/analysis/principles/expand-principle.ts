/**
 * The catalogue of principles, each as the guarantees that it stands for.
 */
import type { About, Policy, Principle } from "../../policy/index.ts";
import {
  compiledOf,
  hasOrder,
  type NormalGuarantee,
  type NormalOutcome,
  PRINCIPLE_SUBJECTS,
} from "../../policy/normal-form.ts";
import { type ListPart, listParts } from "./list-parts.ts";

type PrincipleGuarantee = Extract<NormalGuarantee, { readonly kind: "principle" }>;

/** The guarantees of a principle. What `integrity` says of sources is a question of its own. */
export function expandPrinciple(policy: Policy, guarantee: PrincipleGuarantee): readonly NormalGuarantee[] {
  const { principle, outcome, of, place } = guarantee;
  const { outcomes } = compiledOf(policy).normal;
  const fields = outcome === undefined ? outcomes.map((_, index) => index) : [outcome];
  const ordered = fields.filter((field) => isOrdered(outcomes[field] as NormalOutcome));
  const independent = (
    facts: readonly string[],
    parts: readonly ListPart[] = [],
  ): readonly NormalGuarantee[] =>
    facts.length === 0 && parts.length === 0
      ? []
      : fields.map((field) => ({ kind: "independent", outcome: field, of: facts, parts, place }));
  const grows = (facts: readonly string[]): readonly NormalGuarantee[] =>
    facts.flatMap((fact) =>
      ordered.map(
        (field): NormalGuarantee => ({ kind: "grows", fact, outcome: field, never: "falls", place }),
      ),
    );
  const expand: { readonly [name in Principle]: () => readonly NormalGuarantee[] } = {
    "no-dead-end": () => [{ kind: "complete", place }],
    "like-cases-alike": () => independent(of ?? []),
    respect: () => {
      if (of !== undefined) return independent(of);
      const subjects = PRINCIPLE_SUBJECTS.respect ?? [];
      const facts = factsAbout(policy, subjects);
      return independent(
        facts,
        listParts(policy, subjects).filter(({ list }) => !facts.includes(list)),
      );
    },
    "more-harm-never-less": () => grows(of ?? growingFactsAbout(policy, PRINCIPLE_SUBJECTS[principle])),
    "need-never-lowers": () => grows(of ?? growingFactsAbout(policy, PRINCIPLE_SUBJECTS[principle])),
    integrity: () => compiledOf(policy).normal.guarantees.filter(({ kind }) => kind === "floor"),
  };
  return expand[principle]();
}

function isOrdered({ domain, collect }: NormalOutcome): boolean {
  return collect === "count" || (collect !== "list" && (domain.type === "boolean" || hasOrder(domain)));
}

function factsAbout({ document }: Policy, about: readonly About[] = []): readonly string[] {
  return Object.entries(document.facts).flatMap(([name, fact]) =>
    fact.about !== undefined && about.includes(fact.about) ? [name] : [],
  );
}

/** Those of which there can be more: words without an order cannot grow. */
function growingFactsAbout(policy: Policy, about: readonly About[] = []): readonly string[] {
  return factsAbout(policy, about).filter((name) => {
    const fact = policy.document.facts[name];
    return fact?.type !== "enum" || fact.ordered === true;
  });
}

/** The facts that a principle looks at, in their order. */
export function factsLookedAt(policy: Policy, guarantee: PrincipleGuarantee): readonly string[] {
  const parts = expandPrinciple(policy, guarantee);
  const facts = parts.flatMap((part) =>
    part.kind === "independent"
      ? [...part.of, ...(part.parts ?? []).map(({ list }) => list)]
      : part.kind === "grows"
        ? [part.fact]
        : [],
  );
  return [...new Set(facts)];
}
