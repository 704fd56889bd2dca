// The drawing of a diagram: areas lie where their ranges are, labels fit, and nothing is told by colour alone.
import { describe, expect, test } from "vitest";
import type { CellKind, Diagram, DiagramArea } from "../../../src/analysis/report/diagram.ts";
import { areaInWords, diagramDrawing } from "../../../src/analysis/report/diagram-drawing.ts";
import { diagramSection } from "../../../src/analysis/report/diagram-section.ts";
import type { Reader } from "../../../src/analysis/report/reader.ts";

const NUMBERS: Readonly<Record<string, number>> = {
  late: 1,
  "very-late": 2,
  "a-rule-with-a-rather-long-name-that-goes-on": 10,
};
const reader = {
  label: (name: string) => `${name} in words`,
  numberOf: (rule: string) => NUMBERS[rule],
} as Reader;

const axis = (fact: string, texts: readonly string[], more = 0) => ({
  fact,
  ranges: texts.map((text) => ({ text, value: text })),
  more,
});
const area = (
  kind: CellKind,
  rules: readonly string[],
  columns: [number, number],
  rows: [number, number],
  more: object = {},
): DiagramArea => ({
  kind,
  rules,
  gap: kind === "gap",
  conflict: kind === "conflict",
  columns,
  rows,
  ...more,
});

const diagram: Diagram = {
  across: axis("delay", ["0 to 9", "10 to 19", "20 or more"]),
  down: axis("cause", ["weather", "crew"]),
  areas: [
    area("rule", ["late"], [0, 1], [0, 0]),
    area("gap", [], [2, 2], [0, 1]),
    area("conflict", ["late", "very-late"], [0, 0], [1, 1]),
    area("impossible", [], [1, 1], [1, 1]),
  ],
};

const numbersOf = (tag: string, ...names: readonly string[]) =>
  names.map((name) => Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(tag)?.[1]));
const svgOf = (one: Diagram) => diagramDrawing(one, reader).html;
const tagsOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([tag]) => tag);
const rectsOf = (html: string) =>
  tagsOf(html, /<rect class="area[^>]*>/g).map(
    (tag) => numbersOf(tag, "x", "y", "width", "height") as [number, number, number, number],
  );
