/**
 * What the customer has: an offering of today, one that is not offered any more, or conditions of their own.
 */
import type { Result } from "../../issue/index.ts";
import { parseMoney } from "../../money/index.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import type { Offering } from "../offering.ts";
import { reassessIssue } from "../reassess-messages.ts";
import type { CurrentOffering, OfferingTerms } from "../reassessment.ts";
import type { Placed } from "./with-offerings.ts";

/** The offering as it counts, and as it is told. */
export interface Held extends Placed {
  readonly current: CurrentOffering;
}

/** What is held, or that no policy knows it. */
export function heldOffering(
  policy: NeedsPolicy,
  before: NeedsPolicy | undefined,
  current: string | Offering,
): Result<Held> {
  const path = ["current"];
  const id = typeof current === "string" ? current : current.id;
  const earlier = termsIn(before, id);
  const told = (offering: Offering, now: OfferingTerms, offered: boolean): Result<Held> => {
    const terms = earlier === undefined ? {} : { before: earlier };
    const { title } = offering;
    return {
      ok: true,
      // Whoever has it has it, whether or not they could have it today.
      value: { offering: kept(offering), path, current: { offering: id, title, now, ...terms, offered } },
    };
  };
  if (typeof current !== "string") return told(current, ownTerms(current, policy.document.currency), false);
  const today = writtenIn(policy, id);
  const now = termsIn(policy, id);
  if (today !== undefined && now !== undefined) return told(today, now, true);
  const then = before === undefined ? undefined : writtenIn(before, id);
  if (before === undefined || then === undefined || earlier === undefined) {
    const ids = [policy, before].flatMap((one) => one?.offerings.map((offering) => offering.id) ?? []);
    return { ok: false, issues: [reassessIssue.unknownOffering(path, id, [...new Set(ids)])] };
  }
  const { currency } = policy.document;
  if (before.document.currency !== currency)
    return { ok: false, issues: [reassessIssue.otherCurrency(path, before.document.currency, currency)] };
  const known = Object.entries(then.meets).filter(([name]) =>
    Object.hasOwn(policy.document.dimensions, name),
  );
  return told({ ...then, meets: Object.fromEntries(known) }, earlier, false);
}

function kept({ onlyIf: _, available: __, sources: ___, ...offering }: Offering): Offering {
  return offering;
}

function writtenIn({ document }: NeedsPolicy, id: string): Offering | undefined {
  return document.offerings.find((offering) => offering.id === id);
}

function termsIn(policy: NeedsPolicy | undefined, id: string): OfferingTerms | undefined {
  const found = policy?.offerings.find((offering) => offering.id === id);
  return found === undefined ? undefined : { price: found.price, meets: found.meets };
}

/** A price that is none is told where the offering is held against the need. */
function ownTerms({ price, meets }: Offering, currency: string): OfferingTerms {
  const read = parseMoney(String(price), currency);
  return { price: read.ok ? read.value : { amount: 0, currency }, meets };
}
