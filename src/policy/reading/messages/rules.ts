/**
 * What is wrong with the rules as a whole, their layers, and the cases kept beside them.
 */
import { inBackticks as quote } from "../../../issue/index.ts";
import { say } from "./say.ts";

/** What is wrong with the rules, their layers and the cases of a document. */
export const ruleProblem = {
  noRules: () => say("no-rules", "there is neither a rule nor an `otherwise`", "every case would be a gap"),
  rulesAndLayers: () =>
    say("rules-and-layers", "the rules stand in `rules` and in `layers`", "keep one of them"),
  neitherRulesNorLayers: () =>
    say("shape", "there are neither `rules` nor `layers`", "write the rules as a list: [ ... ]"),
  noRuleList: () => say("shape", "the rules are not a list", "write [ ... ]"),
  duplicateLayer: (id: string) =>
    say("duplicate-id", `the id ${quote(id)} is used twice`, "give each layer an id of its own"),
  priorityNeedsOrder: (fields: readonly string[]) =>
    say(
      "priority-order",
      fields.length === 0
        ? "`priority` needs an outcome field whose values have an order, and there is none"
        : `\`priority\` needs one outcome field whose values have an order, and there are ${fields.length}: ${fields.map(quote).join(", ")}`,
      "declare exactly one enum among the outcome fields `ordered: true`, its values from the lowest to the highest",
    ),
  emptyCase: () =>
    say(
      "empty-case",
      "this case expects nothing",
      "add `expect`, `rule` or `status`: a case that cannot fail tests nothing",
    ),
  derivedGiven: (name: string, of: readonly string[]) =>
    say(
      "derived-fact",
      `\`${name}\` is derived, so a case cannot give it`,
      of.length === 0 ? "give what it is made of" : `give what it is made of: ${of.map(quote).join(", ")}`,
    ),
};
