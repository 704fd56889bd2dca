/**
 * What was said of a fact, by whom: a bare value, a value with its origin, or several accounts.
 */
import { type Issue, inBackticks } from "../../issue/index.ts";
import type { Account } from "./case-facts.ts";

/** One fact has no more accounts than this. */
const MOST_ACCOUNTS = 20;

/** The accounts in what was given for a fact, or undefined where they cannot be read. */
export function accountsOf(
  value: unknown,
  name: string,
  issues: Issue[],
): readonly { readonly account: Account; readonly path: Issue["path"] }[] | undefined {
  if (typeof value !== "object" || value === null) return [{ account: { value }, path: [name] }];
  if (Object.hasOwn(value, "accounts")) {
    const list = (value as { readonly accounts: unknown }).accounts;
    const help = 'write { accounts: [{ value, from: "claimed" }, { value, from: "recorded" }] }';
    if (
      !Array.isArray(list) ||
      list.length === 0 ||
      list.length > MOST_ACCOUNTS ||
      Object.keys(value).length > 1
    ) {
      issues.push({
        code: "bad-accounts",
        path: [name, "accounts"],
        message: "these are not accounts of one fact",
        help,
      });
      return undefined;
    }
    const read = list.map((item, index) => oneAccount(item, [name, "accounts", index], issues));
    const known = read.filter((account) => account !== undefined);
    return known.length === read.length ? known : undefined;
  }
  const account = oneAccount(value, [name], issues);
  return account && [account];
}

function oneAccount(value: unknown, path: Issue["path"], issues: Issue[]) {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "value")) {
    return { account: { value }, path };
  }
  const { value: _, from, ref, ...more } = value as { value: unknown; from?: unknown; ref?: unknown };
  const before = issues.length;
  for (const key of Object.keys(more)) {
    const message = `${inBackticks(key)} is not a field of an account`;
    issues.push({
      code: "unknown-key",
      path: [...path, key],
      message,
      help: "an account has `value`, `from` and `ref`",
    });
  }
  if (from !== undefined && from !== "claimed" && from !== "recorded" && from !== "verified") {
    const message = `${inBackticks(from)} is not an origin`;
    issues.push({
      code: "wrong-origin",
      path: [...path, "from"],
      message,
      help: "write `claimed`, `recorded` or `verified`",
    });
  }
  if (ref !== undefined && typeof ref !== "string") {
    const message = `${inBackticks(ref)} is not a reference`;
    issues.push({
      code: "wrong-reference",
      path: [...path, "ref"],
      message,
      help: "name the record by a string",
    });
  }
  if (issues.length > before) return undefined;
  return { account: value as Account, path: [...path, "value"] };
}
