/**
 * A parameter is a number (or word) that an owner may set without touching a rule: one document serves many
 * tenants and each year's table. It stands wherever a constant may, written `{ "parameter": "name" }`.
 */
import type * as z from "zod/mini";
import { MONEY_LITERAL } from "./scalar-fact.ts";
import { boolean, date, fields, listOf, number, type Shape, string, variants } from "./shape.ts";
import { TEXT, type Text } from "./text.ts";
import { zodOfShape } from "./zod-of-shape.ts";

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
    | {
        readonly type: "date" | "instant";
        readonly min?: string;
        readonly max?: string;
        readonly value: string;
      }
  );

const notes = { "title?": TEXT, "source?": string } as const;
const bounds = { "min?": number, "max?": number } as const;
/** The shape of {@link Parameter}. */
export const PARAMETER: Shape<Parameter> = variants({
  boolean: fields({ value: boolean, ...notes }),
  enum: fields({ values: listOf(string), value: string, ...notes }),
  integer: fields({ "unit?": string, value: number, ...bounds, ...notes }),
  decimal: fields({ "unit?": string, scale: number, value: number, ...bounds, ...notes }),
  money: fields({
    currency: string,
    "min?": MONEY_LITERAL,
    "max?": MONEY_LITERAL,
    value: MONEY_LITERAL,
    ...notes,
  }),
  date: fields({ "min?": date, "max?": date, value: date, ...notes }),
  instant: fields({ "min?": string, "max?": string, value: string, ...notes }),
});
/** The schema of {@link Parameter}. */
export const Parameter: z.ZodMiniType<Parameter> = /* @__PURE__ */ zodOfShape(PARAMETER);
