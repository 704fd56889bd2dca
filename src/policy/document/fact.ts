/**
 * A fact is one thing that a policy may ask about a case. Its domain is bounded and declared, so that a policy can
 * be checked over every case that could ever come, and so that "10" is never taken for 10.
 */
import type * as z from "zod/mini";
import { type FactNotes, NOTES, type ScalarFact, scalarKinds, WORDS } from "./scalar-fact.ts";
import { fields, listOf, mapOf, number, oneOf, type Shape, string, variants } from "./shape.ts";
import { zodOfShape } from "./zod-of-shape.ts";

export type {
  DateFact,
  DecimalFact,
  EnumFact,
  FactNotes,
  InstantFact,
  IntegerFact,
  MoneyFact,
  ScalarFact,
} from "./scalar-fact.ts";

/** Any of a list of words, each in it or not: the needs of a customer, the services of a plan. */
export interface SetFact extends FactNotes {
  readonly type: "set";
  readonly values: readonly string[];
}
/** One thing that each record of a list says. Where it comes from is said of the whole list. */
export type Field = ScalarFact & {
  readonly needs?: never;
  readonly cost?: never;
  readonly sensitive?: never;
};
/** Records of one kind: order lines, flight segments, passengers. What they amount to is said under `derive`. */
export interface ListFact extends FactNotes {
  readonly type: "list";
  readonly of: { readonly [field: string]: Field };
  readonly maxItems: number;
}

/** One declared fact. */
export type Fact = ScalarFact | SetFact | ListFact;

/** The shape of {@link Field}. */
export const FIELD: Shape<Field> = variants(/* @__PURE__ */ scalarKinds(WORDS)) as Shape<never>;
/** What is said of each type that has many values: in a function, for a bundler keeps what is spread elsewhere. */
const many = () => ({
  set: { values: listOf(string), ...NOTES },
  list: { of: mapOf(FIELD), maxItems: number, ...NOTES },
});
/** The shape of {@link Fact}. */
export const FACT: Shape<Fact> = /* @__PURE__ */ (() => {
  const { set, list } = many();
  return variants({ ...scalarKinds(NOTES), set: fields(set), list: fields(list) }) as Shape<never>;
})();
/** The schema of {@link SetFact}. */
export const SetFact: z.ZodMiniType<SetFact> = /* @__PURE__ */ (() =>
  zodOfShape<SetFact>(fields({ type: oneOf(["set"]), ...many().set })))();
/** The schema of {@link Field}. */
export const Field: z.ZodMiniType<Field> = /* @__PURE__ */ zodOfShape(FIELD);
/** The schema of {@link ListFact}. */
export const ListFact: z.ZodMiniType<ListFact> = /* @__PURE__ */ (() =>
  zodOfShape<ListFact>(fields({ type: oneOf(["list"]), ...many().list })))();
/** The schema of {@link Fact}. */
export const Fact: z.ZodMiniType<Fact> = /* @__PURE__ */ zodOfShape(FACT);
