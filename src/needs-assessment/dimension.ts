import * as z from "zod/mini";
import { Text } from "../policy/index.ts";

/**
 * One measure of what is needed: how fast, how soon, how much of it. Requirement policies say how much of it a customer
 * needs, offerings say how much of it they give.
 *
 * @example
 * ```ts
 * import type { Dimension } from "evenhand/needs-assessment";
 *
 * const upload: Dimension = { unit: "kbit/s", combine: "sum" };
 * const delay: Dimension = { unit: "ms", better: "less" };
 * ```
 */
export interface Dimension {
  /** Its name for people. */
  readonly title?: Text;
  /** Such as `day` or `kbit/s`. In texts a unit of measure is said in their language: one day, two days. */
  readonly unit?: string;
  /** Whether an offering is enough with as much as is needed or `more` (where not said), or with as much or `less`. */
  readonly better?: "more" | "less";
  /** Where several policies answer it: the `strictest` counts (where not said), or their `sum`. */
  readonly combine?: "strictest" | "sum";
}

/** Checks that a value is a {@link Dimension}; other keys are refused. */
export const Dimension: z.ZodMiniType<Dimension> = z.readonly(
  z.strictObject({
    title: z.exactOptional(Text),
    unit: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(200))),
    better: z.exactOptional(z.enum(["more", "less"])),
    combine: z.exactOptional(z.enum(["strictest", "sum"])),
  }),
);
