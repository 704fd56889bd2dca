import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPolicy, outcome, type Policy, toModule } from "evenhand/policy";
import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
import { eu261 } from "evenhand/schemes/eu261";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { policyDocumentOf } from "../../../bench/forms/policy-document.ts";
import { casesOf, edgeCasesOf } from "../../../bench/tables/cases.ts";
import { grid } from "../../../bench/tables/grid.ts";
import { readSound } from "../generators/for-drafted.ts";
import { loadModule } from "./load-module.ts";

const late = (more: object = {}): Policy =>
  readSound({
    id: "late-parcel",
    version: "1",
    purpose: "other",
    facts: {
      days: { type: "integer", min: 0, max: 60 },
      paid: { type: "money", currency: "EUR", max: "100.00" },
      gift: { type: "boolean", optional: true },
    },
    assume: [{ never: { days: 60, gift: true }, because: "It cannot occur." }],
    outcome: { voucher: { type: "money", currency: "EUR", round: "half-up" } },
    rules: [
      {
        id: "late",
        when: { days: { gte: 10 } },
        then: { voucher: { percent: "50", of: "paid" } },
        because: "Late.",
      },
    ],
    ...more,
  });

describe("a printed module", () => {
  test("says which policy it is, and which rules it has", async () => {
    const printed = await loadModule(toModule(delayRepay15).code);
    const { id, version, digest, meaning } = delayRepay15;
    expect(printed.policy).toEqual({ id, version, digest, meaning });
    expect(printed.rules.slice(0, 2)).toEqual(["two-hours", "one-hour-single"]);
    expect(printed.rules.at(-1)).toBe("otherwise");
  });

  test("is the same each time, and imports nothing", () => {
    expect(toModule(eu261)).toEqual(toModule(eu261));
    expect(toModule(eu261).code).not.toMatch(/\bimport\b/);
  });

  test("answers every case of the published schemes as the library does", async () => {
    for (const policy of [delayRepay15, eu261] as readonly Policy[]) {
      const printed = await loadModule(toModule(policy).code);
      for (const { facts } of policy.document.cases ?? []) {
        const decision = printed.decide(facts);
        if (decision.status === "open") continue;
        expect(printed.outcome(facts)).toEqual(outcome(policy, facts as never));
      }
    }
  });
});

