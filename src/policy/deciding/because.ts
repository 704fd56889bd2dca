/**
 * Why: the reason travels with the decision, with the tests that made its rule fire.
 */
import * as z from "zod/mini";
import { NAMED_SOURCE, type Source } from "../document/source.ts";
import { Text } from "../document/text.ts";
import { zodOfShape } from "../document/zod-of-shape.ts";
import { Value } from "../normal/value.ts";

/** A test that held, as the document writes it, with parameters replaced by their values. */
export interface FiredTest {
  readonly fact: string;
  readonly test: unknown;
  /** The records of a list that decided or counted, by their places from 0, where the fact is derived from a list. */
  readonly items?: readonly number[];
  /** True where the test would tell a value that is for audit only. */
  readonly sensitive?: true;
}

/** Why: a rule that fired, its text, its source, and the tests that made it fire. */
export interface Because {
  /** The rule's id, `otherwise` where none fired. */
  readonly rule: string;
  readonly text: Text;
  readonly source?: Source & { readonly id: string };
  readonly tests: readonly FiredTest[];
  /** The parameters that the text names. */
  readonly parameters?: { readonly [name: string]: Value };
}

/** The schema of {@link FiredTest}. */
export const FiredTest: z.ZodMiniType<FiredTest> = z.strictObject({
  fact: z.string(),
  test: z.unknown(),
  items: z.exactOptional(z.array(z.int().check(z.minimum(0)))),
  sensitive: z.exactOptional(z.literal(true)),
});

/** The schema of {@link Because}. */
export const Because: z.ZodMiniType<Because> = z.strictObject({
  rule: z.string(),
  text: Text,
  source: z.exactOptional(/* @__PURE__ */ zodOfShape(NAMED_SOURCE)),
  tests: z.array(FiredTest),
  parameters: z.exactOptional(z.record(z.string(), Value)),
});
