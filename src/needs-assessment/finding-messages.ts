/**
 * What is said of a needs policy that is sound, and perhaps not meant.
 */
import type { NeedsFinding } from "./needs-finding.ts";

/** Every finding of this room. */
export const finding = {
  dominated: (id: string, title: string, otherId: string, other: string): NeedsFinding => ({
    code: "dominated-offering",
    severity: "warning",
    message: `${title} is never recommended: ${other} stands before it, and gives at least as much of everything.`,
    offerings: [id, otherId],
  }),
  unreachable: (id: string, title: string): NeedsFinding => ({
    code: "unreachable-offering",
    severity: "warning",
    message: `${title} is right for nobody, whatever is answered.`,
    offerings: [id],
  }),
  neverMatters: (question: string, title: string): NeedsFinding => ({
    code: "question-never-matters",
    severity: "warning",
    message: `No answer to "${title}" ever changes what is right; it is never asked.`,
    questions: [question],
  }),
  neverMet: (witness: NonNullable<NeedsFinding["witness"]>): NeedsFinding => ({
    code: "need-never-met",
    severity: "note",
    message: "For some customers nothing is enough.",
    witness,
  }),
  falls: (question: string, title: string, dimension: string): NeedsFinding => ({
    code: "falling-need",
    severity: "note",
    message: `A larger answer to "${title}" makes what is needed of ${dimension} now larger and now smaller.`,
    questions: [question],
  }),
  dearerFirst: (
    ids: readonly [string, string],
    [title, cheaper]: readonly [string, string],
    witness: NonNullable<NeedsFinding["witness"]>,
  ): NeedsFinding => ({
    code: "dearer-first",
    severity: "warning",
    message: `${title} is recommended to some for whom ${cheaper} is enough, and costs less: it stands behind.`,
    offerings: ids,
    witness,
  }),
  offeringNotFoundOut: (id: string, title: string): NeedsFinding => ({
    code: "not-found-out",
    severity: "note",
    message: `It was not found out whether ${title} is right for anybody.`,
    offerings: [id],
  }),
  unmetNotFoundOut: (): NeedsFinding => ({
    code: "not-found-out",
    severity: "note",
    message: "It was not found out whether something is enough for everybody.",
  }),
};
