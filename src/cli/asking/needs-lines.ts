import { issueText } from "../../issue/index.ts";
import { formatMoney } from "../../money/index.ts";
import type { NeedsConflict, NeedsOpen, NeedsPolicy, NeedsResult } from "../../needs-assessment/index.ts";
import { chooseText } from "../../policy/index.ts";
import { type Line, styled } from "../terminal/line.ts";
import { askedAs } from "./ways-of.ts";

/** What an assessment comes to, for a person: how it stands, what is right as far as is known, and why. */
export function needsLines(result: NeedsResult, policy: NeedsPolicy, locale: string): readonly Line[] {
  const named = (id: string) => namedIn(policy, id, locale);
  switch (result.status) {
    case "decided":
      return [
        [styled("green", "recommended"), ": ", styled("bold", named(result.recommendation.offering))],
        ...result.recommendation.because.map(({ text }): Line => [text]),
      ];
    case "none-fits":
      return [
        [styled("red", result.status), ": ", styled("bold", result.text)],
        ...result.because.map(({ text }): Line => [text]),
      ];
    case "open":
      return [[styled("yellow", result.status)], ...openLines(result, named, locale)];
    case "conflict":
      return conflictLines(result, policy, locale);
    case "invalid":
      return result.issues.map((issue) => [
        styled("red", result.status),
        " ",
        styled("dim", issue.code),
        " ",
        issueText(issue),
      ]);
  }
}

function openLines(
  { candidates, safe, priceOfDoubt }: NeedsOpen,
  named: (id: string) => string,
  locale: string,
): readonly Line[] {
  const more = priceOfDoubt === undefined ? "" : `; not to know costs ${formatMoney(priceOfDoubt, locale)}`;
  return [
    ["it may come to: ", candidates.map((id) => (id === "none-fits" ? "nothing" : named(id))).join("; ")],
    ...(safe === undefined ? [] : [["enough in any case: ", named(safe), more]]),
  ];
}

function conflictLines(
  { status, conflicts }: NeedsConflict,
  { questions }: NeedsPolicy,
  locale: string,
): readonly Line[] {
  return conflicts.flatMap(({ because, settle }): readonly Line[] => {
    const fact = questions.find(({ name }) => name === settle)?.fact ?? {};
    return [
      [styled("red", status), ": ", because],
      ["ask again: ", askedAs(settle, fact, locale)],
    ];
  });
}

/** An offering with its price. */
function namedIn({ offerings }: NeedsPolicy, id: string, locale: string): string {
  const offering = offerings.find((one) => one.id === id);
  if (offering === undefined) return id;
  const title = chooseText(offering.title, locale, "customer") ?? id;
  return `${title}, ${formatMoney(offering.price, locale)}`;
}
