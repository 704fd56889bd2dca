import type { Vocabulary } from "../../analysis/in-words.ts";
import type { AcceptableFinding, Acceptance } from "../../policy/index.ts";
import { sourceInWords } from "./source-in-words.ts";

/** What is accepted and why: `A jump at a threshold (fact delay, outcome compensation): The law jumps there too.` */
export function acceptanceInWords(acceptance: Acceptance, words: Vocabulary): string {
  const { finding, rules = [], facts = [], outcome, guarantee, because, source } = acceptance;
  const about = [
    ...rules.map((id) => `rule ${id}`),
    ...facts.map((name) => `fact ${words.label(name)}`),
    ...(outcome === undefined ? [] : [`outcome ${words.label(outcome)}`]),
    ...(guarantee === undefined ? [] : [`guarantee ${guarantee}`]),
  ];
  const named = about.length === 0 ? "" : ` (${about.join(", ")})`;
  const said = source === undefined ? "" : ` (${sourceInWords(source, words.document)})`;
  return `${FINDINGS[finding]}${named}: ${words.text(because)}${said}`;
}

const FINDINGS: Readonly<Record<AcceptableFinding, string>> = {
  gap: "Cases without an answer",
  conflict: "Rules that hold together and do not agree",
  overlap: "Rules of which the first decides",
  "never-fires": "A rule that never decides",
  "redundant-rule": "A rule that could be left out",
  "unused-fact": "A fact that changes nothing",
  "unreached-outcome": "An outcome that never comes out",
  "boundary-smell": "One value that stands apart at a threshold",
  cliff: "A jump at a threshold",
  "guarantee-refuted": "A promise that is not kept",
  "guarantee-undecided": "A promise of which nobody could say whether it is kept",
  undecided: "A question that was given up",
};
