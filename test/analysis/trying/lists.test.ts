// Lists, sets and absence, counted off: small policies in which only the right case shows something.
import { analyse, prove } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const ALONE = { engine: "cases" } as const;
const policy = (facts: object, derive: object, rules: readonly object[]) =>
  loadPolicy({
    id: "small",
    version: "1",
    purpose: "other",
    facts,
    ...(Object.keys(derive).length > 0 && { derive }),
    outcome: { points: { type: "integer" } },
    rules: rules.map((rule, at) => ({ id: `r${at}`, because: "x", ...rule })),
    otherwise: { then: { points: 0 }, because: "x" },
  });

describe("a list that grows", () => {
  const items = { items: { type: "list", of: { n: { type: "integer", min: 0, max: 1 } }, maxItems: 2 } };
  const derive = {
    noughts: { count: "items", where: { n: 0 } },
    ones: { count: "items", where: { n: 1 } },
  };

  test("is compared with every list that lacks one record, whichever that is", () => {
    // Only one record of 1 brings points, so that a record of 0 beside it takes them away.
    const lost = policy(items, derive, [
      { when: { ones: 1, noughts: 0 }, then: { points: 5 } },
      { when: { ones: 2 }, then: { points: 5 } },
    ]);
    const proof = prove(lost, { whenGrows: "items", neverFalls: "points" }, ALONE);
    expect(proof).toMatchObject({
      status: "refuted",
      witness: { facts: { items: [{ n: 1 }] } },
      other: { facts: { items: [{ n: 0 }, { n: 1 }] } },
    });
  });

  test("is passed on over lists that cannot occur", () => {
    const once = loadPolicy({
      ...policy(items, derive, [{ when: { noughts: 0, ones: 0 }, then: { points: 5 } }]).document,
      assume: [
        { never: { noughts: 1, ones: 0 }, because: "x" },
        { never: { noughts: 0, ones: 1 }, because: "x" },
      ],
    });
    const proof = prove(once, { whenGrows: "items", neverFalls: "points" }, ALONE);
    expect(proof).toMatchObject({ status: "refuted", witness: { facts: { items: [] } } });
  });

  test("of records that only differ in what nobody looks at one is enough", () => {
    const wide = {
      items: {
        type: "list",
        of: {
          n: { type: "integer", min: 0, max: 1 },
          price: { type: "money", currency: "GBP", max: "99999.99" },
        },
        maxItems: 2,
      },
    };
    const counted = policy(wide, derive, [{ when: { ones: { gte: 1 } }, then: { points: 5 } }]);
    expect(prove(counted, { whenGrows: "items", neverFalls: "points" }, ALONE).status).toBe("proved");
    const summed = policy(wide, { ...derive, worth: { sum: "items", of: "price" } }, [
      { when: { worth: { gte: "1.00" } }, then: { points: 5 } },
    ]);
    // Ten million prices, and twice.
    expect(prove(summed, { whenGrows: "items", neverFalls: "points" }, ALONE).status).toBe("undecided");
  });
});

test("a list may have one record twice", () => {
  const items = { items: { type: "list", of: { n: { type: "integer", min: 0, max: 1 } }, maxItems: 2 } };
  const twice = policy(items, { ones: { count: "items", where: { n: 1 } } }, [
    { when: { ones: 2 }, then: { points: 5 } },
  ]);
  expect(prove(twice, { atMost: { points: 4 } }, ALONE)).toMatchObject({
    status: "refuted",
    witness: { facts: { items: [{ n: 1 }, { n: 1 }] } },
  });
});

test("a threshold of what is left is passed as the fact falls", () => {
  const left = loadPolicy({
    ...policy({ used: { type: "integer", min: 0, max: 10 } }, { left: { minus: [10, "used"] } }, [
      { when: { left: { gte: 4 } }, then: { points: 5 } },
    ]).document,
    outcome: { points: { type: "integer", largestStep: 1 } },
  });
  const cliffs = analyse(left, ALONE).findings.filter(({ code }) => code === "cliff");
  expect(cliffs).toMatchObject([
    { facts: ["left"], witness: { facts: { used: 7 } }, other: { facts: { used: 6 } } },
  ]);
});

test("a list that two policies share is one, whatever each makes of it", () => {
  const items = { items: { type: "list", of: { n: { type: "integer", min: 0, max: 1 } }, maxItems: 2 } };
  const own = policy(items, { ones: { count: "items", where: { n: 1 } } }, [
    { when: { ones: { gte: 1 } }, then: { points: 5 } },
  ]);
  const floor = policy(items, { lucky: { some: "items", where: { n: 1 } } }, [
    { when: { lucky: true }, then: { points: 5 } },
  ]);
  const law = loadPolicy({ ...floor.document, id: "law" });
  const options = { ...ALONE, policies: [law] };
  expect(prove(own, { floor: "law", outcome: "points" }, options).status).toBe("proved");
});

describe("a set that grows", () => {
  const tags = { tags: { type: "set", values: ["x", "y", "z"], optional: true } };

  test("is compared with every set that lacks one word", () => {
    const only = policy(tags, {}, [
      { when: { tags: { hasAll: ["y"], hasNone: ["x"] } }, then: { points: 5 } },
    ]);
    const proof = prove(only, { whenGrows: "tags", neverFalls: "points" }, ALONE);
    expect(proof).toMatchObject({
      status: "refuted",
      witness: { facts: { tags: ["y"] } },
      other: { facts: { tags: ["x", "y"] } },
    });
  });

  test("that is absent is a case of its own", () => {
    const there = policy(tags, {}, [{ when: { tags: { is: "absent" } }, then: { points: 5 } }]);
    expect(prove(there, { atMost: { points: 4 } }, ALONE)).toMatchObject({
      status: "refuted",
      witness: { facts: { tags: { is: "absent" } } },
    });
    expect(prove(there, { whenGrows: "tags", neverFalls: "points" }, ALONE).status).toBe("proved");
    expect(prove(there, { independent: "points", of: ["tags"] }, ALONE).status).toBe("refuted");
  });
});

describe("a derived fact that grows", () => {
  const facts = { a: { type: "integer", min: 0, max: 4 }, b: { type: "integer", min: 0, max: 4 } };

  const grows = (one: Parameters<typeof prove>[0], never: "neverFalls" | "neverRises") =>
    prove(one, { whenGrows: "total", [never]: "points" } as never, ALONE).status;

  test("is compared in cases that agree in all else that is looked at", () => {
    const steps = policy(facts, { total: { plus: ["a", "b"] } }, [
      { when: { total: { gte: 6 } }, then: { points: 5 } },
      { when: { total: { gte: 3 } }, then: { points: 3 } },
    ]);
    expect([grows(steps, "neverFalls"), grows(steps, "neverRises")]).toEqual(["proved", "refuted"]);
  });

  test("where two cases have as much of it, neither may have less", () => {
    // The total is always 0, and what is made of it is not.
    const same = policy(
      { a: { type: "integer", min: 0, max: 0 }, c: { type: "integer", min: 0, max: 4 } },
      { total: { plus: ["a", 0] }, more: { plus: ["total", "c"] } },
      [
        { when: { more: { gte: 3 } }, then: { points: 3 } },
        { when: { total: { gte: 0 }, more: 2 }, then: { points: 9 } },
      ],
    );
    expect([grows(same, "neverFalls"), grows(same, "neverRises")]).toEqual(["refuted", "refuted"]);
  });
});
