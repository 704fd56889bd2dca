/**
 * A policy is data: one JSON document, and the same object literal in TypeScript.
 */
import * as z from "zod/mini";
import { About, Purpose } from "./about.ts";
import { Fact } from "./fact.ts";
import { Guarantee } from "./guarantee.ts";
import { Outcome } from "./outcome.ts";
import { Parameter } from "./parameter.ts";
import { PolicyCase } from "./policy-case.ts";
import { Assumption, Otherwise, Rule } from "./rule.ts";
import { Source } from "./source.ts";
import { Text } from "./text.ts";

/** What happens when several rules fire: the first counts; at most one may; several may with equal outcomes. */
export type HitPolicy = "first" | "unique" | "any";
/** The schema of {@link HitPolicy}. */
export const HitPolicy: z.ZodMiniType<HitPolicy> = z.enum(["first", "unique", "any"]);

/** The days from which and until which a policy holds, half-open: `until` is the first day on which it does not. */
export interface Effective {
  readonly from?: string;
  readonly until?: string;
}
/** The schema of {@link Effective}. */
export const Effective: z.ZodMiniType<Effective> = z.strictObject({
  from: z.optional(z.iso.date()),
  until: z.optional(z.iso.date()),
}) as z.ZodMiniType<Effective>;

/** An exception that a law demands to what a purpose may read. */
export interface Permit {
  readonly about: About;
  readonly because: Text;
  readonly source: string;
}
/** The schema of {@link Permit}. */
export const Permit: z.ZodMiniType<Permit> = z.strictObject({
  about: About,
  because: Text,
  source: z.string(),
});

/** A policy as a JSON document. */
export interface PolicyDocument {
  readonly $schema?: string;
  /** 0 until the format is frozen. */
  readonly format?: 0;
  readonly id: string;
  readonly version: string;
  readonly title?: Text;
  /** The BCP 47 tag of plain strings; `en` where not said. */
  readonly language?: string;
  readonly purpose: Purpose;
  readonly jurisdiction?: string;
  readonly effective?: Effective;
  readonly permits?: readonly Permit[];
  readonly sources?: { readonly [name: string]: Source };
  readonly parameters?: { readonly [name: string]: Parameter };
  readonly facts: { readonly [name: string]: Fact };
  readonly assume?: readonly Assumption[];
  readonly outcome: { readonly [field: string]: Outcome };
  /** `first` where not said. */
  readonly hit?: HitPolicy;
  readonly rules: readonly Rule[];
  readonly otherwise?: Otherwise;
  readonly guarantees?: readonly Guarantee[];
  readonly cases?: readonly PolicyCase[];
}

const record = <Value extends z.ZodMiniType>(value: Value) =>
  /* @__PURE__ */ z.optional(/* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), value));
const list = <Value extends z.ZodMiniType>(value: Value) =>
  /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(value));

/** The schema of {@link PolicyDocument}: its shape. What names refer to is checked by `parsePolicy`. */
export const PolicyDocument: z.ZodMiniType<PolicyDocument> = /* @__PURE__ */ (() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    format: z.optional(z.literal(0)),
    id: z.string(),
    version: z.string(),
    title: z.optional(Text),
    language: z.optional(z.string()),
    purpose: Purpose,
    jurisdiction: z.optional(z.string()),
    effective: z.optional(Effective),
    permits: list(Permit),
    sources: record(Source),
    parameters: record(Parameter),
    facts: z.record(z.string(), Fact),
    assume: list(Assumption),
    outcome: z.record(z.string(), Outcome),
    hit: z.optional(HitPolicy),
    rules: z.array(Rule),
    otherwise: z.optional(Otherwise),
    guarantees: list(Guarantee),
    cases: list(PolicyCase),
  }) as unknown as z.ZodMiniType<PolicyDocument>)();
