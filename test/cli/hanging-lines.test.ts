import type { Decided } from "evenhand";
import { describe, expect, test } from "vitest";
import { type Hanging, hangingLines } from "../../src/cli/hanging-lines.ts";

const open = { status: "open", next: { fact: "a", establish: "ask" } } as const;
const text = (change: Partial<Hanging>) =>
  hangingLines({ enough: open, needed: open, counterfactual: open, ...change }, "en").map((line) =>
    line.map((piece) => (typeof piece === "string" ? piece : piece.text)).join(""),
  );
const relied = { fact: "a", value: 1, from: "claimed" } as const;
const decision = {
  status: "decided",
  outcome: { credit: { amount: 500, currency: "EUR" }, steps: ["x", "y"] },
  because: [
    { rule: "one", text: "x", tests: [] },
    { rule: "two", text: "y", tests: [] },
  ],
} as unknown as Decided<unknown>;

describe("what a result hangs on, in lines", () => {
  test("nothing where nothing is settled", () => {
    expect(text({})).toEqual([]);
  });
  test("what was enough", () => {
    expect(text({ enough: { status: "enough", facts: [relied], exact: true } })).toEqual([
      "enough to know: a",
    ]);
    expect(text({ enough: { status: "enough", facts: [], exact: true } })).toEqual([
      "enough to know: nothing",
    ]);
    expect(text({ enough: { status: "enough", facts: [relied], exact: false } })).toEqual([
      "enough to know: a (perhaps less: the search was given up)",
    ]);
  });
  test("what was needed, and what perhaps was", () => {
    const needed = { ...relied, instead: 2, decision };
    expect(text({ needed: { status: "needed", facts: [needed], exact: true } })).toEqual([
      "hangs on: a, 2 instead of 1 would change it",
    ]);
    expect(text({ needed: { status: "needed", facts: [], exact: true } })).toEqual([
      "hangs on: no single fact",
    ]);
    expect(text({ needed: { status: "needed", facts: [], perhaps: ["b", "c"], exact: false } })).toEqual([
      "perhaps hangs on: b, c",
    ]);
    const list = { ...relied, value: [{ x: 1 }], instead: [{ x: 2 }], decision };
    expect(text({ needed: { status: "needed", facts: [list], perhaps: ["b"], exact: false } })).toEqual([
      'hangs on: a, [{"x":2}] would change it',
      "perhaps hangs on: b",
    ]);
    const vague = { ...relied, value: { gte: 3 }, instead: 2, decision };
    expect(text({ needed: { status: "needed", facts: [vague], exact: true } })).toEqual([
      "hangs on: a, 2 would change it",
    ]);
  });
  test("the smallest change", () => {
    const changes = [
      { fact: "a", from: 1, to: 2 },
      { fact: "b", from: { amount: 100, currency: "EUR" }, to: { is: "absent" } },
    ];
    expect(text({ counterfactual: { status: "changed", changes, decision, exact: true } })).toEqual([
      'smallest change: a 2 instead of 1; b {"is":"absent"}: then credit €5.00, steps x and y, by one, two',
    ]);
    expect(text({ counterfactual: { status: "already", decision } })).toEqual([]);
    expect(text({ counterfactual: { status: "none" } })).toEqual([
      "smallest change: nothing that is known could change it so",
    ]);
    expect(text({ counterfactual: { status: "not-found" } })).toEqual([
      "smallest change: none was found before the search was given up",
    ]);
  });
  test("a sensitive fact is named, and its values withheld", () => {
    const needed = { ...relied, sensitive: true, instead: 2, decision } as const;
    const changes = [{ fact: "a", from: 1, to: 2, sensitive: true as const }];
    expect(
      text({
        needed: { status: "needed", facts: [needed], exact: true },
        counterfactual: { status: "changed", changes, decision, exact: true },
      }),
    ).toEqual([
      "hangs on: a (withheld)",
      "smallest change: a (withheld): then credit €5.00, steps x and y, by one, two",
    ]);
  });
});
