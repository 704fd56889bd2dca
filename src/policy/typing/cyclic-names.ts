/** Derived facts that are made from themselves, which no reader could compute. */

/** The names in `Derived` of entries that lead back to themselves. */
export type CyclicNames<Derived> = {
  [Name in keyof Derived]: Name extends Reached<Derived, MadeOf<Derived[Name]>> ? Name : never;
}[keyof Derived];

/** What one entry or another names as an operand. */
type MadeOf<Written> = Written extends object
  ? { [Key in Exclude<keyof Written, "where" | "title">]: Operands<Written[Key]> }[Exclude<
      keyof Written,
      "where" | "title"
    >]
  : never;

type Operands<Written> = Written extends readonly (infer Operand)[]
  ? Operand
  : Written extends { readonly from: infer From; readonly to: infer To }
    ? From | To
    : never;

/** Every name that can be come to from these names; each is followed once. */
type Reached<Derived, From, Seen = never> = [Exclude<From, Seen> & keyof Derived] extends [never]
  ? Seen
  : Reached<Derived, MadeOf<Derived[Exclude<From, Seen> & keyof Derived]>, Seen | (From & keyof Derived)>;
