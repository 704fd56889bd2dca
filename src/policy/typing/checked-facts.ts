/**
 * The declared facts, checked one by one: each against the shape of its own `type`, so that a mistake is reported
 * at the word that is wrong and not as a mismatch with five kinds of fact at once.
 */
import type { About, Purpose } from "../document/about.ts";
import type { Fact } from "../document/fact.ts";
import type { ReadableAbout } from "./readable-about.ts";
import type { WrittenMoney } from "./written-money.ts";

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

type CheckedFact<Written, Readable extends About> = (Written extends { readonly type: "money" }
  ? Extract<Fact, { type: "money" }> & { readonly min?: WrittenMoney; readonly max: WrittenMoney }
  : Written extends { readonly type: infer Type extends Fact["type"] }
    ? Extract<Fact, { type: Type }>
    : { readonly type: Fact["type"] }) & { readonly about?: Readable };
