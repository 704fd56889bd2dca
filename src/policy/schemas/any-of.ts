import * as z from "zod/mini";
import type { Saying } from "./saying.ts";

/** The schema of whatever one of several schemas accepts; the only one stands for itself. */
export function anyOf(schemas: readonly z.ZodMiniType[], saying: Saying): z.ZodMiniType {
  return schemas.length === 1 ? (schemas[0] as z.ZodMiniType) : z.union(schemas, saying);
}
