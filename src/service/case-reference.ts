import * as z from "zod/mini";

/**
 * Which case, in which system. The library keeps no cases: it refers to yours.
 *
 * @example
 * ```ts
 * import type { CaseReference } from "evenhand";
 *
 * const reference: CaseReference = { system: "helpdesk", id: "4711" };
 * ```
 */
export interface CaseReference {
  /** The system that holds the case, as you name it. */
  readonly system: string;
  /** The case's id in that system. */
  readonly id: string;
  /** Where a person can open it. */
  readonly url?: string;
}

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** Checks that a value is a {@link CaseReference}; names have 1 to 200 characters, and other keys are refused. */
export const CaseReference: z.ZodMiniType<CaseReference> = z.readonly(
  z.strictObject({
    system: name,
    id: name,
    url: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(2000))),
  }),
);
