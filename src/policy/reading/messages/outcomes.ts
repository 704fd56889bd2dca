/**
 * What is wrong with what a rule gives, and with how the values of several rules are put together.
 */
import { say } from "./say.ts";

/** What is wrong with an outcome or the values given to it. */
export const outcomeProblem = {
  missingOutcome: (field: string, collect?: string) =>
    say(
      "missing-outcome",
      `\`then\` does not say what \`${field}\` is`,
      collect === undefined
        ? "every rule sets every outcome"
        : `every rule sets what is collected by \`${collect}\``,
    ),
  notRange: (field: string) =>
    say("not-a-range", `\`${field}\` is not declared a range`, 'give one value, or declare "range": true'),
  emptyRange: () =>
    say(
      "empty-range",
      "`atLeast` may be above `atMost` here",
      "write it so that it plainly cannot: a range goes from its lowest to its highest",
    ),
  collectMissing: (field: string) =>
    say(
      "collect-missing",
      `nothing says how the values of \`${field}\` are put together`,
      'declare "collect" on it: list, sum, min, max or count',
    ),
  collectUnused: () =>
    say(
      "collect-unused",
      "the values of several rules are put together only where all count",
      'write "hit": "collect", or leave this out',
    ),
  collectMisfit: (collect: string, outcome: { readonly name: string; readonly range: boolean }) =>
    say(
      "collect-misfit",
      outcome.range
        ? `\`${outcome.name}\` is a range, and \`${collect}\` is of single values`
        : `\`${collect}\` needs a number or an amount, and \`${outcome.name}\` is neither`,
      outcome.range ? "use sum, min or max, or leave `range` out" : "use list or count",
    ),
  sumTooLarge: (field: string) =>
    say(
      "amount-too-large",
      `the sum of \`${field}\` over all rules can pass 2^53 smallest units`,
      "lower the bounds of the facts that the rules read, or cap each amount with `min`",
    ),
  noSteps: (collect: string) =>
    say(
      "no-steps",
      `what is collected by \`${collect}\` is no amount that goes up in steps`,
      "leave `largestStep` out, or collect by sum, min or max",
    ),
  negativeStep: () =>
    say("negative-step", "a step is 0 or larger, up as well as down", "write it without a sign"),
};
