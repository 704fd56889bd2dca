// What the drafted policies are good for: each finding, and each form of a promise, kept and broken, comes often enough
// that an analysis which is wrong about it is found out.
import { beforeAll, describe, expect, test } from "vitest";
import type { Guarantee } from "../../src/policy/document/guarantee.ts";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";
import { seededRandom } from "../policy/generators/random.ts";
import { draftTinyPolicy } from "./generators/draft-tiny-policy.ts";
import { CHANGE_NAMES, changed } from "./generators/mutate-policy.ts";
import { spaceOf } from "./oracle/case-space.ts";
import { caseCount } from "./oracle/every-value.ts";
import { resultsOf } from "./oracle/results.ts";
import { trueDiff } from "./oracle/true-diff.ts";
import { trueFindings } from "./oracle/true-findings.ts";
import { trueProofs } from "./oracle/true-proof.ts";

const SEED = Number(process.env.SEED ?? 20261122);
const POLICIES = Number(process.env.CASES ?? 2_000);

const CODES = [
  "gap",
  "conflict",
  "overlap",
  "never-fires",
  "redundant-rule",
  "unused-fact",
  "unreached-outcome",
  "boundary-smell",
  "cliff",
  "guarantee-refuted",
  "unused-acceptance",
];
const FORMS = [
  "complete",
  "neverFalls",
  "neverRises",
  "independent",
  "atLeast",
  "atMost",
  "never",
  "floor",
  "respect",
  "integrity",
  "like-cases-alike",
  "more-harm-never-less",
  "need-never-lowers",
  "no-dead-end",
];
/** These leave every case as it was. */
// A case that only one of the two declarations knows is not compared.
/** Of these hardly anything is left that both versions know and that comes out otherwise. */
const RARELY = ["wider bounds", "added assumption", "removed value"];
const SAME = ["split rule", "texts only", "written differently", "absent at times", "with a unit"];

const policies = new Map<string, number>();
const changes = new Map<string, number>();
const sizes: number[] = [];

beforeAll(() => {
  const random = seededRandom(SEED);
  for (let drafted = 0; drafted < POLICIES; drafted += 1) {
    const { document, others } = draftTinyPolicy(random);
    sizes.push(caseCount(document));
    for (const word of wordsOf(document, others)) count(policies, word);
    if (drafted % 10 > 0) continue;
    for (const name of CHANGE_NAMES) {
      const next = changed(random, document, name);
      if (next === undefined) continue;
      const differs = trueDiff(document, next).changes.length > 0;
      count(changes, `${name} ${differs ? "differs" : "equal"}`);
    }
  }
  console.log([...policies, ...changes].map(([word, times]) => `${word}: ${times}`).join("\n"));
}, 600_000);

/** What is in a policy, found in it, and kept or broken: each said once. */
function wordsOf(document: PolicyDocument, others: readonly PolicyDocument[]): ReadonlySet<string> {
  const found = trueFindings(document, others).map(({ code }) => code);
  const space = spaceOf(document);
  const kept = trueProofs(space, resultsOf(space), others).map((status, place) => {
    return `${formOf(document.guarantees?.[place] as Guarantee)} ${status}`;
  });
  const facts = Object.values(document.facts).flatMap((fact) => [
    fact.type,
    ...(fact.optional ? ["optional"] : []),
    ...("other" in fact ? ["other"] : []),
    ...("ordered" in fact ? ["ordered"] : []),
  ]);
  const parts = ["derive", "assume", "layers", "parameters", "accept", "otherwise"].filter(
    (part) => part in document,
  );
  return new Set([...found, ...kept, ...facts, ...parts, document.hit ?? "first"]);
}

const formOf = (guarantee: Guarantee): string =>
  "principle" in guarantee
    ? guarantee.principle
    : (FORMS.find((form) => Object.hasOwn(guarantee, form)) as string);

function count(words: Map<string, number>, word: string): void {
  words.set(word, (words.get(word) ?? 0) + 1);
}

const share = (word: string) => (policies.get(word) ?? 0) / POLICIES;

describe("drafted policies", () => {
  test.each(CODES)("in 3 of 100 there is to be found: %s", (code) => {
    expect(share(code)).toBeGreaterThan(0.03);
  });

  test.each(FORMS)("in 2 of 100 is kept, and in as many broken: %s", (form) => {
    expect(share(`${form} proved`)).toBeGreaterThan(0.02);
    expect(share(`${form} refuted`)).toBeGreaterThan(0.02);
  });

  test("every hit policy, every type of fact, and every part of a document comes often", () => {
    const hits = ["first", "unique", "any", "collect", "priority"];
    const types = ["boolean", "enum", "integer", "decimal", "money", "date", "instant", "set", "list"];
    const parts = ["optional", "other", "ordered", "derive", "assume", "layers", "parameters", "accept"];
    const rare = [...hits, ...types, ...parts, "otherwise"].filter((word) => share(word) < 0.05);
    expect(rare).toEqual([]);
  });

  test("every case can be tried", () => {
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3_000);
    const typical = sizes.filter((size) => size >= 40 && size <= 600).length;
    expect(typical / POLICIES).toBeGreaterThan(0.5);
  });
});

describe("second versions", () => {
  test.each(CHANGE_NAMES)("comes about, and does what it is called: %s", (name) => {
    const [equal, differs] = ["equal", "differs"].map((how) => changes.get(`${name} ${how}`) ?? 0);
    expect((equal ?? 0) + (differs ?? 0)).toBeGreaterThan(POLICIES / 400);
    if (SAME.includes(name)) expect(differs).toBeLessThanOrEqual(name === "split rule" ? POLICIES / 10 : 0);
    else if (!RARELY.includes(name)) expect(differs).toBeGreaterThan(0);
  });
});
