/** A policy to begin with: complete, commented, with its cases. */
export interface Starter {
  /** Its id, and the name of its files. */
  readonly name: string;
  /** One line for the list. */
  readonly about: string;
  /** Facts to try it with; of a needs policy, answers. */
  readonly example: string;
  /** The document, JSON with comments; `schema` is the way from it to the JSON Schema. */
  readonly document: (schema: string) => string;
  /** Of a needs policy, which carries no cases of its own: the test beside it. */
  readonly test?: string;
}
