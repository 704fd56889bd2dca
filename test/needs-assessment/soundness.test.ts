// The law that matters most: asking never stops early. Random policies of every kind, random answers, and every customer
// who fits them tried; `STATES=100000 npx vitest run test/needs-assessment/soundness.test.ts` tries as many states.
import { assess, type NeedsResult } from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { customersOf } from "./brute-force.ts";
import { answered, type DraftOptions, draftAnswers, forDraftedNeeds, VALUES } from "./draft-needs.ts";

const STATES = Number(process.env.STATES ?? 3_000);
const SEED = Number(process.env.SEED ?? 1);

const KINDS: readonly (readonly [string, DraftOptions])[] = [
  ["where a larger answer never lowers a need", { growing: true }],
  ["of any kind", {}],
  ["with conditions on questions and offerings", { conditional: true }],
  ["that put rules together", { collecting: true }],
  ["with all of these", { conditional: true, collecting: true }],
];

interface Tally {
  states: number;
  open: number;
  conflicts: number;
  early: number;
  late: number;
  wide: number;
}

/** What the answers leave: the picks that some customer makes right, and what was said of them. */
function judge(tally: Tally, result: NeedsResult, rights: ReadonlySet<string>): void {
  tally.states += 1;
  if (result.status === "conflict" || result.status === "invalid") {
    tally.conflicts += 1;
    if (rights.size > 0) tally.early += 1;
    return;
  }
  const said =
    result.status === "open"
      ? result.candidates
      : [result.status === "decided" ? result.recommendation.offering : "none-fits"];
  if ([...rights].some((right) => !said.includes(right))) tally.early += 1;
  if (result.status !== "open") return;
  tally.open += 1;
  if (rights.size < 2) tally.late += 1;
  else if (said.length > rights.size) tally.wide += 1;
}

describe("asking never stops early", () => {
  test.each(KINDS)("under policies %s", { timeout: 3_000_000 }, (kind, options) => {
    const tally: Tally = { states: 0, open: 0, conflicts: 0, early: 0, late: 0, wide: 0 };
    const each = 6;
    const count = Math.ceil(STATES / KINDS.length / each);
    forDraftedNeeds({ seed: SEED + 700, count, ...options }, (random, policy) => {
      for (let state = 0; state < each; state += 1) {
        const session = answered(policy, draftAnswers(random, policy));
        const rights = new Set(customersOf(policy, session, VALUES).map(({ right }) => right));
        judge(tally, assess(policy, session), rights);
      }
    });
    console.log(JSON.stringify({ kind, ...tally }));
    const { early, late, wide, open } = tally;
    expect({ early, late, wide }).toEqual({ early: 0, late: 0, wide: 0 });
    expect(open).toBeGreaterThan(STATES / 40);
  });
});
