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
import type { AcceptanceOf } from "./acceptance-of.ts";
import type { CheckedDerivations } from "./checked-derivations.ts";
import type { CheckedFacts } from "./checked-facts.ts";
import type { CheckedHit, CheckedOutcome } from "./checked-outcome.ts";
import type { CheckedParameters } from "./checked-parameters.ts";
import type { ConditionOn, TestsOf } from "./condition-on.ts";
import type { PolicyWith } from "./configurable-policy.ts";
import type { ConsequenceOf } from "./consequence-of.ts";
import type { FactsWith } from "./derived-facts.ts";
import type { GuaranteeOf } from "./guarantee-of.ts";
import type { InferredFrom } from "./inferred-from.ts";
import type { InputsOf } from "./inputs-of.ts";
import type { None } from "./none.ts";
import type { PolicyCaseOf } from "./policy-case-of.ts";
import type { ResultsOf } from "./results-of.ts";
import type { CheckedLayer, CheckedOtherwise, CheckedRules } from "./rule-of.ts";
import type { SettingsOf } from "./settings-of.ts";
import type { UnlessWidened } from "./widened-types.ts";

/** Loose on purpose: a stricter bound would make inference give up at the first mistake and report it everywhere. */
interface Declarations {
  readonly [name: string]: unknown;
}

/** A policy literal; its facts, derived facts, outcome and parameters are inferred, all else is checked against them. */
export interface PolicyLiteral<
  Facts,
  Fields,
  Parameters,
  Derived,
  Aim extends Purpose,
  Hit extends HitPolicy,
  Permitted extends About,
  SourceName extends string,
  LayerId extends string,
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
  readonly derive?:
    | InferredFrom<Derived>
    | CheckedDerivations<Derived, NoInfer<Facts>, NoInfer<Parameters>, NoInfer<Fields>>;
  readonly assume?: readonly { readonly never: Condition; readonly because: Text }[];
  readonly outcome: InferredFrom<Fields> | CheckedOutcome<Fields, NoInfer<Hit>, NoInfer<Parameters>>;
  readonly hit?: InferredFrom<Hit> | CheckedHit<NoInfer<Fields>>;
  readonly rules?: CheckedRules<Condition, Consequence, NoInfer<SourceName>>;
  readonly layers?:
    | readonly []
    | readonly CheckedLayer<Condition, Consequence, NoInfer<SourceName>, LayerId>[];
  readonly otherwise?: CheckedOtherwise<Consequence, NoInfer<SourceName>>;
  readonly guarantees?: readonly GuaranteeOf<
    Condition,
    FactsWith<NoInfer<Facts>, NoInfer<Parameters>, NoInfer<Derived>>,
    NoInfer<Fields>,
    NoInfer<Parameters>
  >[];
  readonly cases?: readonly PolicyCaseOf<NoInfer<Facts>, NoInfer<Fields>>[];
  readonly accept?: readonly AcceptanceOf<
    FactsWith<NoInfer<Facts>, NoInfer<Parameters>, NoInfer<Derived>>,
    NoInfer<Fields>,
    NoInfer<SourceName>
  >[];
}

/** Rules, or layers of them, and not both. */
type RulesUnlessLayers<LayerId extends string> = [LayerId] extends [never]
  ? { readonly rules: unknown }
  : { readonly rules?: never };

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
  const Derived extends Declarations = None,
  const Hit extends HitPolicy = "first",
  const Permitted extends About = never,
  const SourceName extends string = never,
  const LayerId extends string = never,
>(
  document: UnlessWidened<NoInfer<Facts>> &
    RulesUnlessLayers<NoInfer<LayerId>> &
    PolicyLiteral<
      Facts,
      Fields,
      Parameters,
      Derived,
      Aim,
      Hit,
      Permitted,
      SourceName,
      LayerId,
      ConditionOn<
        TestsOf<FactsWith<NoInfer<Facts>, NoInfer<Parameters>, NoInfer<Derived>>, NoInfer<Parameters>>
      >,
      ConsequenceOf<
        FactsWith<NoInfer<Facts>, NoInfer<Parameters>, NoInfer<Derived>>,
        NoInfer<Fields>,
        NoInfer<Parameters>
      >
    >,
): PolicyWith<InputsOf<Facts>, ResultsOf<Fields>, SettingsOf<Parameters>> {
  const policy = parsePolicy(document);
  if (!policy.ok) throw new PolicyError(policy.issues);
  return policy.value as PolicyWith<InputsOf<Facts>, ResultsOf<Fields>, SettingsOf<Parameters>>;
}
