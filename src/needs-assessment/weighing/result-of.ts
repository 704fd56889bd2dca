/**
 * What an assessment that was read comes to.
 */
import { chooseText } from "../../policy/index.ts";
import type { Assessment } from "../assessment.ts";
import { NONE_FITS } from "../building/choice-policy.ts";
import type { NeedsConflict } from "../needs-conflict.ts";
import type { NeedsGround } from "../needs-ground.ts";
import type { NeedsPolicy, PricedOffering, Question } from "../needs-policy.ts";
import type { NeedsInvalid, NeedsOpen, NeedsResult } from "../needs-result.ts";
import { chooserOf } from "../ordering/chooser-of.ts";
import { questionFrom } from "../ordering/question-from.ts";
import type { Shortfall } from "../recommendation.ts";
import { looksAt } from "../searching/budget.ts";
import { type Picks, possiblePicks } from "../searching/possible-picks.ts";
import { safePick } from "../searching/right-picks.ts";
import { sentence } from "../sentences.ts";
import { choiceText } from "./choice.ts";
import { conflictOf } from "./conflict-of.ts";
import { type Grounds, groundOf } from "./ground-of.ts";
import type { Measure } from "./measures.ts";
import { offeringAt } from "./offering-at.ts";
import { priceOfDoubt } from "./price-of-doubt.ts";
import { promisesOf } from "./promises.ts";
import { readStanding, type Standing } from "./read-standing.ts";
import { addShortfalls, reasonsFor, titleOf } from "./reasons.ts";
import { relevantIn } from "./relevant-in.ts";
import { type Ruled, ruledOf } from "./ruled.ts";
import type { Weigher } from "./weigher.ts";
import { weigherFor } from "./weigher-for.ts";

/** So many looks may be taken to find what may be right. */
const MOST_LOOKS = 20_000;
/** So many to find how much is needed; past them the bounds are told, which are wider at the most. */
const MOST_FOR_NEEDS = 8_000;

/** The result, told in a language. */
export function resultOf(policy: NeedsPolicy, session: Assessment, locale: string): NeedsResult {
  const weigher = weigherFor(policy, session);
  const standing = readStanding(weigher, session);
  if (standing.issues.length > 0) return invalid(standing);
  const { state } = standing;
  const root = weigher.look(state);
  // Where bounds alone tell what is right, nothing has to be sought.
  const isPlain = root.occurrence === "can" && root.low === root.high;
  const picks = isPlain
    ? { places: [root.low], exact: true }
    : possiblePicks(weigher, state, looksAt(weigher, MOST_LOOKS));
  const [only, ...others] = picks.places;
  if (only === undefined) return conflict(weigher, standing, session, locale);
  const looks = looksAt(weigher, MOST_FOR_NEEDS);
  const ruled = isPlain ? ruledOf(weigher, state, looks, root) : ruledOf(weigher, state, looks);
  const exact = picks.exact && ruled.exact;
  const grounds = { weigher, standing, session, ruled, exact, locale };
  if (others.length > 0) return openResult(grounds, picks, groundOf(grounds, undefined));
  const offering = offeringAt(weigher, only);
  const found = comesTo(policy, offering, locale);
  const ground = groundOf(grounds, found);
  const shortfalls = fallsBefore(weigher, ruled, offering);
  const binding = bindingIn(weigher, shortfalls);
  const because = reasonsFor(ruled, standing.facts, binding, weigher.withheld, locale);
  const chosen = choiceText(policy, standing.facts, ruled, session.contact, offering, isPlain, locale);
  const text = chosen ?? found;
  if (offering === undefined) return { status: "none-fits", text, because, shortfalls, ...ground };
  const { id, title, price } = offering;
  const recommendation = { offering: id, title, price, text, because };
  return { status: "decided", recommendation, passedOver: shortfalls, safe: id, ...ground };
}

/** In what the offerings before this one fall short: certainly, or else perhaps. */
function fallsBefore(
  { policy, given }: Weigher,
  ruled: Ruled,
  offering: PricedOffering | undefined,
): readonly Shortfall[] {
  const shortfalls: Shortfall[] = [];
  for (let place = 0; place < policy.offerings.length; place += 1) {
    const one = policy.offerings[place] as PricedOffering;
    if (one === offering) break;
    const gives = given[place] as Float64Array;
    if (addShortfalls(shortfalls, ruled, one, gives, "floor")) continue;
    addShortfalls(shortfalls, ruled, one, gives, "possible");
  }
  return shortfalls;
}

/** The dimensions in which something falls short; all of them where nothing does. */
function bindingIn({ dimensions, measures }: Weigher, shortfalls: readonly Shortfall[]): readonly number[] {
  if (shortfalls.length === 0) return dimensions;
  const short: string[] = [];
  for (const { dimension } of shortfalls) if (!short.includes(dimension)) short.push(dimension);
  return dimensions.filter((at) => short.includes((measures[at] as Measure).name));
}

function invalid({ issues }: Standing): NeedsInvalid {
  return { status: "invalid", issues: issues.map((one) => ({ ...one, path: ["answers", ...one.path] })) };
}

function conflict(weigher: Weigher, standing: Standing, session: Assessment, locale: string): NeedsConflict {
  return {
    status: "conflict",
    policy: session.policy,
    conflicts: [conflictOf(weigher, standing, session, locale)],
    ...promisesOf(weigher.policy, session, locale),
  };
}

function openResult({ weigher, standing, session }: Grounds, picks: Picks, ground: NeedsGround): NeedsOpen {
  const { policy } = weigher;
  const { state, askable } = standing;
  const { places } = picks;
  const candidates = places.map((place) => offeringAt(weigher, place)?.id ?? NONE_FITS);
  const next = questionFrom(weigher, chooserOf(weigher, standing), standing, undefined, picks);
  const safe = offeringAt(weigher, safePick(weigher, state, looksAt(weigher, MOST_FOR_NEEDS)));
  // Where it is open whether a question is asked, its answer may be known in full: what is open then is the condition.
  const isOpen = (place: number, { name }: Question) =>
    askable[place] === true || session.answers[name]?.status !== "known";
  const relevant = relevantIn(weigher, state)
    .map((place) => [place, policy.questions[place] as Question] as const)
    .filter(([place, question]) => isOpen(place, question));
  return {
    status: "open",
    candidates: candidates as never,
    ...(next === undefined ? {} : { next }),
    ...(safe === undefined ? {} : { safe: safe.id, ...priceOfDoubt(safe, offeringAt(weigher, places[0])) }),
    relevant: relevant.map(([, { name }]) => name),
    doubts: relevant.filter(([place]) => !askable[place]).map(([, { name }]) => name),
    ...ground,
  };
}

/** What is said where only trying all answers shows that there is one outcome: no single rule does. */
function comesTo({ document }: NeedsPolicy, offering: PricedOffering | undefined, locale: string): string {
  if (offering !== undefined) return sentence.comesTo(titleOf(offering, locale));
  const { noneFits = sentence.noneFits } = document;
  return chooseText(noneFits, locale, "customer") ?? sentence.noneFits;
}
