import type { Table, TableTest } from "../tables/table.ts";

/** The table as one JsonLogic rule: `if` with condition and answer in turn. The answer is the amount alone. */
export function jsonLogicOf(table: Table): object {
  return {
    if: [
      ...table.rules.flatMap((rule) => [{ and: rule.tests.flatMap(testsOf) }, rule.award]),
      table.otherwise,
    ],
  };
}

function testsOf(test: TableTest): object[] {
  const read = { var: test.fact };
  if (test.kind === "is") {
    if (typeof test.value === "string") return [{ "===": [read, test.value] }];
    return [test.value ? read : { "!": [read] }];
  }
  if (test.kind === "oneOf") return [{ in: [read, test.values] }];
  return [
    ...(test.from === undefined ? [] : [{ ">=": [read, test.from] }]),
    ...(test.below === undefined ? [] : [{ "<": [read, test.below] }]),
  ];
}
