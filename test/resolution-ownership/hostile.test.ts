import { readAs } from "evenhand";
import {
  applyEvent,
  CaseEvent,
  CaseState,
  caseFrom,
  eventId,
  handOffPack,
  openCase,
} from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import {
  at,
  ben,
  caseAfter,
  courier,
  customer,
  event,
  expectOk,
  freshCase,
  opened,
  ownership,
} from "./prescription.ts";

const fresh = freshCase();
const cyclic: Record<string, unknown> = { ...opened };
cyclic.facts = { severity: cyclic };
let deep: unknown = "low";
for (let level = 0; level < 9000; level += 1) deep = [deep];
const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);
const huge = "x".repeat(1_000_000);

const promised = {
  id: "e-2",
  caseId: "rx-4711",
  type: "promised",
  at: at(10),
  by: opened.by,
  commitments: [courier],
};

const garbage: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["nothing", undefined],
  ["a number", Number.NaN],
  ["a text", huge],
  ["a function", () => promised],
  ["a list", [promised]],
  ["a huge list", many(1_000_000, promised)],
  ["a date", new Date(0)],
  ["a map", new Map([["type", "solved"]])],
  ["a cycle", cyclic],
  ["a cycle under the first id", { ...cyclic, id: "e-1" }],
  ["a depth without end", { ...opened, id: "e-1", facts: { severity: deep } }],
  ["a prototype", JSON.parse('{ "__proto__": { "type": "solved" } }')],
  ["a key of a prototype", { ...promised, ...JSON.parse('{ "__proto__": {} }') }],
  ["the name of a prototype as its type", { ...promised, type: "__proto__" }],
  ["a type that everything has", { ...promised, type: "constructor" }],
  ["a number for an id", { ...promised, id: 7 }],
  ["a huge id", { ...promised, id: huge }],
  ["a date without offset", { ...promised, at: "2026-03-02T10:00:00" }],
  ["a day that does not exist", { ...promised, at: "2026-02-30T10:00:00Z" }],
  ["a commitment that is none", { ...promised, commitments: [null, 7, "soon", {}] }],
  ["a commitment with more", { ...promised, commitments: [{ ...courier, penalty: 5 }] }],
  ["a huge text", { ...promised, commitments: [{ ...courier, text: huge }] }],
  ["a million commitments", { ...promised, commitments: many(1_000_000, courier) }],
  ["a trail of nothing", { ...promised, trail: [null] }],
  ["a list for a person", { ...promised, by: [opened.by] }],
  ["something besides", { ...promised, priority: "first" }],
];

