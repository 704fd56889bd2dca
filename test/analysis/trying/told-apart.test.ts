// Which cases are not told apart from one: exact at the edges, and found as quickly for the last as for the first.
import { loadPolicy } from "evenhand/policy";
import { expect, test } from "vitest";
import { type JointSpace, wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { cellOf, firstOfEach, toldApart } from "../../../src/analysis/trying/told-apart.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";

function jointWith(max: number, points: unknown, thresholds: readonly number[]) {
  return jointOfOne(
    compiledOf(
      loadPolicy({
        id: "apart",
        version: "1",
        purpose: "other",
        facts: { a: { type: "integer", min: 1, max } },
        outcome: { points: { type: "integer" } },
        rules: thresholds.map((lte) => {
          return { id: `to-${lte}`, when: { a: { lte } }, then: { points }, because: "x" };
        }),
      }),
    ),
  );
}

test("all codes between two thresholds are one, as far as they are asked about", () => {
  const joint = jointWith(20, 1, [4, 9]);
  const asked = { joint, space: [[2, 3, 8, 9, 12, 20]] };
  const told = toldApart(asked, 100);
  if (told === undefined) throw new Error("too many codes");
  expect(told.codes).toEqual([[2, 8, 12]]);
  const cells = [2, 8, 12].map((code) => cellOf(asked, told, [code]));
  expect(cells).toEqual([[[2, 3]], [[8, 9]], [[12, 20]]]);
});

test("each code is one where it is computed with, and there are no more of these than may be", () => {
  const joint = jointWith(20, "a", [4]);
  const asked = { joint, space: [[2, 3, 8, 9]] };
  expect(toldApart(asked, 4)?.codes).toEqual([[2, 3, 8, 9]]);
  expect(toldApart(asked, 3)).toBeUndefined();
  const told = toldApart(asked, 4);
  if (told === undefined) throw new Error("too many codes");
  expect([2, 3, 8, 9].map((code) => cellOf(asked, told, [code]))).toEqual(
    [2, 3, 8, 9].map((code) => [[code, code]]),
  );
});

test("the first code of each part, where one may be empty and one begin in a gap", () => {
  const spans = [0, 3, 8, 9];
  expect(firstOfEach(spans, [])).toEqual([0]);
  expect(firstOfEach(spans, [0])).toEqual([0]);
  expect(firstOfEach(spans, [1])).toEqual([0, 1]);
  expect(firstOfEach(spans, [3, 4])).toEqual([0, 3, 8]);
  expect(firstOfEach(spans, [4, 8])).toEqual([0, 8]);
  expect(firstOfEach(spans, [5, 6, 9, 10])).toEqual([0, 8, 9]);
});

test("whether a set is there matters as soon as one of its words does", () => {
  const document = {
    id: "apart",
    version: "1",
    purpose: "other",
    facts: {
      a: { type: "boolean" },
      tags: { type: "set", values: ["x", "y"], optional: true },
    },
    outcome: { points: { type: "integer" } },
    rules: [{ id: "one", when: { a: true }, then: { points: 1 }, because: "x" }],
    otherwise: { then: { points: 0 }, because: "x" },
  };
  const joint = jointOfOne(compiledOf(loadPolicy(document)));
  const names = joint.axes.map(({ name }) => name);
  const codesOf = (space: JointSpace) =>
    Object.fromEntries(
      (toldApart({ joint, space }, 100)?.codes ?? []).map((codes, at) => [names[at], codes]),
    );
  const whole = wholeSpace(joint);
  const word = names.indexOf("tags has y");
  const there = names.find((name) => !["a", "tags has x", "tags has y"].includes(name)) as string;
  expect(codesOf(whole)).toEqual({ a: [0, 1], "tags has x": [0], "tags has y": [0], [there]: [0] });
  expect(codesOf(whole.with(word, [1, 1]))).toEqual({
    a: [0, 1],
    "tags has x": [0],
    "tags has y": [1],
    [there]: [0, 1],
  });
});

test("the code after one is found in few looks, though there are a million", () => {
  const codes = Array.from({ length: 1_000_000 }, (_, at) => at + 1);
  let looks = 0;
  const counted = new Proxy(codes, {
    get: (own, key) => {
      looks += 1;
      return Reflect.get(own, key);
    },
  });
  const asked = { joint: jointWith(1_000_000, "a", [900_000]), space: [[1, 1_000_000]] };
  const told = { codes: [counted], matters: new Set([0]) };
  for (const code of [1, 2, 500_000, 999_999, 1_000_000]) {
    expect(cellOf(asked, told, [code])).toEqual([[code, code]]);
  }
  expect(looks).toBeLessThan(5 * 30);
});
