/**
 * What a fact is about, and what a policy is for. A principle cannot be laundered through a name: a policy that
 * fixes what is owed may not read how much the customer spends, however the fact is called.
 */
import type * as z from "zod/mini";
import { oneOf, type Shape } from "./shape.ts";
import { zodOfShape } from "./zod-of-shape.ts";

const ABOUT = [
  "failure",
  "loss",
  "harm",
  "customer-need",
  "customer-value",
  "customer-tone",
  "customer-flag",
  "publicity",
  "protected-trait",
  "own-margin",
  "own-metric",
  "other",
] as const;

const PURPOSES = [
  "entitlement",
  "make-whole",
  "goodwill",
  "eligibility",
  "pricing",
  "recommendation",
  "accommodation",
  "priority",
  "ownership",
  "other",
] as const;

/**
 * What a fact is about: the failure, the loss, the harm done, what the customer needs; or what the customer is
 * worth, how they sound, marks on their account, their reach, a protected trait; or our own margin and targets.
 */
export type About = (typeof ABOUT)[number];
/** The shape of {@link About}. */
export const ABOUT_SHAPE: Shape<About> = oneOf(ABOUT);
/** The schema of {@link About}. */
export const About: z.ZodMiniType<About> = /* @__PURE__ */ zodOfShape(ABOUT_SHAPE);

/** What a policy decides: what is owed, what is offered, who may have it, what it costs, who comes first. */
export type Purpose = (typeof PURPOSES)[number];
/** The shape of {@link Purpose}. */
export const PURPOSE_SHAPE: Shape<Purpose> = oneOf(PURPOSES);
/** The schema of {@link Purpose}. */
export const Purpose: z.ZodMiniType<Purpose> = /* @__PURE__ */ zodOfShape(PURPOSE_SHAPE);

const FLOOR = [
  "customer-value",
  "customer-tone",
  "customer-flag",
  "publicity",
  "protected-trait",
  "own-margin",
  "own-metric",
] as const;

/** For each purpose, what its facts may not be about (an exception names its source under `permits`). */
export const FORBIDDEN_ABOUT = {
  entitlement: FLOOR,
  "make-whole": FLOOR,
  accommodation: FLOOR,
  ownership: FLOOR,
  priority: FLOOR,
  goodwill: ["customer-tone", "customer-flag", "publicity", "protected-trait", "own-metric"],
  recommendation: ["customer-flag", "publicity", "protected-trait", "own-margin", "own-metric"],
  eligibility: ["customer-need", "customer-tone", "publicity", "protected-trait", "own-metric"],
  pricing: ["customer-need", "customer-tone", "publicity", "protected-trait", "own-metric"],
  other: [],
} as const satisfies Record<Purpose, readonly About[]>;
