import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { type Policy, PolicyError, parsePolicy } from "../policy/index.ts";
import { defineEquityPolicy } from "./define-equity-policy.ts";
import type { EquityPolicy } from "./equity-policy.ts";
import { partProblem } from "./part-messages.ts";

/** Everything that stands in it, so that a key too many hides nothing else. */
const SHELL = z.looseObject({});

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
  if (typeof document !== "object" || document === null || Array.isArray(document))
    return { ok: false, issues: [{ ...partProblem.none(document), path: [] }] };
  const shell = readAs(SHELL, document);
  if (!shell.ok) return shell;
  const { id, version, accommodations, duty, promise, followUp, ...unknown } = shell.value;
  const issues: Issue[] = Object.keys(unknown).map((key) => ({ ...partProblem.unknown(key), path: [key] }));
  const policies: Record<string, Policy> = {};
  for (const [name, written] of Object.entries({ duty, promise, followUp })) {
    if (written === undefined) {
      if (name === "duty" || name === "promise") issues.push({ ...partProblem.missing(name), path: [name] });
      continue;
    }
    const read = parsePolicy(written);
    if (read.ok) policies[name] = read.value;
    else issues.push(...read.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] })));
  }
  try {
    const policy = defineEquityPolicy({ id, version, accommodations, ...policies } as never);
    return issues.length > 0 ? { ok: false, issues } : { ok: true, value: policy };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    // A document that is no policy was told of above, with what is wrong within it.
    return { ok: false, issues: [...issues, ...error.issues.filter(({ code }) => code !== "not-a-policy")] };
  }
}
