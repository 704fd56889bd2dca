import { MisuseError, readAs } from "evenhand";
import {
  applyEvent,
  CaseState,
  caseFrom,
  defineOwnershipPolicy,
  eventId,
  handOffPack,
  obligations,
  openCase,
  whatToSay,
} from "evenhand/resolution-ownership";
import { describe, expect, test } from "vitest";
import {
  at,
  ben,
  caseAfter,
  clocks,
  courier,
  customer,
  event,
  expectOk,
  freshCase,
  opened,
  ownership,
  START,
} from "./prescription.ts";

/** A case with all that a case can have at once. */
const promised = caseAfter(
  freshCase({ neededBy: at(18) }),
  { type: "promised", commitments: [courier] },
  { type: "solved", at: at(12), solution: "Brought." },
  { type: "confirmed", at: at(13), by: customer },
  { type: "asked-customer", at: at(13), question: "Which door?", until: at(15) },
);
const full = caseAfter(promised, {
  type: "offered",
  to: { kind: "person", id: "ben" },
  pack: expectOk(handOffPack(promised)),
});

function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof MisuseError ? error.code : String(error);
  }
  return "accepted";
}

const readers: readonly (readonly [string, (state: CaseState) => unknown])[] = [
  [
    "applyEvent",
    (state) => applyEvent(ownership, state, event(full, { type: "solved", solution: "Brought." })),
  ],
  ["obligations", (state) => obligations(state, START)],
  ["whatToSay", (state) => whatToSay(state)],
  ["handOffPack", (state) => handOffPack(state)],
];

const broken: readonly (readonly [string, object])[] = [
  ["no owner", { owner: null }],
  ["an owner without a name", { owner: { kind: "person", id: "" } }],
  ["a program for its owner", { owner: { kind: "program", id: "bot" } }],
  ["the customer for its owner", { owner: customer }],
  ["the customer for its owner, called a person", { owner: { kind: "person", id: customer.id } }],
  ["no customer", { customer: null }],
  ["a person for its customer", { customer: { kind: "person", id: "cleo" } }],
  ["no clocks", { clocks: null }],
  ["empty clocks", { clocks: {} }],
  ["a clock that is a text", { clocks: { ...full.clocks, updateWithin: "60" } }],
  ["a clock of nothing", { clocks: { ...full.clocks, resolveWithin: 0 } }],
  ["a clock from nowhere", { clocks: { ...full.clocks, from: undefined } }],
  ["a version that is a text", { version: "1" }],
  ["half a version", { version: 1.5 }],
  ["no version yet", { version: 0 }],
  ["no promises", { promises: null }],
  ["promises by name", { promises: {} }],
  ["no trail", { trail: null }],
  ["no events", { applied: null }],
  ["another status", { status: "queued" }],
  ["no beginning", { openedAt: undefined }],
  ["a beginning that is a number", { openedAt: 0 }],
  ["no last word", { lastWordAt: null }],
  ["a last word at no time", { lastWordAt: "soon" }],
  ["no need", { need: null }],
  ["no facts", { facts: null }],
  ["no policy", { policy: null }],
  ["no id", { caseId: 7 }],
  ["a null where nothing stands", { neededBy: null }],
  ["an outcome that is none", { outcome: {} }],
  ["a question that is none", { question: null }],
  ["an offer that is none", { offer: {} }],
  ["another form", { schema: "evenhand/case/1" }],
];

describe.each(readers)("%s", (_name, read) => {
  test("reads a case", () => expect(codeOf(() => read(full))).toBe("accepted"));

  test.each(broken)("refuses a state with %s", (_what, change) => {
    expect(codeOf(() => read({ ...full, ...change } as CaseState))).toBe("not-a-case");
  });

  test.each([null, undefined, 7, "case", [], () => full])("refuses %o for a state", (state) => {
    expect(codeOf(() => read(state as never))).toBe("not-a-case");
  });

  test("says what is wrong with it, and where a stored one is read", () => {
    expect(() => read({ ...full, clocks: { ...full.clocks, updateWithin: "60" } } as never)).toThrow(
      "not the state of a case, see its `clocks.updateWithin`: give one as `openCase` or `caseFrom` made it; read a stored one with `readAs(CaseState, value)`",
    );
  });
});

