import type { Issue, Result } from "../issue/index.ts";
import { decide, type Policy, PolicyError, type Source, type Text, type Vague } from "../policy/index.ts";
import { readNeedsPolicy } from "./building/read-needs-policy.ts";
import type { Dimension } from "./dimension.ts";
import { issue } from "./messages.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import type { Offering } from "./offering.ts";
import type { QuestionNotes } from "./question-notes.ts";
import type { QuestionsOf } from "./questions-of.ts";

/** A needs policy as a literal, with the policies that it is made of. */
export interface NeedsPolicyLiteral<
  Requirements extends readonly Policy[],
  DimensionName extends string,
  OfferingId extends string,
> {
  /** Lower case words joined by hyphens. */
  readonly id: string;
  readonly version: string;
  readonly title?: Text;
  /** The currency of all prices: an ISO 4217 code. */
  readonly currency: string;
  /** Policies with the purpose `recommendation`; their facts are the questions, their outcome fields are dimensions. */
  readonly requirements: Requirements;
  /** Where figures come from, by the names that offerings and expectations use. */
  readonly sources?: { readonly [name: string]: Source };
  readonly dimensions: { readonly [Name in DimensionName]: Dimension };
  /** How questions are asked, by question. */
  readonly questions?: { readonly [Name in keyof QuestionsOf<NoInfer<Requirements>>]?: QuestionNotes };
  /** In the order of preference: the first that is enough is recommended. Usually the cheapest stands first. */
  readonly offerings: readonly Offering<OfferingId, NoInfer<DimensionName>>[];
  /** What is said where none of the offerings is enough. */
  readonly noneFits?: Text;
  /** Which promise each personal need leads to: facts `need` and `contactChannel`, outcome `action` and
   * `withinMinutes`, perhaps `channel`. */
  readonly manner?: Policy;
  /** What customers' words mean, by question: a value, one of several, or bounds. */
  readonly words?: {
    readonly [Name in keyof QuestionsOf<NoInfer<Requirements>>]?: {
      readonly [words: string]: QuestionsOf<Requirements>[Name] | Vague<QuestionsOf<Requirements>[Name]>;
    };
  };
}

/**
 * Defines a needs policy: what is asked, what is needed, and what there is to recommend.
 *
 * @throws PolicyError with every issue at once, where it is not sound.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { defineNeedsPolicy } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses",
 *   version: "1",
 *   purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "{dosesLeft} doses are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine",
 *   version: "1",
 *   currency: "GBP",
 *   requirements: [doses],
 *   dimensions: { hours: { unit: "hours", better: "less" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 *   words: { dosesLeft: { "not many": { lt: 5 } } },
 * });
 * medicine.questions.map(({ name }) => name); //=> ["dosesLeft"]
 * ```
 */
export function defineNeedsPolicy<
  const Requirements extends readonly Policy[],
  const DimensionName extends string,
  const OfferingId extends string,
>(
  literal: NeedsPolicyLiteral<Requirements, DimensionName, OfferingId>,
): NeedsPolicy<QuestionsOf<Requirements>, OfferingId> {
  const read = readNeedsPolicy(literal, policyAt);
  if (!read.ok) throw new PolicyError(read.issues);
  return read.value as NeedsPolicy<QuestionsOf<Requirements>, OfferingId>;
}

function policyAt(value: unknown, path: Issue["path"]): Result<Policy> {
  try {
    // Only what was read and compiled decides anything at all.
    decide(value as Policy, {}, { steps: 0 });
    return { ok: true, value: value as Policy };
  } catch {
    return { ok: false, issues: [issue.notAPolicy(path, value)] };
  }
}
