/** The declared outcome fields, checked one by one against the shape of their own `type`. */
import type { Outcome } from "../document/outcome.ts";
import type { FactName } from "./checked-facts.ts";

/** The outcome section of a policy. */
export type CheckedOutcome<Fields> = {
  readonly [Name in keyof Fields]: Name extends FactName<Name>
    ? CheckedField<Fields[Name]>
    : "a field's name is a lower-case letter, then letters and digits";
};

type CheckedField<Written> = Written extends { readonly type: infer Type extends Outcome["type"] }
  ? Extract<Outcome, { type: Type }>
  : { readonly type: Outcome["type"] };
