/**
 * How a rule stands to a case, in one sentence.
 */
import { showSources } from "./show-derived.ts";
import { showTest } from "./show-test.ts";
import { showValue } from "./show-value.ts";
import type { FailedTest, WhyNot } from "./why-not-answer.ts";
import { type Words, wordsFor } from "./words.ts";

/** The sentence in the reader's language. What a sensitive fact is stays unsaid: the page may be anybody's. */
export function whyNotSentence(answer: Omit<WhyNot, "text">, locale: string): string {
  const { rule, status, failing, unknown, earlier, layer } = answer;
  const words = wordsFor(locale);
  const [first = ""] = earlier;
  switch (status) {
    case "fires":
      return words.fires(rule);
    case "may-fire":
      return words.mayFire(rule, unknown.join(", "));
    case "earlier":
      if (rule === "otherwise") return words.otherwiseNotReached(first);
      return layer === undefined ? words.earlier(rule, first) : words.earlierLayer(rule, first, layer);
    case "fails":
      return words.notBecause(rule, failing.map((test) => failure(test, locale, words)).join("; "));
  }
}

function failure({ fact, test, given, derived }: FailedTest, locale: string, words: Words): string {
  // What a sensitive fact would have to be tells what it is not.
  if (given?.sensitive || derived?.sensitive) return words.failing(fact, words.withheld, words.withheld);
  const value = showValue((derived ?? given)?.value, locale, words);
  const sources = derived === undefined ? "" : showSources(derived, words);
  return words.failing(fact, value + (sources && ` (${sources})`), showNeeded(test, locale, words));
}

/** What is needed, as it stands after "needs": of a set, what it must hold. */
function showNeeded(test: unknown, locale: string, words: Words): string {
  if (typeof test !== "object" || test === null || !("hasAll" in test || "hasNone" in test)) {
    return showTest(test, locale, words);
  }
  const { hasAll = [], hasNone = [] } = test as {
    readonly [key in "hasAll" | "hasNone"]?: readonly string[];
  };
  return words.and([
    ...(hasAll.length > 0 ? [words.toHave(words.and(hasAll))] : []),
    ...(hasNone.length > 0 ? [words.toHaveNone(hasNone)] : []),
  ]);
}
