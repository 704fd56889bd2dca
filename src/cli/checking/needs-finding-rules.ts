import type { NeedsFinding } from "../../needs-assessment/index.ts";
import type { FindingRule } from "./finding-rules.ts";

/** Every kind of finding in a needs policy, as one line and with what to do. */
export const NEEDS_FINDING_RULES: Readonly<Record<NeedsFinding["code"], FindingRule>> = {
  "dominated-offering": {
    text: "An offering that is never recommended: an earlier one gives at least as much of everything",
    help: "Take it out, or move it before the other where it is to be preferred.",
    level: "warning",
  },
  "unreachable-offering": {
    text: "An offering that is right for nobody",
    help: "Take it out, or see whether what it gives, and who may have it, is written as you mean it.",
    level: "warning",
  },
  "question-never-matters": {
    text: "A question that never changes what is right",
    help: "Take it out: nobody should be asked it.",
    level: "warning",
  },
  "need-never-met": {
    text: "Customers for whom nothing is enough",
    help: "See whether you have nothing for them, and say in `noneFits` what they can do.",
    level: "note",
  },
  "falling-need": {
    text: "A need that becomes now larger and now smaller with a larger answer",
    help: "See whether it is meant. Nothing is wrong where it is.",
    level: "note",
  },
  "dearer-first": {
    text: "An offering that stands before a cheaper one which is enough too",
    help: "Move the cheaper one before it, unless the dearer one is to be preferred.",
    level: "warning",
  },
  "not-found-out": {
    text: "A question that was given up",
    help: "The search ended before there was an answer, which says nothing either way.",
    level: "note",
  },
};
