import { readFileSync } from "node:fs";
import { tableFromIPC } from "apache-arrow";
import { beforeAll, describe, expect, test } from "vitest";
import { type DemoResult, runDemo } from "../examples/demo/run-demo.ts";

const lines: string[] = [];
let result: DemoResult;

beforeAll(() => {
  result = runDemo((line) => lines.push(line));
});

/** The same over the columns, by hand: whole miles against the whole mile above each limit of kilometres. */
function byHand() {
  const table = tableFromIPC(readFileSync("node_modules/vega-datasets/data/flights-200k.arrow"));
  const delays = table.getChild("delay");
  const distances = table.getChild("distance");
  const rules: Record<string, { flights: number; atLeast: number; atMost: number }> = {};
  const add = (rule: string, atLeast: number, atMost: number) => {
    rules[rule] ??= { flights: 0, atLeast: 0, atMost: 0 };
    rules[rule].flights += 1;
    rules[rule].atLeast += atLeast * 100;
    rules[rule].atMost += atMost * 100;
  };
  for (let i = 0; i < table.numRows; i += 1) {
    const delay = Number(delays?.get(i));
    // 1500 km are 932.05 miles, 3500 km are 2174.79.
    const miles = Number(distances?.get(i));
    if (delay < 180) add("short-delay", 0, 0);
    else if (miles <= 932) add("short-haul", 250, 250);
    else if (miles <= 2174) add("medium-haul", 400, 400);
    else if (delay < 240) add("long-haul-under-four-hours", 300, 600);
    else add("otherwise", 600, 600);
  }
  return rules;
}

describe("the demo", () => {
  test("decides all 200,000 flights as the same rules written by hand over the columns do", () => {
    expect(result.flights).toBe(200_000);
    expect(Object.fromEntries(result.rules)).toEqual(byHand());
  });
  test("says that these are US flights under a European scheme, and what it assumed", () => {
    const text = lines.join("\n");
    expect(text).toContain("within the United States, where this European regulation does not apply");
    for (const assumed of ["came early", "1.609344", "extraordinary circumstances"])
      expect(text).toContain(assumed);
  });
  test("prints the counts and sums that it came to", () => {
    const rules = [...result.rules.values()];
    const euros = (cents: number) =>
      new Intl.NumberFormat("en", { style: "currency", currency: "EUR" }).format(cents / 100);
    const all = lines.find((line) => line.startsWith("all "));
    expect(all).toContain("200,000");
    expect(all).toContain(euros(rules.reduce((sum, { atLeast }) => sum + atLeast, 0)));
    expect(all).toContain(euros(rules.reduce((sum, { atMost }) => sum + atMost, 0)));
    expect(lines.filter((line) => line.includes("█"))).not.toHaveLength(0);
    expect(lines.join("\n")).toContain("the same answers");
  });
  test("explains one decision to three readers, and asks for what is missing", () => {
    const text = lines.join("\n");
    expect(text).toMatch(/for the customer:\n.*which the airline may halve/);
    expect(text).toMatch(/for the auditor:[\s\S]*Source: Regulation \(EC\) 261\/2004, Article 7\(2\)/);
    expect(text).toContain("had nobody said how far it went: open");
    expect(text).toContain("ask next: How far is it to the final destination?");
  });
});
