/**
 * A policy of ownership, read from JSON.
 */
import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import type { Policy } from "../policy/index.ts";
import type { OwnershipPolicy } from "./ownership-policy.ts";
import { PARTS, type Part, readPart, soundOwnershipPolicy } from "./sound-ownership-policy.ts";

const id = z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(200));
const version = z.string().check(z.minLength(1), z.maxLength(200));

/** What a policy cannot be without. */
export const PolicyShell = z.object({ id, version, clocks: z.unknown() });

/** The version for a part that has none of its own; a version that is wrong is told once, where it was written. */
export function versionFor(parts: object): string {
  const read = version.safeParse((parts as { readonly version?: unknown }).version);
  return read.success ? read.data : "1";
}

const Shell = z.strictObject({
  id,
  version,
  clocks: z.unknown(),
  handOff: z.optional(z.unknown()),
  silence: z.optional(z.unknown()),
});

/**
 * Reads an ownership policy: its id, its version, and for each part a policy document, or its outcome where that is the
 * same for every case. All issues come at once, those of a part under its name.
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
  const parts: { [Name in Part]?: Policy } = {};
  const given = (typeof document === "object" && document !== null ? document : {}) as {
    readonly [Name in Part]?: unknown;
  };
  for (const part of PARTS) {
    const value = Object.hasOwn(given, part) ? given[part] : undefined;
    if (value === undefined) continue;
    const read = readPart(part, value, versionFor(given));
    if (read.ok) parts[part] = read.value;
    else issues.push(...read.issues);
  }
  if (!shell.ok || issues.length > 0) return { ok: false, issues };
  return soundOwnershipPolicy(shell.value, parts as typeof parts & { readonly clocks: Policy });
}
