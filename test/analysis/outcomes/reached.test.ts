// What the rules that count come to: as far as the rules alone settle it, and in one case.
import { describe, expect, test } from "vitest";
import { caseResultAt, sameResult, statusOf, valueKey } from "../../../src/analysis/outcomes/reached.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

const rule = (id: string, when: object, points: unknown, level = "low") => ({
  id,
  when,
  then: { points, level },
  because: "x",
});

const compiledWith = (hit: string, outcome: object = {}) =>
  compiledOf(
    loadPolicy({
      id: "reached",
      version: "1",
      purpose: "other",
      facts: { paid: { type: "integer", min: 0, max: 9 }, extra: { type: "integer", min: 0, max: 9 } },
      outcome: {
        points: { type: "integer", ...outcome },
        level: {
          type: "enum",
          values: ["low", "high"],
          ordered: true,
          ...(hit === "collect" && { collect: "list" }),
        },
      },
      hit,
      rules: [
        rule("five", { paid: 1 }, 5),
        rule("five-too", { paid: 2 }, 5),
        rule("six", { paid: 3 }, 6),
        rule("paid", { paid: 4 }, "paid"),
        rule("extra", { paid: 5 }, "extra"),
        rule("higher", { paid: 6 }, 5, "high"),
      ],
      otherwise: { then: { points: 0, level: "low" }, because: "y" },
    }),
  );
const [FIVE, FIVE_TOO, SIX, PAID, EXTRA, HIGHER, OTHERWISE] = [0, 1, 2, 3, 4, 5, 6] as const;
const codes = (paid: number, extra: number) => [paid, extra];

describe("the status, as far as rules settle it", () => {
  test.each<readonly [string, readonly number[], string]>([
    ["first", [], "gap"],
    ["any", [], "gap"],
    ["first", [FIVE, SIX], "decided"],
    ["unique", [SIX], "decided"],
    ["unique", [FIVE, FIVE_TOO], "conflict"],
    ["any", [OTHERWISE], "decided"],
    ["any", [FIVE, FIVE_TOO], "decided"],
    ["any", [FIVE, SIX], "conflict"],
    ["any", [FIVE, HIGHER], "conflict"],
    ["any", [FIVE, PAID], "depends"],
    ["any", [PAID, EXTRA], "depends"],
    ["any", [PAID, PAID], "decided"],
    ["any", [FIVE, SIX, PAID], "depends"],
  ])("%s %j: %s", (hit, reached, status) => {
    expect(statusOf(compiledWith(hit), reached)).toBe(status);
  });

  test("collecting decides whatever counts", () => {
    expect(statusOf(compiledWith("collect", { collect: "sum" }), [FIVE, SIX, PAID])).toBe("decided");
  });
});

describe("what a case comes to", () => {
  const any = compiledWith("any");
  test.each<readonly [readonly number[], readonly number[], object]>([
    [[], codes(0, 0), { status: "gap", fields: [] }],
    [[FIVE], codes(1, 0), { status: "decided", fields: [[5], [0]] }],
    [[HIGHER], codes(1, 0), { status: "decided", fields: [[5], [1]] }],
    [[FIVE, FIVE_TOO], codes(1, 0), { status: "decided", fields: [[5], [0]] }],
    [[FIVE, SIX], codes(1, 0), { status: "conflict", fields: [] }],
    [[FIVE, PAID], codes(5, 0), { status: "decided", fields: [[5], [0]] }],
    [[FIVE, PAID], codes(4, 0), { status: "conflict", fields: [] }],
    [[PAID, EXTRA], codes(7, 7), { status: "decided", fields: [[7], [0]] }],
    [[PAID, EXTRA], codes(7, 6), { status: "conflict", fields: [] }],
    [[OTHERWISE], codes(7, 6), { status: "decided", fields: [[0], [0]] }],
  ])("rules %j at %j", (reached, at, result) => {
    expect(caseResultAt(any, reached, at)).toEqual(result);
  });

  test("where only one may count, two are in conflict whatever they give", () => {
    expect(caseResultAt(compiledWith("unique"), [FIVE, FIVE_TOO], codes(1, 0))).toEqual({
      status: "conflict",
      fields: [],
    });
  });

  test("the first decides alone, and what is collected is put together", () => {
    expect(caseResultAt(compiledWith("first"), [SIX, HIGHER], codes(1, 0))).toEqual({
      status: "decided",
      fields: [[6], [0]],
    });
    const sums = compiledWith("collect", { collect: "sum" });
    expect(caseResultAt(sums, [FIVE, PAID, HIGHER], codes(3, 0))).toEqual({
      status: "decided",
      fields: [[13], [0, 0, 1]],
    });
    const lists = compiledWith("collect", { collect: "list" });
    expect(caseResultAt(lists, [FIVE, SIX], codes(3, 0)).fields[0]).toEqual([5, 6]);
  });
});

describe("two cases come to the same", () => {
  const decided = (...fields: readonly (readonly number[])[]) => ({ status: "decided", fields }) as const;
  const none = (status: "gap" | "conflict") => ({ status, fields: [] });
  test.each<readonly [Parameters<typeof sameResult>[0], Parameters<typeof sameResult>[1], boolean]>([
    [decided([5], [0]), decided([5], [0]), true],
    [decided([5], [0]), decided([5], [1]), false],
    [decided([5]), decided([6]), false],
    [decided([5, 6]), decided([5]), false],
    [decided([5]), decided([5, 6]), false],
    [decided([5, 6]), decided([5, 6]), true],
    [decided([5, 6]), decided([5, 7]), false],
    [decided([]), decided([]), true],
    [decided(), decided([5]), false],
    [decided([5]), decided(), false],
    [none("gap"), none("gap"), true],
    [none("gap"), none("conflict"), false],
    [none("conflict"), none("conflict"), true],
    [none("gap"), decided(), false],
    [none("gap"), decided([5]), false],
  ])("%j and %j: %s", (left, right, same) => {
    expect(sameResult(left, right)).toBe(same);
  });
});

describe("the key of what rules come to", () => {
  test("is one where they come to the same in every case", () => {
    const policy = compiledWith("any");
    const key = (...reached: readonly number[]) => valueKey(policy, reached);
    expect(key(FIVE)).toBe(key(FIVE_TOO));
    expect(new Set([FIVE, SIX, PAID, EXTRA, HIGHER, OTHERWISE].map((one) => key(one))).size).toBe(6);
  });

  test("names facts as whoever compares two policies names them", () => {
    const policy = compiledWith("any");
    expect(valueKey(policy, [PAID], () => 7)).toBe(valueKey(policy, [EXTRA], () => 7));
    expect(valueKey(policy, [PAID], (place) => place + 1)).toBe(valueKey(policy, [EXTRA]));
  });
});
