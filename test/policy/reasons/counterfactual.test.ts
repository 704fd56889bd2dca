import { counterfactual, decide, definePolicy, type FactChange, MisuseError } from "evenhand";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { describe, expect, test } from "vitest";
import { hotel, stay } from "./hotel.ts";

const late = { delay: 47, ticket: "return", fare: "32.40" } as const;
const pounds = (amount: number) => ({ amount, currency: "GBP" }) as const;
const euros = (amount: number) => ({ amount, currency: "EUR" }) as const;

/** What would have to be different, or the status. */
function changed(answer: { readonly status: string; readonly changes?: readonly FactChange[] }) {
  return answer.changes === undefined ? answer.status : answer.changes.map(({ fact, to }) => [fact, to]);
}

describe("what is wanted", () => {
  test("nothing in particular: another outcome, by other rules", () => {
    expect(counterfactual(delayRepay15, late)).toEqual({
      status: "changed",
      changes: [{ fact: "delay", from: 47, to: 60 }],
      decision: decide(delayRepay15, { ...late, delay: { value: 60, from: "claimed" } }),
      exact: true,
    });
    // Another fare is another amount, by the same rule.
    expect(changed(counterfactual(delayRepay15, late, undefined, { fixed: ["delay", "ticket"] }))).toBe(
      "none",
    );
  });

  test("a rule by its id", () => {
    expect(changed(counterfactual(delayRepay15, late, "two-hours"))).toEqual([["delay", 120]]);
    expect(changed(counterfactual(delayRepay15, late, "otherwise"))).toEqual([["delay", 14]]);
    expect(changed(counterfactual(delayRepay15, late, "half-hour-return"))).toBe("already");
  });

  test("an outcome as a decision shows it", () => {
    expect(changed(counterfactual(delayRepay15, late, { compensation: pounds(1620) }))).toEqual([
      ["delay", 60],
    ]);
    expect(changed(counterfactual(delayRepay15, late, { compensation: pounds(810) }))).toBe("already");
    expect(changed(counterfactual(delayRepay15, late, { compensation: pounds(1000) }))).toEqual([
      ["fare", pounds(3998)],
    ]);
  });

  test("bounds, at just the end and just past it", () => {
    const fixed = { fixed: ["fare", "ticket"] } as const;
    const atLeast = (amount: number) =>
      changed(counterfactual(delayRepay15, late, { compensation: { atLeast: pounds(amount) } }, fixed));
    expect(atLeast(810)).toBe("already");
    expect(atLeast(811)).toEqual([["delay", 60]]);
    expect(atLeast(1620)).toEqual([["delay", 60]]);
    expect(atLeast(1621)).toEqual([["delay", 120]]);
    expect(atLeast(3240)).toEqual([["delay", 120]]);
    expect(atLeast(3241)).toBe("none");
    const atMost = (amount: number) =>
      changed(counterfactual(delayRepay15, late, { compensation: { atMost: pounds(amount) } }, fixed));
    expect(atMost(809)).toEqual([["delay", 29]]);
    expect(atMost(404)).toEqual([["delay", 14]]);
    const between = { compensation: { atLeast: pounds(900), atMost: pounds(2000) } };
    expect(changed(counterfactual(delayRepay15, late, between, fixed))).toEqual([["delay", 60]]);
  });

  test("of a range both ends lie within the bounds, of what is collected the list is the same", () => {
    const several = definePolicy({
      id: "several",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean" }, b: { type: "boolean" }, days: { type: "integer", min: 0, max: 9 } },
      outcome: {
        gifts: { type: "enum", values: ["card", "cake"], collect: "list" },
        points: { type: "integer", collect: "sum", range: true },
        rules: { type: "boolean", collect: "count" },
        level: { type: "integer", collect: "max" },
        grade: { type: "enum", values: ["low", "high"], ordered: true, collect: "list" },
      },
      hit: "collect",
      rules: [
        {
          id: "a",
          when: { a: true },
          then: { gifts: "card", points: { atLeast: "days", atMost: 9 }, level: 1 },
          because: "a",
        },
        { id: "b", when: { b: true }, then: { gifts: "cake", rules: true, level: 2 }, because: "b" },
      ],
      otherwise: { then: { level: 1 }, because: "none" },
    } as never);
    const none = { a: false, b: false, days: 2 };
    const want = (wanted: object) =>
      changed(counterfactual(several as never, none as never, wanted as never));
    expect(want({ gifts: ["card", "cake"] })).toEqual([
      ["a", true],
      ["b", true],
    ]);
    expect(want({ gifts: ["cake", "card"] })).toBe("none");
    expect(want({ gifts: [] })).toBe("already");
    expect(want({ points: { atLeast: 2 } })).toEqual([["a", true]]);
    expect(want({ points: { atLeast: 3 } })).toEqual([
      ["a", true],
      ["days", 3],
    ]);
    expect(want({ points: { atLeast: 1, atMost: 8 } })).toBe("none");
    expect(want({ rules: 1 })).toEqual([["b", true]]);
    expect(want({ rules: 2 })).toBe("none");
    expect(want({ level: { atLeast: 2 } })).toEqual([["b", true]]);
    // A rule counts though others count beside it.
    const byRule = (id: string, facts: object) =>
      changed(counterfactual(several as never, facts as never, id));
    expect(byRule("b", { a: true, b: true, days: 2 })).toBe("already");
    expect(byRule("b", { a: true, b: false, days: 2 })).toEqual([["b", true]]);
    expect(byRule("otherwise", { a: true, b: false, days: 2 })).toEqual([["a", false]]);
    expect(want({ level: 1, gifts: ["card"] })).toEqual([["a", true]]);
    // Together they are another set of rules, with another outcome.
    expect(changed(counterfactual(several as never, none as never))).toEqual([["a", true]]);
    for (const gifts of ["card", ["caek"], [1], { atLeast: "card" }]) {
      expect(counterfactual(several as never, none as never, { gifts } as never)).toEqual({
        status: "invalid",
        issues: [
          expect.objectContaining({
            code: "wrong-type",
            path: ["wanted", "gifts"],
            help: "give the list of values as a decision shows it",
          }),
        ],
      });
    }
  });

  test("of a gap and a conflict any decision is another", () => {
    const unique = definePolicy({
      id: "unique",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean" }, b: { type: "boolean" } },
      outcome: { due: { type: "boolean" } },
      hit: "unique",
      rules: [
        { id: "a", when: { a: true }, then: { due: true }, because: "a" },
        { id: "b", when: { b: true }, then: { due: false }, because: "b" },
      ],
    });
    expect(changed(counterfactual(unique, { a: false, b: false }))).toEqual([["a", true]]);
    expect(changed(counterfactual(unique, { a: true, b: true }))).toEqual([["a", false]]);
    expect(changed(counterfactual(unique, { a: false, b: true }, "a"))).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });
});

