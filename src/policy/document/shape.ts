/**
 * The shape of each noun of the document, said once: reading checks against it in our own words, and the noun's zod
 * schema is made from it. A shape is small data, so that a program which only reads policies does not carry a schema
 * library with it.
 */

/** Exists in types only: the noun that a shape describes. */
declare const NOUN: unique symbol;

/** What a value looks like, without what its names refer to. */
export type Shape<Noun = unknown> = ShapeData & { readonly [NOUN]?: Noun };

type ShapeData =
  | { readonly kind: "string" | "number" | "boolean" | "date" | "anything" }
  | { readonly kind: "oneOf"; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: "list" | "map"; readonly of: Shape }
  | { readonly kind: "pair"; readonly of: Shape }
  | { readonly kind: "fields"; readonly fields: Fields; readonly others?: Shape }
  | { readonly kind: "variants"; readonly of: { readonly [type: string]: Shape } }
  | { readonly kind: "either"; readonly of: readonly Shape[] }
  | { readonly kind: "later"; readonly of: () => Shape };

/** Fields by name; a name that ends in `?` may be left out. */
export type Fields = { readonly [name: string]: Shape };

/** The noun of a shape. */
export type NounOf<Described> = Described extends { readonly [NOUN]?: infer Noun } ? Noun : never;

type Described<Named> = {
  readonly [Name in keyof Named as Name extends `${string}?` ? never : Name]: NounOf<Named[Name]>;
} & {
  readonly [Name in keyof Named as Name extends `${infer Plain}?` ? Plain : never]?: NounOf<Named[Name]>;
};

/** Any string. */
export const string: Shape<string> = { kind: "string" };
/** Any number that JSON can hold. */
export const number: Shape<number> = { kind: "number" };
/** True or false. */
export const boolean: Shape<boolean> = { kind: "boolean" };
/** A day that exists, as YYYY-MM-DD. */
export const date: Shape<string> = { kind: "date" };
/** Whatever it is, something else looks at it. */
export const anything: Shape<unknown> = { kind: "anything" };

/** One of some words or numbers. */
export function oneOf<const Values extends readonly (string | number | boolean)[]>(
  values: Values,
): Shape<Values[number]> {
  return { kind: "oneOf", values };
}
/** A list. */
export function listOf<Noun>(of: Shape<Noun>): Shape<readonly Noun[]> {
  return { kind: "list", of };
}
/** Two of a kind. */
export function pairOf<Noun>(of: Shape<Noun>): Shape<readonly [Noun, Noun]> {
  return { kind: "pair", of };
}
/** Values by any name. */
export function mapOf<Noun>(of: Shape<Noun>): Shape<{ readonly [name: string]: Noun }> {
  return { kind: "map", of };
}
/** An object with these fields and no others, unless `others` says what they look like. */
export function fields<const Named extends Fields>(named: Named, others?: Shape): Shape<Described<Named>> {
  return { kind: "fields", fields: named, ...(others === undefined ? {} : { others }) };
}
/** Objects that differ by their `type`. */
export function variants<const Named extends { readonly [type: string]: Shape }>(
  of: Named,
): Shape<{ [Type in keyof Named]: NounOf<Named[Type]> & { readonly type: Type } }[keyof Named]> {
  return { kind: "variants", of };
}
/** Any of several shapes. */
export function either<const Shapes extends readonly Shape[]>(...of: Shapes): Shape<NounOf<Shapes[number]>> {
  return { kind: "either", of };
}
/** A shape that contains itself. */
export function later<Noun>(of: () => Shape<Noun>): Shape<Noun> {
  return { kind: "later", of };
}

/** The name of a field without its mark, and whether it may be left out. */
export function fieldName(written: string): readonly [name: string, optional: boolean] {
  return written.endsWith("?") ? [written.slice(0, -1), true] : [written, false];
}
