// `open` is exact: on policies small enough to try every completion, what `decide` says of a partial case is what
// trying them all says, in status, in what is possible and in what still matters. Where it says that it is not exact,
// nothing that is possible is left out, and what it decides is decided.
import { decide, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { isSame } from "./generators/compare-decisions.ts";
import { countPartial, emptyCoverage } from "./generators/coverage.ts";
import { draftPolicy } from "./generators/draft-policy.ts";
import { everyCompletion } from "./generators/every-completion.ts";
import { faultsIn, isHonest, type Open, unsoundIn } from "./generators/judge-open.ts";
import { draftPartialCase } from "./generators/partial-case.ts";
import { seededRandom } from "./generators/random.ts";

const SEED = Number(process.env.SEED ?? 7);
const PAIRS = Number(process.env.PAIRS ?? 6_000);
/** How many completions of a partial case are tried: every one that there is. */
const MOST = 1_000;

describe("open is exact", () => {
  const statuses: { [status: string]: number } = {};
  const wrong: unknown[] = [];
  const coverage = emptyCoverage();
  const claims = { open: 0, exact: 0 };
  let givenUp = 0;
  const random = seededRandom(SEED);
  for (let pairs = 0; pairs < PAIRS && wrong.length < 3; ) {
    const document = draftPolicy(random, { small: true, whole: random.chance(0.75) });
    const read = parsePolicy(document);
    if (!read.ok) {
      wrong.push({ document, issues: read.issues });
      continue;
    }
    for (let index = 0; index < 6; index += 1, pairs += 1) {
      const partial = draftPartialCase(random, document, { most: 4, every: MOST });
      const decision = decide(read.value, partial.facts, { from: "verified" }) as Open;
      const tried = everyCompletion(document, partial);
      countPartial(coverage, document, partial);
      statuses[tried.status] = (statuses[tried.status] ?? 0) + 1;
      if (decision.status === "open") {
        claims.open += 1;
        if (decision.exact) claims.exact += 1;
      }
      const judge = decision.exact === false ? unsoundIn : faultsIn;
      const faults = judge(decision, tried, document.hit);
      if (faults.length > 0) wrong.push({ faults, document, facts: partial.facts, decision, tried });
      const steps = random.below(40);
      const hurried = decideWithin(
        steps,
        () => decide(read.value, partial.facts, { from: "verified", steps }) as Open,
      );
      if (!isSame(hurried, decision)) {
        givenUp += 1;
        if (!isHonest(hurried, decision))
          wrong.push({ document, facts: partial.facts, steps, hurried, decision });
      }
    }
  }

  test("no pair of policy and partial case is judged wrongly", () => {
    console.log(JSON.stringify({ ...statuses, ...claims, share: claims.exact / claims.open }));
    expect(wrong.map((one) => JSON.stringify(one, mapsToo, 1))).toEqual([]);
  });

  test("a search that was given up says so, and never decides otherwise", () => {
    expect(givenUp).toBeGreaterThan(PAIRS / 50);
  });

  test("at least nine of ten open decisions are exact", () => {
    expect(claims.exact / claims.open).toBeGreaterThanOrEqual(0.9);
  });

  test("lists, records, sets and times were left open in every way", () => {
    const open = [...coverage].filter(([form]) => form.startsWith("partial"));
    expect(open.length).toBeGreaterThan(5);
    expect(open.filter(([, { used }]) => used < PAIRS / 100)).toEqual([]);
  });

  test("the run met every status, and many that are open", () => {
    for (const status of ["decided", "open", "gap", "conflict", "invalid"]) {
      expect(statuses[status] ?? 0, status).toBeGreaterThan(PAIRS / 200);
    }
    expect(statuses.open ?? 0).toBeGreaterThan(PAIRS / 4);
  });
});

/** A decision, or what was thrown instead of one. */
function decideWithin(steps: number, search: () => Open): Open {
  try {
    return search();
  } catch (error) {
    return { status: `thrown within ${steps} steps: ${(error as Error).message}` };
  }
}

const mapsToo = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
