import type { PolicyDocument } from "evenhand";
import { describe, expect, test } from "vitest";
import { runIn } from "./world.ts";

const because = "We mean it.";
const document: PolicyDocument = {
  id: "late-train",
  version: "1",
  purpose: "entitlement",
  language: "en-GB",
  sources: { law: { title: "The law", mark: "text" } },
  parameters: { jump: { type: "decimal", scale: 1, value: 2.5 } },
  facts: {
    delay: { type: "integer", unit: "minute", min: 0, max: 600, title: "minutes late" },
    seat: { type: "boolean" },
  },
  derive: { hours: { times: ["delay", 60] } },
  outcome: {
    award: { type: "money", currency: "GBP", largestStep: "50.00", title: "compensation" },
    points: { type: "decimal", scale: 1, largestStep: { parameter: "jump" } },
    nights: { type: "integer", largestStep: 0 },
    free: { type: "integer" },
    kind: { type: "enum", values: ["a"] },
  },
  rules: [
    {
      id: "late",
      when: { delay: { gte: 120 } },
      then: { award: "90.00", points: 1, nights: 1, free: 1, kind: "a" },
      because,
    },
  ],
  otherwise: { then: { award: "0", points: 0, nights: 0, free: 0, kind: "a" }, because },
  guarantees: [{ id: "never-less", whenGrows: "delay", neverFalls: "award" }],
  accept: [
    {
      finding: "cliff",
      facts: ["delay", "hours"],
      outcome: "award",
      because: "The law jumps at two hours.",
      source: "law",
    },
    { finding: "guarantee-undecided", rules: ["late"], guarantee: "never-less", because: { en: "Later." } },
    { finding: "gap", because },
  ],
};

async function shown(changed: Partial<PolicyDocument> = {}): Promise<string> {
  const input = JSON.stringify({ ...document, ...changed });
  const { code, out, err } = await runIn({ input }, "show", "-", "--format", "markdown");
  expect([code, err]).toEqual([0, ""]);
  return out;
}

describe("the largest step of an outcome", () => {
  test("is said in its own words, 0 too, and of no other field", async () => {
    const said = (await shown()).split("\n").filter((line) => line.includes("at one threshold"));
    expect(said).toEqual([
      [
        "Read from the top: the first rule that holds decides.",
        "Compensation should change by no more than £50.00 at one threshold.",
        "Points should change by no more than jump (2.5) at one threshold.",
        "Nights should change by no more than 0 at one threshold.",
      ].join(" "),
    ]);
  });
});

describe("what is accepted", () => {
  test("stands after the promises, each with all that it names, its reason and its source", async () => {
    const out = await shown();
    const title = "What it accepts of what is found in it";
    expect(out.indexOf(title)).toBeGreaterThan(out.indexOf("What it promises"));
    const section = out.slice(out.indexOf(title)).split("\n## ")[0] ?? "";
    expect(section.split("\n").filter((line) => line.startsWith("- "))).toEqual([
      "- A jump at a threshold (fact minutes late, fact hours, outcome compensation): The law jumps at two hours. (law (text))",
      "- A promise of which nobody could say whether it is kept (rule late, guarantee never-less): Later.",
      "- Cases without an answer: We mean it.",
    ]);
  });
  test("is left out where there is nothing", async () => {
    expect(await shown({ accept: [] })).not.toContain("accepts");
  });
});
