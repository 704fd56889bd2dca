/**
 * What follows from how a customer wants to be treated. The manner policy decides; where it promises nothing, or nobody
 * is there to promise, the need is not dropped: it stands there with its reason.
 */
import { MisuseError } from "../../issue/index.ts";
import {
  commitmentOf,
  type Decided,
  decide,
  explain,
  trailEntryOf,
  type Undertaking,
} from "../../policy/index.ts";
import type { Commitment, Contact, TrailEntry } from "../../service/index.ts";
import type { Assessment } from "../assessment.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import type { PersonalStatement } from "../personal-statement.ts";
import { sentence } from "../sentences.ts";
import type { UnmetNeed } from "../unmet-need.ts";

/** The promises, and the needs without one. */
export interface Promises {
  readonly commitments: readonly Commitment[];
  readonly unmet: readonly UnmetNeed[];
  readonly trail: readonly TrailEntry[];
}

/** One promise or one reason for every personal need, in the order in which they were stated. */
export function promisesOf(policy: NeedsPolicy, { contact, personal }: Assessment, locale: string): Promises {
  const answers = personal.map((stated) => promiseFor(policy, contact, stated, locale));
  return {
    commitments: answers.flatMap(({ commitment }) => (commitment === undefined ? [] : [commitment])),
    unmet: answers.flatMap(({ unmet }) => (unmet === undefined ? [] : [unmet])),
    trail: answers.flatMap(({ line }) => (line === undefined ? [] : [line])),
  };
}

interface Answered {
  readonly commitment?: Commitment | undefined;
  readonly unmet?: UnmetNeed;
  readonly line?: TrailEntry;
}

function promiseFor(
  { manner }: NeedsPolicy,
  contact: Contact | undefined,
  { need }: PersonalStatement,
  locale: string,
): Answered {
  const without = (code: UnmetNeed["code"], because: string) => ({ unmet: { need, code, because } });
  if (contact === undefined) return without("no-contact", sentence.noContact);
  if (manner === undefined) return without("no-manner-policy", sentence.noMannerPolicy);
  const decision = decide(manner, { need, contactChannel: contact.channel }, { extra: "ignore" });
  const line = trailEntryOf(decision, "manner", contact, { locale });
  if (decision.status !== "decided") return { ...without("not-covered", sentence.notCovered), line };
  try {
    const commitment = commitmentOf(decision as Decided<Undertaking>, contact, { locale, meets: [need] });
    if (commitment !== undefined && decision.outcome.withinMinutes >= 0) return { commitment, line };
  } catch (error) {
    if (!(error instanceof MisuseError)) throw error;
    return { ...without("no-due-time", sentence.noDueTime), line };
  }
  if (decision.outcome.action !== "none") return { ...without("no-due-time", sentence.noDueTime), line };
  return { ...without("nothing-promised", explain(decision, { locale })), line };
}
