import type { FactNotes } from "../../policy/index.ts";

/** What holds for a fact beside its values. */
export function notesInWords({ optional, needs, sensitive, about }: FactNotes): readonly string[] {
  return [
    ...(optional ? ["may be absent"] : []),
    ...(needs ? [`counts only when ${needs}`] : []),
    ...(sensitive ? ["sensitive: shown for audit only"] : []),
    ...(about && about !== "other" ? [`about ${about}`] : []),
  ];
}
