import { describe, expect, test } from "vitest";
import { endOf, labelOf, NOTHING, newDiagrams, nodeOf } from "../../../src/analysis/diagrams/diagram.ts";

describe("ends", () => {
  test("carry a label, and nothing else does", () => {
    expect([0, 1, 7].map((label) => labelOf(endOf(label)))).toEqual([0, 1, 7]);
    expect([NOTHING, 0, 1].map(labelOf)).toEqual([undefined, undefined, undefined]);
    expect(new Set([NOTHING, endOf(0), endOf(1)]).size).toBe(3);
  });
});

describe("a node", () => {
  const [none, all] = [NOTHING, endOf(0)];

  test("that was there before is the same", () => {
    const store = newDiagrams();
    const first = nodeOf(store, 1, [3, 9], [none, all]);
    const second = nodeOf(store, 0, [3, 9], [first, all]);
    expect(nodeOf(store, 1, [3, 9], [none, all])).toBe(first);
    expect(nodeOf(store, 0, [3, 9], [first, all])).toBe(second);
    expect(store).toMatchObject({
      positions: [1, 0],
      uppers: [
        [3, 9],
        [3, 9],
      ],
      children: [
        [none, all],
        [first, all],
      ],
    });
  });

  test("has one run for all codes that lead to one place", () => {
    const store = newDiagrams();
    const node = nodeOf(store, 0, [1, 3, 5, 7, 9], [none, all, all, none, none]);
    expect(store.uppers[node]).toEqual([1, 5, 9]);
    expect(store.children[node]).toEqual([none, all, none]);
  });

  test("that asks nothing is what it leads to", () => {
    const store = newDiagrams();
    expect(nodeOf(store, 0, [3, 9], [all, all])).toBe(all);
    expect(nodeOf(store, 0, [9], [none])).toBe(none);
    expect(store.positions).toEqual([]);
  });

  test("is not another one that is written with the same digits", () => {
    const store = newDiagrams();
    const nodes = [
      nodeOf(store, 1, [11, 21], [none, all]),
      nodeOf(store, 11, [1, 21], [none, all]),
      nodeOf(store, 1, [1, 121], [none, all]),
      nodeOf(store, 1, [12, 21], [none, all]),
      nodeOf(store, 1, [1, 221], [none, all]),
    ];
    expect(new Set(nodes).size).toBe(nodes.length);
    // Ends are negative numbers, nodes are not: only what stands between them tells these apart.
    const [left, right] = [nodeOf(store, 9, [1, 2], [1, 23]), nodeOf(store, 9, [1, 2], [12, 3])];
    expect(left).not.toBe(right);
    expect(nodeOf(store, 9, [1, 12], [3, 4])).not.toBe(nodeOf(store, 9, [1, 1], [23, 4]));
  });
});
