/**
 * Cases with known answers, collected from the published pages and texts before any of this code was written.
 */
import { readFileSync } from "node:fs";

/** One case of a published scheme. */
export interface PublishedCase {
  readonly id: string;
  readonly scheme: string;
  readonly version: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly basis: string;
}

/** The cases of one scheme. */
export function publishedCases(scheme: string): readonly PublishedCase[] {
  const file = new URL("./vectors/published-cases.json", import.meta.url);
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly PublishedCase[] };
  return cases.filter((published) => published.scheme === scheme);
}
