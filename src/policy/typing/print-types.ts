/**
 * The types of a JSON policy, as a declaration to stand beside the file. TypeScript widens what it imports from
 * JSON, so `delay-repay.json` gets `delay-repay.d.json.ts`, and a misspelt fact is red again.
 */
import type { Fact, ScalarFact } from "../document/fact.ts";
import type { Outcome } from "../document/outcome.ts";
import type { Parameter } from "../document/parameter.ts";
import type { PolicyDocument } from "../document/policy-document.ts";

/** How a declaration is printed. */
export interface PrintTypesOptions {
  /** Where the types are imported from; `evenhand` where not said. */
  readonly from?: string;
}

/**
 * The text of `FILE.d.json.ts` for a sound document (`policy.document`). The importing project sets
 * `resolveJsonModule` and, for TypeScript to look for the declaration, `allowArbitraryExtensions`.
 *
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 * import { loadPolicy, printTypes } from "evenhand";
 *
 * const policy = loadPolicy({
 *   id: "late", version: "1", purpose: "other", facts: { late: { type: "boolean" } },
 *   outcome: { due: { type: "boolean" } }, rules: [], otherwise: { then: { due: false }, because: "In time." },
 * });
 * printTypes(policy.document).includes("late: boolean;"); //=> true
 * ```
 */
export function printTypes(document: PolicyDocument, { from = "evenhand" }: PrintTypesOptions = {}): string {
  const sections = [
    printSection(document.facts, inputType),
    printSection(document.outcome, resultType),
    printSection(document.parameters ?? {}, settingType),
  ].filter((section, index) => index < 2 || section !== "{}");
  const body = sections.join(", ");
  const names = NAMES.filter((name) =>
    new RegExp(`\\b${name}\\b`, "u").test(`TypedDocument ${body.replace(STRINGS, "")}`),
  );
  return [
    "// The types of the JSON file beside this one, written by `evenhand types`. Write it again when that file changes.",
    `import type { ${names.join(", ")} } from ${JSON.stringify(from)};`,
    "",
    `declare const document: TypedDocument<${body}>;`,
    "export default document;",
    "",
  ].join("\n");
}

/** What a declaration may import. */
const NAMES: readonly string[] = [
  "Absent",
  "DateInput",
  "InOrder",
  "InstantInput",
  "Money",
  "MoneyInput",
  "OrOther",
  "TypedDocument",
  "WrittenMoney",
];

const STRINGS = /"(?:[^"\\]|\\.)*"/gu;
const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]*$/u;

function printSection<Declared>(
  section: { readonly [name: string]: Declared },
  print: (declared: Declared) => string,
): string {
  const lines = Object.entries(section).map(
    ([name, declared]) => `  ${IDENTIFIER.test(name) ? name : JSON.stringify(name)}: ${print(declared)};`,
  );
  return lines.length === 0 ? "{}" : ["{", ...lines, "}"].join("\n");
}

function inputType(fact: Fact): string {
  const present =
    fact.type === "list"
      ? arrayOf(printSection(fact.of, inputType).replaceAll("\n", "\n  "))
      : fact.type === "set"
        ? arrayOf(wordType(fact))
        : scalarType(fact);
  return fact.optional === true ? `${present} | Absent` : present;
}

function scalarType(fact: ScalarFact): string {
  switch (fact.type) {
    case "money":
      return `MoneyInput<${JSON.stringify(fact.currency)}>`;
    case "date":
      return "DateInput";
    case "instant":
      return "InstantInput";
    case "enum":
      if (fact.other === true) return `OrOther<${wordType(fact)}>`;
      return fact.ordered === true ? `InOrder<${wordType(fact)}>` : wordType(fact);
    default:
      return wordType(fact);
  }
}

function resultType(outcome: Outcome): string {
  if (outcome.collect === "count") return "number";
  const plain = outcome.type === "money" ? `Money<${JSON.stringify(outcome.currency)}>` : wordType(outcome);
  if (outcome.collect === "list") return arrayOf(plain);
  return "range" in outcome && outcome.range === true ? `{ atLeast: ${plain}; atMost: ${plain} }` : plain;
}

function arrayOf(type: string): string {
  return type.startsWith('"') ? `readonly (${type})[]` : `readonly ${type}[]`;
}

function settingType(parameter: Parameter): string {
  if (parameter.type === "date" || parameter.type === "instant") return "string";
  return parameter.type === "money" ? "WrittenMoney" : wordType(parameter);
}

function wordType(declared: { readonly type: string; readonly values?: readonly string[] }): string {
  if (declared.values !== undefined) return declared.values.map((value) => JSON.stringify(value)).join(" | ");
  return declared.type === "boolean" ? "boolean" : "number";
}
