// What is covered and what is reached, against trying every case, over drafted policies. CASES is how many, SEED which.
import { casesFor, coverage } from "evenhand/analysis";
import { type Decision, decide, type Policy, parsePolicy, runCases } from "evenhand/policy";
import { expect, test } from "vitest";
import { ABSENT } from "../../../src/policy/definition/known-value.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";
import { seededRandom } from "../../policy/generators/random.ts";
import { draftTinyPolicy } from "../generators/draft-tiny-policy.ts";
import { everyCase, spaceOf } from "../oracle/case-space.ts";
import { movedThresholds } from "./moved-thresholds.ts";

const SEED = Number(process.env.SEED ?? 20261123);
const POLICIES = Number(process.env.CASES ?? 60);

const read = (document: unknown) => {
  const policy = parsePolicy(document);
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
  return policy.value;
};

test("the cases that are made come out as they say, and exercise all that any case does", () => {
  const random = seededRandom(SEED);
  const sizes = { every: 0, made: 0, unreached: 0 };
  for (let drafted = 0; drafted < POLICIES; drafted += 1) {
    const { document } = draftTinyPolicy(random, 600);
    const policy = read(document);
    const { cases, unreached } = casesFor(policy);
    const said = `${drafted} ${JSON.stringify(document)}`;
    const kept = read({ ...document, cases });
    expect(
      runCases(kept).filter(({ passed }) => !passed),
      said,
    ).toEqual([]);
    const all = everyCase(document).map((facts) => verified(document.facts, facts));
    const whole = coverage(policy, all);
    const own = coverage(policy, cases);
    expect(
      [...own.cases.invalid, ...own.cases.open, ...whole.cases.invalid, ...whole.cases.open],
      said,
    ).toEqual([]);
    const missing = ({ rules, boundaries, values, outcomes }: typeof own) =>
      [rules, boundaries, values, outcomes].flatMap((part) => part.missing);
    expect(missing(own), said).toEqual(missing(whole));
    expect(new Set(unreached.map(({ text }) => text)), said).toEqual(new Set(missing(whole)));
    expect(
      unreached.every(({ because }) => because === "no case"),
      said,
    ).toBe(true);
    const statuses = (facts: readonly object[]) =>
      new Set(facts.map((one) => decide(policy, one as never).status));
    expect(statuses(cases.map(({ facts }) => facts)), said).toEqual(statuses(all));
    sizes.every += all.length;
    sizes.made += cases.length;
    sizes.unreached += unreached.length;
  }
  console.log(sizes);
}, 3_600_000);

test("a number in a rule that is moved by one is noticed, wherever it changes anything", () => {
  const random = seededRandom(SEED + 1);
  const counts = { moved: 0, same: 0, noticed: 0 };
  for (let drafted = 0; drafted < POLICIES; drafted += 1) {
    const { guarantees: _, accept: __, ...document } = draftTinyPolicy(random, 300).document;
    const { cases } = casesFor(read(document));
    const all = everyCase(document).map((facts) => verified(document.facts, facts));
    const space = spaceOf(document);
    for (const { text, document: after, fact, test: before, times } of movedThresholds(document)) {
      if (text.startsWith("derive/")) continue;
      // Another test of the fact in the same rule may hide the boundary, and show it elsewhere.
      if (times !== 1) continue;
      // Of a decimal, 0 and 1 are no neighbours.
      if (compiledOf(read(document)).facts.find(({ name }) => name === fact)?.domain.type !== "integer")
        continue;
      // What every value passes, or none, is no boundary.
      const holds = space.holdsOf({ [fact]: before });
      const known = space.cases.filter((id) => space.factIn(fact)(id) !== ABSENT).map(holds);
      if (new Set(known).size < 2) continue;
      const policy = parsePolicy(after);
      if (!policy.ok) continue;
      counts.moved += 1;
      const told = (one: Policy) => all.map((facts) => toldOf(decide(one, facts as never)));
      const own = told(read(document));
      if (told(policy.value).every((result, index) => result === own[index])) counts.same += 1;
      else {
        const failed = runCases(read({ ...after, cases })).filter(({ passed }) => !passed);
        expect(failed, `${drafted} ${text} ${JSON.stringify(document)}`).not.toEqual([]);
        counts.noticed += 1;
      }
    }
  }
  console.log(counts);
}, 3_600_000);

function toldOf(decision: Decision): string {
  return JSON.stringify(decision.status === "decided" ? decision.outcome : decision.status);
}

function verified(facts: Readonly<Record<string, { readonly needs?: unknown }>>, given: object) {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      facts[name]?.needs === undefined || (typeof value === "object" && value !== null && "from" in value)
        ? value
        : { value, from: "verified" },
    ]),
  );
}
