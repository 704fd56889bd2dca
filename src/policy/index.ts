/**
 * A policy is data, and this room gives it its meaning.
 *
 * Every helpdesk decides daily what a customer is owed; the rule lives in a macro, an if-statement, somebody's
 * head. Here it is a document that can be read, decided, explained and asked what it still needs to know.
 *
 * @module
 */
export type { Because, FiredTest, PolicyReference } from "./compiled/compiled-policy.ts";
export { decide } from "./deciding/decide.ts";
export { outcome } from "./deciding/outcome.ts";
export type { Policy } from "./policy.ts";
export { parsePolicy } from "./reading/parse-policy.ts";
export { PolicyError } from "./reading/policy-error.ts";
export { definePolicy } from "./typing/define-policy.ts";
export { loadPolicy } from "./typing/load-policy.ts";
