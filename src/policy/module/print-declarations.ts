/**
 * The types of a module: what it takes and gives, as a declaration to stand beside it.
 */
import type { Fact } from "../document/fact.ts";
import type { Outcome } from "../document/outcome.ts";
import type { PolicyDocument } from "../document/policy-document.ts";
import { inComment, literal } from "./literal.ts";
import { key } from "./print-consequence.ts";

/** The text of the `.d.ts` file of a module. */
export function printDeclarations(
  document: PolicyDocument,
  rules: readonly string[],
  header: string,
): string {
  return `${header}
/** A case: every fact known, or absent where that is possible. */
export interface Facts ${factsType(document, { plain: false, comments: true })}
/** The same, with amounts of money in minor units. */
export interface PlainFacts ${factsType(document, { plain: true, comments: true })}
/** What follows. Amounts of money are in minor units. */
export interface Outcome ${outcomeType(document)}
/** The id of a rule; \`otherwise\` where none fires. */
export type Rule = ${rules.length === 0 ? "never" : rules.map(literal).join(" | ")};
/** What the policy says of a case. */
export type Decision =
  | { readonly status: "decided"; readonly rules: readonly Rule[]; readonly outcome: Outcome }
  | { readonly status: "gap" }
  | { readonly status: "conflict"; readonly rules: readonly Rule[] }
  | { readonly status: "open" | "invalid"; readonly facts: readonly string[] };
export declare const policy: {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly meaning: string;
};
export declare const rules: readonly Rule[];
export declare function decide(facts: Facts): Decision;
export declare function outcome(facts: Facts): Outcome | undefined;
export declare function outcomeUnchecked(facts: PlainFacts): Outcome | undefined;
`;
}

/** The same types for whoever reads the module without its declaration. */
export function printTypeComments(document: PolicyDocument): string {
  return `/** @typedef {${factsType(document, { plain: false, comments: false })}} Facts */
/** @typedef {${factsType(document, { plain: true, comments: false })}} PlainFacts */
/** @typedef {${outcomeType(document)}} Outcome */`;
}

function factsType(
  { facts }: PolicyDocument,
  { plain, comments }: { readonly plain: boolean; readonly comments: boolean },
): string {
  const lines = Object.entries(facts).map(
    ([name, fact]) => `${comments ? commentOf(fact) : ""}  readonly ${key(name)}: ${inputOf(fact, plain)};`,
  );
  return ["{", ...lines, "}"].join("\n");
}

function outcomeType({ outcome }: PolicyDocument): string {
  const lines = Object.entries(outcome).map(
    ([name, field]) => `  readonly ${key(name)}: ${resultOf(field)};`,
  );
  return ["{", ...lines, "}"].join("\n");
}

function commentOf(fact: Fact): string {
  const { least, greatest } = boundsOf(fact);
  const unit = "unit" in fact && fact.unit !== undefined ? ` ${inComment(fact.unit)}` : "";
  if (fact.type === "money") return `  /** ${inComment(fact.currency)} ${least} to ${greatest}. */\n`;
  if (fact.type === "date") return "  /** A day, YYYY-MM-DD. */\n";
  if (fact.type === "instant") return "  /** A point in time with its offset, YYYY-MM-DDTHH:MM:SSZ. */\n";
  return least === undefined ? "" : `  /** ${least} to ${greatest}${unit}. */\n`;
}

function boundsOf(fact: Fact): { readonly least?: string; readonly greatest?: string } {
  if (!("max" in fact)) return {};
  const inWords = (bound: unknown) => inComment(String(bound));
  return { least: inWords(fact.min ?? 0), greatest: inWords(fact.max) };
}

/** The type of a value; `plain` where money is always a number. */
function inputOf(fact: Fact, plain: boolean): string {
  const present = presentOf(fact, plain);
  return fact.optional === true ? `${present} | { readonly is: "absent" }` : present;
}

function presentOf(fact: Fact, plain: boolean): string {
  switch (fact.type) {
    case "boolean":
      return "boolean";
    case "enum":
      return fact.other === true ? "string" : fact.values.map(literal).join(" | ");
    case "money":
      return plain
        ? "number"
        : `number | \`\${number}\` | { readonly amount: number; readonly currency: ${literal(fact.currency)} }`;
    case "set":
      return `readonly (${fact.values.map(literal).join(" | ")})[]`;
    case "list": {
      const fields = Object.entries(fact.of).map(
        ([name, field]) => `readonly ${key(name)}: ${inputOf(field, plain)}`,
      );
      const records = `readonly { ${fields.join("; ")} }[]`;
      return plain ? records : `${records} | { readonly items: ${records}; readonly complete: true }`;
    }
    case "date":
    case "instant":
      return "string";
    default:
      return "number";
  }
}

function resultOf(outcome: Outcome): string {
  if (outcome.collect === "count") return "number";
  const value = singleOf(outcome);
  if (outcome.collect === "list") return `readonly (${value})[]`;
  const range = "range" in outcome && outcome.range === true;
  return range ? `{ readonly atLeast: ${value}; readonly atMost: ${value} }` : value;
}

function singleOf(outcome: Outcome): string {
  if (outcome.type === "boolean") return "boolean";
  if (outcome.type === "enum") return outcome.values.map(literal).join(" | ");
  if (outcome.type !== "money") return "number";
  return `{ readonly amount: number; readonly currency: ${literal(outcome.currency)} }`;
}
