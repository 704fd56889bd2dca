/**
 * Every kind of fact, with policies that tell its values apart, and everything that may stand where a value is expected:
 * a good one, a bad one, one at an end, and what only looks like one.
 */
import type { Policy } from "evenhand/policy";
import { readSound } from "./for-drafted.ts";

/** Known not to be there. */
export const absent = { is: "absent" };
const money = (amount: unknown, more: object = {}) => ({ amount, currency: "EUR", ...more });

/** A policy that tells the values of one fact apart, and where it is a number gives it back. */
export function policyOf(it: object, tests: readonly unknown[], amount: unknown, more: object = {}): Policy {
  return readSound({
    id: "cells",
    version: "1",
    purpose: "other",
    facts: { it, flag: { type: "boolean" } },
    outcome: {
      place: { type: "integer" },
      back: { type: "decimal", scale: 2 },
      paid: { type: "money", currency: "EUR" },
    },
    rules: tests.map((when, at) => ({
      id: `rule-${at}`,
      when: { it: when, ...(at === 1 && { flag: true }) },
      then: { place: at, back: 0.25, paid: "0", ...(amount as object) },
      because: "so.",
    })),
    ...more,
  });
}

class Paid {
  readonly amount = 5;
  readonly currency = "EUR";
}
class Is {
  readonly is = "absent";
}
const bare: object = Object.assign(Object.create(null), { is: "absent" });

/** What may stand where a value is expected, whatever the fact. */
export const ANYTHING: readonly unknown[] = [
  ...[undefined, true, false, 0, 1, -1, -0, 2, 5, 7, 8, 9, 10, 11, 1.5, 0.25, 0.255, Number.NaN, 1e300],
  ...[
    Number.POSITIVE_INFINITY,
    1n,
    Symbol("x"),
    () => 1,
    "",
    "x",
    "1",
    "low",
    "mid",
    "top",
    "LOW",
    "constructor",
  ],
  ...[
    "5",
    "5.00",
    "5.001",
    "0.05",
    "€5",
    "2026-02-01",
    "2026-02-09",
    "2026-02-30",
    "2026-03-01",
    "2026-02-10T00:00:00Z",
  ],
  ...[
    "2026-02-05T12:00:00+01:00",
    "2026-02-05T12:00:00",
    [],
    [5],
    ["low"],
    ["low", "top"],
    ["low", "low"],
    ["2026-02-09"],
    ["2026-02-05T12:00:00+01:00"],
    ["5.00"],
    [true],
    ["x"],
  ],
  ...[{}, absent, { is: "present" }, { ...absent, x: 1 }, bare, new Is(), new Paid(), new Date(0), [absent]],
  ...[
    money(5),
    money(-1),
    money(11),
    money(1.5),
    money("5"),
    money(5, { x: 1 }),
    { amount: 5 },
    { currency: "EUR" },
  ],
  ...[
    { amount: 5, currency: "USD" },
    { amount: 5, cents: 1 },
    { is: "absent", currency: "EUR" },
  ],
  ...[
    { oneOf: [5] },
    { oneOf: [5, 8] },
    { oneOf: ["low"] },
    { oneOf: [] },
    { gte: 5 },
    { gte: 5, lte: 5 },
    { lt: 0 },
  ],
  ...[
    { value: 5 },
    { value: "low", from: "verified" },
    { value: 5, from: "heard" },
    { accounts: [{ value: 5 }] },
  ],
  ...[
    { has: ["low"] },
    { hasNone: ["low"] },
    { has: ["low", "mid", "top"] },
    { has: ["x"] },
    { items: [], complete: false },
  ],
];

/** Its name, a fact of it, tests that tell its values apart, and how an outcome gives the value back. */
export const KINDS: readonly (readonly [string, object, readonly unknown[], object])[] = [
  ["boolean", { type: "boolean" }, [true, false], {}],
  ["words", { type: "enum", values: ["low", "mid", "top"] }, ["mid", "top", "low"], {}],
  ["words and others", { type: "enum", values: ["low", "mid"], other: true }, ["mid", { not: "low" }], {}],
  ["integer", { type: "integer", min: -1, max: 10 }, [{ lt: 0 }, { gt: 7 }, { gte: 5 }], { back: "it" }],
  [
    "decimal",
    { type: "decimal", scale: 2, min: -1, max: 10 },
    [{ lt: 0 }, { gt: 7 }, { gte: 1.5 }],
    { back: "it" },
  ],
  [
    "money",
    { type: "money", currency: "EUR", min: "-0.01", max: "5.00" },
    [{ lt: "0" }, { gt: "0.07" }, { gte: "0.05" }],
    { paid: "it" },
  ],
  [
    "date",
    { type: "date", min: "2026-02-01", max: "2026-02-28" },
    ["2026-02-09", { gt: "2026-02-08" }, { lt: "2026-02-08" }],
    {},
  ],
  [
    "instant",
    { type: "instant", min: "2026-02-01T00:00:00Z", max: "2026-02-28T00:00:00Z" },
    [{ gte: "2026-02-09T00:00:00Z" }, { lt: "2026-02-08T00:00:00Z" }, { gt: "2026-02-05T00:00:00Z" }],
    {},
  ],
  [
    "set",
    { type: "set", values: ["low", "mid", "top"] },
    [{ hasAll: ["low", "top"] }, { has: "low" }, { hasNone: ["mid"] }],
    {},
  ],
];
