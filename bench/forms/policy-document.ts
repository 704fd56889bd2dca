import type { Table, TableFact, TableTest } from "../tables/table.ts";

/** The table as a policy document, read from JSON text as a policy kept in a file is. */
export function policyDocumentOf(table: Table): object {
  return JSON.parse(JSON.stringify(documentOf(table))) as object;
}

function documentOf(table: Table): object {
  const money = new Set(table.facts.filter((fact) => fact.type === "money").map((fact) => fact.name));
  return {
    format: 0,
    id: table.name,
    version: "1",
    purpose: "other",
    facts: Object.fromEntries(table.facts.map((fact) => [fact.name, factOf(fact)])),
    outcome: { award: { type: "money", currency: "EUR" } },
    rules: table.rules.map((rule) => ({
      id: rule.id,
      when: Object.fromEntries(
        rule.tests.map((test) => [test.fact, conditionOf(test, money.has(test.fact))]),
      ),
      then: { award: majorUnits(rule.award) },
      because: rule.because,
    })),
    otherwise: { then: { award: majorUnits(table.otherwise) }, because: "No row of the table fits." },
  };
}

function factOf(fact: TableFact): object {
  if (fact.type === "boolean") return { type: "boolean" };
  if (fact.type === "enum") return { type: "enum", values: fact.values };
  if (fact.type === "integer") return { type: "integer", min: 0, max: fact.max };
  return { type: "money", currency: "EUR", max: majorUnits(fact.max) };
}

function conditionOf(test: TableTest, money: boolean): unknown {
  if (test.kind === "is") return test.value;
  if (test.kind === "oneOf") return test.values;
  const limit = (value: number): number | string => (money ? majorUnits(value) : value);
  return {
    ...(test.from === undefined ? {} : { gte: limit(test.from) }),
    ...(test.below === undefined ? {} : { lt: limit(test.below) }),
  };
}

function majorUnits(minor: number): string {
  return `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, "0")}`;
}
