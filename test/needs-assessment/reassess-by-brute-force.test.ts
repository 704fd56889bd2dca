/**
 * What a reassessment must say, found by trying every customer who fits the answers, with offerings compared by hand.
 */
import {
  type Assessment,
  type ElsewhereOffering,
  type NeedsPolicy,
  parseNeedsPolicy,
  reassess,
} from "evenhand/needs-assessment";
import { expect, test } from "vitest";
import { customersOf } from "./brute-force.ts";
import { answered, draftAnswers, forDraftedNeeds, VALUES } from "./draft-needs.ts";

interface Verdict {
  readonly status: string;
  /** What is enough and costs least, or `none-fits`. */
  readonly best: string;
  readonly isShort: boolean;
}

/** Every different verdict that some customer deserves. */
function verdictsOf(
  policy: NeedsPolicy,
  session: Assessment,
  current: string,
  elsewhere: readonly ElsewhereOffering[],
): readonly Verdict[] {
  const offerings = [
    ...policy.document.offerings,
    ...elsewhere.map(({ provider: _, ...offering }) => offering),
  ];
  const read = parseNeedsPolicy({ ...policy.document, offerings });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const priceOf = (place: number) => Number(offerings[place]?.price);
  const ours = policy.offerings.length;
  const held = offerings.findIndex(({ id }) => id === current);
  const verdicts = customersOf(read.value, session, VALUES).map(({ enough }): Verdict => {
    const cheapest = (places: readonly number[]) =>
      places.reduce<number | undefined>(
        (best, place) =>
          best === undefined ||
          priceOf(place) < priceOf(best) ||
          (priceOf(place) === priceOf(best) && place === held)
            ? place
            : best,
        undefined,
      );
    const own = cheapest(enough.filter((place) => place < ours));
    const theirs = cheapest(enough.filter((place) => place >= ours));
    const isShort = !enough.includes(held);
    if (theirs !== undefined && (own === undefined || priceOf(theirs) < priceOf(own)))
      return { status: "better-elsewhere", best: offerings[theirs]?.id ?? "", isShort };
    const best = own === undefined ? "none-fits" : (offerings[own]?.id ?? "");
    if (isShort) return { status: "now-short", best, isShort };
    return { status: own === held ? "still-fits" : "overpaying", best, isShort };
  });
  const seen = new Map(verdicts.map((verdict) => [JSON.stringify(verdict), verdict]));
  return [...seen.values()];
}

test("a reassessment is settled exactly where every customer who fits deserves the same answer", () => {
  const counts: Record<string, number> = {};
  forDraftedNeeds({ seed: 20261123, count: 150 }, (random, drafted) => {
    const priced = drafted.document.offerings.map((offering) => ({
      ...offering,
      price: String(random.between(8, 14)),
    }));
    const read = parseNeedsPolicy({ ...drafted.document, offerings: priced });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const policy = read.value;
    const session = answered(policy, draftAnswers(random, policy));
    const names = Object.keys(policy.document.dimensions);
    const elsewhere = Array.from({ length: random.between(0, 2) }, (_, place) => ({
      id: `theirs-${place}`,
      title: `Theirs ${place}`,
      provider: `Other ${place}`,
      price: `${random.between(7, 15)}` as const,
      meets: Object.fromEntries(names.map((name) => [name, random.between(0, 8)])),
    }));
    const current = random.pick(policy.offerings).id;
    const result = reassess(policy, session, { current, elsewhere });
    const verdicts = verdictsOf(policy, session, current, elsewhere);
    if (result.status === "invalid" || result.status === "conflict" || verdicts.length === 0) {
      counts.impossible = (counts.impossible ?? 0) + 1;
      expect([result.status, verdicts.length]).toEqual(["conflict", 0]);
      return;
    }
    counts[result.status] = (counts[result.status] ?? 0) + 1;
    const shown = JSON.stringify({ document: policy.document, session, current, elsewhere, verdicts });
    const [first] = verdicts;
    if (result.status === "open") {
      // Whether what is held is enough makes no difference to who is better off elsewhere.
      const different = new Set(verdicts.map(({ status, best }) => `${status} ${best}`));
      if (result.exact) expect(different.size, shown).toBeGreaterThan(1);
      expect(
        verdicts.filter(({ best }) => !result.candidates.includes(best)),
        shown,
      ).toEqual([]);
      if (result.shortfalls.length > 0)
        expect(
          verdicts.every(({ isShort }) => isShort),
          shown,
        ).toBe(true);
      return;
    }
    for (const { status, best } of verdicts) {
      expect(
        [result.status, result.instead?.offering ?? (status === "still-fits" ? current : "none-fits")],
        shown,
      ).toEqual([status, best]);
    }
    if (first?.isShort === true && verdicts.length === 1)
      expect(result.shortfalls.length, shown).toBeGreaterThan(0);
    expect(result.saves === undefined || result.saves.amount > 0).toBe(true);
  });
  for (const status of ["still-fits", "now-short", "better-elsewhere", "overpaying", "open"])
    expect(counts[status], status).toBeGreaterThan(4);
});
