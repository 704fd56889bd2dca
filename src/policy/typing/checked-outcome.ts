/** The declared outcome fields, checked one by one against the shape of their own `type`. */
import type { Collecting, Outcome } from "../document/outcome.ts";
import type { HitPolicy } from "../document/policy-document.ts";
import type { FactName } from "./checked-facts.ts";
import type { ConstantOf } from "./condition-on.ts";
import type { NamesOf } from "./names-of.ts";

/** The outcome section of a policy with this hit policy. */
export type CheckedOutcome<Fields, Hit extends HitPolicy, Parameters> = {
  readonly [Name in keyof Fields]: Name extends FactName<Name>
    ? CheckedField<Fields[Name]> & CollectOf<Fields[Name], Hit> & StepOf<Fields[Name], Parameters>
    : "a field's name is a lower-case letter, then letters and digits";
};

type CheckedField<Written> = Written extends { readonly type: infer Type extends Outcome["type"] }
  ? Extract<Outcome, { type: Type }>
  : { readonly type: Outcome["type"] };

/** The largest step is a constant of the field itself; what is listed or counted goes up in none. */
type StepOf<Written, Parameters> = Written extends { readonly largestStep: unknown }
  ? {
      readonly largestStep: Written extends { readonly collect: "list" | "count" }
        ? never
        : ConstantOf<Written, Parameters>;
    }
  : unknown;

/** How the values are put together: said by every field where the policy collects, and by none elsewhere. */
type CollectOf<Written, Hit extends HitPolicy> = HitPolicy extends Hit
  ? unknown // the hit policy is already red
  : Hit extends "collect"
    ? { readonly collect: WayToCollect<Written> }
    : { readonly collect?: never };

type WayToCollect<Written> = Written extends { readonly type: "boolean" | "enum" }
  ? "list" | "count"
  : Written extends { readonly range: true }
    ? Exclude<Collecting, "list" | "count">
    : Collecting;

/** The hit policies that fit the outcome: by priority decides the one field whose words stand in an order. */
export type CheckedHit<Fields> =
  | Exclude<HitPolicy, "priority">
  | (IsOne<NamesOf<Fields, { readonly type: "enum"; readonly ordered: true }>> extends true
      ? "priority"
      : never);

type IsOne<Name, All = Name> = [Name] extends [never]
  ? false
  : Name extends unknown
    ? [All] extends [Name]
      ? true
      : false
    : never;