const labelsOf = (html: string) =>
  [...html.matchAll(/<text class="label"[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe("the drawing", () => {
  const html = svgOf(diagram);
  const [width = 0, height = 0] = numbersOf(html, "width", "height");

  test("is as large as it says, and says what it shows", () => {
    expect(html).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(html).toContain(
      '<title id="diagram-name">Which rule decides, by delay in words and cause in words. The same stands in the table below.</title>',
    );
    expect(height).toBe(58 + 2 * 46 + 8);
  });

  test("has its areas side by side where their ranges are, a little apart, within the drawing", () => {
    const rects = rectsOf(html);
    const [x, y, wide, high] = rects[0] as [number, number, number, number];
    const column = (wide + 3) / 2;
    const row = high + 3;
    expect(row).toBe(46);
    expect(column).toBe(220);
    const left = x - 1.5;
    expect(y).toBe(58 + 1.5);
    expect(left).toBe(Math.min(200, "cause in words".length * 6.9 + 24));
    expect(rects.slice(1)).toEqual([
      [left + 2 * column + 1.5, y, column - 3, 2 * row - 3],
      [x, y + row, column - 3, row - 3],
      [left + column + 1.5, y + row, column - 3, row - 3],
    ]);
    expect(width).toBe(Math.ceil(left + 3 * column + 8));
  });

  test("has each label in the middle of its area", () => {
    const labels = tagsOf(html, /<text class="label"[^>]*>/g).map((tag) => numbersOf(tag, "x", "y"));
    const middles = rectsOf(html).map(([x, y, wide, high]) => [x + wide / 2, y + high / 2 + 4]);
    for (const [index, [x, y]] of labels.entries()) {
      expect(x).toBeCloseTo(middles[index]?.[0] as number, 6);
      expect(y).toBeCloseTo(middles[index]?.[1] as number, 6);
    }
    expect(labelsOf(html)).toEqual(["1 late", "gap", "conflict", "never"]);
    for (const tag of tagsOf(html, /<text class="label"[^>]*>/g))
      expect(tag).toContain('text-anchor="middle"');
  });

  test("names its ranges beside them, whole in a title", () => {
    const ranges = [...html.matchAll(/<text class="range"([^>]*)>([^<]*)<title>([^<]*)<\/title>/g)].map(
      ([, attributes = "", shown, title]) => [...numbersOf(attributes, "x", "y"), shown, title],
    );
    const left = (rectsOf(html)[0]?.[0] as number) - 1.5;
    expect(ranges).toEqual([
      [left + 110, 46, "0 to 9", "0 to 9"],
      [left + 330, 46, "10 to 19", "10 to 19"],
      [left + 550, 46, "20 or more", "20 or more"],
      [left - 10, 58 + 23 + 4, "weather", "weather"],
      [left - 10, 58 + 69 + 4, "crew", "crew"],
    ]);
    const axes = [...html.matchAll(/<text class="axis"([^>]*)>([^<]*)<\/text>/g)].map(
      ([, attributes = "", text]) => [...numbersOf(attributes, "x", "y"), text],
    );
    expect(axes).toEqual([
      [left + 2, 16, "delay in words →"],
      [2, 46, "cause in words ↓"],
    ]);
  });

  test("hatches gaps and contradictions, and nothing else", () => {
    const groups = tagsOf(html, /<g>[\s\S]*?<\/g>/g);
    expect(groups.map((group) => /fill="url\(#([^)]*)\)"/.exec(group)?.[1])).toEqual([
      undefined,
      "hatch-gap",
      "hatch-conflict",
      undefined,
    ]);
    expect(groups.map((group) => /class="area ([^"]*)"/.exec(group)?.[1])).toEqual([
      "rule tint-0",
      "gap ",
      "conflict ",
      "impossible ",
    ]);
    for (const name of ["hatch-gap", "hatch-conflict"]) expect(html).toContain(`<pattern id="${name}"`);
    const hatched = groups.map((group) =>
      tagsOf(group, /<rect[^>]*>/g).map((tag) => numbersOf(tag, "x", "y", "width", "height")),
    );
    expect(hatched[1]?.[0]).toEqual(hatched[1]?.[1]);
  });
});

describe("a drawing of one fact", () => {
  const html = svgOf({ ...diagram, down: axis("", [""]), areas: [area("rule", ["late"], [0, 2], [0, 0])] });

  test("has no second axis, and no room for one", () => {
    expect(html).toContain("Which rule decides, by delay in words. The same");
    expect(html).not.toContain("↓");
    expect(rectsOf(html)).toEqual([[9.5, 59.5, 657, 43]]);
  });
});

describe("a drawing of many ranges", () => {
  const many = (across: number, down: number, text = "x") =>
    svgOf({
      across: axis(
        "a",
        Array.from({ length: across }, () => text),
      ),
      down: axis(
        "b",
        Array.from({ length: down }, () => "y"),
      ),
      areas: [area("rule", ["late"], [0, 0], [0, 0])],
    });
  const cellOf = (html: string) => [
    (rectsOf(html)[0]?.[2] as number) + 3,
    (rectsOf(html)[0]?.[3] as number) + 3,
  ];

  test("has lower rows from thirteen on", () => {
    expect(cellOf(many(2, 12))[1]).toBe(46);
    expect(cellOf(many(2, 13))[1]).toBe(30);
  });

  test("has columns as wide as there is room, but no narrower than their texts need", () => {
    expect(cellOf(many(1, 1))[0]).toBe(220);
    expect(cellOf(many(5, 1))[0]).toBe(172);
    expect(cellOf(many(30, 1))[0]).toBe(64);
    expect(cellOf(many(30, 1, "0123456789"))[0]).toBe(Math.floor(10 * 6.9 + 18));
    expect(cellOf(many(30, 1, "0".repeat(60)))[0]).toBe(168);
  });

  test("cuts a text that does not fit", () => {
    const html = many(30, 1, "0".repeat(60));
    expect(html).toContain(`>${"0".repeat(22)}…<title>${"0".repeat(60)}</title>`);
  });

  test("has room on the left for the longest range, within bounds", () => {
    const leftOf = (text: string) =>
      (rectsOf(
        svgOf({ ...diagram, down: axis("b", [text]), areas: diagram.areas.slice(0, 1) }),
      )[0]?.[0] as number) - 1.5;
    expect(leftOf("x")).toBeCloseTo("b in words".length * 6.9 + 24, 6);
    expect(leftOf("x".repeat(20))).toBeCloseTo(20 * 6.9 + 24, 6);
    expect(leftOf("x".repeat(40))).toBe(200);
  });
});

describe("the label of an area", () => {
  const label = (one: DiagramArea, columns: number) =>
    labelsOf(
      svgOf({
        across: axis(
          "a",
          Array.from({ length: columns }, () => "x"),
        ),
        down: axis("b", ["y"]),
        areas: [one],
      }),
    )[0];
  const WIDE = 2;
  const NARROW = 30;
  const long = "a-rule-with-a-rather-long-name-that-goes-on";
  const depends = (rules: readonly string[], more: object = {}) =>
    area("depends", rules, [0, 0], [0, 0], { gap: false, conflict: false, ...more });

  test.each<readonly [DiagramArea, number, string]>([
    [area("rule", ["late"], [0, 0], [0, 0]), WIDE, "1 late"],
    [area("rule", ["late", "very-late"], [0, 0], [0, 0]), WIDE, "1 late +1"],
    [area("rule", [long, "late", "very-late"], [0, 0], [0, 0]), WIDE, "10 +2"],
    [area("rule", [long], [0, 0], [0, 0]), NARROW, "10"],
    [area("rule", ["otherwise"], [0, 0], [0, 0]), WIDE, "otherwise"],
    [area("rule", ["otherwise"], [0, 0], [0, 0]), NARROW, "otherw…"],
    [depends(["late", "very-late"]), WIDE, "1, 2"],
    [depends(["late", "otherwise"]), WIDE, "1, otherwise"],
    [depends(["late"], { gap: true }), WIDE, "1 or gap"],
    [depends(["late"], { conflict: true }), WIDE, "1 or conflict"],
    [depends(["late"], { gap: true, conflict: true }), WIDE, "1 or gap"],
    [depends([], { gap: true }), WIDE, "gap"],
    [depends(["late", "very-late", long]), NARROW, "depends"],
    [depends(["late", "very-late", long], { gap: true }), NARROW, "or gap"],
    [depends(["late", "very-late", long], { conflict: true }), NARROW, "or con…"],
  ])("%j in 1 of %i columns: %s", (one, columns, text) => {
    expect(label(one, columns)).toBe(text);
  });

  test.each<readonly [DiagramArea, string]>([
    [area("impossible", [], [0, 0], [0, 0]), "cannot occur"],
    [area("gap", [], [0, 0], [0, 0]), "gap: no rule decides"],
    [area("conflict", ["late", "very-late"], [0, 0], [0, 0]), "contradiction of late, very-late"],
    [area("rule", ["late"], [0, 0], [0, 0]), "late"],
    [area("rule", ["late", "very-late"], [0, 0], [0, 0]), "late, very-late, with the same outcome"],
    [depends(["late", "very-late"]), "depends on other facts: late, very-late"],
    [depends(["late"], { gap: true }), "depends on other facts: late; a gap is possible"],
    [depends(["late"], { conflict: true }), "depends on other facts: late; a contradiction is possible"],
    [
      depends(["late"], { gap: true, conflict: true }),
      "depends on other facts: late; a gap or a contradiction is possible",
    ],
  ])("%j in full: %s", (one, words) => {
    expect(areaInWords(one)).toBe(words);
  });

  test("rules have one of eight colours, in turn; what is left another", () => {
    const tint = (rule: string, numbers: Reader["numberOf"]) => {
      const one = {
        across: axis("a", ["x"]),
        down: axis("b", ["y"]),
        areas: [area("rule", [rule], [0, 0], [0, 0])],
      };
      return /class="area rule ([^"]*)"/.exec(
        diagramDrawing(one, { ...reader, numberOf: numbers }).html,
      )?.[1];
    };
    expect([1, 8, 9].map((number) => tint("r", () => number))).toEqual(["tint-0", "tint-7", "tint-0"]);
    expect(tint("otherwise", () => undefined)).toBe("tint-otherwise");
  });
});

