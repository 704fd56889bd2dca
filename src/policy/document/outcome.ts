/**
 * What a policy answers. Where a source says "may", the outcome is declared a range: a permission is not a duty,
 * and its value is then always a lowest and a highest.
 */
import * as z from "zod/mini";
import { RoundingMode } from "../../money/index.ts";
import { Text } from "./text.ts";

interface OutcomeNotes {
  readonly title?: Text;
}
interface AmountNotes extends OutcomeNotes {
  /** Applied once, at the end. Needed wherever an amount can be fractional. */
  readonly round?: RoundingMode;
  /** True where the source leaves the amount open: the value is then `{ atLeast, atMost }`. */
  readonly range?: boolean;
}
/** One declared outcome field. */
export type Outcome =
  | (OutcomeNotes & { readonly type: "boolean" })
  | (OutcomeNotes & { readonly type: "enum"; readonly values: readonly string[] })
  | (AmountNotes & { readonly type: "integer"; readonly unit?: string })
  | (AmountNotes & { readonly type: "decimal"; readonly unit?: string; readonly scale: number })
  | (AmountNotes & { readonly type: "money"; readonly currency: string });

const title = { title: z.optional(Text) };
const amount = { round: z.optional(RoundingMode), range: z.optional(z.boolean()), ...title };
/** The schema of {@link Outcome}. */
export const Outcome: z.ZodMiniType<Outcome> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("boolean"), ...title }),
  z.strictObject({ type: z.literal("enum"), values: z.array(z.string()), ...title }),
  z.strictObject({ type: z.literal("integer"), unit: z.optional(z.string()), ...amount }),
  z.strictObject({ type: z.literal("decimal"), unit: z.optional(z.string()), scale: z.number(), ...amount }),
  z.strictObject({ type: z.literal("money"), currency: z.string(), ...amount }),
]) as unknown as z.ZodMiniType<Outcome>;
