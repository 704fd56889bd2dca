// Two versions may call different things by one name: what is said of their cases tells them apart.
import { describe, expect, test } from "vitest";
import { diffPolicies, loadPolicy } from "../../../src/index.ts";

function policyOf(version: string, facts: object, when: object, derive: object = {}) {
  return loadPolicy({
    id: "fee",
    version,
    purpose: "other",
    facts: { ...facts, vip: { type: "boolean" } },
    derive,
    outcome: { due: { type: "boolean" } },
    rules: [{ id: "low", when, then: { due: true }, because: "Low." }],
    otherwise: { then: { due: false }, because: "High." },
  } as never);
}

function regions(...[before, after]: Parameters<typeof diffPolicies>) {
  return diffPolicies(before, after).changes.map(({ region }) => region);
}

const number = { type: "integer", min: 0, max: 100 };
const money = { type: "money", currency: "EUR", max: "100.00" };

describe("facts of one name that are not the same thing", () => {
  test("of two types", () => {
    const found = regions(
      policyOf("1", { fee: number }, { fee: { lt: 10 } }),
      policyOf("2", { fee: money }, { fee: { lt: "20.00" } }),
    );
    expect(found.map(({ text }) => text)).toEqual([
      "fee (in the earlier policy) 10 or more and fee (in the later policy) under 20.00 EUR",
      "fee (in the earlier policy) under 10 and fee (in the later policy) 20.00 EUR or more",
    ]);
    expect(found.some((region) => "when" in region)).toBe(false);
  });
  test("a set and a word", () => {
    const [one] = regions(
      policyOf("1", { fee: { type: "set", values: ["a", "b"] } }, { fee: { has: "a" } }),
      policyOf("2", { fee: { type: "enum", values: ["a", "b"] } }, { fee: "b" }),
    );
    expect(one?.text).toBe("fee (in the later policy) a and a in fee (in the earlier policy)");
  });
  test("of two lists of other lengths, of which it is only asked whether they are there", () => {
    const list = (maxItems: number) => ({
      fee: { type: "list", of: { paid: { type: "boolean" } }, maxItems, optional: true },
    });
    const [one] = regions(
      policyOf("1", list(3), { fee: { is: "present" } }),
      policyOf("2", list(4), { fee: { is: "absent" } }),
    );
    expect(one?.text).toMatch(
      /^fee \(in the earlier policy\) (present|absent) and fee \(in the later policy\) /,
    );
  });
  test("of two derivations", () => {
    const derived = (times: number) => ({ twice: { times: ["fee", times] } });
    const found = regions(
      policyOf("1", { fee: number }, { twice: { lt: 10 } }, derived(2)),
      policyOf("2", { fee: number }, { twice: { lt: 10 } }, derived(3)),
    );
    expect(found.map(({ text }) => text)).toEqual([
      "twice (in the earlier policy) under 10 and twice (in the later policy) 10 or more",
    ]);
  });
});

describe("what is one fact is called by its name alone", () => {
  test("with other bounds", () => {
    const [one, more] = regions(
      policyOf("1", { fee: number }, { fee: { lt: 10 } }),
      policyOf("2", { fee: { ...number, max: 200 } }, { fee: { lt: 20 } }),
    );
    expect([one?.text, one?.when, more]).toEqual(["fee 10 to 19", { fee: { gte: 10, lte: 19 } }, undefined]);
  });
  test("beside facts that are not one", () => {
    const found = regions(
      policyOf("1", { fee: number }, { vip: true }),
      policyOf("2", { fee: money }, { vip: false }),
    );
    expect(found.map(({ text, when }) => [text, when])).toEqual([
      ["vip no", { vip: false }],
      ["vip yes", { vip: true }],
    ]);
  });
  test("where only one has it", () => {
    const found = regions(
      policyOf("1", { fee: number }, { fee: { lt: 10 } }),
      policyOf("2", { cost: money }, { cost: { lt: "20.00" } }),
    );
    expect(found[0]?.text).toBe("fee 10 or more and cost under 20.00 EUR");
  });
});
