/**
 * The second gate: the outer shape of a section, by its zod schema, with zod's findings in our words.
 */
import type * as z from "zod/mini";
import { inBackticks } from "../../issue/index.ts";
import type { IssueList, Path, Problem } from "./issue-list.ts";
import { problem } from "./messages.ts";

/** Words of the policy language that a later version will understand. */
const NOT_YET: ReadonlySet<string> = new Set([
  "derive",
  "layers",
  "steps",
  "ordered",
  "collect",
  "priority",
  "date",
  "instant",
  "set",
  "list",
  "maxItems",
  "accept",
]);

type ZodIssue = z.core.$ZodIssue;
interface ShapeDefinition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly options?: readonly z.ZodMiniType[];
  readonly innerType?: z.ZodMiniType;
}

/** The value as `schema` types it, or undefined with the reasons in `report`. */
export function readShape<Noun>(
  schema: z.ZodMiniType<Noun>,
  value: unknown,
  path: Path,
  report: IssueList,
): Noun | undefined {
  const read = schema.safeParse(value);
  if (read.success) return value as Noun;
  for (const issue of read.error.issues) explain(issue, schema, value, path, report);
  return undefined;
}

function explain(
  issue: ZodIssue,
  schema: z.ZodMiniType,
  value: unknown,
  path: Path,
  report: IssueList,
): void {
  const place = [...path, ...(issue.path as (string | number)[])];
  if (issue.code === "unrecognized_keys") {
    const known = keysOf(schema, value);
    for (const key of issue.keys) {
      report.add(
        [...place, key],
        NOT_YET.has(key) ? problem.notYet(inBackticks(key)) : problem.unknownKey(key, known),
      );
    }
    return;
  }
  report.add(place, describe(issue, at(value, issue.path as (string | number)[])));
}

function describe(issue: ZodIssue, found: unknown): Problem {
  if (typeof found === "string" && NOT_YET.has(found)) return problem.notYet(inBackticks(found));
  const said = found === undefined ? "nothing stands here" : `${inBackticks(found)} does not fit here`;
  switch (issue.code) {
    case "invalid_type":
      return problem.shape(said, `write ${article(issue.expected)}`);
    case "invalid_value":
      return problem.shape(said, `write one of ${issue.values.map(inBackticks).join(", ")}`);
    case "invalid_format":
      return problem.shape(said, `write a ${issue.format} that exists, such as 2026-01-31`);
    case "invalid_union":
      return problem.shape(said, unionHelp(issue));
    case "too_small":
      return problem.shape(said, `write more than ${issue.minimum}`);
    default:
      return problem.shape(said, "see the reference of the policy document");
  }
}

function unionHelp(issue: ZodIssue & { readonly code: "invalid_union" }): string {
  if ("discriminator" in issue && issue.path.at(-1) === "type") {
    return "write one of `boolean`, `enum`, `integer`, `decimal`, `money`";
  }
  const kinds = issue.errors.flatMap((errors) => {
    const top = errors.find((error) => error.path.length === 0);
    return top?.code === "invalid_type"
      ? [article(top.expected)]
      : top?.code === "invalid_value"
        ? [top.values.join(" or ")]
        : [];
  });
  return kinds.length === 0
    ? "see the reference of the policy document"
    : `write ${[...new Set(kinds)].join(", or ")}`;
}

function article(expected: string): string {
  const kind = { record: "object", int: "whole number" }[expected] ?? expected;
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

/** The keys that the schema knows; of alternatives, those of the one that the value's `type` names. */
function keysOf(schema: z.ZodMiniType, value: unknown): readonly string[] {
  const definition = schema._zod.def as ShapeDefinition;
  if (definition.shape !== undefined) return Object.keys(definition.shape);
  if (definition.innerType !== undefined) return keysOf(definition.innerType, value);
  const options = definition.options ?? [];
  const chosen = options.find((option) => {
    const type = (option._zod.def as { shape?: Record<string, z.ZodMiniType> }).shape?.type;
    return type?.safeParse((value as { type?: unknown }).type).success === true;
  });
  return (chosen === undefined ? options : [chosen]).flatMap((option) => keysOf(option, value));
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}