describe("the smallest change", () => {
  const shop = definePolicy({
    id: "shop",
    version: "1",
    purpose: "other",
    facts: {
      days: { type: "integer", min: 0, max: 100 },
      weeks: { type: "integer", min: 0, max: 100 },
      kind: { type: "enum", values: ["plain", "gift", "tailored"] },
      seal: { type: "enum", values: ["whole", "broken"], optional: true },
    },
    outcome: { verdict: { type: "enum", values: ["no", "voucher", "refund", "gone"] } },
    rules: [
      { id: "tailored", when: { kind: "tailored" }, then: { verdict: "no" }, because: "Made for you." },
      { id: "soon", when: { days: { lt: 14 } }, then: { verdict: "refund" }, because: "Soon." },
      {
        id: "later",
        when: { days: { gte: 14, lt: 30 }, seal: "whole" },
        then: { verdict: "refund" },
        because: "Whole.",
      },
      { id: "weeks", when: { weeks: { gt: 50 } }, then: { verdict: "refund" }, because: "An old friend." },
      {
        id: "gone",
        when: { seal: { is: "absent" }, days: { gte: 90 } },
        then: { verdict: "gone" },
        because: "Gone.",
      },
    ],
    otherwise: { then: { verdict: "voucher" }, because: "A voucher." },
  });
  const facts = { days: 40, weeks: 10, kind: "plain", seal: "broken" } as const;
  const to = (verdict: "no" | "voucher" | "refund" | "gone", more: object = {}) =>
    changed(counterfactual(shop, { ...facts, ...more }, { verdict }));

  test("has the fewest facts", () => {
    expect(to("refund", { days: 29 })).toEqual([["days", 13]]);
    expect(changed(counterfactual(shop, { ...facts, weeks: 90, kind: "tailored" }, "soon"))).toEqual([
      ["days", 13],
      ["kind", "plain"],
    ]);
    expect(to("gone")).toEqual([
      ["days", 90],
      ["seal", { is: "absent" }],
    ]);
  });

  test("of these the fewest steps between regions", () => {
    // From 40 days it is two steps to 13, and one step to more than 50 weeks.
    expect(to("refund")).toEqual([["weeks", 51]]);
    // From 29 it is one step to either: then what is declared first.
    expect(to("refund", { days: 29 })).toEqual([["days", 13]]);
  });

  test("of these the facts that are declared first, then the nearest value", () => {
    expect(to("no")).toEqual([["kind", "tailored"]]);
    expect(to("voucher", { days: 3 })).toEqual([["days", 14]]);
    expect(to("voucher", { kind: "tailored" })).toEqual([["kind", "plain"]]);
    expect(to("voucher", { days: 3, kind: "tailored" })).toEqual([
      ["days", 14],
      ["kind", "plain"],
    ]);
    expect(to("refund", { days: 20, seal: { is: "absent" } })).toEqual([["days", 13]]);
    expect(changed(counterfactual(shop, { ...facts, days: 20 }, "later"))).toEqual([["seal", "whole"]]);
  });

  test("leaves alone what is fixed", () => {
    expect(changed(counterfactual(shop, facts, { verdict: "refund" }, { fixed: ["weeks"] }))).toEqual([
      ["days", 13],
    ]);
    expect(changed(counterfactual(shop, facts, { verdict: "refund" }, { fixed: ["weeks", "days"] }))).toBe(
      "none",
    );
    expect(changed(counterfactual(shop, facts, { verdict: "refund" }, { fixed: [] }))).toEqual([
      ["weeks", 51],
    ]);
    const everything = ["days", "weeks", "kind", "seal"] as const;
    expect(changed(counterfactual(shop, facts, undefined, { fixed: everything }))).toBe("none");
  });

  test("leaves unknown what is unknown, and holds whatever that is", () => {
    const unknown = { days: 3, kind: "plain" } as const;
    expect(decide(shop, unknown).status).toBe("decided");
    // No number of days makes it a voucher for certain while neither weeks nor seal are known.
    expect(changed(counterfactual(shop, unknown, { verdict: "voucher" }))).toBe("none");
    expect(changed(counterfactual(shop, { ...unknown, weeks: 10 }, { verdict: "voucher" }))).toEqual([
      ["days", 30],
    ]);
    expect(changed(counterfactual(shop, unknown, "tailored"))).toEqual([["kind", "tailored"]]);
  });

  test("by a rule is by that rule for certain, not perhaps by another with the same outcome", () => {
    const twice = definePolicy({
      id: "twice",
      version: "1",
      purpose: "other",
      facts: { late: { type: "boolean" }, far: { type: "boolean" } },
      outcome: { due: { type: "boolean" } },
      rules: [
        { id: "far", when: { late: true, far: true }, then: { due: true }, because: "Late and far." },
        { id: "late", when: { late: true }, then: { due: true }, because: "Late." },
      ],
      otherwise: { then: { due: false }, because: "Not late." },
    });
    expect(changed(counterfactual(twice, { late: false }))).toEqual([["late", true]]);
    expect(changed(counterfactual(twice, { late: false }, "far"))).toBe("none");
    expect(changed(counterfactual(twice, { late: false, far: true }, "far"))).toEqual([["late", true]]);
  });

  test("of a vague fact is counted from its nearest end", () => {
    const vague = { ...facts, days: { gte: 31, lte: 60 } } as const;
    expect(counterfactual(shop, vague, "soon")).toMatchObject({
      changes: [{ fact: "days", from: { gte: 31, lte: 60 }, to: 13 }],
    });
  });

  test("keeps the origin that the changed fact had, so that it counts", () => {
    const needy = definePolicy({
      id: "needy",
      version: "1",
      purpose: "other",
      facts: { late: { type: "boolean", needs: "recorded" } },
      outcome: { due: { type: "boolean" } },
      rules: [{ id: "late", when: { late: true }, then: { due: true }, because: "Late." }],
      otherwise: { then: { due: false }, because: "Not late." },
    });
    const answer = counterfactual(needy, { late: { value: false, from: "verified", ref: "log" } });
    expect(answer).toMatchObject({
      changes: [{ fact: "late", from: false, to: true }],
      decision: { relied: [{ fact: "late", value: true, from: "verified" }] },
    });
  });

  test("of two facts of which a third is made changes the one that can change", () => {
    const first = { ...stay, cancelled: "2026-01-01T00:00:00Z", arrival: "2026-01-01T10:00:00Z" } as const;
    expect(changed(counterfactual(hotel, first, "two-days"))).toEqual([["arrival", "2026-01-03T00:00:00Z"]]);
  });

  test("of two facts of which a third is made changes one", () => {
    expect(changed(counterfactual(hotel, stay, "two-days"))).toEqual([["cancelled", "2026-02-28T12:00:00Z"]]);
    expect(changed(counterfactual(hotel, { ...stay, rate: "saver" }, "two-days"))).toEqual([
      ["rate", "standard"],
      ["cancelled", "2026-02-28T12:00:00Z"],
    ]);
  });
});

