/**
 * The declared facts, checked one by one: each against the shape of its own `type`, so that a mistake is reported
 * at the word that is wrong and not as a mismatch with five kinds of fact at once.
 */
import type { About, Purpose } from "../document/about.ts";
import type { Fact, Field } from "../document/fact.ts";
import type { ReadableAbout } from "./readable-about.ts";
import type { WrittenMoney } from "./written-money.ts";
import type { WrittenDate, WrittenInstant } from "./written-time.ts";

/** The facts section of a policy with this purpose. */
export type CheckedFacts<Facts, Aim extends Purpose, Permitted extends About> = {
  readonly [Name in keyof Facts]: Name extends FactName<Name>
    ? CheckedFact<Facts[Name], ReadableAbout<Aim, Permitted>>
    : "a fact's name is a lower-case letter, then letters and digits; any, all and not are taken";
};

/** Names that conditions keep for themselves, or that could not stand in a text's slot. */
export type FactName<Name> = Name extends "any" | "all" | "not"
  ? never
  : Name extends `${string}${"-" | "_" | " " | "."}${string}`
    ? never
    : Name extends string
      ? Uncapitalize<Name>
      : never;

type CheckedFact<Written, Readable extends About> = (Written extends {
  readonly type: "list";
  readonly of: infer Fields;
}
  ? Omit<Extract<Fact, { type: "list" }>, "of"> & { readonly of: CheckedFields<Fields, Readable> }
  : CheckedKind<Written, Fact>) & { readonly about?: Readable };

/** What the records of a list say; each a fact of one value, whose origin is that of the list. */
type CheckedFields<Fields, Readable extends About> = {
  readonly [Name in keyof Fields]: Name extends FactName<Name>
    ? CheckedKind<Fields[Name], Field> & { readonly about?: Readable }
    : "a field's name is a lower-case letter, then letters and digits; any, all and not are taken";
};

type CheckedKind<Written, Kinds extends { readonly type: string }> = Written extends {
  readonly type: "money";
}
  ? Extract<Kinds, { type: "money" }> & { readonly min?: WrittenMoney; readonly max: WrittenMoney }
  : Written extends { readonly type: "date" }
    ? Extract<Kinds, { type: "date" }> & { readonly min?: WrittenDate; readonly max?: WrittenDate }
    : Written extends { readonly type: "instant" }
      ? Extract<Kinds, { type: "instant" }> & { readonly min?: WrittenInstant; readonly max?: WrittenInstant }
      : Written extends { readonly type: "enum"; readonly ordered: true }
        ? Extract<Kinds, { type: "enum" }> & { readonly other?: false }
        : Written extends { readonly type: infer Type extends Kinds["type"] }
          ? Extract<Kinds, { type: Type }>
          : { readonly type: Kinds["type"] };
