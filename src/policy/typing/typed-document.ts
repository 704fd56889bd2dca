/**
 * A JSON document that knows its types. TypeScript widens what it imports from JSON (`"single"` becomes `string`),
 * so `evenhand types FILE` writes a declaration beside the file, which says what the words mean.
 */
import type { PolicyDocument } from "../document/policy-document.ts";
import type { None } from "./none.ts";

/** A policy document whose facts, outcome and parameters are known to the compiler. */
export interface TypedDocument<Inputs, Results, Settings = None> extends PolicyDocument {
  /** For the compiler only: no document has this key. */
  readonly "~types"?: { readonly inputs: Inputs; readonly results: Results; readonly settings: Settings };
}
