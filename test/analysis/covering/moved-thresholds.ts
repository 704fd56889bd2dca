/** Policies with one whole number of one test moved by one: the slip of a pen that kept cases are for. */
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";

export interface Moved {
  /** `rules/0/when/delay/gte 120 -> 121`. */
  readonly text: string;
  readonly document: PolicyDocument;
  /** The fact, and the comparison as it stood: `{ gte: 120 }`. */
  readonly fact: string;
  readonly test: { readonly [comparison: string]: number };
  /** In how many places the rule tests the fact. */
  readonly times: number;
}

/** Every whole number with which a rule compares a fact, moved up and moved down. */
export function movedThresholds(document: PolicyDocument): readonly Moved[] {
  const found: (readonly (string | number)[])[] = [];
  const walk = (part: unknown, path: readonly (string | number)[]) => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      const place = [...path, key];
      if (/^(gte|gt|lte|lt)$/.test(key) && Number.isInteger(value)) found.push(place);
      else walk(value, place);
    }
  };
  const { rules, layers, derive } = document;
  for (const [name, part] of Object.entries({ rules, layers, derive })) walk(part, [name]);
  return found.flatMap((path) =>
    [-1, 1].map((step): Moved => {
      const copy = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
      const owner = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => {
        return at[key] as Record<string, unknown>;
      }, copy);
      const key = path.at(-1) as string;
      const before = owner[key] as number;
      owner[key] = before + step;
      const names = new Set(Object.keys({ ...document.facts, ...document.derive }));
      const fact = path.findLast((name) => names.has(String(name))) as string;
      const when = path.slice(0, path.indexOf("when") + 1).reduce<unknown>((at, name) => {
        return (at as Record<string, unknown>)[name];
      }, document);
      const times = (JSON.stringify(when) ?? "").split(`"${fact}":`).length - 1;
      const text = `${path.join("/")} ${before} -> ${before + step}`;
      return { text, document: copy as unknown as PolicyDocument, fact, test: { [key]: before }, times };
    }),
  );
}
