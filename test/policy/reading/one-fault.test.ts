// One fault of a document is one issue: what follows from it is not told beside it.
import { issueText, parsePolicy } from "evenhand";
import { describe, expect, test } from "vitest";
import { euRail } from "../../../src/schemes/eu-rail.ts";
import { usDeniedBoarding2019 } from "../../../src/schemes/us-denied-boarding-2019.ts";
import { fullDocuments } from "../generators/full-document.ts";
import { seededRandom } from "../generators/random.ts";

const sound = {
  id: "late",
  version: "1",
  purpose: "other",
  sources: { law: { title: "The law", mark: "text" } },
  facts: {
    days: { type: "integer", min: 0, max: 90, unit: "days", about: "customer-value" },
    late: { type: "boolean" },
    bonus: { type: "money", currency: "EUR", max: "100.00", optional: true },
  },
  parameters: { times: { type: "integer", value: 3, unit: "euros" } },
  outcome: { points: { type: "integer", unit: "days", round: "down" } },
  rules: [
    { id: "late", when: { late: true }, then: { points: "days" }, because: "Late by {days}.", source: "law" },
  ],
  permits: [{ about: "customer-value", because: "The law asks.", source: "law" }],
  accept: [{ finding: "gap", because: "Meant so.", source: "law" }],
};

function toldOf(document: object): readonly string[] {
  const read = parsePolicy(document);
  return read.ok ? [] : read.issues.map((issue) => `${issue.code} at ${issueText(issue)}`);
}
const [late] = sound.rules;
const ruleWith = (part: object) => ({ ...sound, rules: [{ ...late, ...part }] });

test("the document that is changed below is sound", () => {
  expect(toldOf(sound)).toEqual([]);
  expect(toldOf(ruleWith({ then: { points: { parameter: "times" } } }))).not.toEqual([]);
});

describe("a parameter", () => {
  test("with a value that is none of its words is told by its name", () => {
    const parameters = {
      ...sound.parameters,
      tier: { type: "enum", values: ["gold", "iron"], value: "gild" },
    };
    expect(toldOf({ ...sound, parameters })).toEqual([
      "unknown-value at parameters.tier.value: `gild` is not a value of `tier` - did you mean `gold`?",
    ]);
  });
  test("of another unit is told by both units", () => {
    expect(toldOf(ruleWith({ then: { points: { parameter: "times" } } }))).toEqual([
      "unit-mismatch at rules[0].then.points: the parameter `times` is in `euros`, and `points` is in `days` - nothing converts units: write a constant, or a parameter in `days`",
    ]);
    expect(toldOf(ruleWith({ when: { days: { gte: { parameter: "times" } } } }))).toEqual([
      "unit-mismatch at rules[0].when.days.gte: the parameter `times` is in `euros`, and `days` is in `days` - nothing converts units: write a constant, or a parameter in `days`",
    ]);
  });
  test("of another unit and another type is told by the type", () => {
    const parameters = { times: { type: "boolean", value: true } };
    expect(toldOf({ ...ruleWith({ then: { points: { parameter: "times" } } }), parameters })).toEqual([
      "wrong-type at rules[0].then.points: the parameter `times` does not fit `points`, which is a whole number - a parameter stands only where a constant of its own type may",
    ]);
  });
  test("with a unit fits what has none, and without one what has one", () => {
    const outcome = { points: { type: "integer", round: "down" } };
    expect(toldOf({ ...ruleWith({ then: { points: { parameter: "times" } } }), outcome })).toEqual([]);
    const parameters = { times: { type: "integer", value: 3 } };
    expect(toldOf({ ...ruleWith({ then: { points: { parameter: "times" } } }), parameters })).toEqual([]);
  });
});

