// Derived facts that come in as columns: whoever keeps the records has worked them out, and the lists stay at home.
import { type Columns, decide, decideColumns, outcomeOfRow, type Policy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { compiledOf } from "../../../src/policy/compiled-of.ts";
import { derivedFacts } from "../../../src/policy/definition/derived-facts.ts";
import { evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import type { Fraction } from "../../../src/policy/definition/fraction.ts";
import {
  ABSENT,
  type KnownRecord,
  type KnownValue,
  knownFacts,
} from "../../../src/policy/definition/known-value.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Domain } from "../../../src/policy/normal/domain.ts";
import { isSame } from "../generators/compare-decisions.ts";
import { decisionStream } from "../generators/decision-stream.ts";
import type { Case } from "../generators/draft-case.ts";
import { readSound } from "../generators/for-drafted.ts";

const vouched = { from: "verified" } as const;

/** The derived facts of complete cases as a data file has them, worked out by the definition. */
function derivedColumns(document: PolicyDocument, policy: Policy, cases: readonly Case[]): Columns {
  const known = cases.map((facts) =>
    derivedFacts(knownFacts(document.facts, facts) as KnownRecord, document),
  );
  const { facts } = compiledOf(policy).normal;
  return Object.fromEntries(
    Object.keys(document.derive ?? {}).map((name) => {
      const { domain } = facts.find((fact) => fact.name === name) as { readonly domain: Domain };
      const cells = known.map((row) => row.get(name) as KnownValue);
      const values = Float64Array.from(cells, (cell) =>
        cell === ABSENT ? Number.NaN : numberOf(cell, domain),
      );
      const valid = Uint8Array.from(cells, (cell) => Number(cell !== ABSENT));
      return [name, { values, valid, null: "absent" as const }];
    }),
  );
}

function numberOf(value: KnownValue, { type, scale }: Domain): number {
  if (typeof value === "boolean") return Number(value);
  const { over, under } = value as Fraction;
  const units = Number((over * 10n ** BigInt(scale)) / under);
  return type === "decimal" ? units / 10 ** scale : units;
}

const saidOf = (decisions: ReturnType<typeof decideColumns>, row: number) => ({
  place: Math.min(decisions.rule[row] as number, 0),
  outcome: outcomeOfRow(decisions, row),
});
const PLACES = { decided: 0, gap: -1, conflict: -2, invalid: -3, open: -4 } as const;

describe("derived facts in columns", () => {
  test("come to what the policy derives, though the lists are left out", () => {
    const mismatches: unknown[] = [];
    let compared = 0;
    let policies = 0;
    for (const { document, random, boundary } of decisionStream(77)) {
      if (compared >= 3_000 || policies >= 400) break;
      if (document.derive === undefined) continue;
      policies += 1;
      const policy = readSound(document);
      const { assume: _, ...free } = document;
      const cases = [...random, ...boundary].filter(
        (facts) => evaluateByDefinition(free, facts).status !== "invalid",
      );
      const own = Object.entries(document.facts).flatMap(([name, fact]) =>
        fact.type === "list" && !fact.optional ? [] : [[name, cases.map((facts) => facts[name])] as const],
      );
      const columns = { ...Object.fromEntries(own), ...derivedColumns(document, policy, cases) };
      const decisions = decideColumns(policy, columns, vouched);
      cases.forEach((facts, row) => {
        compared += 1;
        const defined = evaluateByDefinition(document, facts);
        const expected = {
          place: PLACES[defined.status],
          outcome: defined.status === "decided" ? defined.outcome : undefined,
        };
        if (!isSame(saidOf(decisions, row), expected))
          mismatches.push({ document, facts, defined, said: saidOf(decisions, row) });
      });
    }
    expect(mismatches.slice(0, 1)).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(3_000);
  });

  const flight = readSound({
    id: "flight",
    version: "1",
    purpose: "other",
    facts: {
      segments: { type: "list", of: { flown: { type: "boolean" } }, maxItems: 5 },
      fare: { type: "money", currency: "EUR", max: "500.00" },
      flexible: { type: "boolean" },
    },
    derive: {
      anyFlown: { some: "segments", where: { flown: true } },
      twice: { times: ["fare", 2] },
    },
    outcome: { refund: { type: "money", currency: "EUR" } },
    rules: [
      { id: "flown", when: { anyFlown: true }, then: { refund: "0" }, because: "It was flown." },
      { id: "flexible", when: { flexible: true }, then: { refund: "fare" }, because: "It is flexible." },
      { id: "dear", when: { twice: { gte: "100.00" } }, then: { refund: "10" }, because: "It was dear." },
    ],
    otherwise: { then: { refund: "5" }, because: "Nothing else." },
  });

  test("are enough where the list is not there", () => {
    const { rule, rules } = decideColumns(flight, {
      anyFlown: Uint8Array.of(1, 0, 0, 0, 2),
      fare: Int32Array.of(100, 100, 5000, 4999, 1),
      flexible: [null, true, false, false, false],
    });
    expect(Array.from(rule, (place) => rules[place] ?? place)).toEqual([
      "flown",
      "flexible",
      "dear",
      "otherwise",
      -3,
    ]);
  });

  test("count in a row that only a search can decide", () => {
    const { rule } = decideColumns(flight, {
      anyFlown: [false, null, false],
      fare: [5000, 5000, { gte: 5000 }],
      flexible: [null, null, false],
    });
    expect([...rule]).toEqual([-4, -4, 2]);
  });

  test("are derived where the list is there, and not known where neither is", () => {
    const rest = { fare: Int32Array.of(100), flexible: [false] };
    expect([
      ...decideColumns(flight, { ...rest, segments: [[{ flown: false }, { flown: true }]] }).rule,
    ]).toEqual([0]);
    expect([...decideColumns(flight, { ...rest, segments: [[]] }).rule]).toEqual([3]);
    expect([...decideColumns(flight, rest).rule]).toEqual([-4]);
  });

  test.each([
    ["an element of the wrong shape", [7], "invalid"],
    ["a field that is no value", [{ flown: 1 }], "invalid"],
    ["a field that is not declared", [{ flown: true, more: 1 }], "invalid"],
    ["a field that is missing", [{}], "open"],
    ["a field that is missing beside one that decides", [{}, { flown: true }], "decided"],
    ["too many elements", Array.from({ length: 6 }, () => ({ flown: true })), "invalid"],
    ["no list", { flown: true }, "invalid"],
    ["a list that may go on", { items: [{ flown: true }], complete: false }, "decided"],
    ["a list that is all", { items: [], complete: true }, "decided"],
  ] as const)("%s: as `decide` says", (_, segments, status) => {
    const facts = { segments, fare: 100, flexible: false };
    const columns = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, [value]]));
    const decisions = decideColumns(flight, columns);
    const decision = decide(flight, facts as never);
    expect(decision.status).toBe(status);
    expect(decisions.counts[status]).toBe(1);
    expect(outcomeOfRow(decisions, 0)).toEqual(decision.status === "decided" ? decision.outcome : undefined);
  });
});
