// Reasons are put together from sentences that were made before. The oracle takes the long way through public functions
// alone: every policy decided anew for the customer, and explained.
import { type Decision, decide, expectOk, explain, type Policy } from "evenhand";
import {
  type Assessment,
  answer,
  assess,
  type NeedsPolicy,
  parseNeedsPolicy,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import broadband from "../../../examples/broadband-complete.json" with { type: "json" };
import electricity from "../../../examples/energy-tariff.json" with { type: "json" };
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import { namedInReasons } from "../named-in-reasons.ts";

type Facts = Readonly<Record<string, unknown>>;

function drawnValue(random: Random, fact: NeedsPolicy["questions"][number]["fact"]): unknown {
  if (fact.type === "boolean") return random.chance(0.5);
  if (fact.type === "enum") return random.pick(fact.values);
  if (fact.type === "set") return fact.values.filter(() => random.chance(0.4));
  if (fact.type === "integer") return random.between(fact.min, Math.min(fact.max, fact.min + 40));
  if (fact.type === "decimal") return random.between(0, 99) / 10;
  if (fact.type === "money") return random.between(0, 9_999);
  throw new Error(`no value of ${fact.type} is drawn here`);
}

/** A session with every question answered but those left out, and the facts that count in it. */
function drawnSession(random: Random, policy: NeedsPolicy, leftOut: number) {
  let session: Assessment = startAssessment(policy);
  const facts: Record<string, unknown> = {};
  for (const { name, fact } of policy.questions) {
    if (random.chance(leftOut)) continue;
    const value = drawnValue(random, fact);
    session = expectOk(answer(policy, session, name, { value, from: "confirmed" }));
    facts[name] = value;
  }
  for (const [name, { onlyIf = {} }] of Object.entries(policy.document.questions ?? {})) {
    const isAsked = Object.entries(onlyIf).every(([other, wanted]) => passes(facts[other], wanted));
    if (!isAsked) facts[name] = { is: "absent" };
  }
  return { session, facts };
}

/** Whether what is known of a fact passes a test of a condition, or may pass it. */
function passes(value: unknown, wanted: unknown): boolean {
  if (value === undefined) return true;
  if (Array.isArray(wanted)) return wanted.includes(value);
  if (typeof wanted !== "object" || wanted === null) return value === wanted;
  return (value as number) >= (wanted as { readonly gte: number }).gte;
}

function decisionOf(policy: Policy, facts: Facts): Decision {
  const own = Object.entries(facts).filter(([name]) => Object.hasOwn(policy.document.facts, name));
  return decide(policy, Object.fromEntries(own), { from: "verified" });
}

/** The decision with the answers marked as sensitive that nobody is to read again. */
function withheldBy({ document }: NeedsPolicy, decision: Decision): Decision {
  if (decision.status !== "decided") return decision;
  const relied = decision.relied.map((one) =>
    document.questions?.[one.fact]?.sensitivity === "high" ? { ...one, sensitive: true as const } : one,
  );
  return { ...decision, relied };
}

/** How many reasons of so many sessions were compared. */
function compared(policy: NeedsPolicy, sessions: number, locale: string, leftOut: number): number {
  const random = seededRandom(sessions + locale.length);
  let reasons = 0;
  for (let round = 0; round < sessions; round += 1) {
    const { session, facts } = drawnSession(random, policy, leftOut);
    const result = assess(policy, session, { locale });
    if (result.status !== "decided" && result.status !== "none-fits") continue;
    const { because } = result.status === "decided" ? result.recommendation : result;
    for (const { text, from } of because) {
      const requirement = policy.requirements.find((one) => one.id === from.policy.id) as Policy;
      const decision = decisionOf(requirement, facts);
      expect(text).toBe(explain(withheldBy(policy, decision), { locale }));
      expect(from.rules).toEqual(decision.status === "decided" && decision.because.map(({ rule }) => rule));
      reasons += 1;
    }
    const levels = Object.entries(result.needs).map(([name, { floor, possible }]) => [
      name,
      floor === possible ? floor : undefined,
    ]);
    const choice = decide(policy.choice, Object.fromEntries(levels));
    const told = result.status === "decided" ? result.recommendation.text : result.text;
    if (choice.status === "decided") expect(told).toBe(explain(choice, { locale }));
  }
  return reasons;
}

describe("a reason is what a decision of its policy would say", () => {
  const files = [
    ["broadband", broadband, 150],
    ["electricity", electricity, 150],
  ] as const;
  for (const locale of ["en", "de"]) {
    test.each(files)(`of %s, in ${locale}`, { timeout: 60_000 }, (_, document, sessions) => {
      const policy = expectOk(parseNeedsPolicy(document));
      expect(compared(policy, sessions, locale, 0)).toBeGreaterThan(sessions);
      expect(compared(policy, sessions / 3, locale, 0.1)).toBeGreaterThan(0);
    });

    test(`where reasons name values of every kind, in ${locale}`, () => {
      expect(compared(namedInReasons, 300, locale, 0)).toBeGreaterThan(300);
    });
  }

  test("the answer to a question of high sensitivity is named in none", () => {
    const limited = (sensitivity: "some" | "high") => {
      const policy = expectOk(
        parseNeedsPolicy({
          id: "loan",
          version: "1",
          currency: "GBP",
          requirements: [
            {
              id: "limit",
              version: "1",
              purpose: "recommendation",
              facts: { budget: { type: "integer", min: 0, max: 100 } },
              outcome: { price: { type: "integer" } },
              rules: [
                {
                  id: "limit",
                  when: { budget: { gte: 0 } },
                  then: { price: "budget" },
                  because: "It may cost {budget}.",
                },
              ],
              otherwise: { then: { price: 1000 }, because: "Any price." },
            },
          ],
          questions: { budget: { sensitivity } },
          dimensions: { price: { better: "less" } },
          offerings: [{ id: "small", title: "Small", price: "5", meets: { price: 5 } }],
        }),
      );
      const result = assess(policy, expectOk(answer(policy, startAssessment(policy), "budget", 37)));
      return result.status === "decided" ? result.recommendation.because.map(({ text }) => text) : [];
    };
    expect(limited("some")).toEqual(["It may cost 37."]);
    expect(limited("high")).toEqual(["It may cost (withheld)."]);
  });

  test("in a language that was not asked for before, after many others", () => {
    const languages = ["en", "de", "fr", "it", "es", "nl", "pl", "sv", "da", "fi"];
    for (const locale of languages) expect(compared(namedInReasons, 10, locale, 0)).toBeGreaterThan(0);
  });
});
