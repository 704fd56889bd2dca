// What is not looked into any further: where the scores of both sides leave nothing to be found, and nowhere else.
import { describe, expect, test } from "vitest";
import type { Question, Score } from "../../../src/analysis/asking/question.ts";
import { boundQuestion } from "../../../src/analysis/guarantees/bound-question.ts";
import { completeQuestion } from "../../../src/analysis/guarantees/complete-question.ts";
import { differenceQuestion } from "../../../src/analysis/guarantees/difference-question.ts";
import { floorQuestion } from "../../../src/analysis/guarantees/floor-question.ts";
import { growsQuestion } from "../../../src/analysis/guarantees/grows-question.ts";
import { neverQuestion } from "../../../src/analysis/guarantees/never-question.ts";
import { wholeSpace } from "../../../src/analysis/joint/joint.ts";
import { jointOfOne } from "../../../src/analysis/joint/joint-of.ts";
import { pairOf } from "../../../src/analysis/joint/pair-of.ts";
import { loadPolicy, type Policy } from "../../../src/policy/index.ts";
import { compiledOf, type NormalBound, readGuarantee } from "../../../src/policy/normal-form.ts";

const policyWith = (hit: string, id = "pruned"): Policy =>
  loadPolicy({
    id,
    version: "1",
    purpose: "other",
    facts: { delay: { type: "integer", min: 0, max: 9 }, gift: { type: "boolean" } },
    outcome: { points: { type: "integer" }, span: { type: "integer", range: true } },
    hit,
    rules: [
      {
        id: "five",
        when: { delay: { gte: 5 } },
        then: { points: 5, span: { atLeast: 1, atMost: 2 } },
        because: "x",
      },
      {
        id: "delay",
        when: { gift: true },
        then: { points: "delay", span: { atLeast: 1, atMost: 2 } },
        because: "x",
      },
    ],
    otherwise: { then: { points: 3, span: { atLeast: 1, atMost: 2 } }, because: "y" },
  });
const [FIVE, DELAY, OTHERWISE] = [0, 1, 2] as const;
const any = policyWith("any");
const compiled = compiledOf(any);
const joint = jointOfOne(compiled);
const pruningOf = ({ pruning }: Question) => pruning as NonNullable<Question["pruning"]>;
const between = (least: number, greatest: number): Score => ({ least, greatest });
const [NONE, ALL] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

describe("how much a side may come to", () => {
  const { score } = pruningOf(floorQuestionOf("any"));
  const unique = pruningOf(floorQuestionOf("unique")).score;
  const never = pruningOf(neverQuestion(compiled, wholeSpace(joint), 0, 4)).score;

  function floorQuestionOf(hit: string): Question {
    return floorQuestion(policyWith(hit), { kind: "floor", policy: "law", outcome: 0, place: 0 } as never, {
      policies: [policyWith(hit, "law")],
    }).question;
  }

  test.each<readonly [string, Score, Score]>([
    ["a number", score(0, [FIVE]), between(5, 5)],
    ["a number on the other side", score(1, [OTHERWISE]), between(3, 3)],
    ["an amount, over all of its cases", score(0, [DELAY]), between(0, 9)],
    ["rules that agree in some cases only", score(0, [FIVE, DELAY]), between(NONE, ALL)],
    ["nothing, where nothing is said: less than anything", score(0, []), between(NONE, NONE)],
    [
      "nothing, where rules contradict each other: less than anything",
      unique(0, [FIVE, DELAY]),
      between(NONE, NONE),
    ],
    ["nothing that could be a value", never(0, []), between(ALL, NONE)],
    ["a value", never(0, [FIVE]), between(5, 5)],
  ])("%s", (_, own, wanted) => {
    expect(own).toEqual(wanted);
  });

  test("of a range anything: its ends are not told apart", () => {
    expect(pruningOf(neverQuestion(compiled, wholeSpace(joint), 1, 4)).score(0, [FIVE])).toEqual(
      between(NONE, ALL),
    );
  });

  test("of two cases that are compared, whether there is a result at all", () => {
    const pair = (hit: string) =>
      pruningOf(differenceQuestion(pairOf(compiledOf(policyWith(hit)), new Map([["delay", "free"]])), 0))
        .score;
    expect(pair("any")(0, [])).toEqual(between(NONE, NONE));
    expect(pair("unique")(1, [FIVE, DELAY])).toEqual(between(ALL, ALL));
    expect(pair("any")(1, [FIVE])).toEqual(between(5, 5));
  });

  test("of the cases without an answer, whether there may be one", () => {
    const { score: complete } = pruningOf(completeQuestion(compiled));
    expect([complete(0, [FIVE]), complete(0, []), complete(0, [FIVE, DELAY])]).toEqual([
      between(0, 0),
      between(1, 1),
      between(1, 1),
    ]);
  });
});

