/**
 * How the value of one declared fact, or of one field of a record, becomes what rules read: checked, or taken for what
 * it should be.
 */
import type { Domain } from "../normal/domain.ts";
import { literal } from "./literal.ts";
import type { ModuleDraft } from "./module-draft.ts";
import type { SlotForm } from "./slot-form.ts";

/** Fewer words are compared one by one. */
const FEW = 8;

/** What a value becomes, and when it is none. */
export interface PrintedValue {
  /** An expression of what rules read. */
  readonly reads: string;
  /** An expression that is true where the value, once read as `name`, is none; undefined where it needs no check. */
  readonly wrong?: (name: string) => string;
}

/** The value of the expression `given`, checked; it is evaluated once. */
export function printChecked({ kind, domain }: SlotForm, given: string, draft: ModuleDraft): PrintedValue {
  const { absent } = domain;
  const isAbsent = absent === undefined ? "" : `${draft.use("isAbsent")}(${given}) ? `;
  if (kind === "yes") return { reads: given, wrong: (name) => `typeof ${name} !== "boolean"` };
  if (kind === "word") {
    const wrong = notAWord(domain, draft);
    if (absent === undefined) return { reads: given, wrong };
    // What is absent is read as null; a null that was given is no word.
    return {
      reads: `${isAbsent}null : (${given} ?? undefined)`,
      wrong: (name) => `${name} !== null && (${wrong(name)})`,
    };
  }
  const code = printCode(domain, given, draft);
  const reads = absent === undefined ? code : `${isAbsent}${absent} : ${code}`;
  return { reads, wrong: (name) => `${name} !== ${name}` };
}

/** The value of the expression `given`, which is of its type. */
export function printUnchecked({ kind, domain }: SlotForm, given: string): string {
  const { absent } = domain;
  const value = printPlain(kind, domain, given);
  if (absent === undefined) return value;
  return `typeof ${given} === "object" ? ${kind === "word" ? "null" : absent} : ${value}`;
}

function printPlain(kind: SlotForm["kind"], domain: Domain, given: string): string {
  if (kind !== "number") return given;
  switch (domain.type) {
    case "boolean":
      return `${given} ? 1 : 0`;
    case "decimal":
      return `Math.round(${given} * ${10 ** domain.scale})`;
    case "date":
      return `Date.parse(${given}) / 86400000`;
    case "instant":
      return `Date.parse(${given})`;
    default:
      return given;
  }
}

function notAWord(domain: Domain, draft: ModuleDraft): (name: string) => string {
  if (domain.other !== undefined) return (name) => `typeof ${name} !== "string"`;
  const { values } = domain;
  if (values.length <= FEW) {
    return (name) => values.map((value) => `${name} !== ${literal(value)}`).join(" && ");
  }
  const words = draft.keep(`new Set([${values.map(literal).join(", ")}])`);
  return (name) => `!${words}.has(${name})`;
}

/** The number that stands for a value, NaN where there is none. */
function printCode(domain: Domain, given: string, draft: ModuleDraft): string {
  const { type, least, greatest, scale, currency } = domain;
  switch (type) {
    case "boolean":
      return `${given} === true ? 1 : ${given} === false ? 0 : NaN`;
    case "decimal":
      return `${draft.use("decimal")}(${given}, ${10 ** scale}, ${least}, ${greatest})`;
    case "money":
      return `${draft.use("money")}(${given}, ${literal(currency as string)}, ${scale}, ${least}, ${greatest})`;
    case "date":
      return `${draft.use("day")}(${given}, ${least}, ${greatest})`;
    case "instant":
      return `${draft.use("moment")}(${given}, ${least}, ${greatest})`;
    default:
      return `${draft.use("whole")}(${given}, ${least}, ${greatest})`;
  }
}
