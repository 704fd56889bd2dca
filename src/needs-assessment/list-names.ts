import { inBackticks } from "../issue/index.ts";

/** A message names so many, and counts the rest. */
const MOST = 12;

/** Names in a message, one after another. */
export function listNames(names: readonly string[]): string {
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : "";
  return `${names.slice(0, MOST).map(inBackticks).join(", ")}${more}`;
}
