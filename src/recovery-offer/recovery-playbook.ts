import * as z from "zod/mini";
import type { Policy } from "../policy/index.ts";
import { Channel } from "../service/index.ts";

/** Marks a playbook whose policies were checked against each other. */
export const CHECKED: unique symbol = Symbol.for("evenhand.recovery-playbook") as never;

/** Exists in types only: the facts that a playbook asks for. */
declare const FACTS: unique symbol;

/**
 * What a company does when service fails, written before it fails: what is owed, what more may be given, how harm is
 * put right in kind, when money arrives, and who may grant what. Each is a policy of yours; a playbook only says which
 * is which. `definePlaybook` and `parsePlaybook` make one.
 */
// biome-ignore lint/suspicious/noExplicitAny: a playbook whose types are not known asks for anything
export interface RecoveryPlaybook<Facts = any> {
  readonly id: string;
  readonly version: string;
  readonly title?: string;
  /** The fingerprint of it and of all its policies. */
  readonly digest: string;
  /** The one currency of all its amounts. */
  readonly currency: string;
  /** What is owed, by law, by a published scheme, by contract, or because the loss is made good. */
  readonly entitlement: Policy;
  /** What may be given beyond it. Left out, nothing is; what is owed stays. */
  readonly goodwill?: Policy;
  /** What is done about a harm, and about the failure itself. Left out, every harm is listed as unanswered. */
  readonly redress?: Policy;
  /** When money arrives. Left out, no time is promised. */
  readonly payment?: Policy;
  /** Who may grant how much of what is not owed, and who is asked where they may not. */
  readonly authority: Policy;
  /** @internal */
  readonly [CHECKED]: true;
  /** @internal For the compiler only: never set. */
  readonly [FACTS]?: (facts: Facts) => void;
}

/** A playbook by its name, version and fingerprint. */
export interface PlaybookReference {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** What a redress policy answers: what is done, how soon, where, and by which role. */
export interface Redress {
  /** `none` where nothing is done. */
  readonly action: string;
  readonly withinMinutes: number;
  readonly channel?: Channel | "same";
  /** The role that does it; `anybody` where it does not matter. */
  readonly by?: string;
}

/** What an authority policy answers. */
export interface Authority {
  readonly verdict: "allowed" | "needs-approval" | "refused";
  /** The role that is asked where approval is needed, `none` otherwise. */
  readonly approver: string;
}

/** What a payment policy answers. */
export interface PaymentTime {
  readonly withinMinutes: number;
  readonly channel?: Channel | "same";
}

/** Checks that a value is a {@link PlaybookReference}; other keys are refused. */
export const PlaybookReference: z.ZodMiniType<PlaybookReference> = z.readonly(
  z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
);

const channel = z.exactOptional(z.union([Channel, z.literal("same")]));

/** Checks that a value is {@link Redress}; other keys are refused. */
export const Redress: z.ZodMiniType<Redress> = z.readonly(
  z.strictObject({
    action: z.string(),
    withinMinutes: z.number(),
    channel,
    by: z.exactOptional(z.string()),
  }),
);

/** Checks that a value is {@link Authority}; other keys are refused. */
export const Authority: z.ZodMiniType<Authority> = z.readonly(
  z.strictObject({
    verdict: z.enum(["allowed", "needs-approval", "refused"]),
    approver: z.string(),
  }),
);

/** Checks that a value is a {@link PaymentTime}; other keys are refused. */
export const PaymentTime: z.ZodMiniType<PaymentTime> = z.readonly(
  z.strictObject({ withinMinutes: z.number(), channel }),
);
