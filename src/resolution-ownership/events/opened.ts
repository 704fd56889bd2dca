/**
 * The first event of a case.
 */
import * as z from "zod/mini";
import { Contact, Instant } from "../../service/index.ts";
import { CaseNeed } from "../case-need.ts";
import { Owner } from "../owner.ts";
import { type EventHead, head } from "./event-head.ts";

/** A customer came with a problem, and somebody answers for it from now on. */
export interface OpenedEvent extends EventHead {
  readonly type: "opened";
  /** The first contact. The customer's clock starts at its time, also where the case is opened later. */
  readonly contact: Contact;
  readonly need: CaseNeed;
  /** The facts that the clocks are decided on, as the ownership policy declares them. */
  readonly facts?: { readonly [name: string]: unknown };
  readonly owner: Owner;
  /** The customer's own time: when they need it. */
  readonly neededBy?: Instant;
}

const facts = z
  .record(z.string().check(z.maxLength(200)), z.unknown())
  .check(z.refine((value) => isPlain(value, { left: 10_000 }, 8), "give plain, small data"));

/** Checks that a value is {@link OpenedEvent}; other keys are refused. What the facts say is checked by the policy. */
export const OpenedEvent: z.ZodMiniType<OpenedEvent> = z.readonly(
  z.strictObject({
    type: z.literal("opened"),
    ...head,
    contact: Contact,
    need: CaseNeed,
    facts: z.exactOptional(z.readonly(facts)),
    owner: Owner,
    neededBy: z.exactOptional(Instant),
  }),
);

/** Whether a value is data that can be written as JSON, without a cycle and of a size that is a case's facts. */
function isPlain(value: unknown, budget: { left: number }, depth: number): boolean {
  budget.left -= 1;
  if (budget.left < 0 || depth < 0) return false;
  if (typeof value === "string") return value.length <= 10_000;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "boolean" || value === null || value === undefined) return true;
  if (typeof value !== "object") return false;
  for (const key of Object.keys(value)) {
    if (!isPlain((value as Readonly<Record<string, unknown>>)[key], budget, depth - 1)) return false;
  }
  return true;
}
