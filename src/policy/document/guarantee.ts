/**
 * A guarantee is a promise about every possible case, written as a sentence: "as the delay grows, the compensation
 * never falls". It is data here; the proof is another room's work.
 */
import * as z from "zod/mini";
import { Condition, Constant } from "./condition.ts";
import { Formula } from "./formula.ts";

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
export const Principle: z.ZodMiniType<Principle> = z.enum(PRINCIPLES);

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

const id = { id: z.optional(z.string()) };
const when = { when: z.optional(Condition) };
/** The schema of {@link Guarantee}. */
export const Guarantee: z.ZodMiniType<Guarantee> = z.union([
  z.strictObject({ complete: z.literal(true), ...id }),
  z.strictObject({ whenGrows: z.string(), neverFalls: z.string(), ...id }),
  z.strictObject({ whenGrows: z.string(), neverRises: z.string(), ...id }),
  z.strictObject({ independent: z.string(), of: z.array(z.string()), ...id }),
  z.strictObject({ atLeast: z.record(z.string(), Formula), ...when, ...id }),
  z.strictObject({ atMost: z.record(z.string(), Formula), ...when, ...id }),
  z.strictObject({ never: z.record(z.string(), Constant), ...when, ...id }),
  z.strictObject({ floor: z.string(), outcome: z.string(), ...id }),
  z.strictObject({
    principle: Principle,
    outcome: z.optional(z.string()),
    of: z.optional(z.array(z.string())),
    ...id,
  }),
]) as unknown as z.ZodMiniType<Guarantee>;
