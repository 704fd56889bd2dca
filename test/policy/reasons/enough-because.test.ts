import { decide, definePolicy, enoughBecause, MisuseError } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";
import { hotel, stay } from "./hotel.ts";

type Answer = ReturnType<typeof enoughBecause>;
const names = (answer: Answer) => answer.status === "enough" && answer.facts.map(({ fact }) => fact);

/** Each of three is enough by itself, and they differ in what may be told of them. */
const three = definePolicy({
  id: "three",
  version: "1",
  purpose: "other",
  facts: {
    a: { type: "boolean" },
    b: { type: "boolean" },
    c: { type: "boolean" },
    secret: { type: "boolean", sensitive: true },
    idle: { type: "boolean" },
  },
  outcome: { due: { type: "boolean" } },
  rules: [
    { id: "a", when: { a: true }, then: { due: true }, because: "a" },
    { id: "secret", when: { secret: true }, then: { due: true }, because: "secret" },
    { id: "b", when: { b: true }, then: { due: true }, because: "b" },
    { id: "c", when: { c: true }, then: { due: true }, because: "c" },
  ],
});
const all = { a: true, b: true, c: true, secret: true, idle: true } as const;

describe("enoughBecause", () => {
  test("tells the facts with their values and origins", () => {
    const facts = {
      delay: { value: 8, from: "recorded", ref: "log-1" },
      ticket: "single",
      fare: "20.00",
    } as const;
    expect(enoughBecause(delayRepay15, facts)).toEqual({
      status: "enough",
      facts: [{ fact: "delay", value: 8, from: "recorded", ref: "log-1" }],
      exact: true,
    });
  });

  test("with them the decision is the same, without any of them it is not", () => {
    const enough = enoughBecause(hotel, stay);
    expect(names(enough)).toEqual(["cancelled", "arrival", "illness", "promises", "nights"]);
    const { cancelled, arrival, illness, promises, nights } = stay;
    const kept = { cancelled, arrival, illness, promises, nights };
    expect(decide(hotel, kept)).toMatchObject({ status: "decided", outcome: { refund: { amount: 0 } } });
    for (const name of Object.keys(kept)) {
      expect(decide(hotel, { ...kept, [name]: undefined }).status, name).toBe("open");
    }
    expect(enough.status === "enough" && enough.exact).toBe(true);
  });

  test("one fact is enough where a rule has only one", () => {
    const nights = [{ used: true, price: 100 }];
    expect(names(enoughBecause(hotel, { ...stay, nights }))).toEqual(["nights"]);
    expect(names(enoughBecause(hotel, { ...stay, promises: ["rebooking", "refund"] }))).toEqual([
      "price",
      "promises",
      "nights",
    ]);
  });

  test("nothing is enough where all comes to the same", () => {
    expect(enoughBecause(three, { idle: true })).toMatchObject({ status: "open" });
    const same = definePolicy({
      id: "same",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean" } },
      outcome: { due: { type: "boolean" } },
      rules: [{ id: "a", when: { a: true }, then: { due: true }, because: "a" }],
      otherwise: { then: { due: true }, because: "anyway" },
    });
    expect(enoughBecause(same, { a: true })).toEqual({ status: "enough", facts: [], exact: true });
    expect(enoughBecause(same, {})).toEqual({ status: "enough", facts: [], exact: true });
  });

  describe("of several that are enough", () => {
    test("the one the decision relied on is told, though another is declared before it", () => {
      expect(names(enoughBecause(three, all))).toEqual(["a"]);
      expect(names(enoughBecause(three, { ...all, a: false, secret: false }))).toEqual(["b"]);
      const relied = decide(three, { ...all, a: false });
      expect(relied.status === "decided" && relied.relied.map(({ fact }) => fact)).toEqual(["a", "secret"]);
      expect(names(enoughBecause(three, { ...all, a: false }))).toEqual(["secret"]);
    });
    test("of those it relied on the sensitive one is left out first, then claims, then what is declared last", () => {
      const both = definePolicy({
        id: "both",
        version: "1",
        purpose: "other",
        facts: {
          secret: { type: "boolean", sensitive: true },
          a: { type: "boolean" },
          b: { type: "boolean" },
          c: { type: "boolean" },
        },
        outcome: { due: { type: "boolean" } },
        rules: [
          {
            id: "any",
            when: { any: [{ a: true }, { b: true }, { c: true }, { secret: true }] },
            then: { due: true },
            because: "any",
          },
        ],
        otherwise: { then: { due: false }, because: "none" },
      });
      const of = (facts: object) => names(enoughBecause(both, facts as never));
      const [said, noted, proved] = (["claimed", "recorded", "verified"] as const).map((from) => ({
        value: true,
        from,
      }));
      expect(of({ secret: proved, a: said, b: said, c: said })).toEqual(["a"]);
      expect(of({ secret: proved, a: said, b: noted, c: said })).toEqual(["b"]);
      expect(of({ secret: proved, a: proved, b: noted, c: proved })).toEqual(["a"]);
      expect(of({ secret: proved })).toEqual(["secret"]);
    });
  });

  test("of a gap and a conflict the status is what must stay", () => {
    expect(enoughBecause(three, { a: false, b: false, c: false, secret: false })).toMatchObject({
      status: "enough",
      facts: [{ fact: "a" }, { fact: "b" }, { fact: "c" }, { fact: "secret", sensitive: true }],
    });
    const unique = definePolicy({
      id: "unique",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean" }, b: { type: "boolean" }, c: { type: "boolean" } },
      outcome: { due: { type: "boolean" } },
      hit: "unique",
      rules: [
        { id: "a", when: { a: true }, then: { due: true }, because: "a" },
        { id: "b", when: { b: true }, then: { due: false }, because: "b" },
        { id: "c", when: { c: true }, then: { due: false }, because: "c" },
      ],
    });
    expect(names(enoughBecause(unique, { a: true, b: true, c: true }))).toEqual(["a", "b"]);
    // That no other rule fires hangs on facts that only later rules look at.
    expect(names(enoughBecause(unique, { a: true, b: false, c: false }))).toEqual(["a", "b", "c"]);
  });

  test("a claim that cannot count is not among them", () => {
    const needy = definePolicy({
      id: "needy",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean", needs: "recorded" }, b: { type: "boolean" } },
      outcome: { due: { type: "boolean" } },
      rules: [
        { id: "b", when: { b: true }, then: { due: true }, because: "b" },
        { id: "a", when: { a: true }, then: { due: true }, because: "a" },
      ],
    });
    expect(names(enoughBecause(needy, { a: true, b: true }))).toEqual(["b"]);
    expect(enoughBecause(needy, { a: true, b: false })).toEqual({
      status: "open",
      next: { fact: "a", establish: "record" },
    });
  });

  test("what is known only vaguely may be enough", () => {
    const late = { delay: { gte: 120 }, ticket: "single", fare: "20.00" } as const;
    expect(enoughBecause(delayRepay15, late)).toMatchObject({
      facts: [{ fact: "delay", value: { gte: 120 } }, { fact: "ticket" }, { fact: "fare" }],
    });
  });

  test("a search that is given up says so", () => {
    const facts = { delay: 47, ticket: "return", fare: "32.40" } as const;
    expect(enoughBecause(delayRepay15, facts, { steps: 0 })).toMatchObject({ status: "enough", exact: true });
    expect(enoughBecause(delayRepay15, facts, { steps: 0, tries: 0 })).toMatchObject({
      status: "enough",
      facts: [{ fact: "delay" }, { fact: "ticket" }, { fact: "fare" }],
      exact: false,
    });
  });

  test("a fact that changes nothing alone, and all the amount without the others, is needed for certain", () => {
    const least = definePolicy({
      id: "least",
      version: "1",
      purpose: "other",
      facts: { a: { type: "integer", min: 0, max: 9 }, b: { type: "integer", min: 0, max: 9 } },
      outcome: { back: { type: "integer" } },
      rules: [],
      otherwise: { then: { back: { min: ["a", "b"] } }, because: "The least." },
    });
    // Whatever b is, the least is 0 where a is; and without a, it may be anything.
    for (const tries of [0, 1_000]) {
      expect(enoughBecause(least, { a: 0, b: 0 }, { tries })).toEqual({
        status: "enough",
        facts: [{ fact: "a", value: 0, from: "claimed" }],
        exact: true,
      });
    }
    expect(enoughBecause(least, { a: 4, b: 4 })).toMatchObject({
      facts: [{ fact: "a" }, { fact: "b" }],
      exact: true,
    });
    expect(enoughBecause(least, { a: 4, b: 9 })).toMatchObject({
      facts: [{ fact: "a" }, { fact: "b" }],
      exact: true,
    });
  });

  test("facts that cannot be used, and names that are none, are issues", () => {
    const answer = enoughBecause(delayRepay15, { delai: 47, ticket: "singel" } as never);
    expect(answer.status === "invalid" && answer.issues.map(({ code, path }) => [code, path])).toEqual([
      ["unknown-fact", ["delai"]],
      ["unknown-value", ["ticket"]],
    ]);
    for (const facts of [undefined, null, [], 7, new Map([["delay", 3]])]) {
      expect(enoughBecause(delayRepay15, facts as never)).toMatchObject({
        status: "invalid",
        issues: [{ code: "wrong-type", message: "this is not a case" }],
      });
    }
    const throwing = {
      get delay(): number {
        throw new Error("no");
      },
    };
    expect(enoughBecause(delayRepay15, throwing)).toMatchObject({ issues: [{ code: "not-plain-data" }] });
    expect(enoughBecause(delayRepay15, { delay: 3, extra: 1 } as never, { extra: "ignore" })).toMatchObject({
      status: "enough",
    });
  });

  test("each fact is read once, whatever its object does", () => {
    let reads = 0;
    const changing = {
      get delay() {
        reads += 1;
        return reads === 1 ? 3 : 300;
      },
    };
    expect(enoughBecause(delayRepay15, changing)).toMatchObject({ facts: [{ fact: "delay", value: 3 }] });
    expect(reads).toBe(1);
  });

  test("what is no policy is a mistake of the program", () => {
    expect(() => enoughBecause({} as never, {})).toThrow(MisuseError);
  });
});
