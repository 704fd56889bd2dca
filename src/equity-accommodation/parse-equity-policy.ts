import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { PolicyError, parsePolicy } from "../policy/index.ts";
import { defineEquityPolicy } from "./define-equity-policy.ts";
import type { EquityPolicy, EquityPolicyParts } from "./equity-policy.ts";

const SHELL = z.strictObject({
  id: z.unknown(),
  version: z.unknown(),
  accommodations: z.unknown(),
  duty: z.unknown(),
  promise: z.unknown(),
  followUp: z.exactOptional(z.unknown()),
});

/**
 * Reads an equity policy: any value, for instance parsed JSON, with its policies as documents within it. Nothing is
 * thrown; every issue comes at once, those of the documents within under their paths. See `defineEquityPolicy` for
 * the codes.
 *
 * @example
 * ```ts
 * import { parseEquityPolicy } from "evenhand/equity-accommodation";
 *
 * const read = parseEquityPolicy({ id: "equity", version: "1", accommodations: [], duty: {}, promise: {} });
 * read.ok ? [] : read.issues.slice(0, 2).map(({ code, path }) => `${path.join(".")}: ${code}`);
 * //=> ["duty.id: shape", "duty.version: shape"]
 * ```
 */
export function parseEquityPolicy(document: unknown): Result<EquityPolicy> {
  const shell = readAs(SHELL, document);
  if (!shell.ok) return shell;
  const issues: Issue[] = [];
  const policies: Record<string, unknown> = {};
  for (const name of ["duty", "promise", "followUp"] as const) {
    if (name === "followUp" && !Object.hasOwn(shell.value, name)) continue;
    const read = parsePolicy(shell.value[name]);
    if (read.ok) policies[name] = read.value;
    else issues.push(...read.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] })));
  }
  const { id, version, accommodations } = shell.value;
  try {
    const policy = defineEquityPolicy({ id, version, accommodations, ...policies } as EquityPolicyParts);
    return { ok: true, value: policy };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    // A document that is no policy was told of above, with what is wrong within it.
    return { ok: false, issues: [...issues, ...error.issues.filter(({ code }) => code !== "not-a-policy")] };
  }
}
