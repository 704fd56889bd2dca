// What each principle promises of one policy: of which facts, and of which outcomes.
import { describe, expect, test } from "vitest";
import { expandPrinciple } from "../../../src/analysis/principles/expand-principle.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { compiledOf, readGuarantee } from "../../../src/policy/normal-form.ts";

const about = (subject: string | undefined, fact: object = { type: "integer", min: 0, max: 9 }) => ({
  ...fact,
  ...(subject && { about: subject }),
});
const LEVELS = { type: "enum", values: ["low", "high"] };

const facts = {
  worth: about("customer-value"),
  tone: about("customer-tone", LEVELS),
  marked: about("customer-flag", { type: "boolean" }),
  followers: about("publicity"),
  damage: about("harm", { ...LEVELS, ordered: true }),
  kind: about("harm", LEVELS),
  lost: about("loss"),
  delay: about("failure"),
  baby: about("customer-need", { type: "boolean" }),
  wishes: about("customer-need", { type: "set", values: ["quiet", "near"] }),
  need: about("customer-need", LEVELS),
  day: about(undefined),
};

function expanded(guarantee: object, change: object = {}): readonly string[] {
  const policy = loadPolicy({
    id: "kind",
    version: "1",
    purpose: "other",
    facts,
    outcome: {
      points: { type: "integer" },
      level: LEVELS,
      grade: { ...LEVELS, ordered: true },
      call: { type: "boolean" },
    },
    rules: [
      {
        id: "late",
        when: { delay: { gte: 3 } },
        then: { points: 1, level: "low", grade: "low", call: true },
        because: "x",
      },
    ],
    otherwise: { then: { points: 0, level: "low", grade: "low", call: false }, because: "y" },
    ...change,
  });
  const read = readGuarantee(policy, guarantee as never);
  if (!read.ok || read.value.kind !== "principle") throw new Error(JSON.stringify(read));
  const names = compiledOf(policy).normal.outcomes.map(({ name }) => name);
  return expandPrinciple(policy, read.value).map((one) => {
    if (one.kind === "grows") return `as ${one.fact} grows ${names[one.outcome]} never ${one.never}`;
    if (one.kind === "independent") return `${names[one.outcome]} not of ${one.of.join(" ")}`;
    return one.kind === "floor" ? `floor ${one.policy}` : one.kind;
  });
}

const WHO = "worth tone marked followers";
const FIELDS = ["points", "level", "grade", "call"];
const ORDERED = ["points", "grade", "call"];
const grows = (...names: readonly string[]) =>
  names.flatMap((fact) => ORDERED.map((field) => `as ${fact} grows ${field} never falls`));

describe("a principle", () => {
  test.each<readonly [object, readonly string[]]>([
    [{ principle: "no-dead-end" }, ["complete"]],
    [
      { principle: "like-cases-alike", of: ["day", "worth"] },
      FIELDS.map((field) => `${field} not of day worth`),
    ],
    [{ principle: "like-cases-alike", of: ["day"], outcome: "level" }, ["level not of day"]],
    [{ principle: "respect" }, FIELDS.map((field) => `${field} not of ${WHO}`)],
    [{ principle: "respect", outcome: "call" }, [`call not of ${WHO}`]],
    [{ principle: "respect", of: ["tone"], outcome: "call" }, ["call not of tone"]],
    [{ principle: "more-harm-never-less" }, grows("damage", "lost", "delay")],
    [{ principle: "more-harm-never-less", of: ["delay"] }, grows("delay")],
    [
      { principle: "more-harm-never-less", outcome: "points" },
      grows("damage", "lost", "delay").filter((one) => one.includes("points")),
    ],
    [{ principle: "need-never-lowers" }, grows("baby", "wishes")],
    [
      { principle: "need-never-lowers", of: ["wishes"], outcome: "grade" },
      ["as wishes grows grade never falls"],
    ],
    [{ principle: "integrity" }, []],
  ])("%j", (guarantee, parts) => {
    expect(expanded(guarantee)).toEqual(parts);
  });

  test("of facts that are not there promises nothing", () => {
    const few = { facts: { delay: { type: "integer", min: 0, max: 9 } } };
    for (const principle of ["respect", "more-harm-never-less", "need-never-lowers"]) {
      expect(expanded({ principle }, few)).toEqual([]);
    }
  });

  test("integrity rests on every floor of the document", () => {
    const guarantees = [
      { complete: true },
      { floor: "law", outcome: "points" },
      { principle: "integrity" },
      { floor: "terms", outcome: "points" },
    ];
    expect(expanded({ principle: "integrity" }, { guarantees })).toEqual(["floor law", "floor terms"]);
  });

  test("what is collected is ordered where it is a number, or counted", () => {
    const outcome = {
      sum: { type: "integer", collect: "sum" },
      steps: { ...LEVELS, collect: "list" },
      grades: { ...LEVELS, ordered: true, collect: "list" },
      counted: { ...LEVELS, collect: "count" },
    };
    const then = { sum: 1, steps: "low", grades: "low", counted: "low" };
    const change = {
      hit: "collect",
      outcome,
      rules: [{ id: "late", when: { delay: { gte: 3 } }, then, because: "x" }],
      otherwise: undefined,
    };
    expect(expanded({ principle: "more-harm-never-less", of: ["delay"] }, change)).toEqual([
      "as delay grows sum never falls",
      "as delay grows counted never falls",
    ]);
  });
});
