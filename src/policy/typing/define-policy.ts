/**
 * A policy written in TypeScript: the same literal as the JSON document, with its mistakes red while it is typed.
 * A misspelt fact, a value that an enum does not have, a number where yes or no belongs, pounds in an outcome in
 * euros: each at the word that is wrong, and again as an issue at run time.
 */
import type { About, Purpose } from "../document/about.ts";
import type { Effective, HitPolicy, Permit } from "../document/policy-document.ts";
import type { Source } from "../document/source.ts";
import type { Text } from "../document/text.ts";
import { parsePolicy } from "../reading/parse-policy.ts";
import { PolicyError } from "../reading/policy-error.ts";
import type { CheckedFacts } from "./checked-facts.ts";
import type { CheckedOutcome } from "./checked-outcome.ts";
import type { CheckedParameters } from "./checked-parameters.ts";
import type { ConditionOn, TestsOf } from "./condition-on.ts";
import type { PolicyWith } from "./configurable-policy.ts";
import type { ConsequenceOf } from "./consequence-of.ts";
import type { GuaranteeOf } from "./guarantee-of.ts";
import type { InferredFrom } from "./inferred-from.ts";
import type { InputsOf } from "./inputs-of.ts";
import type { None } from "./none.ts";
import type { PolicyCaseOf } from "./policy-case-of.ts";
import type { ResultsOf } from "./results-of.ts";
import type { CheckedOtherwise, CheckedRule } from "./rule-of.ts";
import type { SettingsOf } from "./settings-of.ts";
import type { UnlessWidened } from "./widened-types.ts";

/** Loose on purpose: a stricter bound would make inference give up at the first mistake and report it everywhere. */
interface Declarations {
  readonly [name: string]: unknown;
}

/** A policy literal; its facts, outcome and parameters are inferred, all else is checked against them. */
export interface PolicyLiteral<
  Facts,
  Fields,
  Parameters,
  Aim extends Purpose,
  Permitted extends About,
  SourceName extends string,
  Condition,
  Consequence,
> {
  readonly $schema?: string;
  readonly format?: 0;
  readonly id: string;
  readonly version: string;
  readonly title?: Text;
  readonly language?: string;
  readonly purpose: Aim;
  readonly jurisdiction?: string;
  readonly effective?: Effective;
  readonly permits?: readonly (Permit & {
    readonly about: Permitted;
    readonly source: NoInfer<SourceName>;
  })[];
  readonly sources?: { readonly [Name in SourceName]: Source };
  readonly parameters?: InferredFrom<Parameters> | CheckedParameters<Parameters, NoInfer<SourceName>>;
  readonly facts: InferredFrom<Facts> | CheckedFacts<Facts, NoInfer<Aim>, NoInfer<Permitted>>;
  readonly assume?: readonly { readonly never: Condition; readonly because: Text }[];
  readonly outcome: InferredFrom<Fields> | CheckedOutcome<Fields>;
  readonly hit?: HitPolicy;
  // The empty tuple keeps a long list of rules linear to check: without it each rule is compared with all others.
  readonly rules: readonly [] | readonly CheckedRule<Condition, Consequence, NoInfer<SourceName>>[];
  readonly otherwise?: CheckedOtherwise<Consequence, NoInfer<SourceName>>;
  readonly guarantees?: readonly GuaranteeOf<
    Condition,
    NoInfer<Facts>,
    NoInfer<Fields>,
    NoInfer<Parameters>
  >[];
  readonly cases?: readonly PolicyCaseOf<NoInfer<Facts>, NoInfer<Fields>>[];
}

/**
 * Defines a policy by a literal, and infers the types of its facts and its outcome.
 *
 * @throws {@link PolicyError} with every issue at once, where the document is not a policy.
 * @example
 * ```ts
 * import { decide, definePolicy } from "evenhand";
 *
 * const lateDelivery = definePolicy({
 *   id: "late-delivery",
 *   version: "1",
 *   purpose: "goodwill",
 *   facts: { daysLate: { type: "integer", min: 0, max: 60 } },
 *   outcome: { voucher: { type: "money", currency: "EUR" } },
 *   rules: [
 *     { id: "a-week", when: { daysLate: { gte: 7 } }, then: { voucher: "10" }, because: "{daysLate} days late." },
 *   ],
 *   otherwise: { then: { voucher: "0" }, because: "Less than a week late." },
 * });
 *
 * decide(lateDelivery, { daysLate: 8 }).status; //=> "decided"
 * ```
 */
export function definePolicy<
  const Facts extends Declarations,
  const Fields extends Declarations,
  const Aim extends Purpose,
  const Parameters extends Declarations = None,
  const Permitted extends About = never,
  const SourceName extends string = never,
>(
  document: UnlessWidened<NoInfer<Facts>> &
    PolicyLiteral<
      Facts,
      Fields,
      Parameters,
      Aim,
      Permitted,
      SourceName,
      ConditionOn<TestsOf<NoInfer<Facts>, NoInfer<Parameters>>>,
      ConsequenceOf<NoInfer<Facts>, NoInfer<Fields>, NoInfer<Parameters>>
    >,
): PolicyWith<InputsOf<Facts>, ResultsOf<Fields>, SettingsOf<Parameters>> {
  const policy = parsePolicy(document);
  if (!policy.ok) throw new PolicyError(policy.issues);
  return policy.value as PolicyWith<InputsOf<Facts>, ResultsOf<Fields>, SettingsOf<Parameters>>;
}
