/**
 * A policy is data: one JSON document, and the same object literal in TypeScript.
 */
import type * as z from "zod/mini";
import { ABOUT_SHAPE, type About, PURPOSE_SHAPE, type Purpose } from "./about.ts";
import { ACCEPTANCE, type Acceptance } from "./acceptance.ts";
import { CONDITION, CONSTANT } from "./condition.ts";
import { type Derivation, derivationShape } from "./derivation.ts";
import { FACT, type Fact } from "./fact.ts";
import { FORMULA } from "./formula.ts";
import { type Guarantee, guaranteeShape } from "./guarantee.ts";
import { OUTCOME, type Outcome } from "./outcome.ts";
import { PARAMETER, type Parameter } from "./parameter.ts";
import { POLICY_CASE, type PolicyCase } from "./policy-case.ts";
import {
  ASSUMPTION,
  type Assumption,
  LAYER,
  type Layer,
  OTHERWISE,
  type Otherwise,
  RULE,
  type Rule,
} from "./rule.ts";
import { date, fields, listOf, mapOf, oneOf, type Shape, string } from "./shape.ts";
import { SOURCE, type Source } from "./source.ts";
import { TEXT, type Text } from "./text.ts";
import { zodOfShape } from "./zod-of-shape.ts";

/**
 * What happens when several rules fire. `first`: the first counts. `unique`: at most one may. `any`: several may, with
 * equal outcomes. `collect`: all count, each once, and every outcome field says how they are put together. `priority`:
 * the one with the highest value of the one ordered enum among the outcome fields counts, the first of several.
 */
export type HitPolicy = "first" | "unique" | "any" | "collect" | "priority";
/** The shape of {@link HitPolicy}. */
export const HIT_POLICY: Shape<HitPolicy> = oneOf(["first", "unique", "any", "collect", "priority"]);
/** The schema of {@link HitPolicy}. */
export const HitPolicy: z.ZodMiniType<HitPolicy> = /* @__PURE__ */ zodOfShape(HIT_POLICY);

/** The days from which and until which a policy holds, half-open: `until` is the first day on which it does not. */
export interface Effective {
  readonly from?: string;
  readonly until?: string;
}
const EFFECTIVE: Shape<Effective> = fields({ "from?": date, "until?": date });
/** The schema of {@link Effective}. */
export const Effective: z.ZodMiniType<Effective> = /* @__PURE__ */ zodOfShape(EFFECTIVE);

/** An exception that a law demands to what a purpose may read. */
export interface Permit {
  readonly about: About;
  readonly because: Text;
  readonly source: string;
}
/** The shape of {@link Permit}. */
export const PERMIT: Shape<Permit> = fields({ about: ABOUT_SHAPE, because: TEXT, source: string });
/** The schema of {@link Permit}. */
export const Permit: z.ZodMiniType<Permit> = /* @__PURE__ */ zodOfShape(PERMIT);

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
  /** Facts that are made from others. */
  readonly derive?: { readonly [name: string]: Derivation };
  readonly assume?: readonly Assumption[];
  readonly outcome: { readonly [field: string]: Outcome };
  /** `first` where not said. */
  readonly hit?: HitPolicy;
  /** The rules, unless they stand in `layers`. */
  readonly rules?: readonly Rule[];
  /** The first layer in which a rule fires decides, by the hit policy: guardrails, exceptions, the base. */
  readonly layers?: readonly Layer[];
  readonly otherwise?: Otherwise;
  readonly guarantees?: readonly Guarantee[];
  readonly cases?: readonly PolicyCase[];
  /** What an analysis finds and the owner means to keep, each with a reason. */
  readonly accept?: readonly Acceptance[];
}

/** Every rule of a document in its order, whether it stands in a layer or not. */
export function rulesOf({ rules, layers }: PolicyDocument): readonly Rule[] {
  return layers === undefined ? (rules ?? []) : layers.flatMap((layer) => layer.rules);
}

/** The fields that say what the whole document is. */
export const HEADER = {
  "$schema?": string,
  "format?": oneOf([0]),
  id: string,
  version: string,
  "title?": TEXT,
  "language?": string,
  purpose: PURPOSE_SHAPE,
  "jurisdiction?": string,
  "effective?": EFFECTIVE,
  "hit?": HIT_POLICY,
} as const;

/** The schema of {@link PolicyDocument}: its shape. What names refer to is checked by `parsePolicy`. */
export const PolicyDocument: z.ZodMiniType<PolicyDocument> = /* @__PURE__ */ (() =>
  zodOfShape<PolicyDocument>(
    fields({
      ...HEADER,
      "permits?": listOf(PERMIT),
      "sources?": mapOf(SOURCE),
      "parameters?": mapOf(PARAMETER),
      facts: mapOf(FACT),
      "derive?": mapOf(derivationShape(CONDITION, CONSTANT)),
      "assume?": listOf(ASSUMPTION),
      outcome: mapOf(OUTCOME),
      "rules?": listOf(RULE),
      "layers?": listOf(LAYER),
      "otherwise?": OTHERWISE,
      "guarantees?": listOf(guaranteeShape(CONDITION, FORMULA, CONSTANT)),
      "cases?": listOf(POLICY_CASE),
      "accept?": listOf(ACCEPTANCE),
    }),
  ))();