describe("what a module decides", () => {
  test.each([
    [
      "decided",
      { days: 10, paid: "20.05", gift: false },
      { status: "decided", rules: ["late"], outcome: { voucher: { amount: 1003, currency: "EUR" } } },
    ],
    ["a gap", { days: 9, paid: 100, gift: { is: "absent" } }, { status: "gap" }],
    ["not all is known", { days: 10 }, { status: "open", facts: ["paid", "gift"] }],
    [
      "undefined is not known",
      { days: 10, paid: undefined, gift: true },
      { status: "open", facts: ["paid"] },
    ],
    [
      "wrong values",
      { days: 61, paid: "1", gift: null },
      { status: "invalid", facts: ["days", "paid", "gift"] },
    ],
    ["a wrong value counts more than a missing one", { days: -0 }, { status: "invalid", facts: ["days"] }],
    [
      "a name that is no fact",
      { days: 10, paid: 1, gift: true, more: 1 },
      { status: "invalid", facts: ["more"] },
    ],
    ["never absent", { days: { is: "absent" }, paid: 1, gift: true }, { status: "invalid", facts: ["days"] }],
    [
      "more than absent",
      { days: 10, paid: 1, gift: { is: "absent", more: 1 } },
      { status: "invalid", facts: ["gift"] },
    ],
    [
      "what only looks like absent",
      { days: 10, paid: 1, gift: Object.assign(new Map(), { is: "absent" }) },
      { status: "invalid", facts: ["gift"] },
    ],
    [
      "what an object does not show",
      Object.defineProperty({ paid: 1, gift: true }, "days", { value: 10 }),
      { status: "open", facts: ["days"] },
    ],
    ["a vague value", { days: { gte: 10 }, paid: 1, gift: true }, { status: "invalid", facts: ["days"] }],
    [
      "another currency",
      { days: 10, paid: { amount: 1, currency: "GBP" }, gift: true },
      { status: "invalid", facts: ["paid"] },
    ],
    ["what cannot occur", { days: 60, paid: 1, gift: true }, { status: "invalid", facts: [] }],
    ["nothing", undefined, { status: "invalid", facts: [] }],
    ["null", null, { status: "invalid", facts: [] }],
    ["a list", [], { status: "invalid", facts: [] }],
    ["a number", 5, { status: "invalid", facts: [] }],
  ])("%s", async (_, facts, expected) => {
    const printed = await loadModule(toModule(late()).code);
    expect(printed.decide(facts)).toEqual(expected);
    expect(printed.outcome(facts)).toEqual("outcome" in expected ? expected.outcome : undefined);
  });

  test("a fact that throws when it is read is none", async () => {
    const printed = await loadModule(toModule(late()).code);
    const facts = {
      paid: 1,
      gift: true,
      get days(): number {
        throw new Error("no");
      },
    };
    expect(printed.decide(facts)).toEqual({ status: "invalid", facts: [] });
    expect(printed.outcome(facts)).toBeUndefined();
  });

  test("each value is read once, so that none can change after it was checked", async () => {
    const printed = await loadModule(toModule(late()).code);
    let reads = 0;
    const facts = {
      paid: 1000,
      gift: true,
      get days() {
        reads += 1;
        return reads === 1 ? 10 : 0;
      },
    };
    expect(printed.outcome(facts)).toEqual({ voucher: { amount: 500, currency: "EUR" } });
  });

  test("nothing is minus zero", async () => {
    const policy = readSound({
      id: "zero",
      version: "1",
      purpose: "other",
      facts: { below: { type: "integer", min: -9, max: 9 } },
      derive: { opposite: { times: ["below", -1] }, none: { times: ["below", 0] } },
      outcome: {
        nothing: { type: "integer" },
        less: { type: "integer" },
        third: { type: "integer", round: "down" },
        derived: { type: "integer" },
      },
      rules: [],
      otherwise: {
        then: {
          nothing: { per: "below", amount: 0 },
          less: { minus: [0, "below"] },
          third: { share: [1, 3], of: { minus: [0, "below"] } },
          derived: { sum: ["none", "opposite", "below"] },
        },
        because: "It is this.",
      },
    });
    const printed = await loadModule(toModule(policy).code);
    for (let below = -9; below <= 9; below += 1) {
      const third = Math.trunc(-below / 3) + 0;
      const expected = { nothing: 0, less: 0 - below, third, derived: 0 };
      expect(printed.outcome({ below })).toStrictEqual(expected);
      expect(printed.outcomeUnchecked({ below })).toStrictEqual(expected);
      expect(outcome(policy, { below } as never)).toStrictEqual(expected);
    }
  });

  test("amounts beyond 2^53 on the way are exact", async () => {
    const policy = readSound({
      id: "large",
      version: "1",
      purpose: "other",
      facts: { paid: { type: "money", currency: "EUR", max: "90000000000000.00" } },
      outcome: { part: { type: "money", currency: "EUR", round: "half-even" } },
      rules: [],
      otherwise: { then: { part: { share: [9973, 10007], of: "paid" } }, because: "A share." },
    });
    const { code } = toModule(policy);
    expect(code).toContain("BigInt(");
    const printed = await loadModule(code);
    for (const paid of [0, 1, 8_999_999_999_999_999, 9_000_000_000_000_000, 4_503_599_627_370_497]) {
      expect(printed.outcome({ paid })).toEqual(outcome(policy, { paid } as never));
      expect(printed.outcomeUnchecked({ paid })).toEqual(outcome(policy, { paid } as never));
    }
  });

  test("an outcome that rests on no fact is shared and cannot be changed", async () => {
    const printed = await loadModule(
      toModule(late({ otherwise: { then: { voucher: "0" }, because: "In time." } })).code,
    );
    const first = printed.outcome({ days: 1, paid: 1, gift: true }) as { voucher: object };
    expect(Object.isFrozen(first) && Object.isFrozen(first.voucher)).toBe(true);
  });
});

