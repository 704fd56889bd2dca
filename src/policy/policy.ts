/**
 * A policy that was read and found sound. It is opaque: what it decides is asked of `decide`, what it says is in
 * `document`.
 */
import type { Issue } from "../issue/index.ts";
import type { CompiledPolicy } from "./compiled/compiled-policy.ts";
import type { PolicyDocument } from "./document/policy-document.ts";

/** Where a policy keeps its compiled form: the same place for every copy of this library in one program. */
export const COMPILED: unique symbol = Symbol.for("evenhand.compiled") as never;

/** Exists in types only: what a policy takes and gives. */
declare const TYPES: unique symbol;

/** A sound policy, with the types of the facts it takes and of the outcome it gives. */
// biome-ignore lint/suspicious/noExplicitAny: a policy whose types are not known takes and gives anything
export interface Policy<Inputs = any, Results = any> {
  readonly id: string;
  readonly version: string;
  /** The fingerprint of the whole document: SHA-256 over its canonical JSON. */
  readonly digest: string;
  /** The fingerprint of what it means, without its words. */
  readonly meaning: string;
  readonly document: PolicyDocument;
  /** What its author should look at, though nothing is wrong. */
  readonly notes: readonly Issue[];
  /** @internal The form in which it decides. */
  readonly [COMPILED]: CompiledPolicy;
  /** @internal For the compiler only: never set. */
  readonly [TYPES]?: (inputs: Inputs) => Results;
}
