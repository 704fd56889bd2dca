// What an answer cost is told, and what the rules can give at all costs nothing.
import { describe, expect, test } from "vitest";
import { prove } from "../../../src/analysis/index.ts";
import { loadPolicy } from "../../../src/policy/index.ts";

const steps = [2, 4, 6];
const policyWith = (hit: string, more: object = {}) =>
  loadPolicy({
    id: "effort",
    version: "1",
    purpose: "other",
    facts: { a: { type: "integer", min: 0, max: 9 }, b: { type: "integer", min: 0, max: 9 } },
    outcome: { points: { type: "integer", ...(hit === "collect" && { collect: "sum" }) } },
    hit,
    rules: steps.map((gte, index) => {
      return {
        id: `from-${gte}`,
        when: { a: { gte, lte: gte + 1 }, b: { gte: index } },
        then: { points: 5 - index },
        because: "x",
      };
    }),
    otherwise: { then: { points: 1 }, because: "x" },
    ...more,
  });
const most = (points: number) => ({ atMost: { points } });
const spent = (hit: string, points: number, options = {}) => {
  const { status, effort } = prove(policyWith(hit), most(points), options);
  return { status, nothing: effort.nodes === 0 && effort.steps === 0, ...effort };
};

describe("what no rule can give", () => {
  test.each(["first", "collect"])("is known before any search: %s", (hit) => {
    expect(spent(hit, hit === "collect" ? 12 : 5)).toMatchObject({ status: "proved", nothing: true });
  });

  test("is searched for where rules could contradict each other", () => {
    expect(spent("unique", 5)).toMatchObject({ status: "proved" });
    expect(spent("unique", 4)).toMatchObject({ status: "refuted", nothing: false });
  });

  test("is searched for where some rule gives more", () => {
    for (const hit of ["first", "collect", "unique", "any"]) {
      expect(spent(hit, 4)).toMatchObject({ status: "refuted", nothing: false });
    }
  });
});

describe("the effort of a search", () => {
  test("is nodes and steps of diagrams, and steps of branching", () => {
    const complete = (engine: "diagrams" | "branching") =>
      prove(policyWith("first", { otherwise: undefined }), { complete: true }, { engine }).effort;
    expect(complete("diagrams").nodes).toBeGreaterThan(0);
    expect(complete("branching").nodes).toBe(0);
    expect(complete("branching").steps).toBeGreaterThan(0);
  });

  test("is no more than may be spent", () => {
    for (const limits of [
      { nodes: 1, steps: 1 },
      { nodes: 2, steps: 7 },
    ]) {
      for (const engine of ["diagrams", "branching"] as const) {
        const { effort } = prove(policyWith("unique"), most(4), { ...limits, engine });
        expect(effort.nodes).toBeLessThanOrEqual(limits.nodes);
        expect(effort.steps).toBeLessThanOrEqual(limits.steps);
      }
    }
  });
});