describe("long unions", () => {
  const scattered = Array.from({ length: 20 }, (_, index) => index * 7 + 3);
  const words = Array.from({ length: 30 }, (_, index) => `word ${index}`);
  const policy = readSound({
    id: "long",
    version: "1",
    purpose: "other",
    facts: {
      number: { type: "integer", min: -5, max: 200, optional: true },
      closed: { type: "enum", values: words, optional: true },
      open: { type: "enum", values: words, other: true, optional: true },
    },
    outcome: { found: { type: "enum", values: ["number", "closed", "open", "short", "none"] } },
    rules: [
      { id: "number", when: { number: scattered }, then: { found: "number" }, because: "A number." },
      { id: "closed", when: { closed: words.slice(4, 16) }, then: { found: "closed" }, because: "A word." },
      {
        id: "short",
        when: { open: { not: "word 1" }, closed: "word 0" },
        then: { found: "short" },
        because: "Not that.",
      },
      {
        id: "open",
        when: { open: { not: words.slice(0, 12) }, closed: "word 1" },
        then: { found: "open" },
        because: "None of them.",
      },
    ],
    otherwise: { then: { found: "none" }, because: "None." },
  });

  test("are looked up, and come to the same", async () => {
    const { code } = toModule(policy);
    expect(code).toContain("isWithin(");
    expect(code).toMatch(/K\d+\.has\(/);
    const printed = await loadModule(code);
    const absent = { is: "absent" };
    const numbers = [...Array.from({ length: 206 }, (_, index) => index - 5), absent];
    for (const number of numbers) {
      const facts = { number, closed: absent, open: absent };
      expect(printed.outcomeUnchecked(facts), JSON.stringify(facts)).toEqual(outcome(policy, facts as never));
    }
    for (const closed of [...words, absent]) {
      for (const open of [...words, "another", absent]) {
        const facts = { number: absent, closed, open };
        const expected = outcome(policy, facts as never);
        expect(expected).toBeDefined();
        expect(printed.outcome(facts), JSON.stringify(facts)).toEqual(expected);
        expect(printed.outcomeUnchecked(facts), JSON.stringify(facts)).toEqual(expected);
      }
    }
  });
});

describe("lists and sets", () => {
  const booking = readSound({
    id: "booking",
    version: "1",
    purpose: "other",
    facts: {
      segments: {
        type: "list",
        of: { flown: { type: "boolean", optional: true } },
        maxItems: 2,
        optional: true,
      },
      needs: { type: "set", values: ["ramp", "guide"] },
    },
    derive: { flown: { some: "segments", where: { flown: true } } },
    outcome: { open: { type: "boolean" } },
    rules: [
      { id: "flown", when: { flown: true }, then: { open: false }, because: "Flown." },
      {
        id: "none",
        when: { segments: { is: "absent" }, needs: { has: "ramp" } },
        then: { open: true },
        because: "None.",
      },
    ],
  });
  const absent = { is: "absent" };
  test.each([
    ["a record that decides", [{ flown: absent }, { flown: true }], ["ramp"], "decided"],
    ["the empty list", [], [], "gap"],
    ["a list that is all", { items: [{ flown: true }], complete: true }, [], "decided"],
    ["absent", absent, ["guide", "ramp"], "decided"],
    ["a list that may go on", { items: [{ flown: true }], complete: false }, [], "invalid"],
    ["too many records", [{ flown: true }, { flown: true }, { flown: true }], [], "invalid"],
    ["a record of the wrong shape", [7], [], "invalid"],
    ["a record of which something is missing", [{}], [], "invalid"],
    ["a record with more", [{ flown: true, more: 1 }], [], "invalid"],
    ["a hole", new Array(1), [], "invalid"],
    ["a word twice", [], ["ramp", "ramp"], "invalid"],
    ["a word that is none of its words", [], ["lift"], "invalid"],
    ["a word for a list of words", [], "ramp", "invalid"],
    ["nothing", undefined, [], "open"],
  ])("%s", async (_, segments, needs, status) => {
    const printed = await loadModule(toModule(booking).code);
    const facts = { segments, needs };
    expect(printed.decide(facts).status).toBe(status);
    const complete = status === "decided" || status === "gap";
    if (complete) expect(printed.outcome(facts)).toEqual(outcome(booking, facts as never));
    if (complete && (Array.isArray(segments) || segments === absent)) {
      expect(printed.outcomeUnchecked(facts)).toEqual(outcome(booking, facts as never));
    }
  });
});

test("a set of one word is no fact of one value", async () => {
  const policy = readSound({
    id: "one-word",
    version: "1",
    purpose: "other",
    facts: { needs: { type: "set", values: ["ramp"] }, late: { type: "boolean" } },
    outcome: { due: { type: "boolean" } },
    rules: [{ id: "ramp", when: { needs: { has: "ramp" } }, then: { due: true }, because: "A ramp." }],
    otherwise: { then: { due: false }, because: "None." },
  });
  const printed = await loadModule(toModule(policy).code);
  expect(printed.outcomeUnchecked({ needs: ["ramp"], late: true })).toEqual({ due: true });
  expect(printed.outcomeUnchecked({ needs: [], late: true })).toEqual({ due: false });
});

describe("a fact that needs a record", () => {
  const needy = late({
    facts: { ...late().document.facts, days: { type: "integer", min: 0, max: 60, needs: "recorded" } },
  });

  test("is not decided by a claim", () => {
    expect(() => toModule(needy)).toThrow(expect.objectContaining({ code: "needs-origin" }));
  });
  test.each(["recorded", "verified"] as const)("can be %s", async (from) => {
    const { code } = toModule(needy, { from });
    expect(code).toContain(`for facts that are ${from}`);
    expect((await loadModule(code)).decide({ days: 1, paid: 1, gift: true })).toEqual({ status: "gap" });
  });
});

describe("a table of a thousand rules", () => {
  const table = grid(1000, 0);
  const policy = loadPolicy(policyDocumentOf(table) as never) as Policy;
  const { code } = toModule(policy);

  test("is answered as the library does", async () => {
    const printed = await loadModule(code);
    for (const facts of [...casesOf(table, 500, 1), ...edgeCasesOf(table, 500, 2)]) {
      const expected = outcome(policy, facts as never);
      expect(printed.outcome(facts)).toEqual(expected);
      expect(printed.outcomeUnchecked(facts)).toEqual(expected);
    }
  });

  test("has no function that the engine would not optimise", () => {
    const largest = Math.max(...bytecodeLengths(code));
    expect(largest).toBeGreaterThan(10_000);
    expect(largest).toBeLessThan(60_000);
  });
});

test("a rule with many alternatives is laid out over functions too", async () => {
  const names = Array.from(
    { length: 40 },
    (_, index) => `fact${String.fromCharCode(97 + (index % 26))}${index}`,
  );
  const policy = readSound({
    id: "wide",
    version: "1",
    purpose: "other",
    facts: Object.fromEntries(names.map((name) => [name, { type: "integer", min: 0, max: 1_000_000 }])),
    outcome: { yes: { type: "boolean" } },
    rules: [
      {
        id: "one-of-many",
        when: {
          any: Array.from({ length: 60 }, (_, at) =>
            Object.fromEntries(
              names.map((name, index) => [name, { gte: 1000 * at + index, lt: 1000 * at + 900 }]),
            ),
          ),
        },
        then: { yes: true },
        because: "It is one of them.",
      },
    ],
    otherwise: { then: { yes: false }, because: "It is none." },
  });
  const { code } = toModule(policy);
  expect(Math.max(...bytecodeLengths(code))).toBeLessThan(60_000);
  const printed = await loadModule(code);
  const all = (value: number) => Object.fromEntries(names.map((name) => [name, value]));
  expect([all(59_050), all(59_950), all(38)].map((facts) => printed.outcomeUnchecked(facts))).toEqual([
    { yes: true },
    { yes: false },
    { yes: false },
  ]);
});

/** The lengths of the module's functions in the engine's own code. */
function bytecodeLengths(code: string): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-module-"));
  try {
    const file = join(folder, "printed.mjs");
    writeFileSync(file, code);
    const text = execFileSync(
      process.execPath,
      ["--no-lazy", "--print-bytecode", "--print-bytecode-filter=*", file],
      {
        maxBuffer: 1e9,
        encoding: "utf8",
      },
    );
    const own = new Set([...code.matchAll(/function (\w+)\(/g)].map(([, name]) => name));
    return [...text.matchAll(/bytecode for function: (\w+) .*\n.*Bytecode length: (\d+)/g)].flatMap(
      ([, name, length]) => (own.has(name) ? [Number(length)] : []),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the types of a module", () => {
  test("compile, and know what a case is", () => {
    const { types } = toModule(late({ derive: { half: { times: ["days", 2] } } }));
    const uses = (facts: string) => `
      import { decide, outcome, outcomeUnchecked, rules } from "./printed.mjs";
      const facts = ${facts};
      const given = outcome(facts);
      if (given) { const amount: number = given.voucher.amount; const currency: "EUR" = given.voucher.currency; void [amount, currency]; }
      const decision = decide(facts);
      if (decision.status === "decided") { const rule: "late" = decision.rules[0]!; void rule; }
      void [rules, outcomeUnchecked({ days: 1, paid: 100, gift: true })];
    `;
    expect(problemsOf(types, uses('{ days: 1, paid: "1.00", gift: { is: "absent" } } as const'))).toEqual([]);
    expect(problemsOf(types, uses('{ days: "1", paid: "1.00", gift: true } as const'))[0]).toContain("days");
    expect(problemsOf(types, uses("{ days: 1, paid: 1 }"))[0]).toContain("gift");
  });
});

/** What the compiler says of a program beside the declaration. */
function problemsOf(types: string, program: string): readonly string[] {
  const files: Readonly<Record<string, string>> = { "/printed.d.mts": types, "/program.mts": program };
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = files[name];
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (name) => name in files || fileExists(name);
  host.readFile = (name) => files[name] ?? readFile(name);
  const program_ = ts.createProgram(["/program.mts"], options, host);
  return ts
    .getPreEmitDiagnostics(program_)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
