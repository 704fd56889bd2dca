/** Changes of rules: those that change outcomes, and those that only look as if they did. */
import type { Comparison, Condition, Test } from "../../../src/policy/document/condition.ts";
import type { Fact } from "../../../src/policy/document/fact.ts";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import { testableFacts } from "../../policy/generators/derived-fact.ts";
import { draftTest, testable } from "../../policy/generators/draft-test.ts";
import { constantAt, gridOf, isCounted, stepIn } from "../../policy/generators/grid.ts";
import type { Random } from "../../policy/generators/random.ts";
import { factsRead } from "../oracle/results.ts";
import {
  anyRule,
  type Change,
  condition,
  consequence,
  mapTests,
  newId,
  withRule,
  withRules,
} from "./with-rules.ts";

export const RULE_CHANGES = {
  "moved threshold": movedThreshold,
  "changed amount": changedAmount,
  "added rule": addedRule,
  "removed rule": removedRule,
  "reordered rules": reorderedRules,
  "split rule": splitRule,
  "merged rules": mergedRules,
  "texts only": textsOnly,
  "written differently": writtenDifferently,
} satisfies { readonly [change: string]: Change };

function movedThreshold(random: Random, document: PolicyDocument) {
  const rule = anyRule(random, document);
  const facts = testableFacts(document);
  let moved = false;
  const when = mapTests(rule.when, (name, test) => {
    const fact = facts[name];
    if (moved || fact === undefined || !isCounted(fact) || typeof test !== "object" || Array.isArray(test))
      return test;
    const [key, constant] = Object.entries(test).find(([bound]) => /^[gl]te?$/.test(bound)) ?? [];
    if (key === undefined || typeof constant === "object") return test;
    moved = true;
    const step = stepIn(fact, constant) + random.pick([-1, 1]);
    return { ...test, [key]: constantAt(step, fact, gridOf(fact).decimals) } as Comparison;
  });
  return moved ? withRule(document, rule.id, () => [{ ...rule, when }]) : undefined;
}

function changedAmount(random: Random, document: PolicyDocument) {
  const { otherwise } = document;
  if (otherwise && random.chance(0.2)) {
    return { ...document, otherwise: { ...otherwise, then: consequence(random, document) } };
  }
  const rule = anyRule(random, document);
  return withRule(document, rule.id, () => [{ ...rule, then: consequence(random, document) }]);
}

function addedRule(random: Random, document: PolicyDocument) {
  const beside = anyRule(random, document);
  const facts = testableFacts(document);
  const always = factsRead(document, beside.then).every((name) => facts[name]?.optional !== true);
  const then = always && random.chance(0.4) ? beside.then : consequence(random, document);
  const added = { id: newId(document), when: condition(random, document), then, because: "New." };
  const before = random.chance(0.5);
  return withRule(document, beside.id, () => (before ? [added, beside] : [beside, added]));
}

function removedRule(random: Random, document: PolicyDocument) {
  if (rulesOf(document).length < 2) return undefined;
  return withRule(document, anyRule(random, document).id, () => []);
}

function reorderedRules(random: Random, document: PolicyDocument) {
  return withRules(document, (rules) => random.some(rules, rules.length, rules.length));
}

/** The same cases in two rules. */
function splitRule(random: Random, document: PolicyDocument) {
  const rule = anyRule(random, document);
  const facts = testable(testableFacts(document));
  const name = random.pick(Object.keys(facts));
  const part = { [name]: draftTest(random, facts[name] as Fact, document.parameters ?? {}) };
  const id = newId(document);
  return withRule(document, rule.id, () => [
    { ...rule, when: { all: [rule.when, part] } },
    { ...rule, id, when: { all: [rule.when, { not: part }] } },
  ]);
}

function mergedRules(_: Random, document: PolicyDocument) {
  const rules = document.rules ?? [];
  const at = rules.findIndex(
    ({ then }, index) => JSON.stringify(then) === JSON.stringify(rules[index + 1]?.then),
  );
  const [one, other] = [rules[at], rules[at + 1]];
  if (one === undefined || other === undefined) return undefined;
  const merged = { ...one, when: { any: [one.when, other.when] } };
  return withRules(document, (all) =>
    all.flatMap((rule) => (rule === one ? [merged] : rule === other ? [] : [rule])),
  );
}

function textsOnly(_: Random, document: PolicyDocument) {
  return withRules({ ...document, title: "Another title" }, (rules) =>
    rules.map((rule) => ({ ...rule, because: "For another reason." })),
  );
}

/** Other words for the same: `gt` for `gte`, a condition within `all`, what is not not so. */
function writtenDifferently(random: Random, document: PolicyDocument) {
  const facts = testableFacts(document);
  const reword = (name: string, test: Test): Test => {
    const fact = facts[name];
    if (fact === undefined || !isCounted(fact) || typeof test !== "object" || Array.isArray(test))
      return test;
    const { decimals } = gridOf(fact);
    const shift = (constant: unknown, by: number) =>
      constantAt(stepIn(fact, constant as never) + by, fact, decimals);
    const { gte, lte, ...rest } = test as Comparison;
    return {
      ...rest,
      ...(gte !== undefined && (typeof gte === "object" ? { gte } : { gt: shift(gte, -1) })),
      ...(lte !== undefined && (typeof lte === "object" ? { lte } : { lt: shift(lte, 1) })),
    } as Test;
  };
  const rewrite = (when: Condition): Condition =>
    random.pick<() => Condition>([
      () => ({ all: [when] }),
      () => ({ not: { not: when } }),
      () => ({ any: [when, { all: [when, when] }] }),
      () => mapTests(when, reword),
      () => mapTests(when, reword),
    ])();
  return withRules(document, (rules) => rules.map((rule) => ({ ...rule, when: rewrite(rule.when) })));
}
