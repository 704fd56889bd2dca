/**
 * What is wrong, said so that it can be put right.
 *
 * A person wrote a fare as "12,50", another misspelt the name of a fact. Both get the same kind of answer:
 * where it stands, what is wrong, what to do. Every room hands its issues up as values, so that all of them
 * arrive at once and nobody has to guess from the first one.
 *
 * @module
 */
export { expectOk } from "./expect-ok.ts";
export { inBackticks } from "./in-backticks.ts";
export { Issue } from "./issue.ts";
export { issueText } from "./issue-text.ts";
export { MisuseError } from "./misuse-error.ts";
export { nearestName } from "./nearest-name.ts";
export { readAs } from "./read-as.ts";
export { Failed, Result, Success } from "./result.ts";
