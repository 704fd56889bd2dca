import { describe, expect, test } from "vitest";
import { endOf, labelOf, NOTHING, newDiagrams, nodeOf } from "../../../src/analysis/diagrams/diagram.ts";
import { type Scoring, standingScorer } from "../../../src/analysis/diagrams/score-standing.ts";

const store = newDiagrams();
const [one, five, nine] = [endOf(1), endOf(5), endOf(9)];
const low = nodeOf(store, 1, [0, 1], [one, five]);
const open = nodeOf(store, 1, [0, 1], [five, NOTHING]);
const both = nodeOf(store, 0, [0, 1, 2], [low, open, nine]);

/** Scores a label as itself, of the second side a hundred more; without a rule 3 on the first side and 300 on the second. */
function scorer(asked: number[] = []) {
  const scoring: Scoring = {
    store,
    diagramOf: () => ({ impossible: NOTHING, layers: [], reachedAt: (end) => [labelOf(end) as number] }),
    rest: (side) => [side === 0 ? 3 : 200],
    score: (side, [label = 0]) => {
      asked.push(label);
      return { least: label + 100 * side, greatest: label + 100 * side };
    },
  };
  const scoreOf = standingScorer(scoring);
  return (layers: readonly number[], side = 0) => {
    const { least, greatest } = scoreOf(side, { impossible: NOTHING, layers });
    return [least, greatest];
  };
}

describe("a standing lies between", () => {
  test("the least and the greatest that its first layer can come to", () => {
    expect(scorer()([low])).toEqual([1, 5]);
    expect(scorer()([five])).toEqual([5, 5]);
    expect(scorer()([low, nine])).toEqual([1, 5]);
  });

  test("with those of the next layer where the first may decide nothing", () => {
    expect(scorer()([open, nine])).toEqual([5, 9]);
    expect(scorer()([NOTHING, nine])).toEqual([9, 9]);
    expect(scorer()([both, one])).toEqual([1, 9]);
    expect(scorer()([open, open, one])).toEqual([1, 5]);
  });

  test("with what holds where no layer decides", () => {
    expect(scorer()([open])).toEqual([3, 5]);
    expect(scorer()([])).toEqual([3, 3]);
    expect(scorer()([both])).toEqual([1, 9]);
    expect(scorer()([open, open])).toEqual([3, 5]);
  });

  test("ends of its own side", () => {
    const score = scorer();
    expect(score([low], 1)).toEqual([101, 105]);
    expect(score([low], 0)).toEqual([1, 5]);
    expect(score([], 1)).toEqual([300, 300]);
  });
});

test("what lies below a node is looked at once", () => {
  const asked: number[] = [];
  const score = scorer(asked);
  score([both, one]);
  expect(asked).toEqual([1, 5, 5, 9, 1]);
  score([both, one]);
  score([low]);
  expect(asked).toEqual([1, 5, 5, 9, 1, 1]);
});
