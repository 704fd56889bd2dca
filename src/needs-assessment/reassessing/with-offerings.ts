/**
 * The same need, held against other offerings than those of the policy: what a customer has, and what others offer. The
 * cheapest stands first, so that what is recommended is what is enough and costs least.
 */
import type { Issue, Result } from "../../issue/index.ts";
import { parseMoney } from "../../money/index.ts";
import { PolicyError } from "../../policy/index.ts";
import { assess } from "../assess.ts";
import type { Assessment } from "../assessment.ts";
import { defineNeedsPolicy } from "../define-needs-policy.ts";
import type { NeedsPolicy, PricedOffering } from "../needs-policy.ts";
import type { NeedsDecided, NeedsOpen, NoneFits } from "../needs-result.ts";
import type { Offering } from "../offering.ts";

/** An offering, and where it was written down. */
export interface Placed {
  readonly offering: Offering;
  readonly path: Issue["path"];
}

/** What the assessment comes to among some offerings, and these with their prices. */
export interface Among {
  readonly result: NeedsDecided | NeedsOpen | NoneFits;
  readonly offerings: readonly PricedOffering[];
}

/** What the assessment comes to among these offerings; of several at one price, the one that stands first here. */
export function assessAmong(
  policy: NeedsPolicy,
  { answers, contact }: Assessment,
  offerings: readonly Placed[],
  locale: string,
): Result<Among> {
  const made = withOfferings(policy, offerings);
  if (!made.ok) return made;
  const { id, version, digest } = made.value;
  const session = {
    policy: { id, version, digest },
    ...(contact === undefined ? {} : { contact }),
    answers,
    personal: [],
  };
  const result = assess(made.value, session, { locale });
  if (result.status === "invalid") return { ok: false, issues: result.issues };
  // Whether answers can hold together has nothing to do with offerings, and was seen before.
  if (result.status === "conflict") return { ok: false, issues: [] };
  return { ok: true, value: { result, offerings: made.value.offerings } };
}

function withOfferings(policy: NeedsPolicy, offerings: readonly Placed[]): Result<NeedsPolicy> {
  const { requirements: _, manner: __, ...shell } = policy.document;
  const placed = offerings
    .map((one) => ({ ...one, price: amountOf(one.offering, shell.currency) }))
    .sort((left, right) => left.price - right.price);
  try {
    const literal = {
      ...shell,
      requirements: policy.requirements,
      offerings: placed.map(({ offering }) => offering),
    };
    return { ok: true, value: defineNeedsPolicy(literal as never) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return {
      ok: false,
      issues: error.issues.map((found) => ({ ...found, path: writtenAt(found.path, placed) })),
    };
  }
}

/** What is no amount is told where the policy is read. */
function amountOf({ price }: Offering, currency: string): number {
  const read = parseMoney(String(price), currency);
  return read.ok ? read.value.amount : 0;
}

function writtenAt([section, place, ...rest]: Issue["path"], placed: readonly Placed[]): Issue["path"] {
  const found = section === "offerings" ? placed[Number(place)] : undefined;
  return found === undefined ? ["elsewhere"] : [...found.path, ...rest];
}
