/**
 * A derived fact is made from others: how many minutes lie between two instants, how much later something came than
 * was promised, whether any segment was flown. Rules test it, and formulas use it, as if it had been given; nobody
 * can give it, so nobody can give it wrongly.
 */
import type * as z from "zod/mini";
import { CONDITION, CONSTANT, type Condition, Constant } from "./condition.ts";
import { either, type Fields, fields, listOf, pairOf, type Shape, string } from "./shape.ts";
import { TEXT, type Text } from "./text.ts";
import { zodOfShape } from "./zod-of-shape.ts";

/** The name of a fact (a string that begins with a small letter), a literal, or a parameter. */
export type Operand = Constant;

/**
 * How a fact is made from others. `minutes` lie between instants and are floored toward the past, `days` between
 * dates; `plus`, `minus`, `times` a constant, `min` and `max` take numbers and amounts of one kind (`min` and `max`
 * also dates and instants). Of a list: whether `some`, `every` or `none` of its records meets a condition, the
 * `count` of those that do, and the `sum`, `min` or `max` of one of their fields. Where an operand is absent the
 * result is; the `min` and `max` of no record are absent, the `sum` is 0.
 */
export type DerivationForm =
  | { readonly minutes: { readonly from: Operand; readonly to: Operand } }
  | { readonly days: { readonly from: Operand; readonly to: Operand } }
  | { readonly plus: readonly Operand[] }
  | { readonly minus: readonly [Operand, Operand] }
  | { readonly times: readonly [Operand, Operand] }
  | { readonly min: readonly Operand[] }
  | { readonly max: readonly Operand[] }
  | { readonly some: string; readonly where: Condition }
  | { readonly every: string; readonly where: Condition }
  | { readonly none: string; readonly where: Condition }
  | { readonly count: string; readonly where?: Condition }
  | { readonly sum: string; readonly of: string; readonly where?: Condition }
  | { readonly min: string; readonly of: string; readonly where?: Condition }
  | { readonly max: string; readonly of: string; readonly where?: Condition };

/** One derived fact; its type and bounds follow from what it is made of. */
export type Derivation = DerivationForm & {
  /** Its name for people. */
  readonly title?: Text;
};

/**
 * The shape of {@link Derivation}, of which conditions and operands have the shapes that are given: reading looks at
 * those itself.
 */
export function derivationShape(condition: Shape, operand: Shape): Shape<Derivation> {
  return formShape(condition, operand, { "title?": TEXT }) as Shape<Derivation>;
}

function formShape(condition: Shape, operand: Shape, title: Fields): Shape {
  const between = fields({ from: operand, to: operand });
  return either(
    fields({ minutes: between, ...title }),
    fields({ days: between, ...title }),
    fields({ plus: listOf(operand), ...title }),
    fields({ minus: pairOf(operand), ...title }),
    fields({ times: pairOf(operand), ...title }),
    fields({ min: listOf(operand), ...title }),
    fields({ max: listOf(operand), ...title }),
    fields({ some: string, where: condition, ...title }),
    fields({ every: string, where: condition, ...title }),
    fields({ none: string, where: condition, ...title }),
    fields({ count: string, "where?": condition, ...title }),
    fields({ sum: string, of: string, "where?": condition, ...title }),
    fields({ min: string, of: string, "where?": condition, ...title }),
    fields({ max: string, of: string, "where?": condition, ...title }),
  );
}
/** The schema of {@link Derivation}. */
export const Derivation: z.ZodMiniType<Derivation> = /* @__PURE__ */ zodOfShape(
  /* @__PURE__ */ derivationShape(CONDITION, CONSTANT),
);
/** The schema of {@link DerivationForm}. */
export const DerivationForm: z.ZodMiniType<DerivationForm> = /* @__PURE__ */ zodOfShape(
  /* @__PURE__ */ formShape(CONDITION, CONSTANT, {}) as Shape<DerivationForm>,
);
/** The schema of {@link Operand}. */
export const Operand: z.ZodMiniType<Operand> = Constant;
