// What a case that was found looks like: every kind of fact, written as anybody would give it.
import { decide, definePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { findCase } from "../../../src/analysis/solving/find-case.ts";
import { ANY_CASE, type Wanted } from "../../../src/analysis/solving/wanted.ts";
import { witnessOf } from "../../../src/analysis/solving/witness-of.ts";
import { compiledOf, type Spans } from "../../../src/policy/normal-form.ts";

const policy = definePolicy({
  id: "every-kind",
  version: "1",
  purpose: "other",
  facts: {
    late: { type: "boolean" },
    channel: { type: "enum", values: ["phone", "other"], other: true },
    distance: { type: "integer", min: 3, max: 9, needs: "verified" },
    weight: { type: "decimal", scale: 1, min: 0.5, max: 2 },
    fare: { type: "money", currency: "GBP", min: "1.50", max: "9.00", optional: true },
    day: { type: "date", min: "2026-03-01" },
    at: { type: "instant", min: "2026-03-01T00:00:00Z" },
    tags: { type: "set", values: ["fragile", "heavy"], optional: true },
    marks: { type: "set", values: ["new"], needs: "recorded" },
    items: {
      type: "list",
      maxItems: 2,
      optional: true,
      of: { price: { type: "integer", min: 1, max: 5 }, day: { type: "date", optional: true } },
    },
    unread: { type: "list", maxItems: 2, of: { price: { type: "integer", min: 1, max: 5 } } },
  },
  derive: {
    worth: { sum: "items", of: "price" },
    dated: { count: "items", where: { day: { is: "present" } } },
  },
  assume: [{ never: { late: false, channel: "phone" }, because: "They call when it is late." }],
  outcome: { owed: { type: "boolean" } },
  rules: [
    {
      id: "heavy",
      when: { tags: { has: "heavy" }, worth: { gte: 2 } },
      then: { owed: true },
      because: "Heavy.",
    },
  ],
  otherwise: { then: { owed: false }, because: "It is not." },
});
const joint = jointOfOne(compiledOf(policy as never));

function find(wanted: { readonly [name: string]: Spans }, more: Wanted = ANY_CASE) {
  const space = joint.axes.map(({ name, spans }) => wanted[name] ?? spans);
  const answer = findCase(joint, space, more, { left: 1_000 });
  return typeof answer === "string" ? answer : witnessOf(joint, answer, 0);
}
const slots = joint.axes.map(({ name }) => name);

describe("a case that was found", () => {
  test("gives every declared fact, in the form in which it counts", () => {
    expect(find({ late: [1, 1] })).toEqual({
      late: true,
      channel: "phone",
      distance: { value: 3, from: "verified" },
      weight: 0.5,
      fare: { amount: 150, currency: "GBP" },
      day: "2026-03-01",
      at: "2026-03-01T00:00:00Z",
      tags: { is: "absent" },
      marks: { value: [], from: "verified" },
      items: { is: "absent" },
      unread: [],
    });
  });
  test("says a word that is not listed, words of a set, records, and what is absent", () => {
    const other = joint.axes[slots.indexOf("channel")]?.domain.other as number;
    const absent = joint.axes[slots.indexOf("fare")]?.domain.absent as number;
    const facts = find({
      channel: [other, other],
      fare: [absent, absent],
      worth: [10, 10],
      dated: [1, 1],
      [slots.find((name) => /tags.*heavy/.test(name)) as string]: [1, 1],
    });
    expect(facts).toMatchObject({
      channel: "other-",
      fare: { is: "absent" },
      tags: ["heavy"],
      items: [{ price: 5 }, { price: 5 }],
    });
    const decision = decide(policy, facts as never);
    expect(decision.status === "decided" && decision.because.map(({ rule }) => rule)).toEqual(["heavy"]);
  });
  test("breaks no assumption", () => {
    expect(find({ late: [0, 0], channel: [0, 0] })).toBe("none");
    expect(find({ late: [0, 0] })).toMatchObject({ late: false, channel: "other" });
    expect(find({ channel: [0, 0] })).toMatchObject({ late: true, channel: "phone" });
  });
});

describe("an answer", () => {
  test("is none where nothing is left to begin with", () => {
    expect(find({ late: [] })).toBe("none");
  });
  test("is unknown where the budget ends first, and never a guess", () => {
    const wanted: Wanted = { possible: () => true, holds: () => false };
    expect(find({}, wanted)).toBe("unknown");
  });
  test("is none at once where nothing that is looked at can vary", () => {
    const wanted: Wanted = { possible: () => true, holds: () => false, looks: [slots.indexOf("late")] };
    expect(find({}, wanted)).toBe("none");
  });
});
