// The analysis against trying every case, over drafted policies. CASES is how many policies, SEED which.
import { expect, test } from "vitest";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";
import { ACCEPTABLE_FINDINGS } from "../../src/policy/normal-form.ts";
import { seededRandom } from "../policy/generators/random.ts";
import { type ComparedDiffs, compareDiffs } from "./agreement/compare-diffs.ts";
import { compareFindings } from "./agreement/compare-findings.ts";
import { compareProofs } from "./agreement/compare-proofs.ts";
import { smallest } from "./agreement/smallest.ts";
import { draftTinyPolicy, type TinyPolicy } from "./generators/draft-tiny-policy.ts";
import { mutatePolicy } from "./generators/mutate-policy.ts";

const SEED = Number(process.env.SEED ?? 20261122);
const POLICIES = Number(process.env.CASES ?? 60);
/** So many disagreements are enough to begin with. */
const MOST = Number(process.env.MOST ?? 3);
/** From so many policies on it is counted how often each form of a guarantee is proved and refuted. */
const MANY = 2_000;
const FORMS = 17;
/** What a policy whose every case was tried can be told. */
const CODES = [...ACCEPTABLE_FINDINGS, "unused-acceptance"].filter((code) => !code.endsWith("undecided"));

type Compare = (tiny: TinyPolicy, count: (word: string) => void) => readonly unknown[];

/** What is wrong in drafted policies, each made as small as it can be. */
function disagreements(
  seed: number,
  compare: Compare,
  counts = new Map<string, number>(),
): readonly unknown[] {
  const random = seededRandom(seed);
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  for (let drafted = 0; drafted < POLICIES && wrong.length < MOST; drafted += 1) {
    const tiny = draftTinyPolicy(random);
    const flaws = compare(tiny, (word) => counts.set(word, (counts.get(word) ?? 0) + 1));
    const kinds = new Set(flaws.map(kindOf).filter((kind) => !seen.has(kind)));
    for (const kind of kinds) seen.add(kind);
    if (kinds.size === 0) continue;
    const again = (document: PolicyDocument) => compare({ ...tiny, document }, () => {});
    const document = smallest(tiny.document, (one) => again(one).some((flaw) => kinds.has(kindOf(flaw))));
    const floors = JSON.stringify(document.guarantees ?? []).includes('"floor"');
    wrong.push({
      drafted,
      flaws: again(document),
      document: JSON.stringify(document),
      ...(floors && { others: JSON.stringify(tiny.others) }),
    });
  }
  console.log(Object.fromEntries(counts));
  return wrong;
}

/** Of each kind one is shown, and it must be left when a policy was made smaller. */
const kindOf = (flaw: unknown) => JSON.stringify(flaw).slice(0, 50);

test("what is proved holds in every case, and what is refuted does not", () => {
  const counts = new Map<string, number>();
  const compare: Compare = ({ document, others }, count) => {
    const compared = compareProofs(document, others);
    for (const status of compared.statuses) count(status);
    return compared.wrong.map(({ flaw }) => flaw);
  };
  expect(disagreements(SEED, compare, counts)).toEqual([]);
  if (POLICIES < MANY) return;
  // Of twenty thousand policies, five hundred of each.
  expect([...counts].filter(([, often]) => often < POLICIES / 40)).toEqual([]);
  expect(counts.size).toBeGreaterThanOrEqual(2 * FORMS);
}, 3_600_000);

test.each(["diagrams", "branching"] as const)(
  "each engine alone proves and refutes the same: %s",
  (engine) => {
    const wrong = disagreements(SEED + 3, ({ document, others }, count) => {
      const compared = compareProofs(document, others, { engine });
      for (const status of compared.statuses) count(status);
      return compared.wrong.map(({ flaw }) => flaw);
    });
    expect(wrong).toEqual([]);
  },
  3_600_000,
);

test("what is found is so, and what is so is found", () => {
  const counts = new Map<string, number>();
  const compare: Compare = ({ document, others }, count) => {
    const compared = compareFindings(document, others);
    for (const code of compared.codes) count(code);
    return compared.wrong;
  };
  expect(disagreements(SEED + 1, compare, counts)).toEqual([]);
  // So small a policy leaves nothing undecided.
  expect([...counts.keys()].filter((code) => code.endsWith("undecided"))).toEqual([]);
  if (POLICIES < MANY) return;
  // Of every kind there are enough to be wrong about.
  const rare = CODES.filter((code) => (counts.get(code) ?? 0) < 0.03 * POLICIES);
  expect(rare).toEqual([]);
}, 3_600_000);

/** At most twice as many regions as are needed. */
function flawsOfDiff({ wrong, regions: { said, fewest } = { said: 0, fewest: 0 } }: ComparedDiffs) {
  return said > 2 * fewest ? [...wrong, `${said} regions where ${fewest} are enough`] : wrong;
}

test("what is said to differ does, and nothing else", () => {
  const random = seededRandom(SEED + 2);
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  const counts = { equal: 0, differing: 0, regions: 0, fewest: 0 };
  for (let drafted = 0; drafted < POLICIES && wrong.length < MOST; drafted += 1) {
    const { document } = draftTinyPolicy(random, 1_000);
    const after = mutatePolicy(random, document);
    const compared = compareDiffs(document, after);
    counts[compared.differs ? "differing" : "equal"] += 1;
    counts.regions += compared.regions?.said ?? 0;
    counts.fewest += compared.regions?.fewest ?? 0;
    const [kind] = flawsOfDiff(compared)
      .map(kindOf)
      .filter((one) => !seen.has(one));
    if (kind === undefined) continue;
    seen.add(kind);
    const fails = (one: PolicyDocument, other: PolicyDocument) =>
      JSON.stringify(one.outcome) === JSON.stringify(other.outcome) &&
      flawsOfDiff(compareDiffs(one, other)).some((flaw) => kindOf(flaw) === kind);
    const small = smallest(document, (one) => fails(one, after));
    const smallAfter = smallest(after, (other) => fails(small, other));
    const flaws = flawsOfDiff(compareDiffs(small, smallAfter));
    wrong.push({ drafted, flaws, before: JSON.stringify(small), after: JSON.stringify(smallAfter) });
  }
  console.log(counts);
  expect(wrong).toEqual([]);
}, 3_600_000);