describe("what is declared and could not be read is not unknown as well", () => {
  const broken = { title: "The law" };
  test("a source that a parameter names", () => {
    const parameters = { times: { ...sound.parameters.times, source: "law" } };
    const told = toldOf({ ...sound, parameters, sources: { law: broken } });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("shape at sources.law.mark: this is missing");
  });
  test.each([
    ["sources", { law: new Map() }, "sources.law"],
    ["facts", { ...sound.facts, days: new Map() }, "facts.days"],
    ["facts", { ...sound.facts, days: { ...sound.facts.days, max: Number.NaN } }, "facts.days.max"],
    ["outcome", { points: new Map() }, "outcome.points"],
    ["outcome", { points: { ...sound.outcome.points, unit: new Date(0) } }, "outcome.points.unit"],
    ["sources", new Map(), "sources"],
    ["sources", "the law", "sources"],
    ["facts", new Map(), "facts"],
    ["facts", [], "facts"],
    ["outcome", new Map(), "outcome"],
    ["outcome", 5, "outcome"],
  ])("%s: %j", (section, value, place) => {
    const told = toldOf({ ...sound, [section]: value });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(` at ${place}: `);
  });
  test("a parameter", () => {
    const rule = ruleWith({ then: { points: { parameter: "times" } }, because: "Late {times} times." });
    for (const parameters of [new Map(), [], { times: new Map() }, { times: { type: "integer" } }])
      expect(toldOf({ ...rule, parameters }), String(parameters)).toHaveLength(1);
  });
  test("a name that is unknown beside it is told still", () => {
    const rule = { ...late, when: { lade: true }, source: "lax" };
    expect(toldOf({ ...sound, rules: [rule], sources: { law: broken } })).toHaveLength(3);
  });
});

describe("what is no data leaves nothing behind that tests or gives nothing", () => {
  const deep = (levels: number): unknown => (levels === 0 ? { late: true } : { not: deep(levels - 1) });
  test("what is nested too deeply", () => {
    const read = parsePolicy(ruleWith({ when: deep(8) }), { limits: { depth: 8 } });
    expect(read.ok || read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["too-large", ["rules", 0, "when", "not", "not", "not", "not", "not", "not"]],
    ]);
  });
  test.each(["eu-rail", "us-denied-boarding"])("anything in %s", (id) => {
    const { document } = [euRail, usDeniedBoarding2019].find((policy) => policy.id.startsWith(id)) ?? euRail;
    const paths = pathsIn(document);
    expect(paths.length).toBeGreaterThan(150);
    for (const path of paths) {
      const read = parsePolicy(withAt(document, path, new Map()));
      expect(read.ok || read.issues.map(({ code, path }) => [code, path])).toEqual([
        ["not-plain-data", path],
      ]);
    }
  });
});

test("what is left out is counted as one counts", () => {
  const facts = { ...sound.facts, one: {}, two: {}, three: {} };
  const lastOf = (issues: number) => {
    const read = parsePolicy({ ...sound, facts }, { limits: { issues } });
    return read.ok || read.issues.at(-1)?.message;
  };
  expect(lastOf(1)).toBe("2 further issues are not listed");
  expect(lastOf(2)).toBe("1 further issue is not listed");
  expect(lastOf(3)).not.toContain("further");
});

const FAULTS: readonly unknown[] = [new Map(), 1n, "\ud800", {}, 7];

test("what is left out are causes too, and not what follows from them", () => {
  const random = seededRandom(5);
  const totals = (document: unknown, issues: number) => {
    const read = parsePolicy(document, { limits: { issues } });
    const told = read.ok ? [] : read.issues;
    const further = told.at(-1)?.code === "more-issues" ? told.at(-1) : undefined;
    const listed = told.slice(0, issues).map(({ code, path }) => `${code} ${path.join(".")}`);
    return {
      listed,
      total: listed.length + (further === undefined ? 0 : Number.parseInt(further.message, 10)),
    };
  };
  let several = 0;
  for (const { document } of [
    euRail,
    usDeniedBoarding2019,
    ...fullDocuments.map((own) => ({ document: own })),
  ]) {
    const paths = pathsIn(document);
    for (let round = 0; round < 50; round += 1) {
      const chosen = random.some(paths, 2, 6);
      const isBelow = (path: Path) => (other: Path) =>
        other !== path && other.every((step, at) => step === path[at]);
      const faulty = chosen
        .filter((path) => !chosen.some(isBelow(path)))
        .reduce((all, path) => withAt(all, path, random.pick(FAULTS)), document as unknown);
      const all = totals(faulty, 1_000);
      if (all.total > 2) several += 1;
      for (const limit of [1, 2, 3]) {
        const some = totals(faulty, limit);
        expect(some, JSON.stringify(all.listed)).toEqual({
          listed: all.listed.slice(0, limit),
          total: all.total,
        });
      }
    }
  }
  expect(several).toBeGreaterThan(100);
});

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const own = [...path, Array.isArray(value) ? Number(key) : key];
    return [own, ...pathsIn(part, own)];
  });
}

function withAt(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? withAt(item, rest, part) : item));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: withAt(fields[key], rest, part) };
}
