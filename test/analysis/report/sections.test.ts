// The sections of the page, piece by piece: how rules are read, what became of them, what is shown of a finding.
import { type Analysis, type Finding, reportPage } from "evenhand/analysis";
import { loadPolicy, type Policy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { diagramAxes } from "../../../src/analysis/report/diagram-axes.ts";
import { diagramOf } from "../../../src/analysis/report/diagram-of.ts";
import { factInWords } from "../../../src/analysis/report/fact-in-words.ts";
import { sampleAnalysis, samplePolicy } from "./sample-analysis.ts";

const NOTHING: Analysis = { findings: [], accepted: [], guarantees: [], effort: { nodes: 1, steps: 2 } };
const facts = { delay: { type: "integer", min: 0, max: 99 }, gift: { type: "boolean" } };
const rule = (id: string, when: object, then: object = { points: 1 }) => ({
  id,
  when,
  then,
  because: `${id}.`,
});

function policyWith(change: object = {}): Policy {
  return loadPolicy({
    id: "late",
    version: "1",
    purpose: "other",
    facts,
    outcome: { points: { type: "integer" } },
    rules: [rule("one", { gift: true }), rule("two", { delay: { gte: 30 } })],
    otherwise: { then: { points: 0 }, because: "Nothing." },
    ...change,
  });
}

const page = (policy: Policy, analysis: Partial<Analysis> = {}) =>
  reportPage(policy, { ...NOTHING, ...analysis });
const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
const sectionOf = (html: string, id: string) =>
  textOf(`<section id="${id}"${html.split(`<section id="${id}"`)[1]?.split("</section>")[0] ?? ""}`).trim();
const finding = (change: Partial<Finding> = {}): Finding => ({
  code: "gap",
  severity: "error",
  message: "m",
  help: "h",
  path: [],
  ...change,
});

describe("how the rules are read", () => {
  test.each<readonly [object, string]>([
    [{}, "Rules Read from the top: the first rule that holds decides. Rule"],
    [
      { hit: "unique", rules: [rule("one", { gift: true })] },
      "Rules No two rules may hold for the same case. Rule",
    ],
    [{ hit: "any" }, "Rules Several rules may hold for the same case, with the same outcome. Rule"],
    [
      { hit: "collect", outcome: { points: { type: "integer", collect: "sum" } } },
      "Rules All rules that hold count, each once. Rule",
    ],
    [
      {
        hit: "priority",
        outcome: { grade: { type: "enum", values: ["low", "high"], ordered: true } },
        rules: [rule("one", { gift: true }, { grade: "high" })],
        otherwise: { then: { grade: "low" }, because: "x" },
      },
      "Rules Of the rules that hold, the one with the highest outcome decides. Rule",
    ],
    [
      { rules: undefined, layers: [{ id: "base", rules: [rule("one", { gift: true })] }] },
      "Rules The first layer in which a rule holds decides. Read from the top: the first rule that holds decides. Rule",
    ],
  ])("%j", (change, said) => {
    expect(sectionOf(page(policyWith(change)), "rules")).toContain(said);
  });

  test("the fact that most rules test stands first; what has no column stands apart", () => {
    const rules = [
      rule("one", { gift: true }),
      rule("two", { delay: { gte: 30 } }),
      rule("three", { delay: { gte: 20 }, not: { gift: true } }),
    ];
    const section = sectionOf(page(policyWith({ rules })), "rules");
    expect(section).toContain("Rule delay gift and also points State Because");
    expect(section).toContain("3 three at least 20 any it is not so that gift is yes 1 fires three.");
    expect(sectionOf(page(policyWith()), "rules")).not.toContain("and also");
  });

  test("two tests of one fact stand in one cell", () => {
    const rules = [rule("one", { all: [{ delay: { gte: 3 } }, { delay: { lt: 9 } }] })];
    expect(sectionOf(page(policyWith({ rules })), "rules")).toContain(
      "1 one at least 3 and less than 9 1 fires one.",
    );
  });

  test("what a rule does not give is nothing; what is only counted is counted", () => {
    const outcome = {
      points: { type: "integer", collect: "sum" },
      kinds: { type: "enum", values: ["a"], collect: "count" },
    };
    const rules = [
      rule("one", { gift: true }, { kinds: "a" }),
      rule("two", { delay: { gte: 30 } }, { points: 2 }),
    ];
    const section = sectionOf(
      page(policyWith({ hit: "collect", outcome, rules, otherwise: undefined })),
      "rules",
    );
    expect(section).toContain("1 one yes any nothing counted fires one.");
    expect(section).toContain("2 two any at least 30 2 nothing fires two.");
    expect(section).toContain("otherwise no rule above holds no answer: the case is a gap");
  });
});

describe("what became of a rule", () => {
  const states = (findings: readonly Finding[]) => {
    const section = sectionOf(page(policyWith(), { findings }), "rules");
    return [
      /1 one yes any 1 (.*?) one\./,
      /2 two any at least 30 1 (.*?) two\./,
      /holds 0 (.*?) Nothing\./,
    ].map((row) => row.exec(section)?.[1]);
  };

  test.each<readonly [readonly Finding[], readonly string[]]>([
    [[], ["fires", "fires", "holds"]],
    [[finding()], ["fires", "fires", "holds"]],
    [[finding({ code: "overlap", severity: "note", rules: ["one", "two"] })], ["fires", "fires", "holds"]],
    [
      [finding({ code: "conflict", rules: ["one", "two"] })],
      ["in conflict finding 1", "in conflict finding 1", "holds"],
    ],
    [
      [finding(), finding({ code: "never-fires", severity: "warning", rules: ["two", "one"] })],
      ["fires", "never fires finding 2", "holds"],
    ],
    [
      [finding({ code: "redundant-rule", severity: "warning", rules: ["one"] })],
      ["redundant finding 1", "fires", "holds"],
    ],
    [
      [
        finding({ code: "redundant-rule", severity: "warning", rules: ["one"] }),
        finding({ code: "conflict", rules: ["one"] }),
      ],
      ["in conflict, redundant finding 2 finding 1", "fires", "holds"],
    ],
    [
      Array.from({ length: 3 }, () => finding({ code: "conflict", rules: ["one"] })),
      ["in conflict finding 1 finding 2 finding 3", "fires", "holds"],
    ],
    [
      Array.from({ length: 5 }, () => finding({ code: "conflict", rules: ["one"] })),
      ["in conflict finding 1 finding 2 finding 3 and 2 more", "fires", "holds"],
    ],
  ])("%#", (findings, said) => {
    expect(states(findings)).toEqual(said);
  });

  test("links lead to the finding", () => {
    const html = page(policyWith(), { findings: [finding(), finding({ code: "conflict", rules: ["one"] })] });
    expect(html).toContain('<a href="#finding-2">finding 2</a>');
    expect(html).toContain('<article id="finding-2" class="finding error"');
  });
});

describe("findings", () => {
  const section = (analysis: Partial<Analysis>) => sectionOf(page(policyWith(), analysis), "findings");

  test("each severity in a word, notes and what is accepted folded and counted", () => {
    const findings = [
      finding(),
      finding({ severity: "warning", code: "cliff" }),
      finding({ severity: "note", code: "overlap" }),
      finding({ severity: "note", code: "overlap" }),
    ];
    const said = section({ findings, accepted: [finding({ accepted: "Meant." })] });
    expect(said).toContain("Error gap m h");
    expect(said).toContain("Warning cliff m h");
    expect(said).toContain("2 notes, good to know Note overlap m h Note overlap m h");
    expect(said).toContain("1 accepted in the document Error gap m h Accepted: Meant.");
    expect(said).not.toContain("Nothing to put right.");
    expect(section({ findings: findings.slice(2, 3) })).toContain(
      "Nothing to put right. 1 note, good to know",
    );
  });

  test("what is accepted has names of its own", () => {
    const html = page(policyWith(), { findings: [finding()], accepted: [finding(), finding()] });
    expect([...html.matchAll(/<article id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      "finding-1",
      "accepted-1",
      "accepted-2",
    ]);
  });

  test("rules, regions and a case are shown where there are any", () => {
    const bare = page(policyWith(), { findings: [finding()] });
    expect(bare).not.toContain('class="named"');
    expect(bare).not.toContain('class="regions"');
    expect(bare).not.toContain('class="witness"');
    const html = page(policyWith(), {
      findings: [
        finding({
          rules: ["one", "otherwise"],
          regions: [
            { text: "delay 3", share: 0.5, partly: true },
            { text: "delay 4", share: 0 },
          ],
          more: 2,
          witness: { facts: { delay: 3 }, status: "gap", rules: [] },
        }),
      ],
    });
    expect(html).toContain('<p class="named">Rules: <a href="#rule-1">one</a>, otherwise</p>');
    expect(textOf(html)).toContain("Cases Of all cases delay 3 within 50% delay 4 none and 2 more");
    expect([...html.matchAll(/class="part" width="(\d+)"/g)].map(([, width]) => width)).toEqual(["50", "1"]);
    expect(textOf(html)).toContain(
      "Fact This case delay 3 Comes out a gap: no rule decides As JSON, to decide it yourself {&quot;delay&quot;:3}",
    );
  });

  test("two cases stand side by side; where a fact is there in one alone, it is unknown in the other", () => {
    const decided = (given: object, points: number) =>
      ({ facts: given, status: "decided", outcome: { points }, rules: ["one", "two"] }) as const;
    const findings = [
      finding({
        witness: decided({ delay: 3, gift: true }, 1) as never,
        other: decided({ delay: 4 }, 2) as never,
      }),
    ];
    const html = page(policyWith(), { findings });
    expect(textOf(html)).toContain(
      "Fact This case Compared with delay 3 4 differs gift yes unknown differs Comes out points: 1 by one, two points: 2 by one, two",
    );
    expect(html).toContain('<th scope="col">This case</th><th scope="col">Compared with</th>');
    const alike = [
      finding({ witness: decided({ delay: 3 }, 1) as never, other: decided({ delay: 3 }, 2) as never }),
    ];
    expect(page(policyWith(), { findings: alike })).not.toContain("differs</span>");
  });
});

describe("guarantees", () => {
  const proof = (status: string, more: object = {}) =>
    ({ status, guarantee: { complete: true }, text: `It is ${status}.`, ...more }) as never;
  const witness = { facts: { delay: 3 }, status: "gap", rules: [] };

  test("each verdict in a word, with its case or its reason", () => {
    const section = sectionOf(
      page(policyWith(), {
        guarantees: [
          proof("proved"),
          proof("refuted", { witness }),
          proof("undecided", { because: "budget" }),
          proof("undecided", { because: "derived", guarantee: { id: "answers", complete: true } }),
        ],
      }),
      "guarantees",
    );
    expect(section).toContain("Proved It is proved. Refuted It is refuted. Fact This case delay 3");
    expect(section).toContain(
      "Undecided It is undecided. The search was given up: with more nodes or steps there may be an answer.",
    );
    expect(section).toContain(
      "Undecided It is undecided. answers It is not known whether the derived facts can come about together as a counterexample would need.",
    );
  });
});

describe("the head of the page", () => {
  const head = (analysis: Partial<Analysis>, policy = policyWith()) =>
    textOf(page(policy, analysis).split("<main>")[0]?.split("<header>")[1] ?? "").trim();

  test.each<readonly [Partial<Analysis>, string]>([
    [{}, "Sound."],
    [{ findings: [finding()] }, "Something is wrong: 1 error."],
    [
      { findings: [finding({ severity: "warning" }), finding({ severity: "warning" })] },
      "Sound, with something to look at: 2 warnings.",
    ],
    [{ findings: [finding({ severity: "note" })] }, "Sound: 1 note."],
    [{ accepted: [finding()] }, "Sound: 1 accepted."],
    [
      { findings: [finding(), finding({ severity: "warning" }), finding({ severity: "note" })] },
      "Something is wrong: 1 error, 1 warning, 1 note.",
    ],
  ])("%j", (analysis, said) => {
    expect(head(analysis)).toBe(`late, version 1 late ${said} Rules Findings Diagram`);
    const good = (analysis.findings ?? []).every(({ severity }) => severity !== "error");
    expect(page(policyWith(), analysis)).toContain(`<p class="verdict ${good ? "good" : "bad"}">`);
  });

  test("says how many guarantees are proved, and has a way to each section", () => {
    const guarantees = (...statuses: readonly string[]) =>
      ({
        guarantees: statuses.map((status) => ({
          status,
          guarantee: { complete: true },
          text: "t",
          because: "budget",
          witness: { facts: {}, status: "gap", rules: [] },
        })),
      }) as never;
    expect(head(guarantees("proved"))).toBe(
      "late, version 1 late Sound. 1 guarantee proved. Rules Findings Guarantees Diagram",
    );
    expect(head(guarantees("proved", "refuted"))).toContain("Sound. 1 of 2 guarantees proved.");
    expect(head(guarantees("undecided"))).toContain("Sound. 0 of 1 guarantee proved.");
    for (const section of ["rules", "findings", "guarantees", "diagram"]) {
      const html = page(policyWith(), guarantees("proved"));
      expect(html).toContain(`<li><a href="#${section}">`);
      expect(html).toContain(`<section id="${section}"`);
    }
  });

  test("without a fact to draw there is no diagram, and no way to one", () => {
    const policy = policyWith({
      facts: { marks: { type: "set", values: ["a"] } },
      rules: [rule("one", { marks: { has: "a" } })],
    });
    expect(head({}, policy)).toBe("late, version 1 late Sound. Rules Findings");
    expect(page(policy)).not.toContain('id="diagram"');
  });

  test("ends with what was looked at", () => {
    expect(textOf(page(policyWith()))).toContain(
      "2 rules. Looked at with 1 nodes and 2 steps. Fingerprint of the policy: sha256:",
    );
    expect(textOf(page(policyWith({ rules: [rule("one", { gift: true })] })))).toContain("1 rule. Looked at");
  });

  test("has a title for the window", () => {
    expect(page(samplePolicy(), sampleAnalysis(samplePolicy()))).toContain(
      "<title>Late flights: what was found</title>",
    );
    expect(page(policyWith())).toContain("<title>late: what was found</title>");
  });
});

describe("the cells of a diagram", () => {
  const areas = (change: object) => diagramOf(policyWith(change), ["delay", "gift"])?.areas;

  test("say gap, contradiction or rule where two facts settle it", () => {
    const rules = [rule("late", { delay: { gte: 30 } }), rule("gift", { gift: true })];
    const both = { gap: false, conflict: false };
    expect(areas({ hit: "unique", rules, otherwise: undefined })).toEqual([
      { kind: "gap", rules: [], gap: true, conflict: false, columns: [0, 0], rows: [0, 0] },
      { ...both, kind: "rule", rules: ["late"], columns: [1, 1], rows: [0, 0] },
      { ...both, kind: "rule", rules: ["gift"], columns: [0, 0], rows: [1, 1] },
      {
        kind: "conflict",
        rules: ["late", "gift"],
        gap: false,
        conflict: true,
        columns: [1, 1],
        rows: [1, 1],
      },
    ]);
  });

  test("take each fact as well founded", () => {
    const needed = { ...facts, gift: { type: "boolean", needs: "verified" } };
    expect(
      areas({ facts: needed, rules: [rule("gift", { gift: true, delay: { gte: 0 } })] })?.map(
        ({ kind }) => kind,
      ),
    ).toEqual(["rule", "rule"]);
  });

  test("are of facts of one value: a set or a list has no axis", () => {
    const more = {
      ...facts,
      marks: { type: "set", values: ["a"] },
      items: { type: "list", maxItems: 2, of: { late: { type: "boolean" } } },
    };
    const policy = policyWith({ facts: more });
    for (const name of ["marks", "items", "nothing"]) {
      expect(() => diagramAxes(policy, ["delay", name])).toThrow(
        `\`${name}\` is not a fact of one value of this policy`,
      );
    }
  });
});

test("what only looks like a list of records is shown as data", () => {
  expect(factInWords({ items: 3 })).toBe('{"items":3}');
  expect(factInWords({ items: [true, false] })).toBe("yes; no");
});

describe("the ranges of a fact", () => {
  const ranges = (
    fact: object,
    conditions: readonly unknown[],
    otherwise: object | undefined = { then: { points: 0 }, because: "x" },
  ) => {
    const rules = conditions.map((test, place) => rule(`r${place}`, { its: test }));
    const [axis] = diagramAxes(policyWith({ facts: { its: fact }, rules, otherwise }));
    return axis?.ranges.map(({ text }) => text);
  };
  const whole = { type: "integer", min: 0, max: 99 };

  test.each<readonly [object, readonly unknown[], readonly string[]]>([
    [whole, [{ gte: 30 }], ["0 to 29", "30 or more"]],
    [whole, [{ gte: 30 }, { gte: 31 }], ["0 to 29", "30", "31 or more"]],
    [{ ...whole, optional: true }, [{ gte: 30 }], ["0 to 29", "30 or more", "absent"]],
    [{ ...whole, optional: true }, [{ is: "absent" }], ["0 to 99", "absent"]],
    [{ ...whole, optional: true }, [{ lt: 30 }], ["0 to 29", "30 or more, or absent"]],
    [{ type: "boolean" }, [true], ["no", "yes"]],
    [
      { type: "enum", values: ["a", "b", "c", "d", "e", "f"] },
      ["f"].map((word) => word as never),
      ["a, b, c, d and 1 more", "f"],
    ],
    [
      { type: "enum", values: ["a", "b", "c", "d", "e"] },
      ["e"].map((word) => word as never),
      ["a, b, c, d", "e"],
    ],
    [
      { type: "enum", values: ["a", "b"], other: true },
      ["a"].map((word) => word as never),
      ["a", "b, anything else"],
    ],
    [
      { type: "date", min: "2026-01-01", max: "2026-12-31" },
      [{ gte: "2026-03-01" }, { gte: "2026-06-01" }],
      ["up to 2026-02-28", "2026-03-01 to 2026-05-31", "2026-06-01 or later"],
    ],
    [
      { type: "instant", min: "2026-01-01T00:00:00Z", max: "2026-12-31T00:00:00Z" },
      [{ gte: "2026-03-01T00:00:00Z" }],
      ["up to 2026-02-28T23:59:59.999Z", "2026-03-01T00:00:00Z or later"],
    ],
  ])("%j %j", (fact, conditions, texts) => {
    expect(ranges(fact, conditions)).toEqual(texts);
  });

  test("a word that is not on the list is given where another word is meant", () => {
    const [axis] = diagramAxes(
      policyWith({
        facts: { its: { type: "enum", values: ["other", "other-", "a"], other: true } },
        rules: [rule("one", { its: "a" }), rule("two", { its: { is: "other" } })],
      }),
    );
    expect(axis?.ranges.at(-1)).toEqual({ text: "anything else", value: "other--" });
    expect(axis?.ranges.map(({ value }) => value)).toEqual(["other", "a", "other--"]);
  });
});
