/**
 * TypeScript widens what it imports from JSON, and what a variable holds without `as const`: `"single"` becomes
 * `string`, and nothing can be inferred from that. The error then says what to do instead of what went wrong.
 */

/** Asks for the impossible, in words, where the types of the declared facts were widened. */
export type UnlessWidened<Facts> = [keyof Facts] extends [never]
  ? unknown
  : Facts extends { readonly [name: string]: { readonly type: infer Type extends string } }
    ? string extends Type | keyof Facts
      ? Widened
      : unknown
    : unknown;

interface Widened {
  readonly "a JSON import goes to loadPolicy (and `evenhand types FILE` writes its types); a literal in a variable needs `as const`": never;
}
