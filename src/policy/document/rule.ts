/**
 * A rule: when it fires, what follows, and why. The reason is not decoration; it travels with every decision.
 */
import type * as z from "zod/mini";
import { CONDITION, type Condition } from "./condition.ts";
import { FORMULA, type Formula } from "./formula.ts";
import { either, fields, listOf, mapOf, type Shape, string } from "./shape.ts";
import { TEXT, type Text } from "./text.ts";
import { zodOfShape } from "./zod-of-shape.ts";

/** A range outcome's two ends, or one formula for both. */
export type OutcomeValue = Formula | { readonly atLeast: Formula; readonly atMost: Formula };
/** A value for every declared outcome field; under `collect` a field that is a list, a sum or a count may be left out. */
export interface Consequence {
  readonly [field: string]: OutcomeValue;
}

/** One rule of a policy. */
export interface Rule {
  readonly id: string;
  readonly when: Condition;
  readonly then: Consequence;
  readonly because: Text;
  readonly source?: string;
}
/** Rules that decide together, before those of all layers below. */
export interface Layer {
  readonly id: string;
  readonly rules: readonly Rule[];
}
/** What holds when no rule fires. Without it such a case is a `gap`. */
export interface Otherwise {
  readonly then: Consequence;
  readonly because: Text;
  readonly source?: string;
}
/** A combination of facts that cannot occur; a case that shows it is invalid, so that a proof binds at run time. */
export interface Assumption {
  readonly never: Condition;
  readonly because: Text;
}

const value: Shape<OutcomeValue> = either(FORMULA, fields({ atLeast: FORMULA, atMost: FORMULA }));
const consequence: Shape<Consequence> = mapOf(value);
const reasoned = { then: consequence, because: TEXT, "source?": string } as const;
/** The shape of {@link Rule}. */
export const RULE: Shape<Rule> = fields({ id: string, when: CONDITION, ...reasoned });
/** The shape of {@link Layer}. */
export const LAYER: Shape<Layer> = fields({ id: string, rules: listOf(RULE) });
/** The shape of {@link Otherwise}. */
export const OTHERWISE: Shape<Otherwise> = fields(reasoned);
/** The shape of {@link Assumption}. */
export const ASSUMPTION: Shape<Assumption> = fields({ never: CONDITION, because: TEXT });
/** The schema of {@link OutcomeValue}. */
export const OutcomeValue: z.ZodMiniType<OutcomeValue> = /* @__PURE__ */ zodOfShape(value);
/** The schema of {@link Consequence}. */
export const Consequence: z.ZodMiniType<Consequence> = /* @__PURE__ */ zodOfShape(consequence);
/** The schema of {@link Rule}. */
export const Rule: z.ZodMiniType<Rule> = /* @__PURE__ */ zodOfShape(RULE);
/** The schema of {@link Layer}. */
export const Layer: z.ZodMiniType<Layer> = /* @__PURE__ */ zodOfShape(LAYER);
/** The schema of {@link Otherwise}. */
export const Otherwise: z.ZodMiniType<Otherwise> = /* @__PURE__ */ zodOfShape(OTHERWISE);
/** The schema of {@link Assumption}. */
export const Assumption: z.ZodMiniType<Assumption> = /* @__PURE__ */ zodOfShape(ASSUMPTION);
