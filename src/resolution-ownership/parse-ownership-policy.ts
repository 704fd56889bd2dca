/**
 * A policy of ownership, read from JSON.
 */
import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { type Policy, parsePolicy } from "../policy/index.ts";
import type { OwnershipParts, OwnershipPolicy } from "./ownership-policy.ts";
import { PARTS, soundOwnershipPolicy } from "./sound-ownership-policy.ts";

const id = z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(200));
const version = z.string().check(z.minLength(1), z.maxLength(200));

/** The id and the version of a policy. */
export const PolicyName = z.strictObject({ id, version });

const Shell = z.strictObject({
  id,
  version,
  clocks: z.unknown(),
  handOff: z.optional(z.unknown()),
  silence: z.optional(z.unknown()),
});

/**
 * Reads an ownership policy: its id, its version, and a policy document for each part. All issues come at once, those
 * of a part under its name.
 *
 * @example
 * ```ts
 * import { parseOwnershipPolicy } from "evenhand/resolution-ownership";
 *
 * const read = parseOwnershipPolicy({ id: "Ownership", version: "1" });
 * read.ok ? [] : read.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
 * //=> ["id: wrong-format", "clocks: missing"]
 * ```
 */
export function parseOwnershipPolicy(document: unknown): Result<OwnershipPolicy> {
  const issues: Issue[] = [];
  const shell = readAs(Shell, document);
  if (!shell.ok) issues.push(...shell.issues);
  const parts: Record<string, Policy> = {};
  const given = typeof document === "object" && document !== null ? document : {};
  for (const part of PARTS) {
    const written = Object.hasOwn(given, part)
      ? (given as Readonly<Record<string, unknown>>)[part]
      : undefined;
    if (written === undefined) continue;
    const read = parsePolicy(written);
    if (read.ok) parts[part] = read.value;
    else issues.push(...read.issues.map((issue) => ({ ...issue, path: [part, ...issue.path] })));
  }
  if (!shell.ok || issues.length > 0) return { ok: false, issues };
  const { id, version } = shell.value;
  return soundOwnershipPolicy({ id, version, ...parts } as unknown as OwnershipParts<unknown>);
}
