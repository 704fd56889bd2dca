// What is covered and what is reached, against trying every case, over drafted policies. CASES is how many, SEED which.
import { casesFor, coverage } from "evenhand/analysis";
import { decide, parsePolicy, runCases } from "evenhand/policy";
import { expect, test } from "vitest";
import { seededRandom } from "../../policy/generators/random.ts";
import { draftTinyPolicy } from "../generators/draft-tiny-policy.ts";
import { everyCase } from "../oracle/case-space.ts";

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
