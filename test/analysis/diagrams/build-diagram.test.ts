// A diagram against what its boxes say of every case, and its size against the smallest there is.
import { describe, expect, test } from "vitest";
import {
  buildDiagram,
  type Joining,
  type LabelledBox,
  type Limits,
} from "../../../src/analysis/diagrams/build-diagram.ts";
import {
  type Diagrams,
  endOf,
  labelOf,
  NOTHING,
  newDiagrams,
} from "../../../src/analysis/diagrams/diagram.ts";
import { type Box, type Spans, spansOf } from "../../../src/policy/normal-form.ts";
import { type Random, seededRandom } from "../../policy/generators/random.ts";
import { everyCode, isIn } from "./generators/draft-table.ts";

const FIRST: Joining = { first: true, enough: 1, join: ([label]) => label as number };
const inOrder = (lasts: readonly number[]) => ({
  positionOf: (place: number) => place,
  least: lasts.map(() => 0),
  last: lasts,
});
const plenty = (): Limits => ({ nodes: 10_000, steps: 1_000_000 });

/** How labels are joined, the sets of labels by their numbers. */
function joiningOf(enough: number) {
  const sets: string[] = [];
  const join = (labels: readonly number[]) => {
    const key = [...labels].sort((a, b) => a - b).join();
    if (!sets.includes(key)) sets.push(key);
    return sets.indexOf(key);
  };
  return { sets, joining: { first: false, enough, join } satisfies Joining };
}

/** The end to which a case leads. */
function endAt(store: Diagrams, root: number, codes: readonly number[]): number {
  let node = root;
  while (node >= 0) {
    const code = codes[store.positions[node] as number] as number;
    node = store.children[node]?.[store.uppers[node]?.findIndex((upper) => code <= upper) ?? 0] as number;
  }
  return node;
}

function draftBoxes(random: Random, lasts: readonly number[]): readonly LabelledBox[] {
  return Array.from({ length: random.between(0, 9) }, () => ({
    label: random.below(4),
    box: lasts.flatMap((last, fact) => {
      const codes = random.some([...Array(last + 1).keys()], 1, last);
      return random.chance(0.6) ? [{ fact, spans: spansOf(codes) }] : [];
    }),
  }));
}

/** How many nodes there must be: the different things that can still be asked, by the slot that is asked first. */
function fewestNodes(lasts: readonly number[], labelIn: (codes: readonly number[]) => number): number {
  const kinds = new Set<string>();
  for (let position = 0; position < lasts.length; position += 1) {
    const spaces = lasts.map((last): Spans => [0, last]);
    for (const before of everyCode(spaces.slice(0, position))) {
      const children = everyCode([[0, lasts[position] as number]]).map((own) =>
        everyCode(spaces.slice(position + 1))
          .map((behind) => labelIn([...before, ...own, ...behind]))
          .join(),
      );
      if (new Set(children).size > 1) kinds.add(`${position}: ${children.join(" ")}`);
    }
  }
  return kinds.size;
}

const LASTS = [2, 3, 1, 2] as const;

describe("a diagram of boxes", () => {
  test("says of each case what the first box says, in as few nodes as there can be", () => {
    const random = seededRandom(41);
    let nodes = 0;
    for (let drawn = 0; drawn < 120; drawn += 1) {
      const boxes = draftBoxes(random, LASTS);
      const store = newDiagrams();
      const root = buildDiagram(store, boxes, inOrder(LASTS), FIRST, plenty()) as number;
      const labelIn = (codes: readonly number[]) => boxes.find(({ box }) => isIn(box, codes))?.label ?? -1;
      for (const codes of everyCode(LASTS.map((last) => [0, last]))) {
        expect(labelOf(endAt(store, root, codes)) ?? -1).toBe(labelIn(codes));
      }
      expect(store.positions.length).toBe(fewestNodes(LASTS, labelIn));
      nodes += store.positions.length;
    }
    expect(nodes).toBeGreaterThan(500);
  });

  test.each([2, Number.POSITIVE_INFINITY])("joins the labels that hold together, as far as %s", (enough) => {
    const random = seededRandom(43);
    for (let drawn = 0; drawn < 120; drawn += 1) {
      const boxes = draftBoxes(random, LASTS);
      const store = newDiagrams();
      const { joining, sets } = joiningOf(enough);
      const root = buildDiagram(store, boxes, inOrder(LASTS), joining, plenty()) as number;
      for (const codes of everyCode(LASTS.map((last) => [0, last]))) {
        const held = [...new Set(boxes.flatMap(({ box, label }) => (isIn(box, codes) ? [label] : [])))];
        const said = sets[labelOf(endAt(store, root, codes)) ?? -1] ?? "";
        if (held.length < enough) expect(said).toBe(held.sort((a, b) => a - b).join());
        else expect(said.split(",").length).toBeGreaterThanOrEqual(enough);
      }
    }
  });

  test("asks in the order that it is given, over the codes of each slot", () => {
    const store = newDiagrams();
    const boxes = [
      {
        box: [
          { fact: 0, spans: [5, 9] },
          { fact: 1, spans: [-3, 0] },
        ],
        label: 0,
      },
    ];
    const order = { positionOf: (place: number) => 1 - place, least: [-3, 1], last: [3, 9] };
    expect(buildDiagram(store, boxes, order, FIRST, plenty())).toBe(1);
    expect(store.positions).toEqual([1, 0]);
    expect(store.uppers).toEqual([
      [4, 9],
      [0, 3],
    ]);
    expect(store.children).toEqual([
      [NOTHING, endOf(0)],
      [0, NOTHING],
    ]);
  });

  test("is an end where no box is left, or one holds everywhere", () => {
    const of = (...boxes: LabelledBox[]) =>
      buildDiagram(newDiagrams(), boxes, inOrder([9]), FIRST, { nodes: 0, steps: 0 });
    expect(of()).toBe(NOTHING);
    expect(of({ box: [], label: 3 }, { box: [{ fact: 0, spans: [1, 1] }], label: 0 })).toBe(endOf(3));
  });
});

