import * as z from "zod/mini";

/**
 * One question as a tool that an assistant may call: its name, what it is for, and a JSON Schema of what it takes. What
 * the schema lets through is a reply, to be handed to `answer` as it is.
 */
export interface AssistantTool<QuestionName extends string = string> {
  /** The question that is answered. */
  readonly question: QuestionName;
  /** Letters, digits and hyphens, at most 64; no two questions of a policy share one. */
  readonly name: string;
  /** What it is for, and how to use it honestly. */
  readonly description: string;
  /** JSON Schema, draft 2020-12: an object at the top, nothing that refers elsewhere. */
  readonly parameters: { readonly [keyword: string]: unknown };
}

/** Checks that a value is an {@link AssistantTool}; other keys are refused. */
export const AssistantTool: z.ZodMiniType<AssistantTool> = z.readonly(
  z.strictObject({
    question: z.string(),
    name: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/)),
    description: z.string(),
    parameters: z.readonly(z.record(z.string(), z.unknown())),
  }),
);
