// A claim can open a decision, never close it: whatever is claimed of a fact that needs a record, in whatever shape,
// the policy says what it says without the claim.
import { decide, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";
import { isSame } from "./generators/compare-decisions.ts";
import { type Case, draftCase, draftValue } from "./generators/draft-case.ts";
import { besideRecord, draftClaim } from "./generators/draft-claim.ts";
import { draftPolicy } from "./generators/draft-policy.ts";
import { type Random, seededRandom } from "./generators/random.ts";

const RUNS = 2_500;
/** Whether a claim counts is seen before any search; a long one would show no more. */
const hurried = { steps: 200 } as const;

/** A drafted policy in which about two thirds of the facts need a record. */
function guarded(random: Random): PolicyDocument {
  const document = draftPolicy(random, { whole: random.chance(0.7) });
  const facts = Object.entries(document.facts).map(([name, { needs: _, ...fact }]) => [
    name,
    random.chance(0.65) ? { ...fact, needs: random.pick(["recorded", "verified"]) } : fact,
  ]);
  return { ...document, facts: Object.fromEntries(facts) };
}

/** Each fact with a record that is strong enough; about a third of those that need one have none. */
function recordedCase(random: Random, document: PolicyDocument): Case {
  const facts = draftCase(random, document);
  const record = (name: string, value: unknown) => {
    const { needs } = document.facts[name] as Fact;
    if (!needs) return value;
    return random.chance(0.35) ? undefined : { value, from: needs, ref: "doc-1" };
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, record(name, value)]));
}

function withClaims(random: Random, document: PolicyDocument, recorded: Case): Case {
  const claimed = (name: string, value: unknown) => {
    const fact = document.facts[name] as Fact;
    if (!fact.needs) return value;
    return value === undefined ? draftClaim(random, fact) : besideRecord(random, fact, value as object);
  };
  return Object.fromEntries(Object.entries(recorded).map(([name, value]) => [name, claimed(name, value)]));
}

/** Everything that a decision decides; what it lists of claims and conflicts may differ. */
function decidedPart(decision: object): object {
  const {
    claimed: _,
    conflicts: __,
    next,
    ...rest
  } = decision as { claimed?: unknown; conflicts?: unknown; next?: { fact: string } };
  return { ...rest, next: next?.fact };
}

describe("no claim about a fact that needs a record changes anything that is decided", () => {
  const random = seededRandom(99);
  const changed: unknown[] = [];
  const statuses: { [status: string]: number } = {};
  let claims = 0;
  for (let run = 0; run < RUNS && changed.length < 3; run += 1) {
    const document = guarded(random);
    const read = parsePolicy(document);
    if (!read.ok) {
      changed.push({ document, issues: read.issues });
      continue;
    }
    for (let index = 0; index < 4; index += 1) {
      const recorded = recordedCase(random, document);
      const hostile = withClaims(random, document, recorded);
      const [without, withThem] = [
        decide(read.value, recorded, hurried),
        decide(read.value, hostile, hurried),
      ];
      statuses[without.status] = (statuses[without.status] ?? 0) + 1;
      claims += Object.values(document.facts).filter((fact) => fact.needs).length;
      if (!isSame(decidedPart(without), decidedPart(withThem))) {
        changed.push({ document, recorded, hostile, without, withThem });
      }
    }
  }

  test("in any shape, beside a record or without one", () => {
    expect(changed.map((one) => JSON.stringify(one, null, 1))).toEqual([]);
    expect(claims).toBeGreaterThan(RUNS);
  });
  test("and the run met cases that were decided, and cases that stayed open", () => {
    for (const status of ["decided", "open", "gap"])
      expect(statuses[status] ?? 0, status).toBeGreaterThan(RUNS / 10);
  });
});

describe("where two accounts differ", () => {
  const document = (needs?: "recorded"): PolicyDocument => ({
    id: "late",
    version: "1",
    purpose: "other",
    facts: { delay: { type: "integer", min: 0, max: 600, ...(needs && { needs }) } },
    outcome: { owed: { type: "boolean" } },
    rules: [{ id: "late", when: { delay: { gte: 60 } }, then: { owed: true }, because: "Late." }],
    otherwise: { then: { owed: false }, because: "On time." },
  });
  const policyOf = (needs?: "recorded") => {
    const read = parsePolicy(document(needs));
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    return read.value;
  };
  const claim = { value: 240, from: "claimed", ref: "msg-812" };
  const record = { value: 20, from: "recorded", ref: "log-7" };

  test.each([[[claim, record]], [[record, claim]]])(
    "the record decides, in either order, and the conflict is shown",
    (accounts) => {
      const decision = decide(policyOf(), { delay: { accounts } } as never);
      expect(decision).toMatchObject({ status: "decided", outcome: { owed: false } });
      expect(JSON.stringify((decision as { conflicts?: unknown }).conflicts)).toContain("msg-812");
    },
  );
  test("a verified value stands above a recorded one", () => {
    const accounts = [record, { value: 61, from: "verified" }, claim];
    expect(decide(policyOf(), { delay: { accounts } } as never)).toMatchObject({ outcome: { owed: true } });
  });
  test("a claim alone leaves the decision open, and the result lists it and names the record that would settle it", () => {
    const decision = decide(policyOf("recorded"), { delay: claim } as never);
    expect(decision).toMatchObject({
      status: "open",
      matters: ["delay"],
      next: { fact: "delay", establish: "record" },
    });
    expect(JSON.stringify((decision as { claimed?: unknown }).claimed)).toContain("240");
  });
  test("random records beat random claims where no record is needed", () => {
    const random = seededRandom(5);
    for (let run = 0; run < 300; run += 1) {
      const drafted = draftPolicy(random, { whole: run % 2 === 0 });
      const facts = Object.fromEntries(
        Object.entries(drafted.facts).map(([name, { needs: _, ...fact }]) => [name, fact]),
      );
      const read = parsePolicy({ ...drafted, facts });
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const bare = draftCase(random, drafted);
      const accounts = Object.entries(bare).map(([name, value]) => {
        const claims = [{ value: draftValue(random, drafted.facts[name] as Fact), from: "claimed" }];
        return [
          name,
          {
            accounts: random.pick([
              [...claims, { value, from: "recorded" }],
              [{ value, from: "recorded" }, ...claims],
            ]),
          },
        ];
      });
      const [alone, contested] = [
        decide(read.value, bare, hurried),
        decide(read.value, Object.fromEntries(accounts), hurried),
      ];
      const answer = ({ status, outcome }: { status: string; outcome?: unknown }) => ({ status, outcome });
      expect(answer(contested)).toEqual(answer(alone));
    }
  });
});
