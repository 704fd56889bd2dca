/**
 * What became of a guarantee: it holds in every possible case, or here is the case in which it does not, or the search
 * was given up, which says nothing either way.
 */
import * as z from "zod/mini";
import { Guarantee } from "../policy/index.ts";
import { Witness } from "./witness.ts";

/** What a search has cost. Nodes and steps and not seconds, so that every machine gives the same answer. */
export interface Effort {
  /** Nodes of diagrams that were built or visited. */
  readonly nodes: number;
  /** Boxes, cases and values that were tried. */
  readonly steps: number;
}
/** The schema of {@link Effort}. */
export const Effort: z.ZodMiniType<Effort> = z.strictObject({
  nodes: z.int().check(z.minimum(0)),
  steps: z.int().check(z.minimum(0)),
});

/** It holds in every case that can occur. */
export interface Proved {
  readonly status: "proved";
  readonly guarantee: Guarantee;
  /** The guarantee as a sentence. */
  readonly text: string;
  /**
   * Of a floor: values that only the other policy knows, such as `delay over 120`. They are no case of this policy, and
   * nothing is proved of them.
   */
  readonly beyond?: readonly string[];
  readonly effort: Effort;
}
/** It does not hold: a case shows it, or two cases that are compared. */
export interface Refuted {
  readonly status: "refuted";
  readonly guarantee: Guarantee;
  /** What happens there, as a sentence. */
  readonly text: string;
  readonly witness: Witness;
  /** The case that it is compared with: the same with one fact grown, with other facts, or under the other policy. */
  readonly other?: Witness;
  readonly effort: Effort;
}
/**
 * The search ended before there was an answer. `budget`: more nodes or steps may help. `derived`: only cases were found
 * of which nobody can say whether the facts that are derived can come about together.
 */
export interface Undecided {
  readonly status: "undecided";
  readonly guarantee: Guarantee;
  readonly text: string;
  readonly because: "budget" | "derived";
  readonly effort: Effort;
}
/** What became of a guarantee. */
export type Proof = Proved | Refuted | Undecided;

const head = { guarantee: Guarantee, text: z.string(), effort: Effort } as const;
/** The schema of {@link Proved}. */
export const Proved: z.ZodMiniType<Proved> = /* @__PURE__ */ (() =>
  z.strictObject({ status: z.literal("proved"), beyond: z.exactOptional(z.array(z.string())), ...head }))();
/** The schema of {@link Refuted}. */
export const Refuted: z.ZodMiniType<Refuted> = /* @__PURE__ */ (() =>
  z.strictObject({
    status: z.literal("refuted"),
    witness: Witness,
    other: z.exactOptional(Witness),
    ...head,
  }))();
/** The schema of {@link Undecided}. */
export const Undecided: z.ZodMiniType<Undecided> = /* @__PURE__ */ (() =>
  z.strictObject({ status: z.literal("undecided"), because: z.enum(["budget", "derived"]), ...head }))();
/** The schema of {@link Proof}. */
export const Proof: z.ZodMiniType<Proof> = z.union([Proved, Refuted, Undecided]);
