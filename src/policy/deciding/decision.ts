/**
 * What `decide` answers: plain, complete data. A decision can be stored, sent and read years later without the
 * policy at hand; whatever it says, it says why.
 */
import * as z from "zod/mini";
import { Issue } from "../../issue/index.ts";
import { PolicyReference } from "../../service/index.ts";
import { Text } from "../document/text.ts";
import { Because } from "./because.ts";
import { Claimed, Conflict, Relied } from "./case-facts.ts";
import { DerivedFact } from "./derived-fact.ts";
import { ANY_OUTCOME, OutcomeBounds, PossibleResult } from "./possible-result.ts";

/** What every decision on usable facts carries. */
export interface DecisionGround {
  /** The facts that this rests on: those that fired rules, and earlier rules that did not fire, looked at. */
  readonly relied: readonly Relied[];
  /** The derived facts that were looked at, where they follow from what is known. */
  readonly derived?: readonly DerivedFact[];
  /** Claims that did not count, because their fact needs a record. */
  readonly claimed?: readonly Claimed[];
  /** Facts with accounts that differ. */
  readonly conflicts?: readonly Conflict[];
  readonly policy: PolicyReference;
}

/** One outcome, whatever is still unknown. */
export interface Decided<Results> extends DecisionGround {
  readonly status: "decided";
  readonly outcome: Results;
  /** The rules that fired; where facts are missing, every rule that may fire, all with this outcome. */
  readonly because: readonly Because[];
  /** True where the policy collects: every reason counts, and the outcome is what they come to together. */
  readonly collected?: true;
  /** True where several rules hold at once and agree, under the hit policy `any`. */
  readonly agreed?: true;
  /** Facts that rules which may fire look at, that are not known, and that cannot change the outcome. */
  readonly missing?: readonly string[];
}

/** The fact to establish next, and how: ask the customer, look for a record, or have it verified. */
export interface NextFact {
  readonly fact: string;
  readonly establish: "ask" | "record" | "verify";
  readonly ask?: Text;
  /** The fact's name for people. */
  readonly title?: Text;
  /** Of a list, the first record that lacks something which matters: its place from 0, what it lacks, how to ask for that. */
  readonly record?: { readonly item: number; readonly field: string; readonly ask?: Text };
}

/** Something that matters is not known. */
export interface Open<Results> extends DecisionGround {
  readonly status: "open";
  readonly possible: readonly PossibleResult<Results>[];
  /** How many possible results are left out of the list. */
  readonly more?: number;
  /**
   * Between which values each number and amount lies in every result that is decided, listed or not. Not there where
   * the search was given up, or no result is decided.
   */
  readonly bounds?: OutcomeBounds<Results>;
  /** The facts that can still change it. */
  readonly matters: readonly string[];
  readonly next: NextFact;
  /**
   * True where all this is exactly so. False where the search was given up: not all that is possible may be listed. False
   * also where several derived facts hang on the same unknown ones and too many cases are left to try: then all that is
   * possible is listed, and `bounds` holds it, and something may be listed or named under `matters` that is not.
   */
  readonly exact: boolean;
}

/** No rule fires, and the policy does not say what holds otherwise. */
export interface Gap extends DecisionGround {
  readonly status: "gap";
}

/** Rules fire that may not fire together. */
export interface RuleConflict<Results> extends DecisionGround {
  readonly status: "conflict";
  readonly because: readonly Because[];
  readonly outcomes: readonly Results[];
}

/** The facts cannot be used. */
export interface Invalid {
  readonly status: "invalid";
  readonly issues: readonly Issue[];
  readonly policy: PolicyReference;
}

/** What a policy says of a case. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export type Decision<Results = any> =
  | Decided<Results>
  | Open<Results>
  | Gap
  | RuleConflict<Results>
  | Invalid;

/** In a function, because a bundler keeps whatever is spread at the top of a file. */
function groundedSchema<Own extends object>(own: Own) {
  return z.strictObject({
    ...own,
    relied: z.array(Relied),
    derived: z.exactOptional(z.array(DerivedFact)),
    claimed: z.exactOptional(z.array(Claimed)),
    conflicts: z.exactOptional(z.array(Conflict)),
    policy: PolicyReference,
  });
}
const names = z.array(z.string());

/** The schema of {@link DecisionGround}. */
export const DecisionGround: z.ZodMiniType<DecisionGround> = /* @__PURE__ */ groundedSchema({});
/** The schema of {@link NextFact}. */
export const NextFact: z.ZodMiniType<NextFact> = z.strictObject({
  fact: z.string(),
  establish: z.enum(["ask", "record", "verify"]),
  ask: z.exactOptional(Text),
  title: z.exactOptional(Text),
  record: z.exactOptional(
    z.strictObject({
      item: z.int().check(z.minimum(0)),
      field: z.string(),
      ask: z.exactOptional(Text),
    }),
  ),
});
/** The schema of {@link Decided}, whatever the policy; that of the outcome of one policy is `outcomeSchema`. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export const Decided: z.ZodMiniType<Decided<any>> = /* @__PURE__ */ groundedSchema({
  status: z.literal("decided"),
  outcome: ANY_OUTCOME,
  because: z.array(Because),
  collected: z.exactOptional(z.literal(true)),
  agreed: z.exactOptional(z.literal(true)),
  missing: z.exactOptional(names),
});
/** The schema of {@link Open}, whatever the policy. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export const Open: z.ZodMiniType<Open<any>> = /* @__PURE__ */ groundedSchema({
  status: z.literal("open"),
  possible: z.array(PossibleResult),
  more: z.exactOptional(z.int().check(z.minimum(1))),
  bounds: z.exactOptional(OutcomeBounds),
  matters: names,
  next: NextFact,
  exact: z.boolean(),
});
/** The schema of {@link Gap}. */
export const Gap: z.ZodMiniType<Gap> = /* @__PURE__ */ groundedSchema({ status: z.literal("gap") });
/** The schema of {@link RuleConflict}, whatever the policy. */
// biome-ignore lint/suspicious/noExplicitAny: the outcome of a policy whose types are not known
export const RuleConflict: z.ZodMiniType<RuleConflict<any>> = /* @__PURE__ */ groundedSchema({
  status: z.literal("conflict"),
  because: z.array(Because),
  outcomes: z.array(ANY_OUTCOME),
});
/** The schema of {@link Invalid}. */
export const Invalid: z.ZodMiniType<Invalid> = z.strictObject({
  status: z.literal("invalid"),
  issues: z.array(Issue),
  policy: PolicyReference,
});
/** The schema of {@link Decision}, whatever the policy: for one that comes back from storage or another program. */
export const Decision: z.ZodMiniType<Decision> = z.union([Decided, Open, Gap, RuleConflict, Invalid]);
