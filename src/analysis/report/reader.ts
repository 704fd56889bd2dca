import type { Condition, Outcome, OutcomeValue, PolicyDocument, Text } from "../../policy/index.ts";
import type { Markup } from "./markup.ts";

/** What the sections of a page share: one policy, and how its names are shown. */
export interface Reader {
  readonly document: PolicyDocument;
  /** The title of a fact or an outcome, else its name. */
  readonly label: (name: string) => string;
  /** The text for staff. */
  readonly text: (text: Text) => string;
  /** What a condition asks, one part for each thing that must hold. */
  readonly condition: (condition: Condition) => readonly string[];
  /** What a rule gives. */
  readonly amount: (value: OutcomeValue, outcome: Outcome) => string;
  /** The number of a rule in the table of rules, from 1; `otherwise` has none. */
  readonly numberOf: (rule: string) => number | undefined;
  /** A rule as a link to its row. */
  readonly ruleLink: (rule: string) => Markup;
}
