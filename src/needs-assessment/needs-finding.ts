import * as z from "zod/mini";

/** Something in a needs policy that its author may not have meant. */
export interface NeedsFinding {
  /**
   * - `dominated-offering`: an earlier offering gives at least as much of everything, and everybody may have it;
   * - `unreachable-offering`: it is right for nobody, whatever is answered;
   * - `question-never-matters`: no answer to it ever changes what is right;
   * - `need-never-met`: for some customers nothing is enough;
   * - `falling-need`: who answers more of something needs more here, and less there;
   * - `dearer-first`: for some customers a cheaper offering is enough, and a dearer one stands before it;
   * - `not-found-out`: the search was given up.
   */
  readonly code:
    | "dominated-offering"
    | "unreachable-offering"
    | "question-never-matters"
    | "need-never-met"
    | "falling-need"
    | "dearer-first"
    | "not-found-out";
  readonly severity: "warning" | "note";
  /** What it is about, in words. */
  readonly message: string;
  /** The offerings and questions that it names. */
  readonly offerings?: readonly string[];
  readonly questions?: readonly string[];
  /** Answers that show it, as replies that `answer` takes. */
  readonly witness?: { readonly [question: string]: unknown };
}

/** Checks that a value is a {@link NeedsFinding}; other keys are refused. */
export const NeedsFinding: z.ZodMiniType<NeedsFinding> = z.readonly(
  z.strictObject({
    code: z.enum([
      "dominated-offering",
      "unreachable-offering",
      "question-never-matters",
      "need-never-met",
      "falling-need",
      "dearer-first",
      "not-found-out",
    ]),
    severity: z.enum(["warning", "note"]),
    message: z.string(),
    offerings: z.exactOptional(z.readonly(z.array(z.string()))),
    questions: z.exactOptional(z.readonly(z.array(z.string()))),
    witness: z.exactOptional(z.readonly(z.record(z.string(), z.unknown()))),
  }),
);