describe("a stored state", () => {
  test("that is refused here is refused by its schema, with a path", () => {
    expect(readAs(CaseState, JSON.parse(JSON.stringify(full)))).toEqual({ ok: true, value: full });
    for (const [, change] of broken) {
      const read = readAs(CaseState, { ...full, ...change });
      expect(read.ok ? change : read.issues[0]?.path[0]).toBe(Object.keys(change)[0]);
    }
  });

  test("is read to the end by its schema only", () => {
    const hollow = { ...full, promises: [null] } as never;
    expect(readAs(CaseState, hollow)).toMatchObject({ issues: [{ path: ["promises", 0] }] });
  });

  test("says who is wrong", () => {
    const owned = { ...full, owner: { kind: "person", id: customer.id } };
    expect(readAs(CaseState, owned)).toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ path: ["owner"], help: "name a person of ours, not the customer" }),
      ]),
    });
    expect(readAs(CaseState, { ...full, customer: ben })).toMatchObject({
      issues: [{ path: ["customer", "kind"], help: "write `customer`" }],
    });
  });
});

describe("what is added to a pack", () => {
  const issuesOf = (more: unknown) => {
    const pack = handOffPack(full, more as never);
    return pack.ok ? [] : pack.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
  };

  test("is read", () => {
    expect(issuesOf({ tried: "Rang" })).toEqual(["tried: wrong-type"]);
    expect(issuesOf({ tried: [7, ""], note: 7, to: "ben" })).toEqual([
      "tried.0: wrong-type",
      "tried.1: too-small",
      "note: wrong-type",
      "to: unknown-key",
    ]);
    for (const more of [null, "Rang", ["Rang"], 7]) expect(issuesOf(more)).toEqual([": wrong-type"]);
    expect(issuesOf({ tried: Array.from({ length: 1001 }, () => "Rang.") })).toEqual(["tried: too-large"]);
    expect(issuesOf({ note: "x".repeat(2001) })).toEqual(["note: too-large"]);
  });

  test("may be left out", () => {
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ tried: undefined, note: undefined })).toEqual([]);
    expect(expectOk(handOffPack(full, { note: "x".repeat(2000) })).note).toHaveLength(2000);
  });
});

describe("nothing where something belongs", () => {
  const { type: _, ...opening } = opened;
  const solved = event(full, { type: "solved", solution: "Brought." });

  test.each([null, undefined, 7, "ownership", {}, clocks, { ...ownership, clocks: null }])(
    "%# is no policy",
    (policy) => {
      expect(codeOf(() => applyEvent(policy as never, full, solved))).toBe("not-a-policy");
      expect(codeOf(() => openCase(policy as never, opening as never))).toBe("not-a-policy");
      expect(codeOf(() => caseFrom(policy as never, [opened]))).toBe("not-a-policy");
    },
  );

  test.each([null, 7, "ownership", []])("defineOwnershipPolicy(%o) has an issue", (parts) => {
    expect(() => defineOwnershipPolicy(parts as never)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "wrong-type", path: [] })] }),
    );
  });

  test.each([null, undefined, 7, "solved", [solved]])("%o has no id", (value) => {
    expect(codeOf(() => eventId(value as never))).toBe("not-an-event");
  });

  test("an event that is no plain data has no id", () => {
    const cyclic: Record<string, unknown> = { ...solved };
    cyclic.by = cyclic;
    for (const value of [cyclic, { ...solved, at: 7n }]) {
      expect(codeOf(() => eventId(value as never))).toBe("not-an-event");
    }
  });

  test.each([null, 7, "de", { locale: null }, { names: null }, { timeZone: 1 }])(
    "%o are no options of what to say",
    (options) => expect(codeOf(() => whatToSay(full, options as never))).toBe("not-options"),
  );

  test.each([null, 7, 1n, "1"])("%o are no options of applyEvent", (options) => {
    expect(codeOf(() => applyEvent(ownership, full, solved, options as never))).toBe("not-options");
  });

  test("an event is a value from outside, and no misuse", () => {
    expect(applyEvent(ownership, full, null as never).ok).toBe(false);
    expect(openCase(ownership, null as never).ok).toBe(false);
    expect(caseFrom(ownership, [null as never]).ok).toBe(false);
  });

  test("no time is none to ask at", () => {
    expect(codeOf(() => obligations(full, null as never))).toBe("not-an-instant");
  });
});