describe("an event from outside", () => {
  test.each(garbage)("%s is refused with a reason, and changes nothing", (_name, value) => {
    const before = structuredClone(fresh);
    const applied = applyEvent(ownership, fresh, value as CaseEvent);
    const folded = caseFrom(ownership, [opened, value as CaseEvent]);
    for (const result of [applied, folded, openCase(ownership, value as never)]) {
      expect(result.ok).toBe(false);
      if (result.ok) continue;
      expect(result.issues.length).toBeGreaterThan(0);
      expect(JSON.stringify(result.issues).length).toBeLessThan(5000);
      for (const { code, message } of result.issues) expect([code, message]).not.toContain("");
    }
    expect(fresh).toEqual(before);
  });

  test("a prototype's name is an id like any other", () => {
    for (const id of ["__proto__", "constructor", "toString"]) {
      const state = caseAfter(freshCase({ id, caseId: id }), {
        type: "promised",
        id: `${id}-2`,
        caseId: id,
        commitments: [courier],
      });
      const once = caseAfter(state, { type: "solved", id: "prototype", caseId: id, solution: "Brought." });
      expect(once.applied.map((one) => one.id)).toEqual([id, `${id}-2`, "prototype"]);
      expect(once.promises[0]?.id).toBe(`${id}-2/1`);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("nothing is coerced", () => {
    const numbers = { ...promised, at: Date.UTC(2026, 2, 2), commitments: [{ ...courier, due: 0 }] };
    expect(applyEvent(ownership, fresh, numbers as never)).toMatchObject({
      issues: [
        { code: "wrong-type", path: ["at"] },
        { code: "wrong-type", path: ["commitments", 0, "due"] },
      ],
    });
  });

  test("a case keeps what it was told when the caller changes it afterwards", () => {
    const commitment = structuredClone(courier) as { text: string };
    const state = caseAfter(fresh, { type: "promised", commitments: [commitment as typeof courier] });
    commitment.text = "Nothing at all.";
    expect(state.promises[0]?.commitment.text).toBe(courier.text);
  });
});

describe("a state from outside", () => {
  test.each([
    null,
    7,
    {},
    { ...fresh, owner: null },
    { ...fresh, status: "queued" },
    { ...fresh, schema: "other" },
  ])("that is none is told: %#", (value) => {
    expect(readAs(CaseState, value).ok).toBe(false);
  });
});

describe("the bounds of a case", () => {
  test("at most a thousand open promises, so that they fit into one pack", () => {
    let state = fresh;
    for (let more = 0; more < 10; more += 1) {
      state = caseAfter(state, { type: "promised", commitments: many(100, courier) });
    }
    const one = event(state, { type: "promised", commitments: [courier] });
    expect(applyEvent(ownership, state, one)).toMatchObject({
      issues: [{ code: "too-many", path: ["commitments"] }],
    });
    const two = { type: "promised", commitments: [courier, courier], replaces: ["e-2/1", "e-2/1"] } as const;
    expect(applyEvent(ownership, state, event(state, two))).toMatchObject({ issues: [{ code: "too-many" }] });
    const replaced = { type: "promised", commitments: [courier], replaces: ["e-2/1", "e-2/1"] } as const;
    expect(caseAfter(state, replaced).promises).toHaveLength(1001);
    const pack = expectOk(handOffPack(state, { tried: ["Nothing yet."] }));
    expect(caseAfter(state, { type: "offered", to: ben, pack }).offer?.pack.promises).toHaveLength(1000);
  });

  test("at most 200 accommodations", () => {
    const words = (from: number) => Array.from({ length: 150 }, (_, index) => `Need ${from + index}.`);
    const state = caseAfter(fresh, { type: "promised", commitments: [], accommodations: words(0) });
    expect(state.need.accommodations).toHaveLength(151);
    const more = event(state, { type: "promised", commitments: [], accommodations: words(150) });
    expect(applyEvent(ownership, state, more)).toMatchObject({
      issues: [{ code: "too-many", path: ["accommodations"] }],
    });
  });

  test("a pack of a long history holds its last lines", () => {
    let state = fresh;
    for (let more = 0; more < 300; more += 1) {
      state = caseAfter(state, { type: "customer-replied", by: customer, text: `Message ${more}.` });
    }
    const { tried } = expectOk(handOffPack(state));
    expect(tried).toHaveLength(200);
    expect(tried.at(-1)).toBe("The customer said: Message 299.");
  });

  test("a hundred thousand events are folded", { timeout: 120_000 }, () => {
    const events: CaseEvent[] = [opened];
    for (let index = 0; index < 50_000; index += 1) {
      const head = { caseId: "rx-4711", at: at(9, index), by: opened.by };
      events.push({ ...head, id: `p-${index}`, type: "promised", commitments: [courier] });
      events.push({ ...head, id: `k-${index}`, type: "promise-kept", promise: `p-${index}/1` });
    }
    const state = expectOk(caseFrom(ownership, events));
    expect(state).toMatchObject({ version: 100_001, status: "open" });
    expect(state.promises).toHaveLength(50_000);
  });
});

test("an event's id follows from what it says", () => {
  const said = { ...promised, type: "solved", solution: "Brought." } as const;
  const { id: _, commitments: __, ...solved } = said;
  const id = eventId(solved);
  expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(eventId({ ...solved, id: "other", recordedAt: at(20) } as never)).toBe(id);
  expect(eventId({ ...solved, solution: "Brought" })).not.toBe(id);
  expect(readAs(CaseEvent, { ...solved, id }).ok).toBe(true);
});
