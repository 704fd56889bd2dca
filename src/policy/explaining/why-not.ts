/**
 * The question asked most of any rule engine: why did nothing match?
 */

import { type Issue, issueText } from "../../issue/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import { remainingTest } from "../compiled/tests-of.ts";
import { compiledOf } from "../compiled-of.ts";
import type { Relied } from "../deciding/case-facts.ts";
import { type CaseOptions, readCase } from "../deciding/read-case.ts";
import type { Box } from "../normal/box.ts";
import { coversSpans, type Spans, spansMeet } from "../normal/spans.ts";
import type { Policy } from "../policy.ts";
import type { CaseFacts } from "../typing/case-facts.ts";
import { rulesAsked } from "./rules-asked.ts";
import { showTest, showValue } from "./show-value.ts";
import { wordsFor } from "./words.ts";

/** A test that the case does not pass: what it asks, and what was given. */
export interface FailedTest {
  readonly fact: string;
  readonly test: unknown;
  readonly given: Relied;
}

/** Why one rule did not decide, or that it did. */
export interface WhyNot {
  readonly rule: string;
  /**
   * `fires`: it does decide. `may-fire`: that depends on facts that are not known. `earlier`: it holds, and an
   * earlier rule decides. `fails`: its tests do not hold.
   */
  readonly status: "fires" | "may-fire" | "earlier" | "fails";
  /** The tests that fail, of the alternative that fails fewest. */
  readonly failing: readonly FailedTest[];
  /** The facts of that alternative that are not known. */
  readonly unknown: readonly string[];
  /** The rules that come first. */
  readonly earlier: readonly string[];
  /** All this in one sentence. */
  readonly text: string;
}

/** The answers, rule by rule; or the issues of facts that cannot be used. The text says all of it, a line each. */
export type WhyNotAnswer =
  | { readonly status: "answered"; readonly rules: readonly WhyNot[]; readonly text: string }
  | { readonly status: "invalid"; readonly issues: readonly Issue[]; readonly text: string };

/**
 * Why a rule did not decide this case: one rule by its id (or `otherwise`), the rules that would have given an
 * outcome (`{ compensation: { amount: 4000, currency: "GBP" } }`), or all of them where no target is named. A rule
 * or outcome that the policy does not know is an issue.
 *
 * @example
 * ```ts
 * import { whyNot } from "evenhand";
 * import { delayRepay15 } from "evenhand/schemes/delay-repay-15";
 *
 * const late = { delay: 47, ticket: "return", fare: "32.40" } as const;
 * whyNot(delayRepay15, late, "one-hour-return").text; //=> "one-hour-return does not fire: delay is 47, needs ≥ 60."
 * ```
 */
export function whyNot<Inputs, Results>(
  policy: Policy<Inputs, Results>,
  facts: NoInfer<CaseFacts<Inputs>>,
  target?: string | Partial<NoInfer<Results>>,
  options: CaseOptions & { readonly locale?: string } = {},
): WhyNotAnswer {
  const compiled = compiledOf(policy);
  const read = readCase(compiled, facts as never, options);
  if (read.issues.length > 0) {
    return { status: "invalid", issues: read.issues, text: read.issues.map(issueText).join("\n") };
  }
  const space = read.given.map((given) => given.spans);
  const relied = read.given.map((given) => given.relied);
  const places = rulesAsked(compiled, target, space);
  if ("code" in places) return { status: "invalid", issues: [places], text: issueText(places) };
  const rules = places.map((place) => answerFor(compiled, place, space, relied, options.locale ?? "en"));
  return { status: "answered", rules, text: rules.map(({ text }) => text).join("\n") };
}

interface Standing {
  readonly failing: readonly Box[number][];
  readonly unknown: readonly Box[number][];
}

/** How a box stands to the case. */
function standingOf(box: Box, space: readonly Spans[]): Standing {
  const failing = box.filter(({ fact, spans }) => !spansMeet(spans, space[fact] as Spans));
  const unknown = box.filter(
    ({ fact, spans }) => spansMeet(spans, space[fact] as Spans) && !coversSpans(spans, space[fact] as Spans),
  );
  return { failing, unknown };
}

function answerFor(
  compiled: CompiledPolicy,
  place: number,
  space: readonly Spans[],
  relied: readonly (Relied | undefined)[],
  locale: string,
): WhyNot {
  const { rules, hit } = compiled.normal;
  const rule = rules[place];
  const standings = (rule?.boxes ?? [[]]).map((box) => standingOf(box, space));
  const [best] = [...standings].sort(
    (a, b) => a.failing.length - b.failing.length || a.unknown.length - b.unknown.length,
  ) as [Standing];
  const holding = rules
    .slice(0, place)
    .filter(({ boxes }) => boxes.some((box) => isClear(standingOf(box, space))));
  const before = hit === "first" || rule === undefined ? holding : [];
  const possibly = rules
    .slice(0, place)
    .filter(({ boxes }) => boxes.some((box) => standingOf(box, space).failing.length === 0));
  const mayBePreceded = (hit === "first" || rule === undefined) && possibly.length > 0;
  const name = (fact: number) => compiled.names[fact] as string;
  const failing = best.failing.map(
    ({ fact, spans }): FailedTest => ({
      fact: name(fact),
      test: remainingTest(spans, fact, compiled.normal),
      given: relied[fact] as Relied,
    }),
  );
  const status =
    failing.length > 0
      ? "fails"
      : before.length > 0
        ? "earlier"
        : best.unknown.length > 0 || mayBePreceded
          ? "may-fire"
          : "fires";
  const blockers =
    status === "may-fire"
      ? possibly.flatMap(({ boxes }) => boxes.flatMap((box) => standingOf(box, space).unknown))
      : [];
  const unknown = [
    ...new Set([...best.unknown, ...(best.unknown.length > 0 ? [] : blockers)].map(({ fact }) => name(fact))),
  ];
  const answer = {
    rule: rule?.id ?? "otherwise",
    status,
    failing,
    unknown,
    earlier: before.map(({ id }) => id),
  } as const;
  return { ...answer, text: sentenceOf(answer, locale) };
}

function isClear({ failing, unknown }: Standing): boolean {
  return failing.length === 0 && unknown.length === 0;
}

function sentenceOf(
  { rule, status, failing, unknown, earlier }: Omit<WhyNot, "text">,
  locale: string,
): string {
  const words = wordsFor(locale);
  switch (status) {
    case "fires":
      return words.fires(rule);
    case "may-fire":
      return words.mayFire(rule, unknown.join(", "));
    case "earlier":
      return rule === "otherwise"
        ? words.otherwiseNotReached(earlier[0] as string)
        : words.earlier(rule, earlier[0] as string);
    case "fails": {
      const tests = failing.map(({ fact, test, given }) => {
        // What a sensitive fact would have to be tells what it is not.
        if (given.sensitive) return words.failing(fact, words.withheld, words.withheld);
        return words.failing(fact, showValue(given.value, locale, words), showTest(test, locale, words));
      });
      return words.notBecause(rule, tests.join("; "));
    }
  }
}
