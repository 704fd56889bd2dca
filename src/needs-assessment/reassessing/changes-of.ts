/**
 * What changed for one customer. What changed for others, or in what they do not need, is left out.
 */
import { formatMoney } from "../../money/index.ts";
import { digestOf } from "../../policy/index.ts";
import type { Assessment } from "../assessment.ts";
import type { FitChange } from "../fit-change.ts";
import type { GivenAnswer } from "../given-answer.ts";
import type { NeedRange } from "../needs-ground.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { changeSentence as say } from "../reassess-messages.ts";
import type { CurrentOffering, InsteadOffering, OfferingTerms } from "../reassessment.ts";
import { dimensionName, levelInWords, rangeInWords } from "../stating/levels-in-words.ts";
import { titleIn } from "../stating/title-in.ts";
import { answerInWords, questionInWords } from "./answer-in-words.ts";

type Needs = { readonly [dimension: string]: NeedRange };

/** How it was, and how it is. */
export interface ThenAndNow {
  readonly policy: NeedsPolicy;
  readonly before: NeedsPolicy | undefined;
  /** The answers under today's policy: as they were, and with what is known since. */
  readonly told: Assessment;
  readonly known: Assessment;
  /** Answers whose question means something else now. */
  readonly askedAgain: readonly {
    readonly question: string;
    readonly was: GivenAnswer;
    readonly because: string;
  }[];
  /** Missing where nothing can have changed. */
  readonly needed: Needs | undefined;
  readonly needs: Needs;
  readonly current: CurrentOffering;
  readonly instead: InsteadOffering | undefined;
  readonly locale: string;
}

/** Answers first, then what they need, then what there is. */
export function changesOf(seen: ThenAndNow): readonly FitChange[] {
  return [...answerChanges(seen), ...needChanges(seen), ...offeringChanges(seen), ...alternatives(seen)];
}

function answerChanges({
  policy,
  before,
  told,
  known,
  askedAgain,
  locale,
}: ThenAndNow): readonly FitChange[] {
  const answers = Object.entries(known.answers) as [string, GivenAnswer][];
  const settled = new Set(answers.map(([question]) => question));
  const asked = (question: string) => questionInWords(policy, question, locale);
  const inWords = (question: string, given: GivenAnswer, when: "was" | "now") =>
    answerInWords([policy], question, given, when, locale);
  const again = askedAgain.filter(({ question }) => !settled.has(question));
  return [
    ...again.map(({ question, was, because }): FitChange => {
      // Its question was another one then: the answer is read as it was given.
      const given = answerInWords([before ?? policy, policy], question, was, "was", locale);
      return { kind: "asked-again", question, was, text: say.askedAgain(asked(question), given, because) };
    }),
    ...answers.flatMap(([question, now]): readonly FitChange[] => {
      const was: GivenAnswer | undefined = told.answers[question];
      if (was === undefined)
        return [
          {
            kind: "answer",
            question,
            now,
            text: say.learnt(asked(question), inWords(question, now, "now")),
          },
        ];
      if (isSameAnswer(was, now)) return [];
      const [earlier, later] = [inWords(question, was, "was"), inWords(question, now, "now")];
      const text = say.differs(asked(question), earlier, later);
      return [{ kind: "answer", question, was, now, text }];
    }),
  ];
}

function isSameAnswer(one: GivenAnswer, other: GivenAnswer): boolean {
  const value = (given: GivenAnswer) => ("value" in given ? digestOf([given.value]) : given.status);
  return value(one) === value(other);
}

function needChanges({ policy, needed, needs, locale }: ThenAndNow): readonly FitChange[] {
  if (needed === undefined) return [];
  return Object.entries(needs).flatMap(([dimension, now]): readonly FitChange[] => {
    const was = Object.hasOwn(needed, dimension) ? needed[dimension] : undefined;
    const name = dimensionName(policy, dimension, locale);
    const inWords = (range: NeedRange) => rangeInWords(policy, dimension, range, locale);
    if (was === undefined) {
      if (!needsSome(policy, dimension, now)) return [];
      return [{ kind: "need", dimension, now, text: say.newNeed(name, inWords(now)) }];
    }
    if (mayBeSame(policy, dimension, was, now)) return [];
    return [{ kind: "need", dimension, was, now, text: say.need(name, inWords(now), inWords(was)) }];
  });
}

