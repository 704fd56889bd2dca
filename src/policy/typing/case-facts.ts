/**
 * The facts of one case as they are known so far: some missing, some vague, some with their origin, some told
 * twice. What is not yet known is left out; nothing has to be invented to make the compiler content.
 */
import * as z from "zod/mini";
import { Origin } from "../../service/index.ts";
import type { Absent, Ordered } from "./inputs-of.ts";
import type { Several } from "./several.ts";

/** What `decide` takes: each fact known, known in part, or missing. */
export type CaseFacts<Inputs> = { readonly [Name in keyof Inputs]?: Given<Inputs[Name]> | undefined };

/** What `outcome` takes: every fact, with its value; of a list, complete records. */
export type KnownFacts<Inputs> = { readonly [Name in keyof Inputs]: Inputs[Name] };

/**
 * One fact of a case: its value, what is vaguely known of it, an account of either, or several accounts. A record of
 * a list may leave fields out.
 */
export type Given<Value> = Told<Value> | Account<Value> | { readonly accounts: readonly Account<Value>[] };

/** A value with its origin (where not said, that of the call), and where to find it: a message, a record. */
export interface Account<Value> {
  readonly value: Told<Value>;
  readonly from?: Origin;
  readonly ref?: string;
}
/** The schema of {@link Account}, whatever the fact; what its value may be the policy knows. */
export const Account: z.ZodMiniType<Account<unknown>> = z.strictObject({
  value: z.unknown(),
  from: z.exactOptional(Origin),
  ref: z.exactOptional(z.string()),
});

/** A value, or what is vaguely known of it; anything at all where the policy's types are not known. */
type Told<Value> = unknown extends Value
  ? Value
  : [Many<Value>] extends [never]
    ? Value | Vague<Value>
    : Exclude<Value, Many<Value>> | Several<Part<Many<Value>[number]>> | Vague<Value>;

/**
 * One of several values; or for whatever has an order, between bounds. Of a set, words that are surely in it, and
 * words that surely are not; of a list, the records so far.
 */
export type Vague<Value> = unknown extends Value
  ? VagueValue<Value>
  : [Many<Value>] extends [never]
    ? VagueValue<Value>
    : Many<Value>[number] extends string
      ? { readonly has?: readonly Many<Value>[number][]; readonly hasNone?: readonly Many<Value>[number][] }
      : { readonly items: readonly Part<Many<Value>[number]>[]; readonly complete: boolean };

type VagueValue<Value> =
  | { readonly oneOf: readonly Value[] }
  | ([Extract<Value, number | Ordered>] extends [never] ? never : Between<Exclude<Value, Absent>>);

/** Bounds on what is known of a number, an amount, a day, a moment, or a word that stands in an order. */
export interface Between<Value> {
  readonly gt?: Value;
  readonly gte?: Value;
  readonly lt?: Value;
  readonly lte?: Value;
}

/** The words of a set, the records of a list; nothing of any other value. */
type Many<Value> = Extract<Value, readonly unknown[]>;

/** A word of a set; of a record what is known. */
type Part<Item> = Item extends string
  ? Item
  : { readonly [Field in keyof Item]?: Item[Field] | VagueValue<Item[Field]> | undefined };
