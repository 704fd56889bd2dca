// Below a million cases nothing is given up, and what is said is so. CASES is how many policies, SEED which.
import { analyse } from "evenhand/analysis";
import { expect, test } from "vitest";
import { type PolicyDocument, rulesOf } from "../../../src/policy/document/policy-document.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import { compareDiffs } from "../agreement/compare-diffs.ts";
import { compareFindings } from "../agreement/compare-findings.ts";
import { compareProofs } from "../agreement/compare-proofs.ts";
import { draftAwkwardPolicy } from "../generators/draft-awkward-policy.ts";
import { policyOf } from "../oracle/looked-at.ts";

const SEED = Number(process.env.SEED ?? 20261127);
const POLICIES = Number(process.env.CASES ?? 6);
const LONGEST = 3_600_000;

test.each([
  [1_000, 4_000],
  [4_000, 30_000],
])(
  "from %i to %i cases everything is decided, as trying every case by the definition does",
  (least, most) => {
    const random = seededRandom(SEED + least);
    const wrong: unknown[] = [];
    const counts: Record<string, number> = {};
    for (let drafted = 0; drafted < POLICIES && wrong.length < 3; drafted += 1) {
      const document = draftAwkwardPolicy(random, least, most);
      const found = compareFindings(document, []);
      const proved = compareProofs(document, []);
      for (const said of [...found.codes, ...proved.statuses]) counts[said] = (counts[said] ?? 0) + 1;
      const flaws = [...found.wrong, ...proved.wrong];
      if (flaws.length > 0)
        wrong.push({ drafted, flaws: flaws.slice(0, 4), document: JSON.stringify(document) });
    }
    console.log(counts);
    expect(wrong).toEqual([]);
  },
  LONGEST,
);

/** Another policy about the same facts: some rules are gone, and the rest stand in another order. */
function changed(random: Random, document: PolicyDocument): PolicyDocument {
  const rules = rulesOf(document);
  const { layers: _, guarantees: __, ...rest } = document;
  return {
    ...rest,
    rules: random.some(rules, Math.max(1, rules.length - 1), rules.length),
  } as PolicyDocument;
}

test(
  "of two policies it is said whether one is a floor of the other, and where they differ",
  () => {
    const random = seededRandom(SEED + 1);
    const wrong: unknown[] = [];
    for (let drafted = 0; drafted < POLICIES && wrong.length < 3; drafted += 1) {
      const document = draftAwkwardPolicy(random, 1_000, 4_000);
      const other = { ...changed(random, document), id: "law" };
      const guarantees = [{ floor: "law", outcome: "o0" }] as const;
      const proved =
        document.hit === "collect" ? [] : compareProofs({ ...document, guarantees }, [other]).wrong;
      const differing = compareDiffs(document, other).wrong;
      const flaws = [...proved, ...differing];
      if (flaws.length > 0) {
        wrong.push({
          flaws: flaws.slice(0, 4),
          document: JSON.stringify(document),
          other: JSON.stringify(other),
        });
      }
    }
    expect(wrong).toEqual([]);
  },
  LONGEST,
);

test(
  "up to a million cases nothing is given up",
  () => {
    const random = seededRandom(SEED + 2);
    const wrong: unknown[] = [];
    for (let drafted = 0; drafted < POLICIES && wrong.length < 3; drafted += 1) {
      const document = draftAwkwardPolicy(random, 30_000, 1_000_000);
      const start = performance.now();
      const { findings, effort } = analyse(policyOf(document));
      const undecided = findings
        .filter(({ code }) => code.endsWith("undecided"))
        .map(({ message }) => message);
      if (process.env.CASES !== undefined)
        console.log(drafted, Math.round(performance.now() - start), effort.steps);
      if (undecided.length > 0) wrong.push({ drafted, undecided, document: JSON.stringify(document) });
    }
    expect(wrong).toEqual([]);
  },
  LONGEST,
);