/** True where somebody may need as much as before: then only what is known of it is another. */
function mayBeSame({ document }: NeedsPolicy, dimension: string, was: NeedRange, now: NeedRange): boolean {
  const less = document.dimensions[dimension]?.better === "less";
  const [least, most] = less ? (["possible", "floor"] as const) : (["floor", "possible"] as const);
  const from = (range: NeedRange) => range[least] ?? -Infinity;
  const to = (range: NeedRange) => range[most] ?? Infinity;
  return from(was) <= to(now) && from(now) <= to(was);
}

function offeringChanges(seen: ThenAndNow): readonly FitChange[] {
  const { policy, needs, current, locale } = seen;
  const { before: was, now, offered } = current;
  if (was === undefined) return [];
  const title = titleIn(current.title, locale) ?? current.offering;
  const cost = priceInWords(title, was, now, locale);
  const needed = Object.keys(now.meets).filter((name) => needsSome(policy, name, needs[name] ?? {}));
  const levels = needed.flatMap((dimension): readonly FitChange[] => {
    const [earlier, later] = [was.meets[dimension], now.meets[dimension]];
    if (earlier === undefined || later === undefined || earlier === later) return [];
    const text = levelChange(seen, title, dimension, earlier, later);
    return [{ kind: "gives", dimension, was: earlier, now: later, text }];
  });
  return [
    ...(offered ? [] : [{ kind: "withdrawn", text: say.withdrawn(title) } as const]),
    ...(cost === undefined ? [] : [{ kind: "price", was: was.price, now: now.price, text: cost } as const]),
    ...levels,
  ];
}

/** What is better for them now, where it is ours, and is new or has become cheaper or better. */
function alternatives(seen: ThenAndNow): readonly FitChange[] {
  const { policy, before, instead, locale } = seen;
  if (before === undefined || instead === undefined || instead.provider !== undefined) return [];
  const { offering } = instead;
  const title = titleIn(instead.title, locale) ?? offering;
  const was = before.offerings.find(({ id }) => id === offering);
  const now = policy.offerings.find(({ id }) => id === offering);
  if (now === undefined) return [];
  if (was === undefined) return [{ kind: "alternative", offering, text: say.fresh(title) }];
  const cost = now.price.amount < was.price.amount ? priceInWords(title, was, now, locale) : undefined;
  const levels = Object.keys(now.meets).flatMap((dimension) => {
    const [earlier, later] = [was.meets[dimension], now.meets[dimension]];
    if (earlier === undefined || later === undefined || earlier === later) return [];
    const less = policy.document.dimensions[dimension]?.better === "less";
    return later > earlier === less ? [] : [levelChange(seen, title, dimension, earlier, later)];
  });
  const said = [...(cost === undefined ? [] : [cost]), ...levels];
  return said.length === 0 ? [] : [{ kind: "alternative", offering, text: said.join(" ") }];
}

function priceInWords(
  title: string,
  { price: was }: OfferingTerms,
  { price: now }: OfferingTerms,
  locale: string,
): string | undefined {
  if (was.amount === now.amount && was.currency === now.currency) return undefined;
  return say.price(title, formatMoney(was, locale), formatMoney(now, locale));
}

function levelChange(
  { policy, locale }: ThenAndNow,
  title: string,
  dimension: string,
  was: number,
  now: number,
): string {
  const inWords = (level: number) => levelInWords(policy, dimension, level, locale);
  return say.gives(title, dimensionName(policy, dimension, locale), inWords(was), inWords(now));
}

/** True where a customer needs any of a dimension, as far as is known. */
function needsSome({ document }: NeedsPolicy, dimension: string, { floor, possible }: NeedRange): boolean {
  if (document.dimensions[dimension]?.better === "less") return floor !== undefined || possible !== undefined;
  return possible === undefined || possible > 0;
}
