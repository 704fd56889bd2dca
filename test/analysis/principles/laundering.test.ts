// What a customer is worth, how they speak, how they are marked and how many people watch changes no outcome, by whatever
// side door it comes in.
import { prove } from "evenhand/analysis";
import { decide, loadPolicy, type Policy, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const SUBJECTS = ["customer-value", "customer-tone", "customer-flag", "publicity"] as const;
const number = { type: "integer", min: 0, max: 9 };
const word = { type: "enum", values: ["low", "high"] };

interface Door {
  readonly facts: object;
  readonly derive: object;
  /** What the rule tests. */
  readonly when: object;
}

/** Each has a fact `mark` that nobody tests, and that a rule goes by all the same. */
const DOORS: Readonly<Record<string, (about: string) => Door>> = {
  "a sum": (about) => ({
    facts: { mark: { ...number, about } },
    derive: { weight: { plus: ["waited", "mark"] } },
    when: { weight: { gte: 7 } },
  }),
  "a difference of a multiple, two steps away": (about) => ({
    facts: { mark: { ...number, about } },
    derive: { twice: { times: ["mark", 2] }, weight: { minus: ["waited", "twice"] } },
    when: { weight: { lt: 0 } },
  }),
  "the larger of two": (about) => ({
    facts: { mark: { ...number, about } },
    derive: { weight: { max: ["waited", "mark"] } },
    when: { weight: { gte: 5 } },
  }),
  "days between dates": (about) => ({
    facts: {
      today: { type: "date", min: "2026-01-01", max: "2026-01-09" },
      mark: { type: "date", min: "2026-01-01", max: "2026-01-09", about },
    },
    derive: { weight: { days: { from: "mark", to: "today" } } },
    when: { weight: { gte: 5 } },
  }),
  "how many records there are": (about) => ({
    facts: { mark: { type: "list", maxItems: 3, of: { price: number }, about } },
    derive: { weight: { count: "mark" } },
    when: { weight: { gte: 2 } },
  }),
  "one field of records, added up": (about) => ({
    facts: {
      mark: { type: "list", maxItems: 2, of: { price: { ...number, about }, broken: { type: "boolean" } } },
    },
    derive: { weight: { sum: "mark", of: "price", where: { broken: true } } },
    when: { weight: { gte: 4 } },
  }),
  "one field of records, by which they are picked": (about) => ({
    facts: { mark: { type: "list", maxItems: 2, of: { said: { ...word, about }, price: number } } },
    derive: { most: { max: "mark", of: "price", where: { not: { said: "low" } } } },
    when: { most: { gte: 4 } },
  }),
  "one field of records, and a sum of that": (about) => ({
    facts: { mark: { type: "list", maxItems: 2, of: { said: { ...word, about } } } },
    derive: { loud: { count: "mark", where: { said: "high" } }, weight: { plus: ["waited", "loud"] } },
    when: { weight: { gte: 7 } },
  }),
};

function policyOf({ facts, derive, when }: Door): Policy {
  return loadPolicy({
    id: "side-door",
    version: "1",
    purpose: "other",
    facts: { waited: { ...number, about: "harm" }, ...facts },
    derive,
    outcome: { callBack: { type: "boolean" } },
    rules: [{ id: "now", when, then: { callBack: true }, because: "x" }],
    otherwise: { then: { callBack: false }, because: "y" },
  } as never);
}

const CASES = Object.entries(DOORS).flatMap(([door, make]) =>
  SUBJECTS.map((about) => ({ door, about, made: make(about) })),
);

describe("what comes in by a side door is caught", () => {
  test.each(CASES)("$about by $door", ({ made }) => {
    const policy = policyOf(made);
    for (const engine of ["diagrams", "branching", "both"] as const) {
      const proof = prove(policy, { principle: "respect" }, { engine });
      if (proof.status !== "refuted" || proof.other === undefined) throw new Error(proof.text);
      const [one, other] = [proof.witness, proof.other].map(({ facts }) => ({
        facts,
        decision: decide(policy, facts as never),
      }));
      // The two waited alike, and what nobody should look at is not alike.
      expect(one?.facts.waited).toEqual(other?.facts.waited);
      expect(one?.facts.mark).not.toEqual(other?.facts.mark);
      const said = [one, other].map((its) => its?.decision.status === "decided" && its.decision.outcome);
      expect(said[0]).not.toEqual(said[1]);
    }
  });

  test.each(CASES)("$about by $door, where the purpose allows no such fact at all", ({ made, about }) => {
    const { document } = policyOf(made);
    const read = parsePolicy({ ...document, purpose: "entitlement" });
    expect(!read.ok && read.issues.map(({ code, message }) => [code, message.includes(about)])).toEqual([
      ["forbidden-about", true],
    ]);
  });
});

describe("what stays outside is let be", () => {
  const marked = (more: object = {}) => ({
    type: "list",
    maxItems: 2,
    of: { said: { ...word, about: "customer-tone" }, broken: { type: "boolean" } },
    ...more,
  });
  const loud = { count: "mark", where: { said: "high" } };

  test("another field of the same records, and how many there are", () => {
    const derive = { loud, broken: { some: "mark", where: { broken: true } }, number: { count: "mark" } };
    for (const when of [{ broken: true }, { number: 2 }, { broken: true, number: { lte: 1 } }]) {
      const policy = policyOf({ facts: { mark: marked() }, derive, when });
      expect(prove(policy, { principle: "respect" }).status).toBe("proved");
      const both = policyOf({ facts: { mark: marked() }, derive, when: { ...when, loud: { gte: 1 } } });
      const proof = prove(both, { principle: "respect" });
      if (proof.status !== "refuted") throw new Error(proof.text);
      const [one, other] = [proof.witness, proof.other].map(
        (its) => its?.facts.mark as readonly { broken: boolean }[],
      );
      expect(one?.length).toBe(other?.length);
      expect(one?.some(({ broken }) => broken)).toBe(other?.some(({ broken }) => broken));
    }
  });

  test("whether there is a list at all", () => {
    const facts = { mark: marked({ optional: true }) };
    const policy = policyOf({ facts, derive: { loud }, when: { mark: { is: "present" } } });
    expect(prove(policy, { principle: "respect" }).status).toBe("proved");
  });

  test("what is always outweighed", () => {
    const derive = { loud, more: { plus: ["waited", 5] }, weight: { max: ["more", "loud"] } };
    const policy = policyOf({ facts: { mark: marked() }, derive, when: { weight: { gte: 9 } } });
    expect(prove(policy, { principle: "respect" }).status).toBe("proved");
  });

  test("a field of records that nothing is derived from, beside one that is", () => {
    const made = DOORS["one field of records, added up"]?.("publicity") as Door;
    const derive = { broken: { some: "mark", where: { broken: true } } };
    const policy = policyOf({ ...made, derive, when: { broken: true } });
    expect(prove(policy, { principle: "respect" }).status).toBe("proved");
  });

  test("what is derived, where no rule goes by it", () => {
    for (const { made } of CASES) {
      const policy = policyOf({ ...made, when: { waited: { gte: 3 } } });
      expect(prove(policy, { principle: "respect" }).status).toBe("proved");
    }
  });

  test("a policy is told that nothing is looked at only where that is so", () => {
    const notesOf = (made: Door) =>
      loadPolicy({ ...policyOf(made).document, guarantees: [{ principle: "respect" }] }).notes.map(
        ({ code }) => code,
      );
    for (const { made } of CASES) expect(notesOf(made)).toEqual([]);
    const unmarked = DOORS["one field of records, added up"]?.("harm") as Door;
    expect(notesOf(unmarked)).toEqual(["nothing-to-look-at"]);
  });
});
