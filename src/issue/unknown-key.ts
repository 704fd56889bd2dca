/**
 * A key that is no part of an object: often one that is, misspelt.
 */
import type * as z from "zod/mini";
import { inBackticks } from "./in-backticks.ts";
import type { Issue } from "./issue.ts";
import { nameAt } from "./name-at.ts";
import { nearestName } from "./nearest-name.ts";

/** For keys that are no part of an object, the parts that it lacks; of everything else zod's own words. */
export function missingParts({ code, inst, input }: z.core.$ZodRawIssue): string | undefined {
  if (code !== "unrecognized_keys") return undefined;
  const { def } = (inst as z.core.$ZodObject | undefined)?._zod ?? {};
  const parts = Object.keys(def?.shape ?? {});
  return parts.filter((part) => !Object.hasOwn(input as object, part)).join(" ");
}

/** The issue; `parts` are those that may have been meant. */
export function unknownKey(key: string, path: Issue["path"], parts: readonly string[] = []): Issue {
  const whole = path.length === 0 ? "this" : nameAt(path);
  const message = `${inBackticks(key)} is not a part of ${whole}`;
  const meant = nearestName(key, parts);
  const help = meant === undefined ? "leave it out" : `did you mean \`${meant}\`?`;
  return { code: "unknown-key", path: [...path, key], message, help };
}