describe("sets and lists", () => {
  test("of a set the fewest words change", () => {
    const to = (promises: readonly string[]) =>
      changed(counterfactual(hotel, { ...stay, promises } as never, "promised"));
    expect(to([])).toEqual([["promises", ["refund", "rebooking"]]]);
    expect(to(["voucher"])).toEqual([["promises", ["refund", "rebooking", "voucher"]]]);
    expect(to(["voucher", "rebooking"])).toEqual([["promises", ["refund", "rebooking", "voucher"]]]);
    const vague = {
      ...stay,
      promises: { has: ["refund"], hasNone: ["rebooking"] },
      rate: "flexible",
    } as const;
    expect(changed(counterfactual(hotel, vague, "promised"))).toEqual([
      ["promises", { has: ["refund", "rebooking"], hasNone: [] }],
    ]);
  });

  const group = definePolicy({
    id: "group",
    version: "1",
    purpose: "other",
    facts: {
      needs: { type: "set", values: ["quiet", "ramp"], optional: true },
      guests: {
        type: "list",
        maxItems: 3,
        optional: true,
        of: {
          age: { type: "integer", min: 0, max: 120 },
          name: { type: "enum", values: ["ann", "bob"], other: true },
          email: { type: "boolean", optional: true },
        },
      },
    },
    derive: {
      adults: { count: "guests", where: { age: { gte: 18 } } },
      allAdult: { every: "guests", where: { age: { gte: 18 } } },
      youngest: { min: "guests", of: "age" },
      anyMail: { some: "guests", where: { email: { is: "present" } } },
    },
    outcome: { room: { type: "enum", values: ["none", "double", "family", "suite", "quiet", "mail"] } },
    rules: [
      { id: "quiet", when: { needs: { has: "quiet" } }, then: { room: "quiet" }, because: "Quiet." },
      { id: "mail", when: { anyMail: true }, then: { room: "mail" }, because: "Mail." },
      { id: "suite", when: { adults: { gte: 3 } }, then: { room: "suite" }, because: "Three adults." },
      { id: "double", when: { adults: 2, allAdult: true }, then: { room: "double" }, because: "Two adults." },
      { id: "family", when: { youngest: { lt: 4 } }, then: { room: "family" }, because: "A small child." },
    ],
    otherwise: { then: { room: "none" }, because: "None." },
  });
  const guest = (age: number) => ({ age, name: "ann", email: { is: "absent" } }) as const;
  const to = (guests: unknown, rule: string, needs: unknown = []) =>
    changed(counterfactual(group, { needs, guests } as never, rule));

  test("of a list one value changes, a record goes, or a record comes", () => {
    expect(to([guest(30), guest(16)], "double")).toEqual([["guests", [guest(30), guest(18)]]]);
    expect(to([guest(30), guest(40)], "suite")).toEqual([
      ["guests", [guest(30), guest(40), { age: 18, name: "ann", email: expect.anything() }]],
    ]);
    expect(to([guest(30), guest(40), guest(50)], "double")).toEqual([["guests", [guest(40), guest(50)]]]);
    expect(to([guest(30), guest(16)], "family")).toEqual([["guests", [guest(30), guest(3)]]]);
    expect(to([], "family")).toEqual([["guests", [{ age: 0, name: "ann", email: { is: "absent" } }]]]);
  });

  test("where it would take two kinds of change at once, the search was not seen to its end", () => {
    expect(to([guest(16)], "double")).toBe("not-found");
    const orders = definePolicy({
      id: "orders",
      version: "1",
      purpose: "other",
      facts: {
        lines: { type: "list", maxItems: 9, of: { price: { type: "integer", min: 0, max: 1000 } } },
      },
      derive: { count: { count: "lines" }, worth: { sum: "lines", of: "price" } },
      outcome: { level: { type: "enum", values: ["none", "some", "gift"] } },
      rules: [
        {
          id: "gift",
          when: { any: [{ count: 3 }, { worth: { gte: 1000 } }] },
          then: { level: "gift" },
          because: "1",
        },
        { id: "some", when: { worth: [100, 200, 300, 400, 500] }, then: { level: "some" }, because: "2" },
      ],
      otherwise: { then: { level: "none" }, because: "3" },
    });
    // Two more lines would be fewer steps away than a price of 1000, and were not tried.
    const answer = counterfactual(orders, { lines: [{ price: 10 }] }, "gift");
    expect(changed(answer)).toEqual([["lines", [{ price: 1000 }]]]);
    expect(answer).toMatchObject({ exact: false });
    const close = counterfactual(orders, { lines: [{ price: 10 }, { price: 10 }] }, "gift");
    expect(changed(close)).toEqual([["lines", [{ price: 10 }, { price: 10 }, { price: 0 }]]]);
    expect(close).toMatchObject({ exact: true });
  });

  test("a set that is absent may be there and empty; a word that is not listed stays as it was written", () => {
    const strange = definePolicy({
      id: "strange",
      version: "1",
      purpose: "other",
      facts: {
        needs: { type: "set", values: ["quiet"], optional: true },
        guests: {
          type: "list",
          maxItems: 2,
          of: { name: { type: "enum", values: ["ann", "bob"], other: true }, adult: { type: "boolean" } },
        },
      },
      derive: { ann: { some: "guests", where: { name: "ann", adult: true } } },
      outcome: { due: { type: "boolean" } },
      rules: [
        { id: "ann", when: { ann: true }, then: { due: true }, because: "Ann." },
        { id: "there", when: { needs: { is: "present" } }, then: { due: true }, because: "There." },
      ],
      otherwise: { then: { due: false }, because: "Neither." },
    });
    const guests = [
      { name: "zoe", adult: true },
      { name: "ann", adult: false },
    ];
    const facts = { needs: { is: "absent" }, guests } as const;
    expect(changed(counterfactual(strange, facts, "there"))).toEqual([["needs", []]]);
    expect(changed(counterfactual(strange, facts, "ann"))).toEqual([
      [
        "guests",
        [
          { name: "zoe", adult: true },
          { name: "ann", adult: true },
        ],
      ],
    ]);
  });

  test("a field that is absent may be there, and the other way round", () => {
    expect(to([guest(30)], "mail")).toEqual([["guests", [{ ...guest(30), email: false }]]]);
    expect(to([{ ...guest(30), email: true }, guest(40)], "double")).toEqual([
      ["guests", [guest(30), guest(40)]],
    ]);
  });

  test("what may be absent comes and goes as a whole", () => {
    const absent = { is: "absent" } as const;
    expect(to([guest(30)], "quiet", absent)).toEqual([["needs", ["quiet"]]]);
    expect(to([guest(30)], "otherwise", ["quiet"])).toEqual([["needs", []]]);
    expect(to(absent, "family")).toEqual([["guests", [{ age: 0, name: "ann", email: absent }]]]);
    expect(to([guest(2)], "otherwise")).toEqual([["guests", [guest(4)]]]);
  });

  test("a list of which more may come keeps saying so", () => {
    const more = { items: [guest(30)], complete: false };
    expect(to(more, "mail", ["quiet"])).toEqual([
      ["needs", []],
      ["guests", { items: [{ ...guest(30), email: false }], complete: false }],
    ]);
    const quiet = { items: [guest(30)], complete: false };
    expect(to(quiet, "otherwise", ["quiet"])).toBe("not-found");
  });

  test("what a list comes to was decided, and is said to be exact where nothing nearer could be", () => {
    const answer = counterfactual(group, { needs: [], guests: [guest(30), guest(16)] }, "double");
    expect(answer).toMatchObject({ status: "changed", exact: true });
    expect(answer.status === "changed" && answer.decision).toEqual(
      decide(group, { needs: [], guests: { value: [guest(30), guest(18)], from: "claimed" } }),
    );
  });
});

