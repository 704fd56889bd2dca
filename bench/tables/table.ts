/**
 * A decision table in the plainest form: every contestant (a policy, an if/else chain, each peer's own
 * rule format) is printed from this one description, so all of them decide the same thing.
 */
export interface Table {
  readonly name: string;
  readonly facts: readonly TableFact[];
  /** The first rule that fits decides. */
  readonly rules: readonly TableRule[];
  /** Minor units of the award when no rule fits. */
  readonly otherwise: number;
}

/** Money is in minor units (cents), here and in the cases. */
export type TableFact =
  | { readonly name: string; readonly type: "boolean" }
  | { readonly name: string; readonly type: "enum"; readonly values: readonly string[] }
  | { readonly name: string; readonly type: "integer" | "money"; readonly max: number };

export interface TableRule {
  readonly id: string;
  readonly tests: readonly TableTest[];
  /** Minor units. */
  readonly award: number;
  readonly because: string;
}

export type TableTest =
  | { readonly fact: string; readonly kind: "is"; readonly value: string | boolean }
  | { readonly fact: string; readonly kind: "oneOf"; readonly values: readonly string[] }
  | { readonly fact: string; readonly kind: "between"; readonly from?: number; readonly below?: number };

export type TableCase = Readonly<Record<string, string | number | boolean>>;

/** The index of the first rule that fits, or -1: the referee, written to be right and not to be fast. */
export function refereeOf(table: Table, facts: TableCase): number {
  return table.rules.findIndex((rule) => rule.tests.every((test) => fits(test, facts)));
}

function fits(test: TableTest, facts: TableCase): boolean {
  const value = facts[test.fact];
  if (test.kind === "is") return value === test.value;
  if (test.kind === "oneOf") return test.values.includes(value as string);
  return (value as number) >= (test.from ?? -Infinity) && (value as number) < (test.below ?? Infinity);
}
