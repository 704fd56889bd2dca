/** Promises about every possible case, over the declared names: what can grow, what can fall, what is independent. */
import type { Principle } from "../document/guarantee.ts";
import type { FormulaFor } from "./consequence-of.ts";
import type { NamesOf } from "./names-of.ts";
import type { None } from "./none.ts";

/** One guarantee of a policy, in one of its forms; `Facts` are the declared and the derived ones. */
export type GuaranteeOf<Condition, Facts, Fields, Parameters> = { readonly id?: string } & (
  | { readonly complete: true }
  | { readonly whenGrows: NamesOf<Facts, Growing>; readonly neverFalls: MovingName<Fields> }
  | { readonly whenGrows: NamesOf<Facts, Growing>; readonly neverRises: MovingName<Fields> }
  | { readonly independent: keyof Fields; readonly of: readonly (keyof Facts)[] }
  | { readonly when?: Condition; readonly atLeast: BoundsOf<Facts, Fields, Parameters> }
  | { readonly when?: Condition; readonly atMost: BoundsOf<Facts, Fields, Parameters> }
  | { readonly when?: Condition; readonly never: ConstantsOf<Fields, Parameters> }
  | { readonly floor: string; readonly outcome: keyof Fields }
  | { readonly principle: Principle; readonly outcome?: keyof Fields; readonly of?: readonly (keyof Facts)[] }
);

/** What has an order of its own; a plain enum has none. */
type Ordered =
  | { readonly type: "boolean" | "integer" | "decimal" | "money" }
  | { readonly type: "enum"; readonly ordered: true };

/** Facts that can grow: along their order, later in time, by a word or a record more. */
type Growing = Ordered | { readonly type: "date" | "instant" | "set" | "list" };

/** Outcome fields that can fall and rise; what is listed cannot. */
type MovingName<Fields> = Exclude<
  NamesOf<Fields, Ordered | { readonly collect: "count" }>,
  NamesOf<Fields, { readonly collect: "list" }>
>;

type BoundsOf<Facts, Fields, Parameters> = {
  readonly [Name in MovingName<Fields>]?: FormulaFor<Counted<Fields[Name & keyof Fields]>, Facts, Parameters>;
};

type ConstantsOf<Fields, Parameters> = {
  readonly [Name in keyof Fields]?: Exclude<
    FormulaFor<Counted<Fields[Name]>, None, Parameters>,
    { readonly of: unknown } | { readonly per: unknown } | { readonly sum: unknown }
  >;
};

/** How many rules set a field is a whole number, whatever they set it to. */
type Counted<Field> = Field extends { readonly collect: "count" } ? { readonly type: "integer" } : Field;