describe("the same as a table", () => {
  const rows = (one: Diagram) =>
    [...diagramSection(one, reader).html.matchAll(/<tr>(<td>.*?)<\/tr>/gs)].map(([, row = ""]) =>
      row.split(/<\/?td>/).filter((text) => text !== ""),
    );
  const lead = (one: Diagram) =>
    /numbers are those of the table above\. (.*)<\/p>/.exec(diagramSection(one, reader).html)?.[1];

  test("a row for each area, with its ranges", () => {
    expect(rows(diagram)).toEqual([
      ["0 to 9; 10 to 19", "weather", "late"],
      ["20 or more", "any", "gap: no rule decides"],
      ["0 to 9", "crew", "contradiction of late, very-late"],
      ["10 to 19", "crew", "cannot occur"],
    ]);
  });

  test("many ranges are told by the first and the last, all by one word, one alone by itself", () => {
    const across = axis("a", ["1", "2", "3", "4", "5"]);
    const of = (columns: [number, number]) =>
      rows({ across, down: axis("b", ["only"]), areas: [area("rule", ["late"], columns, [0, 0])] })[0];
    expect(of([0, 2])).toEqual(["1; 2; 3", "only", "late"]);
    expect(of([1, 4])).toEqual(["2; ... 5", "only", "late"]);
    expect(of([0, 4])).toEqual(["any", "only", "late"]);
  });

  test("of one fact has no second column", () => {
    const one = { ...diagram, down: axis("", [""]), areas: [area("rule", ["late"], [0, 0], [0, 0])] };
    expect(rows(one)).toEqual([["0 to 9", "late"]]);
    expect(diagramSection(one, reader).html).toContain(">By delay in words</h2>");
    expect(diagramSection(diagram, reader).html).toContain(">By delay in words and cause in words</h2>");
    expect(diagramSection(diagram, reader).html).toContain(
      'aria-label="Diagram of delay in words and cause in words"',
    );
  });

  test("says what is not drawn", () => {
    expect(lead(diagram)).toBe("");
    expect(lead({ ...diagram, across: axis("delay", ["1", "2"], 3) })).toBe(
      "The first 2 ranges of delay in words are drawn, 3 are not. ",
    );
  });
});
