import type { Result } from "../issue/index.ts";
import type { Assessment } from "./assessment.ts";
import type { GivenAnswer } from "./given-answer.ts";
import type { NeedsPolicy } from "./needs-policy.ts";
import { ensureNeedsPolicy } from "./reading/ensure-needs-policy.ts";
import { inOrder, oneEach, readAssessment } from "./reading/read-assessment.ts";
import type { RenewedAssessment, UnkeptAnswer } from "./renewed-assessment.ts";
import { choicesKept } from "./renewing/choices-kept.ts";
import { whyNotKept } from "./renewing/compare-question.ts";
import { BECAUSE } from "./renewing/renewal-messages.ts";

/** Which policy an assessment was made under. */
export interface RenewOptions {
  readonly before: NeedsPolicy;
}

/**
 * An assessment under a new version of its policy. An answer is taken over only where its question means the same: worded
 * alike, its fact declared alike (but for its `cost`), and every word that could be answered with the meaning that it had;
 * words may have been added. All other answers are shown with the reason, and their questions are open again: nothing is
 * silently used for a question that it did not answer.
 *
 * How the customer wants to be treated, and the contact, stay. A choice that was made knowingly stays where its offering,
 * the dimensions and the currency are alike; whether it still is as it was shown, `checkProposal` says.
 *
 * The issues are those of an assessment that cannot be used under `before`.
 *
 * @throws MisuseError `not-a-needs-policy` for what `defineNeedsPolicy` or `parseNeedsPolicy` did not make.
 *
 * @example
 * ```ts
 * import { definePolicy, expectOk } from "evenhand";
 * import { answer, defineNeedsPolicy, renewAssessment, startAssessment } from "evenhand/needs-assessment";
 *
 * const carsOf = (version: string, ask: string) =>
 *   defineNeedsPolicy({
 *     id: "cars", version, currency: "EUR",
 *     requirements: [
 *       definePolicy({
 *         id: "bags", version, purpose: "recommendation",
 *         facts: {
 *           bags: { type: "integer", min: 0, max: 9, ask },
 *           seats: { type: "integer", min: 1, max: 7, ask: "How many people?" },
 *         },
 *         outcome: { litres: { type: "integer" } },
 *         rules: [{ id: "many", when: { seats: { gt: 4 } }, then: { litres: 600 }, because: "You are {seats}." }],
 *         otherwise: { then: { litres: { per: "bags", amount: 80 } }, because: "80 litres a bag." },
 *       }),
 *     ],
 *     dimensions: { litres: {} },
 *     offerings: [{ id: "small", title: "A small car", price: "40.00", meets: { litres: 250 } }],
 *   });
 * const before = carsOf("1", "How many bags?");
 * const today = carsOf("2", "How many bags, prams included?");
 *
 * const bags = expectOk(answer(before, startAssessment(before), "bags", 2));
 * const session = expectOk(answer(before, bags, "seats", 3));
 * const renewed = expectOk(renewAssessment(today, session, { before }));
 * renewed.kept; //=> ["seats"]
 * renewed.changed.map(({ question, because }) => [question, because]);
 * //=> [["bags", "The question is worded otherwise now."]]
 * ```
 */
export function renewAssessment<Questions, OfferingId extends string>(
  policy: NeedsPolicy<Questions, OfferingId>,
  session: Assessment,
  options: RenewOptions,
): Result<RenewedAssessment<Questions>> {
  const before = (options as RenewOptions | null | undefined)?.before as RenewOptions["before"];
  ensureNeedsPolicy(policy);
  ensureNeedsPolicy(before);
  const read = readAssessment(before, session);
  if (!read.ok) return read;
  const { answers, choices = [], policy: _, ...rest } = read.value;
  const unkept: UnkeptAnswer[] = [];
  const kept: Record<string, GivenAnswer> = {};
  for (const [question, was] of Object.entries(answers) as [string, GivenAnswer][]) {
    const code = whyNotKept(before, policy, question, was);
    if (code === undefined) kept[question] = was;
    else unkept.push({ question, was, code, because: BECAUSE[code] });
  }
  const chosen = choicesKept(before, policy, choices);
  const ordered = inOrder(policy, kept);
  const { id, version, digest } = policy;
  const renewed: Assessment = {
    ...rest,
    policy: { id, version, digest },
    answers: ordered,
    ...(chosen.kept.length === 0 ? {} : { choices: oneEach(policy, chosen.kept) }),
  };
  return {
    ok: true,
    value: {
      session: renewed as Assessment<Questions>,
      kept: Object.keys(ordered) as (keyof Questions & string)[],
      changed: unkept.filter(({ code }) => code !== "no-longer-asked"),
      removed: unkept.filter(({ code }) => code === "no-longer-asked"),
      unkeptChoices: chosen.unkept,
    },
  };
}
