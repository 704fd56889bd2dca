import type { FindingCode, Severity } from "../../analysis/index.ts";

/** What a reviewing tool shows of a kind of finding. */
export interface FindingRule {
  readonly text: string;
  readonly help: string;
  readonly level: Severity;
}

/** Every kind of finding, as one line and with what to do. */
export const FINDING_RULES: Readonly<Record<FindingCode, FindingRule>> = {
  gap: {
    text: "Cases for which no rule fires",
    help: "Write a rule for these cases, or say under `otherwise` what holds in them.",
    level: "error",
  },
  conflict: {
    text: "Rules that fire together and contradict each other",
    help: "Narrow one of the rules, or put one of them into a higher layer.",
    level: "error",
  },
  overlap: {
    text: "Two rules hold together, and the first decides otherwise than the second would",
    help: "See whether their order is meant. Nothing is wrong where it is.",
    level: "note",
  },
  "never-fires": {
    text: "A rule that decides no case",
    help: "Take it out, or move it before the rules that take its place.",
    level: "warning",
  },
  "redundant-rule": {
    text: "A rule without which every case would come out the same",
    help: "Take it out, or see whether its outcome was meant to differ.",
    level: "warning",
  },
  "unused-fact": {
    text: "A fact that changes no outcome",
    help: "Take it out: nobody should be asked for it.",
    level: "warning",
  },
  "unreached-outcome": {
    text: "A value of an outcome that no case comes to",
    help: "Take the value out, or write the rule that gives it.",
    level: "warning",
  },
  "boundary-smell": {
    text: "A threshold that stands apart: below it, at it and above it three things hold",
    help: "See whether the value itself belongs below or above, and write both tests alike.",
    level: "warning",
  },
  cliff: {
    text: "An outcome that jumps by more than its largest step at one threshold",
    help: "Make the step smaller, or accept it with a reason.",
    level: "warning",
  },
  "guarantee-refuted": {
    text: "A guarantee of the document that does not hold in every case",
    help: "Change the rules, or promise what they keep.",
    level: "error",
  },
  "guarantee-undecided": {
    text: "A guarantee that is neither proved nor refuted",
    help: "The search was given up, which says nothing either way. A simpler policy or guarantee may be decided.",
    level: "warning",
  },
  undecided: {
    text: "A question that was given up",
    help: "The search ended before there was an answer, which says nothing either way.",
    level: "warning",
  },
  "unused-acceptance": {
    text: "An acceptance that no finding needs",
    help: "Take it out: what it accepted is gone.",
    level: "warning",
  },
};
