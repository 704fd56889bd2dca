import type { PolicyDocument } from "evenhand";
import { describe, expect, test } from "vitest";
import { flightDocument } from "../policy/explaining/flight-document.ts";
import { runIn } from "./world.ts";

async function shown(document: PolicyDocument, ...args: readonly string[]): Promise<readonly string[]> {
  const input = JSON.stringify(document);
  const { code, out, err } = await runIn({ input }, "show", "-", "--format", "markdown", ...args);
  expect([code, err]).toEqual([0, ""]);
  return out.split("\n");
}
const row = (lines: readonly string[], name: string) =>
  lines.filter((line) => line.startsWith(`| ${name} |`));

describe("facts", () => {
  test("days, moments, words in order, sets, and lists with their fields and questions", async () => {
    const lines = await shown(flightDocument);
    expect(row(lines, "booked at")).toEqual(["| booked at | a moment | When was it booked? |"]);
    expect(row(lines, "now")).toEqual(["| now | a moment, 2026-01-01T00:00:00Z or later |  |"]);
    expect(row(lines, "day of departure")).toEqual([
      "| day of departure | a day, 2026-01-01 to 2026-12-31 |  |",
    ]);
    expect(row(lines, "fare")).toEqual(["| fare | basic, plus or flex, from the lowest to the highest |  |"]);
    expect(row(lines, "assistance")).toEqual([
      "| assistance | any number of: wheelchair, guide-dog or oxygen<br>may be absent | What help was booked? |",
    ]);
    expect(row(lines, "segments")).toEqual([
      "| segments | up to 8 records, each with<br>status: booked, flying or landed<br>price: €0.00 to €5,000.00" +
        "<br>seat: aisle or window, may be absent | Which flights are on the booking?<br>status: What became of it? |",
    ]);
  });
  test("a day without bounds, or with one", async () => {
    const facts: PolicyDocument["facts"] = {
      a: { type: "date" },
      b: { type: "date", max: "2026-12-31" },
      c: { type: "date", min: "2026-01-01" },
    };
    const rules = [{ id: "x", when: { a: "2026-01-01" }, then: { yes: true }, because: "x." }];
    const outcome = { yes: { type: "boolean" } } as const;
    const lines = await shown({ id: "days", version: "1", purpose: "other", facts, outcome, rules });
    expect(row(lines, "a")).toEqual(["| a | a day |  |"]);
    expect(row(lines, "b")).toEqual(["| b | a day, 2026-12-31 or earlier |  |"]);
    expect(row(lines, "c")).toEqual(["| c | a day, 2026-01-01 or later |  |"]);
  });
});