describe("hopeless is", () => {
  const bound = (end: "atLeast" | "atMost"): Question => {
    const read = readGuarantee(any, { [end]: { points: 4 } } as never);
    if (!read.ok || read.value.kind !== "bound") throw new Error("no bound");
    return boundQuestion(compiled, wholeSpace(joint), read.value.bounds[0] as NormalBound, end);
  };
  const grows = (never: "falls" | "rises") => growsQuestion(compiled, "delay", 0, never);
  const floor = floorQuestion(any, { kind: "floor", policy: "law", outcome: 0, place: 0 } as never, {
    policies: [policyWith("any", "law")],
  }).question;
  const differs = differenceQuestion(pairOf(compiled, new Map([["delay", "free"]])), 0);
  const never = neverQuestion(compiled, wholeSpace(joint), 0, 4);

  test.each<readonly [string, Question, readonly Score[], boolean]>([
    ["at least as much as must be", bound("atLeast"), [between(4, 9)], true],
    ["perhaps less than must be", bound("atLeast"), [between(3, 9)], false],
    ["at most as much as may be", bound("atMost"), [between(0, 4)], true],
    ["perhaps more than may be", bound("atMost"), [between(0, 5)], false],
    ["no case to be compared with a bound", bound("atLeast"), [between(ALL, NONE)], true],
    ["no case to be compared with another bound", bound("atMost"), [between(ALL, NONE)], true],
    ["all beyond a value that must not be", never, [between(5, 9)], true],
    ["all before it", never, [between(0, 3)], true],
    ["perhaps the value, from it on", never, [between(4, 9)], false],
    ["perhaps the value, up to it", never, [between(0, 4)], false],
    ["no case that could have it", never, [between(ALL, NONE)], true],
    ["no more in the first case than in the second", grows("falls"), [between(0, 5), between(5, 9)], true],
    ["perhaps more in the first case", grows("falls"), [between(0, 6), between(5, 9)], false],
    ["no more in the second case than in the first", grows("rises"), [between(5, 9), between(0, 5)], true],
    ["perhaps more in the second case", grows("rises"), [between(5, 9), between(0, 6)], false],
    ["no case to compare in the first", grows("falls"), [between(ALL, NONE), between(0, 0)], true],
    ["no case to compare in the second", grows("rises"), [between(0, 0), between(ALL, NONE)], true],
    ["never less than under the other", floor, [between(5, 9), between(0, 5)], true],
    ["perhaps less than under the other", floor, [between(4, 9), between(0, 5)], false],
    ["nothing that the other owes", floor, [between(NONE, NONE), between(NONE, NONE)], true],
    ["nothing here, and something there", floor, [between(NONE, NONE), between(0, 0)], false],
    ["one value on both sides", differs, [between(5, 5), between(5, 5)], true],
    ["two values", differs, [between(5, 5), between(6, 6)], false],
    ["perhaps two values in the first", differs, [between(5, 6), between(5, 5)], false],
    ["perhaps two values in the second", differs, [between(5, 5), between(5, 6)], false],
    ["no answer on both sides", differs, [between(NONE, NONE), between(NONE, NONE)], true],
    ["no answer on one", differs, [between(NONE, NONE), between(ALL, ALL)], false],
    ["an answer everywhere", completeQuestion(compiled), [between(0, 0)], true],
    ["perhaps none", completeQuestion(compiled), [between(0, 1)], false],
  ])("%s: %#", (_, question, scores, hopeless) => {
    expect(pruningOf(question).hopeless(scores)).toBe(hopeless);
  });

  test("nothing where two cases may differ in any field", () => {
    expect(differenceQuestion(pairOf(compiled, new Map([["delay", "free"]]))).pruning).toBeUndefined();
  });
});
