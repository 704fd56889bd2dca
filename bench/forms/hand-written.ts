import type { Table, TableTest } from "../tables/table.ts";

/** How the hand-written function is laid out. */
export interface HandWritten {
  /** Rules to a function. One function holds all of them unless said otherwise. */
  readonly chunk?: number;
}

/**
 * The table as the code a person would write for it: an if for each rule, in order, on the same plain
 * object, with an answer of the same shape. Returned as the source of a module, so that it is loaded
 * as any module is (and not through `eval`, which would be compiled differently).
 *
 * The first parameter stands there so that the function is called exactly as `decide(policy, facts)` is.
 */
export function handWrittenOf(table: Table, { chunk = Number.POSITIVE_INFINITY }: HandWritten = {}): string {
  const answers = table.rules.map(
    (rule) => `  if (${rule.tests.map(testOf).join(" && ")}) return ${answerOf(rule.award)};`,
  );
  const otherwise = `  return ${answerOf(table.otherwise)};`;
  if (answers.length <= chunk) {
    return `export function answer(_policy, facts) {\n${answers.join("\n")}\n${otherwise}\n}\n`;
  }
  const parts: string[] = [];
  for (let start = 0; start < answers.length; start += chunk) {
    parts.push(
      `function part${parts.length}(facts) {\n${answers.slice(start, start + chunk).join("\n")}\n}\n`,
    );
  }
  const calls = parts.map((_, index) => `part${index}(facts)`).join(" ?? ");
  return `${parts.join("\n")}\nexport function answer(_policy, facts) {\n  return ${calls} ?? ${answerOf(table.otherwise)};\n}\n`;
}

function answerOf(award: number): string {
  return `{ award: { amount: ${award}, currency: "EUR" } }`;
}

function testOf(test: TableTest): string {
  const read = `facts.${test.fact}`;
  if (test.kind === "is") {
    if (typeof test.value === "string") return `${read} === ${JSON.stringify(test.value)}`;
    return test.value ? read : `!${read}`;
  }
  if (test.kind === "oneOf") {
    return `(${test.values.map((value) => `${read} === ${JSON.stringify(value)}`).join(" || ")})`;
  }
  const limits: string[] = [];
  if (test.from !== undefined) limits.push(`${read} >= ${test.from}`);
  if (test.below !== undefined) limits.push(`${read} < ${test.below}`);
  return limits.join(" && ");
}