describe("what it works out", () => {
  const derive: NonNullable<PolicyDocument["derive"]> = {
    sinceBooking: { minutes: { from: "bookedAt", to: "2026-05-01T00:00:00Z" }, title: "age of the booking" },
    daysLeft: { days: { from: "2026-01-01", to: "day" } },
    anyFlown: { some: "segments", where: { status: ["landed", "flying"] } },
    allCheap: { every: "segments", where: { any: [{ seat: { is: "absent" } }, { price: { lt: "5.00" } }] } },
    mixed: {
      some: "segments",
      where: {
        status: "landed",
        any: [{ seat: "aisle" }, { seat: "window", price: "1.00" }],
        not: { price: "2.00" },
      },
    },
    noneFlown: { none: "segments", where: { not: { status: "booked" } } },
    dear: { count: "segments", where: { price: { gte: { parameter: "dearness" } }, status: "booked" } },
    legs: { count: "segments" },
    paid: { sum: "segments", of: "price" },
    flownFor: { sum: "segments", of: "price", where: { status: "landed" } },
    dearest: { max: "segments", of: "price" },
    cheapest: { min: "segments", of: "price" },
    twice: { times: ["paid", 2] },
    rest: { minus: ["paid", "1.50"] },
    both: { plus: ["paid", "rest", { parameter: "dearness" }] },
    low: { min: ["paid", "rest", "12.00"] },
    high: { max: ["legs", 3] },
    long: { plus: ["legs", "daysLeft", 3] },
    first: { min: ["bookedAt", "now"] },
    last: { max: ["day", "2026-06-01"] },
  };
  const when: NonNullable<PolicyDocument["rules"]>[number]["when"] = {
    sinceBooking: { gt: 60 },
    daysLeft: { lte: 10 },
    anyFlown: true,
    twice: "20.00",
    first: { gte: "2026-05-01T00:00:00Z", lt: "2026-06-01T00:00:00Z" },
    last: { not: { gte: "2026-07-01" } },
    dear: { not: [1, 2] },
  };
  const document: PolicyDocument = {
    ...flightDocument,
    parameters: { dearness: { type: "money", currency: "EUR", value: "10.00" } },
    derive,
    layers: [
      {
        id: "only",
        rules: [{ id: "all", when, then: { refund: { min: ["paid", "rest"] } }, because: "x." }],
      },
    ],
  };
  test.each([
    ["age of the booking", "the minutes from booked at to 2026-05-01T00:00:00Z"],
    ["days left", "the days from 2026-01-01 to day of departure"],
    ["any flown", "whether status is landed or flying for any of segments"],
    ["all cheap", "whether seat is absent or price is less than €5.00 for every one of segments"],
    [
      "mixed",
      "whether status is landed and (seat is aisle or (seat is window and price is €1.00)) " +
        "and (it is not so that price is €2.00) for any of segments",
    ],
    ["none flown", "whether it is not so that status is booked for none of segments"],
    ["dear", "how many segments there are where price is at least dearness (€10.00) and status is booked"],
    ["legs", "how many segments there are"],
    ["paid", "the sum of the price of segments"],
    ["flown for", "the sum of the price of segments where status is landed"],
    ["dearest", "the highest price of segments"],
    ["cheapest", "the lowest price of segments"],
    ["twice", "paid times 2"],
    ["rest", "paid less €1.50"],
    ["both", "paid plus rest plus dearness (€10.00)"],
    ["low", "the lowest of paid, rest and €12.00"],
    ["high", "the highest of legs and 3"],
    ["long", "legs plus days left plus 3 days"],
    ["first", "the earliest of booked at and now"],
    ["last", "the latest of day of departure and 2026-06-01"],
  ])("%s: %s", async (name, said) => {
    const lines = await shown(document);
    expect(lines).toContain("## What it works out");
    expect(row(lines, name)).toContain(`| ${name} | ${said} |`);
  });
  test("rules test it and pay by it, in the units and the money that it comes in", async () => {
    const [all = ""] = row(await shown(document), "all");
    expect(all.split(" | ").slice(1, 3)).toEqual([
      [
        "age of the booking is more than 60 minutes",
        "and days left is at most 10 days",
        "and any flown is yes",
        "and twice is €20.00",
        "and first is at or after 2026-05-01T00:00:00Z and before 2026-06-01T00:00:00Z",
        "and last is not on or after 2026-07-01",
        "and dear is none of 1 or 2",
      ].join("<br>"),
      "the lowest of paid and rest",
    ]);
  });
});

test("a field goes by its title, wherever it is named", async () => {
  const { segments } = flightDocument.facts;
  const facts: PolicyDocument["facts"] = {
    ...flightDocument.facts,
    segments: {
      ...segments,
      of: {
        status: { type: "enum", values: ["booked", "flying", "landed"], title: "State", ask: "What of it?" },
        price: { type: "money", currency: "EUR", max: "5.00", title: "Price paid" },
      },
    } as PolicyDocument["facts"][string],
  };
  const lines = await shown({ ...flightDocument, facts });
  expect(row(lines, "any flown")).toEqual([
    "| any flown | whether State is landed or flying for any of segments |",
  ]);
  expect(row(lines, "paid")).toEqual(["| paid | the sum of the Price paid of segments |"]);
  expect(row(lines, "segments")[0]).toContain(
    "<br>State: booked, flying or landed<br>Price paid: €0.00 to €5.00 |",
  );
  expect(row(lines, "segments")[0]).toContain("<br>State: What of it? |");
});

