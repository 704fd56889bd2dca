/** Promises about every possible case, over the declared names: what can grow, what can fall, what is independent. */
import type { Principle } from "../document/guarantee.ts";
import type { FormulaFor } from "./consequence-of.ts";
import type { NamesOf } from "./names-of.ts";
import type { None } from "./none.ts";

/** One guarantee of a policy, in one of its forms. */
export type GuaranteeOf<Condition, Facts, Fields, Parameters> = { readonly id?: string } & (
  | { readonly complete: true }
  | { readonly whenGrows: NamesOf<Facts, Ordered>; readonly neverFalls: NamesOf<Fields, Ordered> }
  | { readonly whenGrows: NamesOf<Facts, Ordered>; readonly neverRises: NamesOf<Fields, Ordered> }
  | { readonly independent: keyof Fields; readonly of: readonly (keyof Facts)[] }
  | { readonly when?: Condition; readonly atLeast: BoundsOf<Facts, Fields, Parameters> }
  | { readonly when?: Condition; readonly atMost: BoundsOf<Facts, Fields, Parameters> }
  | { readonly when?: Condition; readonly never: ConstantsOf<Fields, Parameters> }
  | { readonly floor: string; readonly outcome: keyof Fields }
  | { readonly principle: Principle; readonly outcome?: keyof Fields; readonly of?: readonly (keyof Facts)[] }
);

/** Growing and falling need an order; a plain enum has none. */
type Ordered = { readonly type: "boolean" | "integer" | "decimal" | "money" };

type BoundsOf<Facts, Fields, Parameters> = {
  readonly [Name in NamesOf<Fields, Ordered>]?: FormulaFor<Fields[Name & keyof Fields], Facts, Parameters>;
};

type ConstantsOf<Fields, Parameters> = {
  readonly [Name in keyof Fields]?: Exclude<
    FormulaFor<Fields[Name], None, Parameters>,
    { readonly of: unknown } | { readonly per: unknown } | { readonly sum: unknown }
  >;
};
