import type { Issue } from "../../issue/index.ts";
import type { NeedsFinding, NeedsPolicy } from "../../needs-assessment/index.ts";

/** Where in the document that stands which a finding is about: its first offering, or its first question. */
export function placeOfFinding(
  { offerings, requirements }: NeedsPolicy,
  { offerings: [offering] = [], questions: [question = ""] = [] }: NeedsFinding,
): Issue["path"] {
  const place = offerings.findIndex(({ id }) => id === offering);
  if (place >= 0) return ["offerings", place];
  const policy = requirements.findIndex(({ document }) => Object.hasOwn(document.facts, question));
  return policy < 0 ? ["offerings"] : ["requirements", policy, "facts", question];
}
