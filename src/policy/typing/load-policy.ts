/** A policy from a document that was read elsewhere: a JSON import, a row of a table, an answer of a service. */

import type { Policy } from "../policy.ts";
import { parsePolicy } from "../reading/parse-policy.ts";
import { PolicyError } from "../reading/policy-error.ts";
import type { PolicyWith } from "./configurable-policy.ts";
import type { TypedDocument } from "./typed-document.ts";

/**
 * Makes a policy of a document. A JSON import with a declaration beside it (`evenhand types FILE`) gives typed
 * facts and outcomes; any other document a policy whose facts are checked at run time only.
 *
 * @throws {@link PolicyError} with every issue at once, where the document is not a policy. Where that can be
 * somebody else's mistake, `parsePolicy` returns the issues instead.
 */
export function loadPolicy<Inputs, Results, Settings>(
  document: TypedDocument<Inputs, Results, Settings>,
): PolicyWith<Inputs, Results, Settings>;
/**
 * The same for a JSON import under `nodenext`, where TypeScript takes the module for the document.
 */
export function loadPolicy<Inputs, Results, Settings>(module: {
  readonly default: TypedDocument<Inputs, Results, Settings>;
}): PolicyWith<Inputs, Results, Settings>;
export function loadPolicy(document: unknown): Policy;
export function loadPolicy(document: unknown): Policy {
  const policy = parsePolicy(documentOf(document));
  if (!policy.ok) throw new PolicyError(policy.issues);
  return policy.value;
}

/** The document in a module that is nothing else. */
function documentOf(document: unknown): unknown {
  if (typeof document !== "object" || document === null || !Object.hasOwn(document, "default"))
    return document;
  return Object.hasOwn(document, "id") ? document : (document as { readonly default: unknown }).default;
}
