import * as z from "zod/mini";

/**
 * The parts of putting something right, in the order in which a customer hears them: what happened is acknowledged
 * before anything is offered, and an offer comes after the apology that it does not replace.
 */
export type ComponentKind =
  | "acknowledge"
  | "explain"
  | "apologise"
  | "put-right"
  | "compensate"
  | "prevent"
  | "follow-up";

/** All of them, in their order. */
export const COMPONENT_KINDS = [
  "acknowledge",
  "explain",
  "apologise",
  "put-right",
  "compensate",
  "prevent",
  "follow-up",
] as const satisfies readonly ComponentKind[];

/** Checks that a value is a {@link ComponentKind}. */
export const ComponentKind: z.ZodMiniType<ComponentKind> = z.enum(COMPONENT_KINDS);
