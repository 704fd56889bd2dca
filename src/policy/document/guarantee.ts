/**
 * A guarantee is a promise about every possible case, written as a sentence: "as the delay grows, the compensation
 * never falls". It is data here; the proof is another room's work.
 */
import type * as z from "zod/mini";
import { CONDITION, CONSTANT, type Condition, type Constant } from "./condition.ts";
import { FORMULA, type Formula } from "./formula.ts";
import { either, fields, listOf, mapOf, oneOf, type Shape, string } from "./shape.ts";
import { zodOfShape } from "./zod-of-shape.ts";

const PRINCIPLES = [
  "respect",
  "integrity",
  "like-cases-alike",
  "more-harm-never-less",
  "need-never-lowers",
  "no-dead-end",
] as const;

/** A ready-made guarantee out of the catalogue of principles. */
export type Principle = (typeof PRINCIPLES)[number];
/** The schema of {@link Principle}. */
export const Principle: z.ZodMiniType<Principle> = /* @__PURE__ */ zodOfShape(
  /* @__PURE__ */ oneOf(PRINCIPLES),
);

interface Named {
  readonly id?: string;
}
/** One guarantee, in one of its forms. */
export type Guarantee = Named &
  (
    | { readonly complete: true }
    | { readonly whenGrows: string; readonly neverFalls: string }
    | { readonly whenGrows: string; readonly neverRises: string }
    | { readonly independent: string; readonly of: readonly string[] }
    | { readonly when?: Condition; readonly atLeast: { readonly [field: string]: Formula } }
    | { readonly when?: Condition; readonly atMost: { readonly [field: string]: Formula } }
    | { readonly when?: Condition; readonly never: { readonly [field: string]: Constant } }
    | { readonly floor: string; readonly outcome: string }
    | { readonly principle: Principle; readonly outcome?: string; readonly of?: readonly string[] }
  );

/**
 * The shape of {@link Guarantee}, of which conditions and amounts have the shapes that are given: reading looks at
 * those itself.
 */
export function guaranteeShape(condition: Shape, amount: Shape, constant: Shape): Shape<Guarantee> {
  const id = { "id?": string } as const;
  const when = { "when?": condition } as const;
  return either(
    fields({ complete: oneOf([true]), ...id }),
    fields({ whenGrows: string, neverFalls: string, ...id }),
    fields({ whenGrows: string, neverRises: string, ...id }),
    fields({ independent: string, of: listOf(string), ...id }),
    fields({ atLeast: mapOf(amount), ...when, ...id }),
    fields({ atMost: mapOf(amount), ...when, ...id }),
    fields({ never: mapOf(constant), ...when, ...id }),
    fields({ floor: string, outcome: string, ...id }),
    fields({ principle: oneOf(PRINCIPLES), "outcome?": string, "of?": listOf(string), ...id }),
  ) as Shape<Guarantee>;
}
/** The schema of {@link Guarantee}. */
export const Guarantee: z.ZodMiniType<Guarantee> = /* @__PURE__ */ zodOfShape(
  /* @__PURE__ */ guaranteeShape(CONDITION, FORMULA, CONSTANT),
);
