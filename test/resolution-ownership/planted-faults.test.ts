import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseLaws } from "./case-laws.ts";
import { faultyAppliers } from "./faulty-appliers.ts";
import { draws, walkCase } from "./walk-case.ts";

const sample = fc.sample(draws, { numRuns: 400, seed: 3 });

describe("the laws notice when", () => {
  test.each(Object.entries(faultyAppliers))("%s", (_name, { broken, apply }) => {
    expect(sample.some((list) => !caseLaws[broken](walkCase(list, apply)))).toBe(true);
  });

  test("every law can be broken", () => {
    const noticed = new Set(Object.values(faultyAppliers).map(({ broken }) => broken));
    expect([...noticed].sort()).toEqual(Object.keys(caseLaws).sort());
  });
});

describe("the histories that are drawn", () => {
  const steps = sample.flatMap((list) => walkCase(list).steps);
  const taken = steps.filter(({ refused }) => refused === undefined);

  test("have every kind of event, many times", () => {
    const counts = new Map<string, number>();
    for (const { event } of taken) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
    expect(counts.size).toBe(16);
    expect(Math.min(...counts.values())).toBeGreaterThan(15);
  });

  test("close on either ground, and go on after closing", () => {
    const closed = taken.flatMap(({ event }) => (event.type === "closed" ? event.ground : []));
    expect(new Set(closed)).toEqual(new Set(["confirmation", "silence"]));
    expect(taken.filter(({ before }) => before.status === "closed").length).toBeGreaterThan(100);
  });

  test("are refused for every reason that has to do with who, when and what is open", () => {
    const codes = new Set(steps.flatMap(({ refused = [] }) => refused));
    expect([...codes].sort()).toEqual(
      expect.arrayContaining([
        "already-owner",
        "before-first-contact",
        "case-closed",
        "id-reused",
        "incomplete-pack",
        "no-offer",
        "no-outcome",
        "no-replacement",
        "not-confirmed",
        "not-offered-to-you",
        "not-the-customer",
        "not-the-owner",
        "nothing-to-confirm",
        "nothing-to-reopen",
        "offer-expired",
        "offer-not-expired",
        "offer-pending",
        "other-case",
        "other-customer",
        "promise-open",
        "promise-settled",
        "question-open",
        "unknown-promise",
      ]),
    );
  });
});
