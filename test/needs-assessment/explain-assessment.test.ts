// What an explanation says of answers is held against every customer: enough is enough and no less would be, what could
// lead elsewhere does for somebody, and what would be right with another answer is.
import {
  type Assessment,
  assess,
  explainAssessment,
  type NeedsPolicy,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband } from "./broadband.ts";
import { customersOf } from "./brute-force.ts";
import { answered, draftAnswers, forDraftedNeeds, VALUES } from "./draft-needs.ts";

/** What may be right for customers who gave these answers. */
function rightsOf(policy: NeedsPolicy, session: Assessment): readonly string[] {
  return [...new Set(customersOf(policy, session, VALUES).map(({ right }) => right))];
}

/** The assessment with some of its answers only. */
function only(session: Assessment, questions: readonly string[]): Assessment {
  const kept = Object.entries(session.answers).filter(([name]) => questions.includes(name));
  return { ...session, answers: Object.fromEntries(kept) };
}

function* subsets<Item>(all: readonly Item[], size: number, from = 0): Generator<readonly Item[]> {
  if (size === 0) yield [];
  else
    for (let at = from; at < all.length; at += 1)
      for (const rest of subsets(all, size - 1, at + 1)) yield [all[at] as Item, ...rest];
}

describe("an explanation", () => {
  test("is true of every customer, and as short as it can be", { timeout: 120_000 }, () => {
    const seen = { decided: 0, fewer: 0, counterfactuals: 0, two: 0, needed: 0 };
    forDraftedNeeds({ seed: 95, count: 250, collecting: true }, (random, policy) => {
      const session = answered(policy, draftAnswers(random, policy, { vague: false }));
      const why = explainAssessment(policy, session);
      if (why.status !== "explained") return;
      const rights = rightsOf(policy, session);
      expect(why.right).toBe(rights.length === 1 ? rights[0] : undefined);
      expect(why.exact).toBe(true);
      if (why.right === undefined) return;
      seen.decided += 1;
      const answers = Object.entries(session.answers).flatMap(([name, given]) =>
        given !== undefined && "value" in given ? [name] : [],
      );
      expect(rightsOf(policy, only(session, why.enoughBecause))).toEqual([why.right]);
      if (why.enoughBecause.length < answers.length) seen.fewer += 1;
      for (const fewer of subsets(answers, why.enoughBecause.length - 1))
        expect(rightsOf(policy, only(session, fewer))).not.toEqual([why.right]);
      for (const name of answers) {
        const leads = VALUES[name as keyof typeof VALUES].some((value) =>
          rightsOf(policy, answered(policy, [[name, value]], session)).some((right) => right !== why.right),
        );
        expect(why.neededBecause.includes(name)).toBe(leads);
        seen.needed += leads ? 1 : 0;
      }
      const others = policy.offerings.map(({ id }) => id).filter((id) => id !== why.right);
      for (const offering of [...others, "none-fits"].filter((id) => id !== why.right)) {
        const told = why.counterfactuals.find((one) => one.offering === offering);
        const least = fewestChanges(policy, session, answers, offering);
        expect(told?.changes.length).toBe(least);
        if (told === undefined) continue;
        seen.counterfactuals += 1;
        if (told.changes.length === 2) seen.two += 1;
        const changed = told.changes.map(({ question, to }) => [question, to[0]] as const);
        expect(rightsOf(policy, answered(policy, changed, session))).toEqual([offering]);
      }
    });
    expect(seen.decided).toBeGreaterThan(40);
    expect(seen.fewer).toBeGreaterThan(10);
    expect(seen.needed).toBeGreaterThan(20);
    expect(seen.counterfactuals).toBeGreaterThan(30);
    expect(seen.two).toBeGreaterThan(0);
  });

  test("says why not of every other offering, and what would do without the calls", () => {
    const session = answered(broadband, [
      ["daysOnline", 3],
      ["peopleOnline", 2],
      ["videoCalls", "personal"],
      ["films", "none"],
      ["games", false],
      ["worksFromHome", false],
      ["studies", false],
      ["sendsLargeFiles", false],
    ]);
    const why = explainAssessment(broadband, session);
    if (why.status !== "explained") throw new Error("these can be");
    expect(why.right).toBe("steady");
    expect(why.whyNot.map(({ offering, code }) => [offering, code])).toEqual([
      ["basic", "not-enough"],
      ["family", "oversold"],
      ["studio", "oversold"],
      ["fibre", "oversold"],
    ]);
    expect(why.counterfactuals[0]).toEqual({
      offering: "basic",
      changes: [{ question: "videoCalls", to: ["none"] }],
      text: 'With none for "Do you make video calls, with one person or with several?", Basic would be right.',
    });
  });

  test("of what is not decided says why not, and no more", () => {
    const why = explainAssessment(broadband, startAssessment(broadband));
    expect(why).toMatchObject({
      status: "explained",
      enoughBecause: [],
      neededBecause: [],
      counterfactuals: [],
    });
    // Studio is enough in any case, and stands before it.
    expect(why.status === "explained" && why.whyNot.map(({ code }) => code)).toEqual([
      "too-early",
      "too-early",
      "too-early",
      "too-early",
      "oversold",
    ]);
    expect(assess(broadband, startAssessment(broadband)).status).toBe("open");
  });
});

/** The fewest answers that have to be others for an offering to be right for everybody; at most two are tried. */
function fewestChanges(
  policy: NeedsPolicy,
  session: Assessment,
  answers: readonly string[],
  offering: string,
): number | undefined {
  for (const size of [1, 2]) {
    for (const names of subsets(answers, size)) {
      let changed: Assessment[] = [session];
      for (const name of names)
        changed = changed.flatMap((one) =>
          VALUES[name as keyof typeof VALUES].map((value) => answered(policy, [[name, value]], one)),
        );
      if (changed.some((one) => rightsOf(policy, one).join() === offering)) return size;
    }
  }
  return undefined;
}
