/**
 * An event from outside: typed, or with every reason why it is none.
 */
import type * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { problem } from "./messages.ts";

/** Where an event names somebody who answers for a case. */
const ACCOUNTABLE: readonly string[] = ["owner.kind", "to.kind"];

/** Reads an event; that it names an owner who cannot answer for a case is told as such. */
export function readEvent<Event>(schema: z.ZodMiniType<Event>, event: unknown): Result<Event> {
  const read = readAs(schema, event);
  return read.ok ? read : { ok: false, issues: read.issues.map((issue) => accountable(issue, event)) };
}

function accountable(issue: Issue, event: unknown): Issue {
  const place = issue.path.join(".");
  if (!ACCOUNTABLE.includes(place) || issue.code !== "not-one-of") return issue;
  const [field = ""] = place.split(".");
  const named = (event as Readonly<Record<string, { readonly kind?: unknown }>>)[field];
  const kind = named?.kind;
  return kind === "program" || kind === "customer" ? problem(`owner-is-${kind}`, issue.path) : issue;
}
