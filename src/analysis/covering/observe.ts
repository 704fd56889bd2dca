/**
 * What one case exercises: how it comes out, and the codes of everything that rules can test.
 */
import { decide, type GivenFacts, type Policy } from "../../policy/index.ts";
import { compiledOf, readCase, type Spans } from "../../policy/normal-form.ts";

/** A case that was decided once. */
export interface Observed {
  readonly status: "decided" | "gap" | "conflict" | "invalid" | "open";
  /** The rules that decided it, as far as that is certain; `otherwise` with them. */
  readonly rules: ReadonlySet<string>;
  readonly outcome: Readonly<Record<string, unknown>>;
  /** By place the codes that it may have: one, where that is known. */
  readonly spans: readonly Spans[];
}

const NONE: ReadonlySet<string> = new Set();

/** Decides the case as it stands, its bare values being claims. */
export function observe(policy: Policy, facts: GivenFacts): Observed {
  const decision = decide(policy, facts);
  const { status } = decision;
  if (status === "invalid" || status === "open") return { status, rules: NONE, outcome: {}, spans: [] };
  const { space } = readCase(compiledOf(policy), facts, {});
  if (status !== "decided") return { status, rules: NONE, outcome: {}, spans: space };
  const { because, collected, agreed, outcome } = decision;
  // Where facts are missing, several rules may be named of which only one decides: nobody knows which.
  const certain = because.length === 1 || collected === true || agreed === true;
  return { status, rules: certain ? new Set(because.map(({ rule }) => rule)) : NONE, outcome, spans: space };
}
