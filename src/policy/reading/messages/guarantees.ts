/**
 * What is wrong with a promise: two at once, none at all, or one that would hold by looking at nothing.
 */
import { nearestName, inBackticks as quote } from "../../../issue/index.ts";
import { say } from "./say.ts";

/** What is wrong with a guarantee as such. */
export const guaranteeProblem = {
  none: (forms: readonly string[]) =>
    say("shape", "nothing is promised here", `write one of ${forms.map(quote).join(", ")}`),
  two: (one: string, other: string) =>
    say("shape", `${quote(one)} and ${quote(other)} are two promises`, "write a guarantee for each"),
  noDirection: () =>
    say(
      "shape",
      "it is not said which outcome never falls or rises",
      "write `neverFalls` or `neverRises` with the name of an outcome",
    ),
  noWhen: (form: string) =>
    say(
      "unknown-key",
      `${quote("when")} does not go with ${quote(form)}`,
      "leave it out: it narrows `atLeast`, `atMost` and `never`",
    ),
  unknownPrinciple: (written: string, principles: readonly string[]) => {
    const nearest = nearestName(written, principles);
    const help =
      nearest === undefined
        ? `write one of ${principles.map(quote).join(", ")}`
        : `did you mean ${quote(nearest)}?`;
    return say("shape", `${quote(written)} is no principle`, help);
  },
  needsFacts: (principle: string) =>
    say(
      "missing-of",
      `${quote(principle)} would look at nothing`,
      "name under `of` the facts on which no outcome may depend",
    ),
  nothingGrows: (principle: string, facts: readonly string[]) =>
    say(
      "no-order",
      `${quote(principle)} would look at nothing: ${facts.map(quote).join(", ")} ${facts.length === 1 ? "has" : "have"} no order`,
      "write `ordered: true` where there is one, or `independent` where words may make no difference",
    ),
  nothingMoves: (principle: string) =>
    say(
      "no-order",
      `${quote(principle)} would look at nothing: no outcome has an order`,
      "write `ordered: true` where an outcome has one",
    ),
  nothingAbout: (principle: string, subjects: readonly string[]) =>
    say(
      "nothing-to-look-at",
      `${quote(principle)} looks at nothing: no fact is about ${subjects.join(", ")}`,
      "say what each fact is `about`, or name the facts under `of`",
    ),
};