describe("searches that end", () => {
  const wide = definePolicy({
    id: "wide",
    version: "1",
    purpose: "other",
    facts: Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`f${index}`, { type: "integer", min: 0, max: 1_000_000 }]),
    ) as Record<string, { readonly type: "integer"; readonly min: 0; readonly max: 1_000_000 }>,
    outcome: { sum: { type: "integer" } },
    rules: [],
    otherwise: {
      then: { sum: { sum: Array.from({ length: 30 }, (_, index) => `f${index}`) } },
      because: "All of them.",
    },
  } as never);
  const zeros = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}`, 0]));
  const want = (sum: number, tries?: number) =>
    counterfactual(wide as never, zeros as never, { sum } as never, tries === undefined ? {} : { tries });

  test("where the space has too many pieces, what the rules demand is enough to go by", () => {
    const steps = definePolicy({
      id: "steps",
      version: "1",
      purpose: "other",
      facts: {
        a: { type: "integer", min: 0, max: 99 },
        b: { type: "integer", min: 0, max: 99 },
        c: { type: "boolean" },
      },
      outcome: { level: { type: "integer" } },
      rules: Array.from({ length: 20 }, (_, index) => ({
        id: `r${index}`,
        when: {
          a: { gte: index * 3, lt: index * 3 + 5 },
          b: { gt: index },
          ...(index % 2 === 1 && { c: true }),
        },
        then: { level: index },
        because: "So it is.",
      })),
      otherwise: { then: { level: 99 }, because: "None." },
    } as never);
    const facts = { a: 99, b: 0, c: false };
    for (const wanted of ["r19", "r0", "r7"]) {
      const whole = counterfactual(steps as never, facts as never, wanted);
      expect(counterfactual(steps as never, facts as never, wanted, { steps: 25 })).toEqual(whole);
      expect(whole.status).toBe("changed");
    }
    expect(
      changed(counterfactual(steps as never, facts as never, { level: 50 } as never, { steps: 1 })),
    ).toBe("none");
  });
  test("one fact of many, to the unit", () => {
    expect(changed(want(999_999))).toEqual([["f0", 999_999]]);
  });
  test("two of many", () => {
    expect(changed(want(1_000_001))).toEqual([
      ["f0", 1],
      ["f1", 1_000_000],
    ]);
  });
  test("more than can be seen, and none at all", () => {
    expect(changed(want(25_000_000))).toBe("not-found");
    expect(changed(want(30_000_001))).toBe("none");
    expect(changed(want(30_000_001, 0))).toBe("none");
    expect(changed(want(999_999, 0))).toBe("not-found");
    expect(changed(want(999_999, 5))).toBe("not-found");
  });
  test("what was found before the end is told, and that it may not be the smallest", () => {
    const answers = Array.from({ length: 60 }, (_, index) => want(999_999, index * 5));
    const found = answers.filter((answer) => answer.status === "changed");
    for (const answer of found) expect(changed(answer)).toEqual([["f0", 999_999]]);
    expect(new Set(found.map(({ exact }) => exact))).toEqual(new Set([true, false]));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["not-found", "changed"]));
  });
});

describe("questions that cannot be answered", () => {
  const issuesOf = (wanted: unknown, options: object = {}, facts: object = late) => {
    const answer = counterfactual(delayRepay15, facts, wanted as never, options);
    return answer.status === "invalid" ? answer.issues : answer.status;
  };

  test.each<[unknown, object]>([
    [
      "two-hour",
      {
        code: "unknown-rule",
        path: ["wanted"],
        message: "`two-hour` is not a rule of this policy",
        help: "did you mean `two-hours`?",
      },
    ],
    [
      "",
      {
        code: "unknown-rule",
        path: ["wanted"],
        message: "`` is not a rule of this policy",
        help: expect.stringContaining("there is `two-hours`"),
      },
    ],
    [
      { compensatoin: pounds(1) },
      {
        code: "unknown-outcome",
        path: ["wanted", "compensatoin"],
        message: "`compensatoin` is not an outcome of this policy",
        help: "did you mean `compensation`?",
      },
    ],
    [
      { compensation: 810 },
      {
        code: "wrong-type",
        path: ["wanted", "compensation"],
        message: "`810` is not a value of `compensation`",
        help: 'give minor units with their currency, { amount: 1250, currency: "GBP" }, or bounds { atLeast, atMost }',
      },
    ],
    [
      { compensation: { amount: 810, currency: "EUR" } },
      expect.objectContaining({ code: "wrong-type", path: ["wanted", "compensation"] }),
    ],
    [
      { compensation: { atLeast: "8.10" } },
      expect.objectContaining({
        code: "wrong-type",
        path: ["wanted", "compensation", "atLeast"],
        message: "`8.10` is not a value of `compensation`",
      }),
    ],
    [
      { compensation: { atleast: pounds(1) } },
      {
        code: "unknown-key",
        path: ["wanted", "compensation", "atleast"],
        message: "`atleast` is not a bound",
        help: "write `atLeast`, `atMost` or both",
      },
    ],
    [
      { compensation: { atLeast: pounds(2), atMost: pounds(1) } },
      {
        code: "empty-bounds",
        path: ["wanted", "compensation"],
        message: "no value of `compensation` lies within these bounds",
        help: "`atLeast` may not be more than `atMost`",
      },
    ],
    [
      { compensation: {} },
      {
        code: "nothing-wanted",
        path: ["wanted", "compensation"],
        message: "nothing is wanted of `compensation`",
        help: "give a value, or bounds { atLeast, atMost }",
      },
    ],
    [{ compensation: { atLeast: undefined } }, expect.objectContaining({ code: "nothing-wanted" })],
    [
      {},
      {
        code: "nothing-wanted",
        path: ["wanted"],
        message: "no outcome field is named, so that every decision fits",
        help: "name a field, or leave it out to find any other decision",
      },
    ],
    [{ compensation: undefined }, expect.objectContaining({ code: "nothing-wanted" })],
    [
      null,
      {
        code: "wrong-type",
        path: ["wanted"],
        message: "`null` is not something that a decision can come to",
        help: "give the id of a rule, or outcome fields with their values or bounds",
      },
    ],
    [["two-hours"], expect.objectContaining({ code: "wrong-type", path: ["wanted"] })],
    [7, expect.objectContaining({ code: "wrong-type", path: ["wanted"] })],
  ])("wanted %j", (wanted, issue) => {
    expect(issuesOf(wanted)).toEqual([issue]);
  });

  test.each<[string, unknown, string]>([
    ["verdict", "maybe", "give one of `no`, `yes`"],
    ["verdict", { atLeast: "no" }, "give one of `no`, `yes`"],
    ["granted", "true", "give true or false"],
    ["granted", { atMost: true }, "give true or false"],
    ["points", 1.5, "give a whole number, or bounds { atLeast, atMost }"],
    ["points", Number.NaN, "give a whole number, or bounds { atLeast, atMost }"],
    ["share", 0.125, "give a number with at most 2 decimals, or bounds { atLeast, atMost }"],
    ["share", "0.5", "give a number with at most 2 decimals, or bounds { atLeast, atMost }"],
  ])("%s wanted as %j", (field, value, help) => {
    const kinds = definePolicy({
      id: "kinds",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean" } },
      outcome: {
        verdict: { type: "enum", values: ["no", "yes"] },
        granted: { type: "boolean" },
        points: { type: "integer" },
        share: { type: "decimal", scale: 2 },
      },
      rules: [],
      otherwise: { then: { verdict: "no", granted: false, points: 1, share: 0.5 }, because: "always" },
    });
    const answer = counterfactual(kinds, { a: true }, { [field]: value } as never);
    const at = typeof value === "object" ? Object.keys(value as object) : [];
    expect(answer).toEqual({
      status: "invalid",
      issues: [{ code: "wrong-type", path: ["wanted", field, ...at], message: expect.any(String), help }],
    });
  });

  test.each([12, 13])("of %i words the first twelve are told", (count) => {
    const values = Array.from({ length: count }, (_, index) => `word-${index}`);
    const words = definePolicy({
      id: "words",
      version: "1",
      purpose: "other",
      facts: { a: { type: "boolean" } },
      outcome: { word: { type: "enum", values } },
      rules: [],
      otherwise: { then: { word: "word-0" }, because: "always" },
    } as never);
    const told = values.slice(0, 12).map((word) => `\`${word}\``);
    expect(counterfactual(words as never, { a: true } as never, { word: "other" } as never)).toMatchObject({
      issues: [{ help: `give one of ${told.join(", ")}${count > 12 ? ", ..." : ""}` }],
    });
  });

  test("fixed names that are no facts", () => {
    expect(issuesOf("two-hours", { fixed: ["fares", "delay", 7] })).toEqual([
      {
        code: "unknown-fact",
        path: ["fixed", 0],
        message: "`fares` is not a declared fact of this policy",
        help: "did you mean `fare`?",
      },
      {
        code: "unknown-fact",
        path: ["fixed", 2],
        message: "`7` is not a declared fact of this policy",
        help: "there is `delay`, `ticket`, `fare`",
      },
    ]);
    expect(issuesOf("two-hours", { fixed: "fare" })).toEqual([
      {
        code: "wrong-type",
        path: ["fixed"],
        message: "`fare` is not a list of facts",
        help: "give the names of the facts that may not change",
      },
    ]);
    const derived = counterfactual(hotel, stay, "used", { fixed: ["notice" as never] });
    expect(derived).toMatchObject({ issues: [{ code: "unknown-fact", path: ["fixed", 0] }] });
  });

  test("everything wrong is told at once: with the facts, what is wanted, what is fixed", () => {
    const issues = issuesOf({ compensation: 1, refund: 2 }, { fixed: ["age"] }, { delay: -1 });
    expect(Array.isArray(issues) && issues.map(({ code, path }) => [code, path])).toEqual([
      ["outside-domain", ["delay"]],
      ["wrong-type", ["wanted", "compensation"]],
      ["unknown-outcome", ["wanted", "refund"]],
      ["unknown-fact", ["fixed", 0]],
    ]);
    expect(issuesOf("nothing", {}, { delay: 47 })).toEqual([
      expect.objectContaining({ code: "unknown-rule" }),
    ]);
  });

  test("an open case says what to establish first", () => {
    expect(counterfactual(delayRepay15, { delay: 47 })).toEqual({
      status: "open",
      next: { fact: "ticket", establish: "ask", ask: "Which kind of ticket was it?" },
    });
    expect(counterfactual(delayRepay15, {}, "two-hours").status).toBe("open");
  });

  test("what is no policy is a mistake of the program", () => {
    expect(() => counterfactual({} as never, {})).toThrow(MisuseError);
  });

  test("sensitive facts are marked: this is for agents and auditors", () => {
    const answer = counterfactual(hotel, stay, "ill");
    expect(answer.status === "changed" && answer.changes).toEqual([
      { fact: "illness", from: false, to: true, sensitive: true },
    ]);
    expect(counterfactual(hotel, stay, { refund: euros(30000) }, { fixed: ["illness"] }).status).toBe(
      "changed",
    );
  });
});
