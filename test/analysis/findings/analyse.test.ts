// Everything that is found in one policy: its order, what is accepted, and what became of its promises.
import { Analysis, analyse, prove } from "evenhand/analysis";
import { loadPolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";

const rule = (id: string, when: object, points: number) => ({
  id,
  when,
  then: { points },
  because: `${id}.`,
});

const document = {
  id: "late",
  version: "1",
  purpose: "other",
  facts: {
    delay: { type: "integer", min: 0, max: 99 },
    gift: { type: "boolean" },
    shop: { type: "boolean" },
  },
  outcome: { points: { type: "integer" } },
  rules: [
    rule("late", { delay: { gte: 60 } }, 3),
    rule("gift", { gift: true, delay: { gte: 30 } }, 2),
    rule("very-late", { delay: { gte: 90 } }, 9),
  ],
};
const analysed = (change: object = {}) => analyse(loadPolicy({ ...document, ...change }));
const codes = (change: object = {}) =>
  analysed(change).findings.map(({ severity, code }) => `${severity} ${code}`);

describe("what is found", () => {
  test("errors come first, then warnings, then notes", () => {
    const analysis = analysed();
    expect(Analysis.parse(analysis)).toEqual(analysis);
    expect(analysis.findings.map(({ severity, code, message }) => [severity, code, message])).toEqual([
      ["error", "gap", "no rule fires where delay under 30"],
      ["warning", "never-fires", "`very-late` never fires: `late` takes every case first"],
      ["warning", "unused-fact", "`shop` changes no outcome"],
      [
        "note",
        "overlap",
        "`late` decides before `gift` where delay 60 or more and gift yes, and they say different things",
      ],
      [
        "note",
        "overlap",
        "`late` decides before `very-late` where delay 90 or more, and they say different things",
      ],
    ]);
  });

  test("says where it stands in the document", () => {
    const at = (change: object) =>
      Object.fromEntries(analysed(change).findings.map(({ code, path }) => [code, path]));
    expect(at({})).toMatchObject({
      gap: ["rules"],
      "never-fires": ["rules", 2],
      "unused-fact": ["facts", "shop"],
      overlap: ["rules", 2],
    });
    const [late, gift, veryLate] = document.rules;
    const layers = [
      { id: "one", rules: [late] },
      { id: "two", rules: [gift, veryLate] },
    ];
    expect(at({ rules: undefined, layers })).toMatchObject({ "never-fires": ["layers", 1, "rules", 1] });
  });

  test("a fact that is only named in a reason is a note, wherever the reason stands", () => {
    const found = (change: object) =>
      analysed({
        facts: { ...document.facts, town: { type: "enum", values: ["York"] } },
        ...change,
      }).findings.flatMap(({ code, facts, severity, message }) =>
        code === "unused-fact" && facts?.[0] === "town" ? [[severity, message]] : [],
      );
    expect(found({})).toEqual([["warning", "`town` changes no outcome"]]);
    const named = [["note", "`town` changes no outcome, and is only named in a text"]];
    const [late, ...more] = document.rules;
    expect(found({ rules: [{ ...late, because: "In {town}." }, ...more] })).toEqual(named);
    expect(found({ otherwise: { then: { points: 0 }, because: { en: "Here.", de: "In {town}." } } })).toEqual(
      named,
    );
  });

  test("the largest regions first, and how many are not told", () => {
    const rules = [
      rule("a", { delay: { gte: 1, lte: 9 } }, 1),
      rule("b", { delay: { gte: 20, lte: 49 } }, 1),
      rule("c", { delay: { gte: 51, lte: 60 } }, 1),
    ];
    const policy = loadPolicy({ ...document, facts: { delay: document.facts.delay }, rules });
    const gap = (regions: number) => analyse(policy, { regions }).findings[0];
    const texts = (regions: number) => gap(regions)?.regions?.map(({ text }) => text);
    expect(texts(4)).toEqual(["delay over 60", "delay 10 to 19", "delay 0", "delay 50"]);
    expect(gap(4)).not.toHaveProperty("more");
    expect(texts(3)).toEqual(["delay over 60", "delay 10 to 19", "delay 0"]);
    expect(gap(3)).toMatchObject({ more: 1 });
    expect(gap(1)).toMatchObject({ more: 3, message: "no rule fires where delay over 60" });
  });
});

describe("what is accepted", () => {
  const accept = (...entries: readonly object[]) => ({
    accept: entries.map((entry) => ({ because: "It is meant.", ...entry })),
  });

  test("stays quiet, with the reason", () => {
    const { findings, accepted } = analysed(accept({ finding: "overlap", rules: ["gift"] }));
    expect(findings.map(({ code, rules }) => [code, ...(rules ?? [])])).toEqual([
      ["gap"],
      ["never-fires", "very-late", "late"],
      ["unused-fact"],
      ["overlap", "late", "very-late"],
    ]);
    expect(accepted).toMatchObject([{ code: "overlap", rules: ["late", "gift"], accepted: "It is meant." }]);
  });

  test("in the language of the document, for whoever audits it", () => {
    const said = (because: unknown, language?: string) =>
      analysed({
        ...accept({ finding: "overlap", rules: ["gift"], because }),
        ...(language && { language }),
      }).accepted.map((one) => one.accepted);
    expect(said({ en: "Meant.", de: "Gewollt." })).toEqual(["Meant."]);
    expect(said({ en: "Meant.", de: "Gewollt." }, "de")).toEqual(["Gewollt."]);
  });

  test("everything that it names must be there", () => {
    expect(analysed(accept({ finding: "overlap", rules: ["gift", "very-late"] })).accepted).toEqual([]);
    expect(codes(accept({ finding: "unused-fact", facts: ["gift"] }))).toContain("warning unused-fact");
    expect(codes(accept({ finding: "unused-fact", facts: ["shop"] }))).not.toContain("warning unused-fact");
    expect(codes(accept({ finding: "unused-fact", outcome: "points" }))).toContain("warning unused-fact");
  });

  test("and where nothing is found that it is for, that is found", () => {
    const { findings } = analysed(
      accept({ finding: "overlap" }, { finding: "cliff" }, { finding: "unused-fact" }),
    );
    expect(findings.filter(({ code }) => code === "unused-acceptance")).toEqual([
      {
        code: "unused-acceptance",
        severity: "warning",
        message: "nothing is found that this accepts: cliff",
        help: "delete it: what it accepted is gone",
        path: ["accept", 1],
      },
    ]);
  });

  test("two acceptances of one finding are both of use, and the first says why", () => {
    const { findings, accepted } = analysed(
      accept(
        { finding: "overlap", rules: ["gift"], because: "One." },
        { finding: "overlap", rules: ["late", "gift"], because: "Two." },
      ),
    );
    expect(accepted.map((one) => one.accepted)).toEqual(["One."]);
    expect(findings.map(({ code }) => code)).not.toContain("unused-acceptance");
  });
});

describe("promises", () => {
  const guarantees = [
    { complete: true },
    { id: "more", whenGrows: "delay", neverFalls: "points" },
    { whenGrows: "delay", neverRises: "points" },
  ];

  test("each has its proof, and each that is broken a finding with the same cases", () => {
    const policy = loadPolicy({ ...document, guarantees });
    const { findings, guarantees: proofs } = analyse(policy);
    expect(proofs.map(({ status }) => status)).toEqual(["refuted", "proved", "refuted"]);
    expect(findings.filter(({ code }) => code === "guarantee-refuted")).toEqual([
      {
        code: "guarantee-refuted",
        severity: "error",
        message: proofs[0]?.text,
        help: "the case shows it: change the rules, or promise less",
        path: ["guarantees", 0],
        guarantee: "1",
        witness: (proofs[0] as { witness?: unknown }).witness,
      },
      {
        code: "guarantee-refuted",
        severity: "error",
        message: proofs[2]?.text,
        help: "the case shows it: change the rules, or promise less",
        path: ["guarantees", 2],
        guarantee: "3",
        witness: (proofs[2] as { witness?: unknown }).witness,
        other: (proofs[2] as { other?: unknown }).other,
      },
    ]);
  });

  test("a promise with an id is named by it", () => {
    const { findings } = analysed({ guarantees: [{ id: "answer", complete: true }] });
    expect(findings.find(({ code }) => code === "guarantee-refuted")).toMatchObject({
      guarantee: "answer",
      path: ["guarantees", 0],
    });
  });

  test("what the proofs cost is part of what the analysis costs", () => {
    const options = { engine: "branching" } as const;
    const cost = (change: object) => analyse(loadPolicy({ ...document, ...change }), options).effort.steps;
    const own = guarantees.map(
      (guarantee) => prove(loadPolicy(document), guarantee as never, options).effort.steps,
    );
    expect(cost({ guarantees }) - cost({})).toBe(own.reduce((sum, steps) => sum + steps, 0));
    expect(Math.min(...own)).toBeGreaterThan(0);
  });
});
