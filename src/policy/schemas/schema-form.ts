import type { Parameter } from "../document/parameter.ts";
import type { SchemaWords } from "./schema-words.ts";

/** How a schema is to be made, and in which language it speaks. */
export interface SchemaForm {
  readonly language: string;
  readonly words: SchemaWords;
  /** True where every fact and field must be given. */
  readonly complete: boolean;
  /** True where it may be known in part. */
  readonly vague: boolean;
  /** Those that a text may name. */
  readonly parameters: { readonly [name: string]: Parameter };
}
