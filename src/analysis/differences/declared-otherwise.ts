/**
 * What is otherwise in the declaration of a fact or an outcome field: the values that came and went, its bounds, its
 * unit, whether it may be absent.
 */
import type { Fact, Outcome } from "../../policy/index.ts";
import { canonicalJson } from "../../policy/normal-form.ts";
import { valueInWords } from "../regions/result-in-words.ts";

/** The difference as the end of a sentence that begins with the name. */
export function declaredOtherwise(one: Fact | Outcome, other: Fact | Outcome): string {
  if (one.type !== other.type) return `${one.type} -> ${other.type}`;
  const said = [...changedWords(one, other), ...TOLD.flatMap((key) => changedNote(key, one, other))];
  return said.length === 0 ? "is declared otherwise" : said.join(", ");
}

/** What is told with its old and new value; anything else is only said to be otherwise. */
const TOLD = [
  "currency",
  "scale",
  "unit",
  "min",
  "max",
  "maxItems",
  "optional",
  "ordered",
  "other",
  "needs",
  "range",
  "collect",
  "round",
  "largestStep",
] as const;

function changedWords(one: Fact | Outcome, other: Fact | Outcome): readonly string[] {
  const values = (declared: Fact | Outcome) => ("values" in declared ? declared.values : []);
  const [old, fresh] = [values(one), values(other)];
  const added = fresh.filter((value) => !old.includes(value));
  const gone = old.filter((value) => !fresh.includes(value));
  const moved = added.length + gone.length === 0 && old.join("\n") !== fresh.join("\n");
  return [
    ...added.map((value) => `has the new value ${value}`),
    ...gone.map((value) => `has no longer the value ${value}`),
    ...(moved ? ["has its values in another order"] : []),
  ];
}

function changedNote(key: (typeof TOLD)[number], one: object, other: object): readonly string[] {
  const [old, fresh] = [one, other].map((declared) => (declared as Readonly<Record<string, unknown>>)[key]);
  if (canonicalJson(old ?? null) === canonicalJson(fresh ?? null)) return [];
  return [`${key} ${inWords(old)} -> ${inWords(fresh)}`];
}

function inWords(value: unknown): string {
  if (typeof value === "object" && value !== null && "parameter" in value) return String(value.parameter);
  return value === undefined ? "none" : valueInWords(value);
}
