import { issueText } from "./issue-text.ts";
import { MisuseError } from "./misuse-error.ts";
import type { Result } from "./result.ts";

/**
 * The value of a result that must be there: for tests, scripts and data of your own. What somebody else wrote is asked
 * for its `ok` instead.
 *
 * @throws MisuseError `not-ok` with every issue, where there is no value.
 *
 * @example
 * ```ts
 * import { expectOk, parseMoney } from "evenhand";
 *
 * expectOk(parseMoney("12.50", "GBP")).amount; //=> 1250
 * ```
 */
export function expectOk<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new MisuseError("not-ok", result.issues.map(issueText).join("\n"));
}
