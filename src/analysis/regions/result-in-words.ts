/**
 * What a policy says of a case in a few words, the same in every language: `600.00 EUR`, `no rule (gap)`.
 */
import type { Money } from "../../money/index.ts";
import type { Witness } from "../witness.ts";
import { moneyInWords } from "../words/money-in-words.ts";
import { both } from "./both.ts";

/** What is told of a witness. */
export type Told = Pick<Witness, "status" | "outcome" | "rules">;

/** The outcome of a witness: the value where there is one field, else each with its name. */
export function resultInWords(result: Told): string {
  if (result.status === "gap") return "no rule (gap)";
  if (result.status === "conflict") return `${both(result.rules)} in conflict`;
  const fields = Object.entries(result.outcome as Readonly<Record<string, unknown>>);
  const [only, more] = fields;
  if (only !== undefined && more === undefined) return valueInWords(only[1]);
  return fields.map(([name, value]) => `${name} ${valueInWords(value)}`).join(", ");
}

/** A value of an outcome field: `yes`, `600.00 EUR`, `between 10 and 20` where the source leaves it open. */
export function valueInWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "nothing" : both(value.map(valueInWords));
  if ("currency" in value) return moneyInWords(value as Money);
  const { atLeast, atMost } = value as { readonly atLeast: unknown; readonly atMost: unknown };
  const [least, most] = [valueInWords(atLeast), valueInWords(atMost)];
  return least === most ? least : `between ${least} and ${most}`;
}
