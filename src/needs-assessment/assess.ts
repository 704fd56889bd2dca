import type { Issue } from "../issue/index.ts";
import { chooseText, type Decision, ensureLocale, explain, trailEntryOf } from "../policy/index.ts";
import type { TrailEntry } from "../service/index.ts";
import type { Assessment } from "./assessment.ts";
import { NONE_FITS } from "./building/choice-policy.ts";
import { issue, sentence } from "./messages.ts";
import type { NeedsPolicy, PricedOffering } from "./needs-policy.ts";
import type { NeedsGround, NeedsResult } from "./needs-result.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { readAssessment } from "./reading/read-assessment.ts";
import { decideChoice } from "./weighing/choice.ts";
import { chooseQuestion } from "./weighing/choose-question.ts";
import { describeQuestion } from "./weighing/describe-question.ts";
import { factsOf } from "./weighing/facts-of.ts";
import { promisesOf } from "./weighing/promises.ts";
import { factsThatMatter } from "./weighing/reach.ts";
import { needsOf, reasonsFor, shortfallsOf, titleOf } from "./weighing/reasons.ts";
import { possiblePicks, safePick } from "./weighing/right-picks.ts";
import { type Standing, weighingOf } from "./weighing/standing.ts";

/** How an assessment is told. */
export interface AssessOptions {
  /** The language of texts and promises, a BCP 47 tag; `en` where not said. */
  readonly locale?: string;
}

/**
 * What the customer needs as far as it is known, and what follows: `decided` (one recommendation, whatever is still
 * unknown), `open` (what is still possible, and what to ask next), `none-fits`, or `invalid` with every issue.
 *
 * An answer that is missing, not known or refused is never taken for a no. Nothing is recommended before every
 * completion of the answers comes to the same.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 * @throws MisuseError `not-a-locale` for a malformed locale.
 *
 * @example
 * ```ts
 * import { definePolicy } from "evenhand";
 * import { answer, assess, defineNeedsPolicy, startAssessment } from "evenhand/needs-assessment";
 *
 * const doses = definePolicy({
 *   id: "doses", version: "1", purpose: "recommendation",
 *   facts: { dosesLeft: { type: "integer", min: 0, max: 60, ask: "How many doses are left?" } },
 *   outcome: { hours: { type: "integer" } },
 *   rules: [{ id: "few", when: { dosesLeft: { lt: 3 } }, then: { hours: 12 }, because: "{dosesLeft} doses are left." }],
 *   otherwise: { then: { hours: 48 }, because: "There is time." },
 * });
 * const medicine = defineNeedsPolicy({
 *   id: "medicine", version: "1", currency: "GBP", requirements: [doses],
 *   dimensions: { hours: { better: "less" } },
 *   offerings: [
 *     { id: "collect", title: "Collect it tomorrow", price: "0", meets: { hours: 24 } },
 *     { id: "courier", title: "A courier today", price: "4.95", meets: { hours: 6 } },
 *   ],
 *   words: { dosesLeft: { "not many": { lt: 5 } } },
 * });
 * const asked = startAssessment(medicine);
 *
 * const vague = answer(medicine, asked, "dosesLeft", { said: "not many" });
 * const doubt = vague.ok ? assess(medicine, vague.value) : undefined;
 * doubt?.status === "open" && doubt.safe; //=> "courier"
 *
 * const known = answer(medicine, asked, "dosesLeft", 2);
 * const result = known.ok ? assess(medicine, known.value) : undefined;
 * result?.status === "decided" && result.recommendation.because[0]?.text; //=> "2 doses are left."
 * ```
 */
export function assess<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment<NoInfer<Questions>>,
  { locale = "en" }: AssessOptions = {},
): NeedsResult<keyof Questions & string, OfferingId> {
  ensureNeedsPolicy(policy);
  ensureLocale(locale);
  const read = readAssessment(policy, session);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  return resultOf(policy, read.value, locale) as NeedsResult<keyof Questions & string, OfferingId>;
}

