/**
 * What is asked of the three policies of an equity policy: the facts that they are given, and every case that can come.
 * The limit of the customer is not among the facts: what we owe depends on what *our step* asks for, and so one more
 * need never makes less of a duty.
 */
import type { PolicyContract } from "../policy/index.ts";
import type { Channel } from "../service/index.ts";
import type { Accommodation } from "./accommodation.ts";
import { DEMAND_KINDS, type DemandKind } from "./demand-kind.ts";
import type { DemandLevel } from "./demand-level.ts";

/** What a duty policy is asked about. */
export interface DutyFacts {
  readonly demand: DemandKind;
  readonly level: DemandLevel;
  /** The channel of the contact; `channel` is what the policy answers. */
  readonly contactChannel: Channel;
  /** Whether somebody beside the customer bears the outcome. */
  readonly othersAffected: boolean;
}

/** What a follow-up policy is asked about. */
export interface FollowUpFacts extends DutyFacts {
  readonly duty: boolean;
}

/** What a promise policy is asked about. */
export interface PromiseFacts
  extends Pick<Accommodation, "how" | "scope" | "grant" | "proof" | "leadMinutes" | "effortMinutes"> {
  /** The id of the accommodation. */
  readonly accommodation: string;
  /** The channel of the contact; `channel` is what the policy answers. */
  readonly contactChannel: Channel;
  readonly othersAffected: boolean;
  readonly permission: "allowed" | "needs-approval";
}

/** The facts of an accommodation as a promise policy is given them. */
export function promiseFacts(
  accommodation: Accommodation,
  rest: Pick<PromiseFacts, "contactChannel" | "othersAffected" | "permission">,
): PromiseFacts {
  return { ...factsOf(accommodation), ...rest };
}

function factsOf({ id, how, scope, grant, proof, leadMinutes, effortMinutes }: Accommodation) {
  return { accommodation: id, how, scope, grant, proof, leadMinutes, effortMinutes };
}

const barrierFacts = {
  demand: "enum",
  level: "integer",
  contactChannel: "enum",
  othersAffected: "boolean",
} as const;
const undertaking = { action: "enum", withinMinutes: "integer" } as const;

/** What each policy has to keep. */
export const CONTRACTS: Readonly<Record<"duty" | "promise" | "followUp", PolicyContract>> = {
  duty: { purposes: ["accommodation"], facts: barrierFacts, outcome: { duty: "boolean" } },
  promise: {
    purposes: ["accommodation"],
    facts: {
      accommodation: "enum",
      how: "enum",
      scope: "enum",
      grant: "enum",
      proof: "enum",
      leadMinutes: "integer",
      effortMinutes: "integer",
      contactChannel: "enum",
      othersAffected: "boolean",
      permission: "enum",
    },
    outcome: undertaking,
  },
  followUp: {
    purposes: ["accommodation"],
    facts: { ...barrierFacts, duty: "boolean" },
    outcome: undertaking,
  },
};

/** Every channel; a record, so that a new one cannot be forgotten here. */
const channels: Readonly<Record<Channel, true>> = {
  phone: true,
  "text-message": true,
  email: true,
  letter: true,
  chat: true,
  app: true,
  website: true,
  video: true,
  "in-person": true,
  other: true,
};

type Case = Readonly<Record<string, unknown>>;

const answers: readonly unknown[] = [false, true];
const contactDomain = { contactChannel: Object.keys(channels), othersAffected: answers };
const barrierDomain = { demand: DEMAND_KINDS, level: [1, 2, 3, 4], ...contactDomain };

/** Every case that can come to a duty policy, as far as it asks about it. */
export function everyDutyCase(asked: readonly string[]): readonly Case[] {
  return everyCase(barrierDomain, asked);
}

/** Every case that can come to a follow-up policy, as far as it asks about it. */
export function everyFollowUpCase(asked: readonly string[]): readonly Case[] {
  return everyCase({ ...barrierDomain, duty: answers }, asked);
}

/** Every case that can come to a promise policy, as far as it asks about it. */
export function everyPromiseCase(
  asked: readonly string[],
  accommodations: readonly Accommodation[],
): readonly Case[] {
  const contacts = everyCase({ ...contactDomain, permission: ["allowed", "needs-approval"] }, asked);
  return accommodations.flatMap((accommodation) => {
    const facts = Object.entries(factsOf(accommodation)).filter(([name]) => asked.includes(name));
    return contacts.map((contact) => ({ ...Object.fromEntries(facts), ...contact }));
  });
}

function everyCase(
  domain: Readonly<Record<string, readonly unknown[]>>,
  asked: readonly string[],
): readonly Case[] {
  return Object.entries(domain)
    .filter(([name]) => asked.includes(name))
    .reduce<readonly Case[]>(
      (cases, [name, values]) =>
        cases.flatMap((facts) => values.map((value) => ({ ...facts, [name]: value }))),
      [{}],
    );
}
