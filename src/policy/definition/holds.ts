/** When a condition holds: every entry holds. A test looks at one fact; `any`, `all` and `not` are plain logic. */
import type { Comparison, Condition, Constant, Test } from "../document/condition.ts";
import type { Fact } from "../document/fact.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import { compare, type Fraction, fraction } from "./fraction.ts";
import { ABSENT, type KnownValue, OTHER } from "./known-value.ts";

/** What is known of every declared fact. */
export type KnownFacts = ReadonlyMap<string, KnownValue>;

/** Whether the condition holds for these facts. */
export function holds(condition: Condition, facts: KnownFacts, policy: PolicyDocument): boolean {
  const isTrue = (inner: Condition) => holds(inner, facts, policy);
  return Object.entries(condition).every(([name, entry]) => {
    if (name === "any") return (entry as readonly Condition[]).some(isTrue);
    if (name === "all") return (entry as readonly Condition[]).every(isTrue);
    if (name === "not") return !isTrue(entry as Condition);
    return passes(entry as Test, facts.get(name) as KnownValue, policy.facts[name] as Fact, policy);
  });
}

function passes(test: Test, value: KnownValue, fact: Fact, policy: PolicyDocument): boolean {
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
  const { gt, gte, lt, lte } = test as Comparison;
  const against = (bound: Constant) => compare(value as Fraction, meaning(bound, fact, policy) as Fraction);
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

function meaning(constant: Constant, fact: Fact, policy: PolicyDocument): KnownValue {
  const plain = typeof constant === "object" ? policy.parameters?.[constant.parameter]?.value : constant;
  const isWord = fact.type === "boolean" || fact.type === "enum";
  return (isWord ? plain : fraction(String(plain))) as KnownValue;
}

function isSame(a: KnownValue, b: KnownValue): boolean {
  return typeof a === "object" && typeof b === "object" ? compare(a, b) === 0 : a === b;
}