function resultOf(policy: NeedsPolicy, session: Assessment, locale: string): NeedsResult {
  const { facts, claims, pending } = factsOf(policy, session);
  const weighing = weighingOf(policy, facts);
  const standing = weighing.standingOf(facts);
  const broken = issuesIn(standing.decisions);
  if (broken.length > 0) return { status: "invalid", issues: broken };
  const shown = weighing.standingOf({ ...facts, ...claims });
  const { picks, exact } = possiblePicks(weighing, facts, pending);
  const [pick, ...others] = picks;
  if (pick === undefined) return { status: "invalid", issues: [issue.contradiction()] };
  const only = others.length === 0 ? pick : undefined;
  const ground = groundOf(policy, session, shown, { exact, only }, locale);
  const byId = (id: string) => policy.offerings.find((offering) => offering.id === id) as PricedOffering;
  if (others.length > 0) {
    const next = chooseQuestion(weighing, facts, pending);
    const safe = safePick(policy, standing);
    const matters = factsThatMatter(standing);
    const doubtful = policy.questions.filter(({ name }) => matters.has(name) && !pending.askable.has(name));
    return {
      status: "open",
      candidates: picks as never,
      ...(next === undefined ? {} : { next: describeQuestion(next, facts) }),
      ...(safe === NONE_FITS ? {} : { safe }),
      doubts: doubtful.map(({ name }) => name),
      ...ground,
    };
  }
  const before = pick === NONE_FITS ? policy.offerings : policy.offerings.slice(0, placeOf(policy, pick));
  const shortfalls = before.flatMap((offering) => {
    const certain = shortfallsOf(policy, standing, offering, "floor");
    return certain.length > 0 ? certain : shortfallsOf(policy, standing, offering, "possible");
  });
  const short = new Set(shortfalls.map(({ dimension }) => dimension));
  const binding = Object.keys(standing.levels).filter((name) => short.size === 0 || short.has(name));
  const because = reasonsFor(policy, standing, binding, locale);
  const choice = decideChoice(policy, standing.levels);
  const text = choice.status === "decided" ? explain(choice, { locale }) : comesTo(policy, pick, locale);
  if (pick === NONE_FITS) return { status: "none-fits", text, because, shortfalls, ...ground };
  const { id, title, price } = byId(pick);
  const recommendation = { offering: id, title, price, text, because };
  return { status: "decided", recommendation, passedOver: shortfalls, safe: pick, ...ground };
}

function groundOf(
  policy: NeedsPolicy,
  session: Assessment,
  standing: Standing,
  { exact, only }: { readonly exact: boolean; readonly only: string | undefined },
  locale: string,
): NeedsGround {
  const { contact } = session;
  const promises = promisesOf(policy, session, locale);
  const choice = decideChoice(policy, standing.levels);
  const lines =
    contact === undefined
      ? []
      : [...standing.decisions, choice].map((decision): TrailEntry => {
          const what = decision === choice ? "recommendation" : "need";
          const line = trailEntryOf(decision, what, contact, { locale });
          const found = decision === choice && choice.status === "open" && only !== undefined;
          return found ? { ...line, text: `${comesTo(policy, only, locale)}\n${line.text}` } : line;
        });
  return {
    policy: session.policy,
    needs: needsOf(policy, standing),
    exact,
    commitments: promises.commitments,
    unmet: promises.unmet,
    trail: [...lines, ...promises.trail],
  };
}

/** What is said where only trying all answers shows that there is one outcome: no single rule does. */
function comesTo({ offerings, document }: NeedsPolicy, pick: string, locale: string): string {
  const offering = offerings.find(({ id }) => id === pick);
  if (offering !== undefined) return sentence.comesTo(titleOf(offering, locale));
  const { noneFits = sentence.noneFits } = document;
  return chooseText(noneFits, locale, "customer") ?? sentence.noneFits;
}

function placeOf({ offerings }: NeedsPolicy, id: string): number {
  return offerings.findIndex((offering) => offering.id === id);
}

/** What the policies say of answers that cannot occur together, each once. */
function issuesIn(decisions: readonly Decision[]): readonly Issue[] {
  const found = decisions.flatMap((decision) => (decision.status === "invalid" ? decision.issues : []));
  const placed = found.map((one) => ({ ...one, path: ["answers", ...one.path] }));
  const seen = new Set<string>();
  return placed.filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}
