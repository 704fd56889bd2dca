import * as z from "zod/mini";
import { Text } from "../policy/index.ts";
import { Offering } from "./offering.ts";

/**
 * Something that others offer: in the same form as ours, and with who offers it, so that it is held against the same need.
 *
 * @example
 * ```ts
 * import type { ElsewhereOffering } from "evenhand/needs-assessment";
 *
 * const theirs: ElsewhereOffering = {
 *   id: "swift-courier",
 *   provider: "Swift",
 *   title: "Courier within four hours",
 *   price: "3.50",
 *   meets: { hours: 4 },
 * };
 * ```
 */
export interface ElsewhereOffering<DimensionName extends string = string>
  extends Offering<string, DimensionName> {
  /** Who offers it, for people. */
  readonly provider: Text;
}

// The fields of an offering of ours, whatever they are, so that the two cannot drift apart.
const { shape } = (Offering as unknown as { readonly def: { readonly innerType: z.ZodMiniObject } }).def
  .innerType;

/** Checks that a value is an {@link ElsewhereOffering}; other keys are refused. */
export const ElsewhereOffering: z.ZodMiniType<ElsewhereOffering> = z.readonly(
  z.strictObject({ ...shape, provider: Text }),
) as z.ZodMiniType<unknown> as z.ZodMiniType<ElsewhereOffering>;
