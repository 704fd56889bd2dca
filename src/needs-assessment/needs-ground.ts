import * as z from "zod/mini";
import { Commitment, DecisionReference, TrailEntry } from "../service/index.ts";
import { NeedsPolicyReference } from "./needs-policy-reference.ts";
import { UnmetNeed } from "./unmet-need.ts";

/** What every result on a usable assessment carries. */
export interface NeedsGround {
  readonly policy: NeedsPolicyReference;
  /** How much of each dimension is needed. */
  readonly needs: { readonly [dimension: string]: NeedRange };
  /** False where a search was given up: more may be listed than is possible, and nothing is decided wrongly. */
  readonly exact: boolean;
  /** One for each personal need that the manner policy answers with a promise. */
  readonly commitments: readonly Commitment[];
  /** The personal needs that lead to no promise, each with its reason. */
  readonly unmet: readonly UnmetNeed[];
  /** What each requirement policy says, in their order. */
  readonly trace: readonly NeedTrace[];
  /** One line for every decision that a policy took; empty without a contact, for then there is no time and nobody. */
  readonly trail: readonly TrailEntry[];
}

/** What one requirement policy says of what is known. */
export interface NeedTrace {
  /** The policy, with the rules that count, or of which each may as far as it can be told without trying answers. */
  readonly from: DecisionReference;
  /** How much it asks for, by dimension. */
  readonly levels: { readonly [dimension: string]: NeedRange };
}

/** What is needed of one dimension: certainly, and at the most. An end is missing where nothing bounds it. */
export interface NeedRange {
  /** As much as this is needed whatever the missing answers are. */
  readonly floor?: number;
  /** No more than this is needed whatever the missing answers are. */
  readonly possible?: number;
}

/** Checks that a value is a {@link NeedRange}; other keys are refused. */
export const NeedRange: z.ZodMiniType<NeedRange> = z.readonly(
  z.strictObject({ floor: z.exactOptional(z.number()), possible: z.exactOptional(z.number()) }),
);

/** Checks that a value is a {@link NeedTrace}; other keys are refused. */
export const NeedTrace: z.ZodMiniType<NeedTrace> = z.readonly(
  z.strictObject({ from: DecisionReference, levels: z.readonly(z.record(z.string(), NeedRange)) }),
);

/** What the schemas of all results have in common. */
export const GROUND = {
  policy: NeedsPolicyReference,
  needs: z.readonly(z.record(z.string(), NeedRange)),
  exact: z.boolean(),
  commitments: z.readonly(z.array(Commitment)),
  unmet: z.readonly(z.array(UnmetNeed)),
  trace: z.readonly(z.array(NeedTrace)),
  trail: z.readonly(z.array(TrailEntry)),
} as const;

/** Checks that a value is a {@link NeedsGround}; other keys are refused. */
export const NeedsGround: z.ZodMiniType<NeedsGround> = z.readonly(z.strictObject(GROUND));
