// Rules that hold together: which pairs are told, in which order, and where they stand.
import { analyse } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const rule = (id: string, when: object, points: number) => ({ id, when, then: { points }, because: "x" });

function pairs(hit: string, rules: readonly object[], regions = 20, change: object = {}) {
  const policy = loadPolicy({
    id: "pairs",
    version: "1",
    purpose: "other",
    facts: { delay: { type: "integer", min: 0, max: 99 }, gift: { type: "boolean" } },
    outcome: { points: { type: "integer", ...(hit === "collect" && { collect: "sum" }) } },
    hit,
    rules,
    otherwise: { then: { points: 0 }, because: "y" },
    ...change,
  });
  const found = analyse(policy, { regions }).findings.filter(
    ({ code }) => code === "conflict" || code === "overlap",
  );
  return found.map(({ code, severity, rules: own = [], more, regions: its = [] }) =>
    own.length === 0
      ? `${code} and ${more} more`
      : `${severity} ${code} ${own.join(" ")}: ${its.map(({ text }) => text).join("; ")}`,
  );
}

const from = (id: string, delay: number, points: number) => rule(id, { delay: { gte: delay } }, points);

describe("pairs of rules", () => {
  test("the largest first; of one size in the order of the document", () => {
    const rules = [from("a", 90, 1), from("b", 80, 2), from("c", 50, 3), from("d", 50, 4)];
    expect(pairs("unique", rules)).toEqual([
      "error conflict c d: delay 50 or more",
      "error conflict b c: delay 80 or more",
      "error conflict b d: delay 80 or more",
      "error conflict a b: delay 90 or more",
      "error conflict a c: delay 90 or more",
      "error conflict a d: delay 90 or more",
    ]);
    const alike = ["a", "b", "c", "d"].map((id, place) => from(id, 50, place));
    expect(
      pairs("unique", alike).map((said) =>
        said.slice("error conflict ".length, -": delay 50 or more".length),
      ),
    ).toEqual(["a b", "a c", "a d", "b c", "b d", "c d"]);
  });

  test("as many as are asked for, and the rest counted", () => {
    const rules = [from("a", 90, 1), from("b", 80, 2), from("c", 50, 3), from("d", 50, 4)];
    expect(pairs("unique", rules, 2)).toEqual([
      "error conflict c d: delay 50 or more",
      "error conflict b c: delay 80 or more",
      "conflict and 4 more",
    ]);
    expect(pairs("unique", rules, 5)).toHaveLength(6);
    expect(pairs("unique", rules, 6).at(-1)).toBe("error conflict a d: delay 90 or more");
  });

  test("where the first decides, each pair where both hold and none before them does", () => {
    expect(pairs("first", [from("a", 90, 1), from("b", 80, 2), from("c", 50, 3)])).toEqual([
      "note overlap a b: delay 90 or more",
      "note overlap a c: delay 90 or more",
      "note overlap b c: delay 80 to 89",
    ]);
  });

  test("none where they agree, where all count, where the highest does", () => {
    expect(pairs("first", [from("a", 90, 1), from("b", 80, 1)])).toEqual([]);
    expect(pairs("any", [from("a", 90, 1), from("b", 80, 1)])).toEqual([]);
    expect(pairs("any", [from("a", 90, 1), from("b", 80, 2)])).toEqual([
      "error conflict a b: delay 90 or more",
    ]);
    expect(pairs("collect", [from("a", 90, 1), from("b", 80, 2)], 20, { otherwise: undefined })).toEqual([]);
  });

  test("only within a layer, and only where no higher layer decides", () => {
    const layers = [
      { id: "first", rules: [from("top", 95, 1)] },
      { id: "second", rules: [from("a", 90, 2), from("b", 80, 3)] },
    ];
    expect(pairs("unique", [], 20, { rules: undefined, layers })).toEqual([
      "error conflict a b: delay 90 to 94",
    ]);
    expect(pairs("first", [], 20, { rules: undefined, layers })).toEqual([
      "note overlap a b: delay 90 to 94",
    ]);
  });

  test("in every region in which they do, of one size in the order of their texts", () => {
    const two = { any: [{ delay: 9 }, { delay: 10 }, { delay: { gte: 40, lt: 50 } }] };
    expect(
      pairs("unique", [
        rule("a", { any: [{ delay: 7 }, { delay: 11 }, { delay: { gte: 45 } }] }, 1),
        rule("b", { delay: { lt: 60 } }, 2),
      ]),
    ).toEqual(["error conflict a b: delay 45 to 59; delay 11; delay 7"]);
    expect(pairs("unique", [rule("a", two, 1), rule("b", { gift: true }, 2)])).toEqual([
      "error conflict a b: delay 40 to 49 and gift yes; delay 9 to 10 and gift yes",
    ]);
  });
});
