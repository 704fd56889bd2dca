import type * as z from "zod/mini";
import { inBackticks } from "./in-backticks.ts";
import type { Issue } from "./issue.ts";
import { nameAt } from "./name-at.ts";
import type { Result } from "./result.ts";
import { missingParts, unknownKey } from "./unknown-key.ts";

/** What is wrong at one place, as zod tells it. */
type Finding = z.core.$ZodIssue;

/**
 * Reads a value from outside as a noun of this library: a copy of it, or every issue at once. Nothing is coerced, and
 * nothing that the noun does not have is let through.
 *
 * Codes: `missing`, `wrong-type`, `unknown-key`, `not-one-of`, `too-small`, `too-large`, `wrong-format`, `not-allowed`,
 * `not-plain-data`.
 *
 * @example
 * ```ts
 * import { Contact, readAs } from "evenhand";
 *
 * const read = readAs(Contact, { at: "tomorrow", channel: "phone" });
 * read.ok ? [] : read.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
 * //=> ["at: wrong-format", "customer: missing", "servedBy: missing"]
 * ```
 */
export function readAs<Noun>(
  schema: z.ZodMiniType<Noun>,
  value: unknown,
  path: readonly (string | number)[] = [],
): Result<Noun> {
  try {
    const read = schema.safeParse(value, { reportInput: true, error: missingParts });
    if (!read.success) {
      return { ok: false, issues: read.error.issues.flatMap((finding) => issuesOf(finding, path)) };
    }
    const hidden = hiddenIn(value, path, new WeakSet());
    return hidden === undefined ? { ok: true, value: read.data } : { ok: false, issues: [hidden] };
  } catch {
    return { ok: false, issues: [unreadable(path, "a field of it throws")] };
  }
}

/** Nothing that this library reads is nested deeper. */
const DEEPEST = 100;

/** The first key `__proto__`, which the schema library leaves out of maps without a word; or where it is too deep. */
function hiddenIn(value: unknown, path: Issue["path"], seen: WeakSet<object>): Issue | undefined {
  if (typeof value !== "object" || value === null || seen.has(value)) return undefined;
  seen.add(value);
  if (Object.hasOwn(value, "__proto__")) return unknownKey("__proto__", path);
  if (path.length > DEEPEST) return unreadable(path, `nested deeper than ${DEEPEST} levels`);
  for (const [key, inner] of Object.entries(value)) {
    const found = hiddenIn(inner, [...path, Array.isArray(value) ? Number(key) : key], seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unreadable(path: Issue["path"], why: string): Issue {
  return {
    code: "not-plain-data",
    path,
    message: `the value cannot be read: ${why}`,
    help: "give plain data",
  };
}

/** So many misspelt keys of one object are held against what may have been meant. */
const MOST_MEANT = 20;

function issuesOf(finding: Finding, before: Issue["path"]): readonly Issue[] {
  const path = [...before, ...finding.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const name = nameAt(path);
  const say = (code: string, message: string, help: string): Issue[] => [{ code, path, message, help }];
  const shown = shownIn(finding);
  switch (finding.code) {
    case "invalid_type":
      if (finding.input === undefined)
        return say("missing", `${name} is missing`, `give ${a(finding.expected)}`);
      return say("wrong-type", `${name} is ${shown}`, `give ${a(finding.expected)}`);
    case "unrecognized_keys":
      return finding.keys.map((key, at) =>
        unknownKey(key, path, at < MOST_MEANT ? finding.message.split(" ") : []),
      );
    case "invalid_value": {
      const help = oneOf(finding.values);
      if (finding.input === undefined) return say("missing", `${name} is missing`, help);
      return say("not-one-of", `${name} is ${shown}`, help);
    }
    case "too_small":
      return say(
        "too-small",
        `${name} is ${shown}`,
        `give at least ${amountOf(finding.minimum, finding.origin)}`,
      );
    case "too_big":
      return say(
        "too-large",
        `${name} is ${shown}`,
        `give at most ${amountOf(finding.maximum, finding.origin)}`,
      );
    case "invalid_format":
      return say("wrong-format", `${name} is ${shown}`, helpFor(finding));
    case "invalid_union":
      return unionIssues(finding, path, say, name, shown);
    default:
      return say(
        "not-allowed",
        `${name} is ${shown}`,
        finding.message === "Invalid input" ? "" : finding.message,
      );
  }
}

/** Of the forms that a value may have, the issues of the one that it comes closest to. */
function unionIssues(
  finding: Extract<Finding, { code: "invalid_union" }>,
  path: Issue["path"],
  say: (code: string, message: string, help: string) => Issue[],
  name: string,
  shown: string,
): readonly Issue[] {
  const [closest] = [...finding.errors].sort((one, other) => farness(one) - farness(other));
  const found = (closest ?? []).flatMap((inner) => issuesOf(inner, path));
  if (found.length > 0) return found;
  const { discriminator, input, options } = finding as typeof finding & Variants;
  if (discriminator === undefined) return say("not-one-of", `${name} is ${shown}`, "none of its forms fits");
  const given = (input as Readonly<Record<string, unknown>>)[discriminator];
  const help = options === undefined ? "none of its forms fits" : oneOf(options);
  if (given === undefined) return say("missing", `${name} is missing`, help);
  return say("not-one-of", `${name} is ${inBackticks(given)}`, help);
}

/** How far a value is from a form: one of another type altogether is farther than one with any number of faults. */
function farness(findings: readonly Finding[]): number {
  const other = findings.some(({ code, path }) => code === "invalid_type" && path.length === 0);
  return other ? Number.MAX_SAFE_INTEGER : findings.length;
}

/** What zod tells beside a union that is told apart by one field. */
interface Variants {
  readonly discriminator?: string;
  readonly options?: readonly unknown[];
}

function oneOf(values: readonly unknown[]): string {
  const last = inBackticks(values.at(-1));
  return values.length < 2
    ? `write ${last}`
    : `write ${values.slice(0, -1).map(inBackticks).join(", ")} or ${last}`;
}

function a(expected: string): string {
  if (expected === "int") return "a whole number";
  if (expected === "record" || expected === "nonoptional")
    return expected === "record" ? "an object" : "a value";
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

/** `3 items`, `1 character`, or the number itself. */
function amountOf(limit: number | bigint, origin: string): string {
  const unit = origin === "string" ? "character" : origin === "array" ? "item" : undefined;
  return unit === undefined ? `${limit}` : `${limit} ${unit}${Number(limit) === 1 ? "" : "s"}`;
}

function helpFor({ format, pattern }: Extract<Finding, { code: "invalid_format" }>): string {
  if (format === "datetime") return "write a date and time with its offset, such as 2026-03-02T17:00:00Z";
  if (pattern?.includes("a-z0-9-")) return "write lower case words joined by hyphens";
  return pattern?.includes("Cf")
    ? "leave out blanks at its ends, and what cannot be seen"
    : "write at least one word";
}

/** What was given; a text is called so where something else belongs there, for "1" looks like 1. */
function shownIn({ code, input, ...rest }: Finding): string {
  const { expected, values = [] } = rest as {
    readonly expected?: string;
    readonly values?: readonly unknown[];
  };
  const other =
    code === "invalid_type" ? expected !== "string" : values.some((one) => typeof one !== "string");
  return typeof input === "string" && other ? `the text ${inBackticks(input)}` : inBackticks(input);
}