describe("what may be spent", () => {
  // A box of so many slots is one way through all of them.
  const deep = (slots: number) => [
    { box: Array.from({ length: slots }, (_, fact) => ({ fact, spans: [1, 1] })), label: 0 },
  ];
  const build = (boxes: readonly LabelledBox[], lasts: readonly number[], limits: Limits) =>
    buildDiagram(newDiagrams(), boxes, inOrder(lasts), FIRST, limits);
  const ones = (slots: number) => Array.from({ length: slots }, () => 1);

  test("a node for each slot, and not one less", () => {
    const limits = { nodes: 7, steps: 1_000 };
    expect(build(deep(7), ones(7), limits)).toBe(6);
    expect(limits.nodes).toBe(0);
    expect(build(deep(7), ones(7), { nodes: 6, steps: 1_000 })).toBeUndefined();
  });

  test("nodes that were there before cost nothing again", () => {
    const store = newDiagrams();
    const limits = { nodes: 3, steps: 1_000 };
    expect(buildDiagram(store, deep(3), inOrder(ones(3)), FIRST, limits)).toBe(2);
    expect(buildDiagram(store, deep(3), inOrder(ones(3)), FIRST, limits)).toBe(2);
    expect(limits.nodes).toBe(0);
  });

  test("for a node: what is left of the boxes and how that is written, what changes along its slot, and its runs", () => {
    // One box of one slot with codes 0 to 1: the state `1` of one suffix; `` and `0` behind it; one change; two runs.
    const limits = { nodes: 1, steps: 100 };
    expect(build(deep(1), [1], limits)).toBe(0);
    expect(limits.steps).toBe(100 - (1 + 1) - (0 + 1) - 1 - 8 * 2);
    expect(build(deep(1), [1], { nodes: 1, steps: 3 })).toBe(0);
    expect(build(deep(1), [1], { nodes: 1, steps: 2 })).toBeUndefined();
    expect(build(deep(1), [1], { nodes: 1, steps: 1 })).toBeUndefined();
  });

  test("what is given up below is given up as a whole, whatever else is known of it", () => {
    // All codes but the first lead to nothing, which costs nothing.
    const box = ones(7).map((_, fact) => ({ fact, spans: [0, 0] }));
    expect(build([{ box, label: 0 }], ones(7), { nodes: 7, steps: 1_000 })).toBe(6);
    expect(build([{ box, label: 0 }], ones(7), { nodes: 6, steps: 1_000 })).toBeUndefined();
    expect(build([{ box, label: 0 }], ones(7), { nodes: 0, steps: 1_000 })).toBeUndefined();
  });

  test("boxes of which the same is left are one from there on", () => {
    // Of one or of ten the second slot is left, and nothing else: a state of one at every code of the first.
    const boxes = Array.from({ length: 10 }, (_, code) => ({
      box: [
        { fact: 0, spans: [code, 9] },
        { fact: 1, spans: [1, 1] },
      ],
      label: 0,
    }));
    const limits = { nodes: 1, steps: 1_000 };
    expect(build(boxes, [9, 1], limits)).toBe(0);
    // The first slot: ten boxes and their key, one left in each of its runs, ten changes, ten runs.
    const first = 10 + "2,3,4,5,6,7,8,9,10,11".length + 10 + 10 + 8 * 10;
    // The second one, once: a box and its key, one left, a change, two runs.
    expect(limits.steps).toBe(1_000 - first - (1 + 1 + 1 + 1 + 8 * 2));
  });

  test("what a rule asks besides is not asked where it holds already, nor anything once enough is known", () => {
    const [first, second]: Box[] = [[{ fact: 0, spans: [1, 1] }], [{ fact: 1, spans: [1, 1] }]] as [Box, Box];
    const spent = (enough: number, boxes: readonly LabelledBox[]) => {
      const limits = { nodes: 10, steps: 1_000 };
      const store = newDiagrams();
      buildDiagram(store, boxes, inOrder([1, 1]), joiningOf(enough).joining, limits);
      return [store.positions, 1_000 - limits.steps];
    };
    const once = [
      { box: first, label: 0 },
      { box: second, label: 0 },
    ];
    // At 0 the second box is left: a node. At 1 nothing is asked.
    const below = 1 + 1 + 0 + 1 + 1 + 8 * 2;
    expect(spent(Number.POSITIVE_INFINITY, once)).toEqual([[1, 0], 2 + 3 + (1 + below) + 1 + 1 + 8 * 2]);
    const others = [
      { box: first, label: 0 },
      { box: first, label: 1 },
      { box: second, label: 2 },
    ];
    for (const boxes of [others, [...others].reverse()]) {
      expect(spent(2, boxes)[0]).toEqual([1, 0]);
      expect(spent(3, boxes)[0]).toEqual([1, 1, 0]);
    }
  });

  test("equal states are looked at once", () => {
    // Each slot is tested by a rule of its own, and all rules say the same: ten nodes, and no 2 to the 10.
    const boxes = ones(10).map((_, fact) => ({ box: [{ fact, spans: [1, 1] }], label: 0 }));
    const limits = { nodes: 10, steps: 1_000 };
    expect(build(boxes, ones(10), limits)).toBe(9);
    expect(limits.steps).toBeGreaterThan(400);
  });
});
