import * as z from "zod/mini";
import { Money } from "../money/index.ts";
import { Channel, DecisionReference, Harm, Instant } from "../service/index.ts";
import { ComponentKind } from "./component-kind.ts";

/** One part of an offer: money, or something that is done. */
export type RecoveryComponent = MoneyComponent | ActionComponent;

/** What each part of an offer says, whatever it is. */
export interface ComponentGround {
  readonly kind: ComponentKind;
  /** `must`: it is due, and nobody's favour. `may`: it can be given. */
  readonly duty: "must" | "may";
  /** What it is, in the words that the customer hears. */
  readonly text: string;
  /** The policy, its version and the rules that gave it. */
  readonly from: DecisionReference;
}

/** Money, or what is worth money. */
export interface MoneyComponent extends ComponentGround {
  readonly kind: "compensate";
  /** Owed, or a gift; the one is never set off against the other. */
  readonly as: "entitlement" | "goodwill";
  /** The amount that must be paid; of what may be given, the most. */
  readonly amount: Money;
  /** The field of the policy's outcome that it comes from. */
  readonly field: string;
  /** How it is given, where the policy says so (`dessert`); `pay` otherwise. */
  readonly action: string;
  /** Who may grant it without asking: anybody, or the roles that the authority policy allows the whole amount. */
  readonly grantedBy: "anybody" | readonly string[];
  /** When it arrives, where it must be paid and the playbook says so. */
  readonly due?: Instant;
}

/** Something that is done: an apology, a call, a repair. Harm is put right in kind, and not by money. */
export interface ActionComponent extends ComponentGround {
  readonly kind: Exclude<ComponentKind, "compensate">;
  readonly duty: "must";
  readonly action: string;
  /** The harms that it answers; none where it answers the failure itself. */
  readonly harms: readonly Harm[];
  /** The role that does it, where the policy says so: an apology counts when it comes from high enough. */
  readonly by?: string;
  readonly due: Instant;
  readonly channel: Channel;
}

const ground = { text: z.string(), from: DecisionReference } as const;
const duty = z.enum(["must", "may"]);

/** Checks that a value is a {@link ComponentGround}; other keys are refused. */
export const ComponentGround: z.ZodMiniType<ComponentGround> = z.readonly(
  z.strictObject({ kind: ComponentKind, duty, ...ground }),
);

/** Checks that a value is a {@link MoneyComponent}; other keys are refused. */
export const MoneyComponent: z.ZodMiniType<MoneyComponent> = z.readonly(
  z.strictObject({
    kind: z.literal("compensate"),
    duty,
    ...ground,
    as: z.enum(["entitlement", "goodwill"]),
    amount: Money,
    field: z.string(),
    action: z.string(),
    grantedBy: z.union([z.literal("anybody"), z.readonly(z.array(z.string()))]),
    due: z.exactOptional(Instant),
  }),
);

/** Checks that a value is an {@link ActionComponent}; other keys are refused. */
export const ActionComponent: z.ZodMiniType<ActionComponent> = z.readonly(
  z.strictObject({
    kind: z.enum(["acknowledge", "explain", "apologise", "put-right", "prevent", "follow-up"]),
    duty: z.literal("must"),
    ...ground,
    action: z.string(),
    harms: z.readonly(z.array(Harm)),
    by: z.exactOptional(z.string()),
    due: Instant,
    channel: Channel,
  }),
);

/** Checks that a value is a {@link RecoveryComponent}; other keys are refused. */
export const RecoveryComponent: z.ZodMiniType<RecoveryComponent> = z.union([MoneyComponent, ActionComponent]);
