/** When a condition holds: every entry holds. A test looks at one fact; `any`, `all` and `not` are plain logic. */
import type { Comparison, Condition, Constant, Membership, Test } from "../document/condition.ts";
import type { Fact } from "../document/fact.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import { compare, type Fraction } from "./fraction.ts";
import { ABSENT, exactly, type KnownValue, OTHER } from "./known-value.ts";

/** What is known of every fact that a condition may test. */
export type KnownFacts = ReadonlyMap<string, KnownValue>;
/** What was declared of the facts; derived ones are not, and need not be. */
export type Declared = { readonly [name: string]: Fact };

/** Whether the condition holds for these facts: those of a policy, or the fields of one record. */
export function holds(
  condition: Condition,
  facts: KnownFacts,
  declared: Declared,
  policy: PolicyDocument,
): boolean {
  const isTrue = (inner: Condition) => holds(inner, facts, declared, policy);
  return Object.entries(condition).every(([name, entry]) => {
    if (name === "any") return (entry as readonly Condition[]).some(isTrue);
    if (name === "all") return (entry as readonly Condition[]).every(isTrue);
    if (name === "not") return !isTrue(entry as Condition);
    const fact = Object.hasOwn(declared, name) ? declared[name] : undefined;
    return passes(entry as Test, facts.get(name) as KnownValue, fact, policy);
  });
}

function passes(test: Test, value: KnownValue, fact: Fact | undefined, policy: PolicyDocument): boolean {
  const same = (constant: Constant) => isSame(value, meaning(constant, fact, policy));
  if (typeof test !== "object") return same(test);
  if ("is" in test) {
    if (test.is === "absent") return value === ABSENT;
    return test.is === "present" ? value !== ABSENT : value === OTHER;
  }
  if ("not" in test) {
    const mayHold = value !== ABSENT || asksForPresence(test.not);
    return mayHold && !passes(test.not, value, fact, policy);
  }
  if (value === ABSENT) return false; // absence satisfies only { is: "absent" }
  if (Array.isArray(test)) return test.some(same);
  if ("parameter" in test) return same(test);
  if (value instanceof Set) {
    const { has, hasAll = [], hasNone = [] } = test as Membership;
    const holdsWord = (word: Constant) => value.has(meaning(word, fact, policy) as string);
    return (has === undefined || holdsWord(has)) && hasAll.every(holdsWord) && !hasNone.some(holdsWord);
  }
  const { gt, gte, lt, lte } = test as Comparison;
  if (value === OTHER) return false; // it has no place among the words that stand in order
  const place = (it: KnownValue): Fraction =>
    fact?.type === "enum" ? { over: BigInt(fact.values.indexOf(it as string)), under: 1n } : (it as Fraction);
  const against = (bound: Constant) => compare(place(value), place(meaning(bound, fact, policy)));
  return (
    (gt === undefined || against(gt) > 0) &&
    (gte === undefined || against(gte) >= 0) &&
    (lt === undefined || against(lt) < 0) &&
    (lte === undefined || against(lte) <= 0)
  );
}

/** `{ is: "absent" }` and `{ is: "present" }`: the tests whose negation an absent fact may satisfy. */
const asksForPresence = (test: Test): boolean =>
  typeof test === "object" && "is" in test && test.is !== "other";

/** What a constant stands for beside a fact: a word beside words, yes or no, else the number that it names. */
function meaning(constant: Constant, fact: Fact | undefined, policy: PolicyDocument): KnownValue {
  const plain = literal(constant, policy);
  const isWord = typeof plain === "boolean" || fact?.type === "enum" || fact?.type === "set";
  return (isWord ? plain : exactly(String(plain))) as KnownValue;
}

/** A constant as it is written; a parameter as its value is. */
export const literal = (constant: Constant, policy: PolicyDocument) =>
  typeof constant === "object" ? policy.parameters?.[constant.parameter]?.value : constant;

function isSame(a: KnownValue, b: KnownValue): boolean {
  return typeof a === "object" && typeof b === "object"
    ? compare(a as Fraction, b as Fraction) === 0
    : a === b;
}
