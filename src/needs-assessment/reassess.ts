import type { Issue, Result } from "../issue/index.ts";
import { ensureLocale, type Vague } from "../policy/index.ts";
import type { Contact } from "../service/index.ts";
import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import type { ElsewhereOffering } from "./elsewhere-offering.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import type { Offering } from "./offering.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { changesOf } from "./reassessing/changes-of.ts";
import { fitText } from "./reassessing/fit-text.ts";
import { heldOffering } from "./reassessing/held-offering.ts";
import { judgeFit } from "./reassessing/judge-fit.ts";
import { readReassessOptions } from "./reassessing/read-reassess-options.ts";
import { neededThen, observe, underToday } from "./reassessing/then-and-now.ts";
import type { Reassessment } from "./reassessment.ts";

/** What a customer has, and what is known beside what they said. */
export interface ReassessOptions<
  Questions = Readonly<Record<string, unknown>>,
  OfferingId extends string = string,
  EarlierId extends string = string,
> {
  /** What they have: the id of an offering, today's or under `before`; or conditions of their own, with an id of their own. */
  readonly current: OfferingId | NoInfer<EarlierId> | Offering;
  /** The policy under which the assessment was made, where it is not today's. */
  // biome-ignore lint/suspicious/noExplicitAny: the earlier policy may ask anything
  readonly before?: NeedsPolicy<any, EarlierId>;
  /** The assessment as it was when they took it, where `session` has gone on from it. */
  readonly earlier?: Assessment;
  /** What our records say by now, by question: it counts in place of what was said. */
  readonly observed?: { readonly [Name in keyof Questions]?: Questions[Name] | Vague<Questions[Name]> };
  /** What others offer. Where nothing is given, the answer says that nobody looked. */
  readonly elsewhere?: readonly ElsewhereOffering[];
  /** When, with whom and through which channel this is asked; where not said, as when the assessment was made. */
  readonly contact?: Contact;
  /** The language of texts and promises, a BCP 47 tag; `en` where not said. */
  readonly locale?: string;
}

/**
 * Whether what a customer has is still right for them: the honest answer to "why should I stay with you?", and to an
 * offering that turns out wrong after the sale. `still-fits`, `now-short`, `overpaying` or `better-elsewhere`, with what
 * changed for this customer, and in sentences; `open` while an answer could still change it; `conflict` and `invalid` as
 * `assess` has them.
 *
 * What costs least is compared among all that is enough: what they have, everything of ours, and what is given of others.
 * Of what costs the same, what they have comes first, and then ours.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy, expectOk } from "evenhand";
 * import { answer, defineNeedsPolicy, reassess, startAssessment } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses", version: "1", purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
 *   outcome: { hours: { type: "integer", unit: "hours" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "Few are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [doses],
 *   dimensions: { hours: { title: "Waiting", unit: "hours", better: "less" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 * });
 * const session = expectOk(answer(medicine, startAssessment(medicine), "dosesLeft", 30));
 *
 * // She said that thirty were left; the pharmacy's record says two.
 * const again = reassess(medicine, session, { current: "collect", observed: { dosesLeft: 2 } });
 * again.status; //=> "now-short"
 * again.status === "now-short" && again.text.split("\n");
 * //=> [
 * //     "No, Collect it tomorrow is not enough for you now.",
 * //     "Collect it tomorrow: Waiting 24 hours where 12 hours or less is needed.",
 * //     "A courier today for £4.95 is enough.",
 * //     "Few are left.",
 * //     "How many doses are left? You told us: 30. Our records say: 2.",
 * //     "Waiting: you need 12 hours now, and needed 48 hours before.",
 * //     "We have not compared with what others offer.",
 * //     "You may change to A courier today, stay with less than you need, or leave.",
 * //   ]
 * ```
 */
export function reassess<Questions, OfferingId extends string, EarlierId extends string = never>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment,
  options: ReassessOptions<NoInfer<Questions>, NoInfer<OfferingId>, EarlierId>,
): Reassessment<keyof Questions & string> {
  const { before, earlier = session, locale = "en", ...given } = options ?? ({} as typeof options);
  ensureNeedsPolicy(policy);
  if (before !== undefined) ensureNeedsPolicy(before);
  ensureLocale(locale);
  const read = readReassessOptions(policy, given);
  const today = underToday(policy, before, session);
  const told = earlier === session ? today : underToday(policy, before, earlier, ["earlier"]);
  if (!read.ok || !today.ok || !told.ok)
    return { status: "invalid", issues: issuesOf(earlier === session ? [read, today] : [read, today, told]) };
  const { current, observed = {}, elsewhere = [], contact } = read.value;
  const known = observe(policy, today.value.session, observed, contact);
  const held = heldOffering(policy, before, current as string | Offering);
  if (!known.ok || !held.ok) return { status: "invalid", issues: issuesOf([known, held]) };
  const result = assess(policy, known.value, { locale });
  if (result.status === "invalid" || result.status === "conflict") return result;
  const compared = { policy, session: known.value, held: held.value, elsewhere, locale };
  const fit = judgeFit(compared);
  if (!fit.ok) return { status: "invalid", issues: fit.issues };
  const changes = changesOf({
    policy,
    before,
    told: told.value.session,
    known: known.value,
    askedAgain: told.value.changed,
    needed: neededThen(policy, before, earlier),
    needs: result.needs,
    current: held.value.current,
    instead: fit.value.status === "open" ? undefined : fit.value.instead,
    locale,
  });
  const chosen = known.value.choices?.find(({ offering }) => offering === held.value.current.offering);
  const lines = fitText(compared, fit.value, changes, chosen);
  const asked = known.value.contact;
  const line = {
    what: `reassessment-${fit.value.status}`,
    text: `${held.value.current.offering}: ${lines[0]}`,
  };
  return {
    ...fit.value,
    policy: result.policy,
    current: held.value.current,
    needs: result.needs,
    changes,
    ...(chosen === undefined ? {} : { chosen }),
    text: lines.join("\n"),
    commitments: result.commitments,
    unmet: result.unmet,
    trail: [...result.trail, ...(asked === undefined ? [] : [{ at: asked.at, by: asked.servedBy, ...line }])],
  } as Reassessment<keyof Questions & string>;
}

function issuesOf(parts: readonly Result<unknown>[]): readonly Issue[] {
  return parts.flatMap((part) => (part.ok ? [] : part.issues));
}
