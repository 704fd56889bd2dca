// What an offering earns us has no place in a recommendation: it cannot be written, it is not looked at, and the choice is proved
// to be the same whatever it is.
import { parsePolicy } from "evenhand";
import { prove } from "evenhand/analysis";
import {
  assess,
  checkProposal,
  type NeedsPolicy,
  needsStatement,
  nextQuestion,
  parseNeedsPolicy,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband } from "./broadband.ts";
import { answered, draftAnswers, forDraftedNeeds } from "./draft-needs.ts";
import { homeInsurance } from "./home-insurance.ts";

const MARGIN = { type: "integer", min: 0, max: 1000, about: "own-margin" } as const;

describe("own margin", () => {
  test("changes no recommendation, no question, no verdict and no statement, whatever it is; nobody reads it", () => {
    let decided = 0;
    forDraftedNeeds({ seed: 301, count: 80, conditional: true, collecting: true }, (random, policy) => {
      const session = answered(policy, draftAnswers(random, policy));
      const said = (one: NeedsPolicy) =>
        JSON.stringify([
          assess(one, session),
          nextQuestion(one, session),
          policy.offerings.map(({ id }) => checkProposal(one, session, id)),
          needsStatement(one, session),
        ]);
      const before = said(policy);
      const isRead = { margin: 0 };
      const offerings = policy.offerings.map((offering) =>
        Object.defineProperty({ ...offering }, "margin", {
          get: () => {
            isRead.margin += 1;
            return random.between(0, 1000);
          },
        }),
      );
      // Another object, so that nothing that was made for the first one is used again.
      expect(said({ ...policy, offerings })).toBe(before);
      expect(isRead.margin).toBe(0);
      decided += assess(policy, session).status === "decided" ? 1 : 0;
    });
    expect(decided).toBeGreaterThan(10);
  });

  test.each<[string, object, string]>([
    [
      "of a requirement",
      { facts: { ...homeInsurance.document.requirements[0]?.facts, margin: MARGIN } },
      "forbidden-about",
    ],
    [
      "that a rule reads",
      {
        facts: { ...homeInsurance.document.requirements[0]?.facts, margin: MARGIN },
        rules: [
          { id: "dear", when: { margin: { gte: 5 } }, then: { contents: 1, outside: 1 }, because: "Dear." },
        ],
      },
      "forbidden-about",
    ],
  ])("is refused as a fact %s", (_, part, code) => {
    const [requirement] = homeInsurance.document.requirements;
    const read = parseNeedsPolicy({ ...homeInsurance.document, requirements: [{ ...requirement, ...part }] });
    expect(read.ok ? [] : read.issues.map((one) => [one.path.join("."), one.code])).toContainEqual([
      "requirements.0.facts.margin.about",
      code,
    ]);
  });

  test("is refused beside an offering", () => {
    const { offerings } = homeInsurance.document;
    const read = parseNeedsPolicy({
      ...homeInsurance.document,
      offerings: offerings.map((one) => ({ ...one, margin: "9.00" })),
    });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(offerings.map(() => "unknown-key"));
  });

  test.each<[string, NeedsPolicy]>([
    ["broadband", broadband],
    ["home insurance", homeInsurance],
  ])(
    "cannot reach the choice: it is proved of its rules with a margin declared beside them: %s",
    (_, policy) => {
      const { document } = policy.choice;
      expect(Object.values(document.facts).map(({ about }) => about)).toEqual(
        Object.keys(document.facts).map(() => "customer-need"),
      );
      // Only under another purpose can a margin be declared at all.
      expect(parsePolicy({ ...document, facts: { ...document.facts, margin: MARGIN } }).ok).toBe(false);
      const needs = Object.entries(document.facts).map(([name, { about: _about, ...fact }]) => [name, fact]);
      const facts = { ...Object.fromEntries(needs), margin: MARGIN };
      const withMargin = (rules: unknown) => {
        const read = parsePolicy({ ...document, purpose: "pricing", facts, rules });
        if (!read.ok) throw new Error(JSON.stringify(read.issues));
        return read.value;
      };
      const independence = { independent: "offering", of: ["margin"] } as const;
      expect(prove(withMargin(document.rules), independence as never).status).toBe("proved");
      // A choice that looks at it is found out.
      const [first, ...rest] = document.rules ?? [];
      const dear = { ...first, id: "dear", when: { ...first?.when, margin: { lt: 500 } } };
      expect(prove(withMargin([dear, ...rest]), independence as never).status).toBe("refuted");
    },
  );
});
