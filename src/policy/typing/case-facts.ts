/**
 * The facts of one case as they are known so far: some missing, some vague, some with their origin, some told
 * twice. What is not yet known is left out; nothing has to be invented to make the compiler content.
 */
import type { Origin } from "../../service/index.ts";
import type { Absent } from "./inputs-of.ts";

/** What `decide` takes: each fact known, known in part, or missing. */
export type CaseFacts<Inputs> = { readonly [Name in keyof Inputs]?: Given<Inputs[Name]> | undefined };

/** What `outcome` takes: every fact, with its value. */
export type KnownFacts<Inputs> = { readonly [Name in keyof Inputs]: Inputs[Name] };

/** One fact of a case: its value, what is vaguely known of it, an account of either, or several accounts. */
export type Given<Value> =
  | Value
  | Vague<Value>
  | Account<Value>
  | { readonly accounts: readonly Account<Value>[] };

/** A value with its origin (where not said, that of the call), and where to find it: a message, a record. */
export interface Account<Value> {
  readonly value: Value | Vague<Value>;
  readonly from?: Origin;
  readonly ref?: string;
}

/** One of several values; or for numbers and money, between bounds. */
export type Vague<Value> =
  | { readonly oneOf: readonly Value[] }
  | ([Extract<Value, number>] extends [never] ? never : Between<Exclude<Value, Absent>>);

/** Bounds on what is known of a number or an amount. */
export interface Between<Value> {
  readonly gt?: Value;
  readonly gte?: Value;
  readonly lt?: Value;
  readonly lte?: Value;
}