describe("rules", () => {
  test("layers stand under headings of their own, in their order, and last what holds otherwise", async () => {
    const lines = await shown(flightDocument);
    const at = (text: string) => lines.findIndex((line) => line.startsWith(text));
    const places = [
      "The first layer in which a rule holds decides; those below it are not looked at. Within a layer the first rule that holds decides.",
      "## Layer 1: guardrails",
      "| flown | any flown is yes | €0.00 |",
      "## Layer 2: base",
      "| cooling-off | minutes since booking is at most cooling-off time (1,440 minutes) | paid |",
      "| assisted | assistance has wheelchair and does not have oxygen<br>and fare is at least plus |",
      "| early | day of departure is before 2026-03-01<br>and assistance is absent |",
      "## Where no layer decides",
      "| otherwise | no rule above holds | €0.00 |",
    ].map(at);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const { otherwise: _, ...rest } = flightDocument;
    const without = await shown(rest as PolicyDocument);
    expect(without).not.toContain("## Where no layer decides");
    expect(without.join()).toContain("Where no rule holds there is no answer: the case is a gap.");
  });
  const sets: PolicyDocument = {
    id: "sets",
    version: "1",
    purpose: "other",
    hit: "priority",
    facts: { needs: { type: "set", values: ["a", "b", "c"] } },
    outcome: { urgency: { type: "enum", values: ["low", "high"], ordered: true } },
    rules: [
      { id: "one", when: { needs: { has: "a" } }, then: { urgency: "low" }, because: "x." },
      { id: "all", when: { needs: { hasAll: ["a", "b"] } }, then: { urgency: "low" }, because: "x." },
      { id: "none", when: { needs: { hasNone: ["a", "b"] } }, then: { urgency: "high" }, because: "x." },
      { id: "not", when: { needs: { not: { has: "a" } } }, then: { urgency: "low" }, because: "x." },
      {
        id: "not-all",
        when: { needs: { not: { hasAll: ["a", "b"] } } },
        then: { urgency: "low" },
        because: "x.",
      },
    ],
  };
  test.each([
    ["one", "needs has a"],
    ["all", "needs has a and b"],
    ["none", "needs does not have a or b"],
    ["not", "needs does not have a"],
    ["not-all", "needs not (has a and b)"],
  ])("tests of a set, %s: %s", async (id, said) => {
    expect(row(await shown(sets), id)[0]).toContain(`| ${id} | ${said} |`);
  });
  test("priority says which outcome is higher", async () => {
    const said = (await shown(sets)).join();
    expect(said).toContain("Of the rules that hold, the one with the highest outcome decides");
    expect(said).toContain("Urgency, from the lowest to the highest: low, high.");
  });
  test.each([
    ["first", "Within a layer the first rule that holds decides."],
    ["unique", "Within a layer no two rules may hold for the same case."],
    ["any", "Within a layer several rules may hold for the same case, with the same outcome."],
  ] as const)("how the rules of a layer are read, %s: %s", async (hit, said) => {
    expect((await shown({ ...flightDocument, hit })).join()).toContain(`are not looked at. ${said}`);
  });
  test("what is collected is said field by field, and a field that a rule leaves out stays out", async () => {
    const collecting: PolicyDocument = {
      id: "collecting",
      version: "1",
      purpose: "other",
      hit: "collect",
      facts: { a: { type: "boolean" } },
      outcome: {
        steps: { type: "enum", values: ["call", "write"], collect: "list" },
        credit: { type: "money", currency: "EUR", collect: "sum" },
        least: { type: "integer", collect: "min" },
        most: { type: "integer", collect: "max" },
        visits: { type: "integer", collect: "count" },
      },
      rules: [
        { id: "one", when: { a: true }, then: { credit: "2", least: 1, most: 3, visits: 9 }, because: "x." },
      ],
      otherwise: { then: { least: 0, most: 0 }, because: "y." },
    };
    const lines = await shown(collecting);
    for (const said of [
      "All rules that hold count, each once.",
      "Steps is the list of what they give, in their order.",
      "Credit is the sum of what they give.",
      "Least is the lowest of what they give.",
      "Most is the highest of what they give.",
      "Visits is how many of them give one.",
    ])
      expect(lines.join()).toContain(said);
    expect(row(lines, "one")[0]).toContain("| credit: €2.00<br>least: 1<br>most: 3<br>visits: counted |");
  });
});

test.each([40, 60, 80, 100])("all of it fits %i columns", async (width) => {
  const { code, out } = await runIn({ input: JSON.stringify(flightDocument), width }, "show", "-");
  expect(code).toBe(0);
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(width);
});

test("hostile words in facts, fields and layers are written out, never obeyed", async () => {
  const hostile = "\u001b[2J<b>|\u202e";
  const document: PolicyDocument = {
    ...flightDocument,
    facts: {
      ...flightDocument.facts,
      assistance: {
        type: "set",
        values: ["wheelchair", "guide-dog", "oxygen", hostile],
        ask: hostile,
        optional: true,
      },
      segments: {
        type: "list",
        maxItems: 2,
        of: {
          status: { type: "enum", values: ["landed", "flying", hostile], title: hostile, ask: hostile },
          price: { type: "money", currency: "EUR", max: "1.00" },
        },
      },
    },
  };
  const input = JSON.stringify(document);
  for (const args of [
    ["show", "-"],
    ["show", "-", "--format", "markdown"],
    ["ask", "-"],
  ]) {
    const { code, out } = await runIn({ input }, ...args);
    expect([code, out.replaceAll("\n", "")]).toEqual([0, expect.not.stringMatching(/[\p{Cc}\u202e]/u)]);
    if (args.length > 2) expect(out).not.toMatch(/<b>|[^\\]\|\\u202e/);
  }
});
