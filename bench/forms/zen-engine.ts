import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";
import type { Table, TableCase, TableTest } from "../tables/table.ts";

/** The table as a decision table of zen-engine, first hit, compiled once. */
export function zenEngineOf(table: Table): (facts: TableCase) => Promise<number> {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(contentOf(table)));
  return async (facts) => ((await decision.evaluate(facts)).result as { award: number }).award;
}

function contentOf(table: Table): object {
  const inputs = table.facts.map((fact) => ({ id: fact.name, name: fact.name, field: fact.name }));
  const row = (id: string, tests: readonly TableTest[], award: number): object => ({
    _id: id,
    ...Object.fromEntries(table.facts.map((fact) => [fact.name, ""])),
    ...Object.fromEntries(tests.map((test) => [test.fact, cellOf(test)])),
    award: String(award),
  });
  return {
    nodes: [
      { id: "in", type: "inputNode", name: "in" },
      {
        id: "table",
        type: "decisionTableNode",
        name: "table",
        content: {
          hitPolicy: "first",
          inputs,
          outputs: [{ id: "award", name: "award", field: "award" }],
          rules: [
            ...table.rules.map((rule) => row(rule.id, rule.tests, rule.award)),
            row("otherwise", [], table.otherwise),
          ],
        },
      },
      { id: "out", type: "outputNode", name: "out" },
    ],
    edges: [
      { id: "in-table", sourceId: "in", targetId: "table", type: "edge" },
      { id: "table-out", sourceId: "table", targetId: "out", type: "edge" },
    ],
  };
}

function cellOf(test: TableTest): string {
  if (test.kind === "is") return JSON.stringify(test.value);
  if (test.kind === "oneOf") return test.values.map((value) => JSON.stringify(value)).join(", ");
  if (test.from === undefined) return `< ${test.below}`;
  if (test.below === undefined) return `>= ${test.from}`;
  return `[${test.from}..${test.below})`;
}
