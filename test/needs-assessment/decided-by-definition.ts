/** What a customer of whom everything is known needs, by the kernel's definition; nothing of its runtime is used. */
import type { NeedsPolicy } from "evenhand/needs-assessment";
import { evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";

type Facts = { readonly [question: string]: unknown };

/** The offerings that are enough, in their order; undefined where there can be no such customer. */
function enough(policy: NeedsPolicy, facts: Facts): readonly string[] | undefined {
  const levels: { [dimension: string]: number } = {};
  for (const { document } of policy.requirements) {
    const own = Object.fromEntries(Object.keys(document.facts).map((name) => [name, facts[name]]));
    const decided = evaluateByDefinition(document, own as never) as {
      readonly status: string;
      readonly outcome?: object;
    };
    if (decided.outcome === undefined) return undefined;
    for (const [name, level] of Object.entries(decided.outcome as { readonly [field: string]: number })) {
      const { better, combine } = policy.document.dimensions[name] ?? {};
      const before = levels[name];
      if (before === undefined) levels[name] = Number(level);
      else if (combine === "sum") levels[name] = before + Number(level);
      else
        levels[name] = better === "less" ? Math.min(before, Number(level)) : Math.max(before, Number(level));
    }
  }
  return policy.offerings
    .filter(({ meets, onlyIf }) => {
      const all = Object.entries(policy.document.dimensions).every(([name, { better }]) => {
        const [gives, needs] = [meets[name] as number, levels[name] as number];
        return better === "less" ? gives <= needs : gives >= needs;
      });
      return all && (onlyIf === undefined || holds(onlyIf, facts));
    })
    .map(({ id }) => id);
}

/** Conditions of shipped policies: a value, one of several, or no less than a number. */
function holds(condition: object, facts: Facts): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    const value = facts[name];
    if (Array.isArray(wanted)) return wanted.includes(value);
    if (typeof wanted !== "object") return value === wanted;
    if (Object.keys(wanted).join() !== "gte") throw new Error(`not read here: ${JSON.stringify(wanted)}`);
    return typeof value === "number" && value >= wanted.gte;
  });
}

export const decidedByDefinition = { enough, holds } as const;
