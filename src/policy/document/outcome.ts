/**
 * What a policy answers. Where a source says "may", the outcome is declared a range: a permission is not a duty,
 * and its value is then always a lowest and a highest.
 */
import type * as z from "zod/mini";
import type { RoundingMode } from "../../money/index.ts";
import { PARAMETER_REFERENCE, type ParameterReference } from "./condition.ts";
import { boolean, either, fields, listOf, number, oneOf, type Shape, string, variants } from "./shape.ts";
import { TEXT, type Text } from "./text.ts";
import { zodOfShape } from "./zod-of-shape.ts";

/**
 * What becomes of the values of all rules that fire, where the policy collects: their list in the order of the rules,
 * their sum (rounded once), the smallest, the largest, or how many they are.
 */
export type Collecting = "list" | "sum" | "min" | "max" | "count";
const COLLECTING: Shape<Collecting> = oneOf(["list", "sum", "min", "max", "count"]);
/** The schema of {@link Collecting}. */
export const Collecting: z.ZodMiniType<Collecting> = /* @__PURE__ */ zodOfShape(COLLECTING);

interface OutcomeNotes {
  readonly title?: Text;
  /** Under the hit policy `collect`, and only there: how the values of the rules that fire are put together. */
  readonly collect?: Collecting;
}
interface AmountNotes<Step> extends OutcomeNotes {
  /** Applied once, at the end. Needed wherever an amount can be fractional. */
  readonly round?: RoundingMode;
  /** True where the source leaves the amount open: the value is then `{ atLeast, atMost }`. */
  readonly range?: boolean;
  /**
   * By how much the outcome may change, at most, where one fact passes one threshold: more is found as a cliff. It
   * decides nothing.
   */
  readonly largestStep?: Step | ParameterReference;
}
/** One declared outcome field. */
export type Outcome =
  | (OutcomeNotes & { readonly type: "boolean" })
  | (OutcomeNotes & {
      readonly type: "enum";
      readonly values: readonly string[];
      /** True where the values stand from the lowest to the highest. */
      readonly ordered?: boolean;
    })
  | (AmountNotes<number> & { readonly type: "integer"; readonly unit?: string })
  | (AmountNotes<number> & { readonly type: "decimal"; readonly unit?: string; readonly scale: number })
  | (AmountNotes<string | 0> & { readonly type: "money"; readonly currency: string });

const title = { "title?": TEXT, "collect?": COLLECTING } as const;
const amount = {
  "round?": oneOf(["half-up", "half-even", "up", "down"]),
  "range?": boolean,
  ...title,
} as const;
/** The shape of {@link Outcome} with steps of these shapes: reading looks at those itself. */
export function outcomeShape(step: Shape, stepOfMoney: Shape): Shape<Outcome> {
  const steps = { ...amount, "largestStep?": step } as const;
  return variants({
    boolean: fields(title),
    enum: fields({ values: listOf(string), "ordered?": boolean, ...title }),
    integer: fields({ "unit?": string, ...steps }),
    decimal: fields({ "unit?": string, scale: number, ...steps }),
    money: fields({ currency: string, ...amount, "largestStep?": stepOfMoney }),
  }) as Shape<Outcome>;
}
/** The shape of {@link Outcome}. */
export const OUTCOME: Shape<Outcome> = /* @__PURE__ */ outcomeShape(
  /* @__PURE__ */ either(number, PARAMETER_REFERENCE),
  /* @__PURE__ */ either(string, /* @__PURE__ */ oneOf([0]), PARAMETER_REFERENCE),
);
/** The schema of {@link Outcome}. */
export const Outcome: z.ZodMiniType<Outcome> = /* @__PURE__ */ zodOfShape(OUTCOME);
