/**
 * A parameter is a number (or word) that an owner may set without touching a rule: one document serves many
 * tenants and each year's table. It stands wherever a constant may, written `{ "parameter": "name" }`.
 */
import * as z from "zod/mini";
import { MoneyLiteral } from "./fact.ts";
import { Text } from "./text.ts";

interface ParameterNotes {
  readonly title?: Text;
  /** The name of the source its value comes from. */
  readonly source?: string;
}
/** One declared parameter with its value. Its bounds limit what `configure` may set. */
export type Parameter = ParameterNotes &
  (
    | { readonly type: "boolean"; readonly value: boolean }
    | { readonly type: "enum"; readonly values: readonly string[]; readonly value: string }
    | {
        readonly type: "integer";
        readonly unit?: string;
        readonly min?: number;
        readonly max?: number;
        readonly value: number;
      }
    | {
        readonly type: "decimal";
        readonly unit?: string;
        readonly scale: number;
        readonly min?: number;
        readonly max?: number;
        readonly value: number;
      }
    | {
        readonly type: "money";
        readonly currency: string;
        readonly min?: string | 0;
        readonly max?: string | 0;
        readonly value: string | 0;
      }
  );

const notes = { title: z.optional(Text), source: z.optional(z.string()) };
const bounds = { min: z.optional(z.number()), max: z.optional(z.number()) };
/** The schema of {@link Parameter}. */
export const Parameter: z.ZodMiniType<Parameter> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("boolean"), value: z.boolean(), ...notes }),
  z.strictObject({ type: z.literal("enum"), values: z.array(z.string()), value: z.string(), ...notes }),
  z.strictObject({
    type: z.literal("integer"),
    unit: z.optional(z.string()),
    value: z.number(),
    ...bounds,
    ...notes,
  }),
  z.strictObject({
    type: z.literal("decimal"),
    unit: z.optional(z.string()),
    scale: z.number(),
    value: z.number(),
    ...bounds,
    ...notes,
  }),
  z.strictObject({
    type: z.literal("money"),
    currency: z.string(),
    min: z.optional(MoneyLiteral),
    max: z.optional(MoneyLiteral),
    value: MoneyLiteral,
    ...notes,
  }),
]) as unknown as z.ZodMiniType<Parameter>;
