/**
 * An event from outside: typed, or with every reason why it is none.
 */
import type * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { problem } from "./messages.ts";

/** Where an event names somebody who answers for a case. */
const ACCOUNTABLE: readonly string[] = ["owner.kind", "to.kind"];

/** Where a reason says what comes after it: one of the two is enough. */
const NEXT: readonly string[] = ["next.until", "next.appeal"];

/** Reads an event; an owner who cannot answer for a case, and a reason that nothing comes after, are told as such. */
export function readEvent<Event>(schema: z.ZodMiniType<Event>, event: unknown): Result<Event> {
  const read = readAs(schema, event);
  return read.ok ? read : { ok: false, issues: read.issues.map((issue) => inOurWords(issue, event)) };
}

function inOurWords(issue: Issue, event: unknown): Issue {
  const place = issue.path.join(".");
  const [field = ""] = place.split(".");
  const named = (
    event as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> | null | undefined
  )?.[field];
  if (ACCOUNTABLE.includes(place) && issue.code === "not-one-of") {
    const kind = named?.kind;
    return kind === "program" || kind === "customer" ? problem(`owner-is-${kind}`, issue.path) : issue;
  }
  const isNext = NEXT.includes(place) && issue.code === "missing";
  return isNext && named?.until === undefined && named?.appeal === undefined
    ? problem("no-next", [field])
    : issue;
}
