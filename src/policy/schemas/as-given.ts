/**
 * What a value is before zod reads it. zod reads any object for its fields: a `Map` or a `Date` would come out as an
 * empty record, and a case of unknown facts is not what was given.
 */
import * as z from "zod/mini";
import type { Issue } from "../../issue/index.ts";
import { toFinding } from "./fact-schema.ts";

/** The schema, for what is plain data; of anything else `read` says first what is wrong with it. */
export function asGiven(schema: z.ZodMiniType, read: (value: unknown) => readonly Issue[]): z.ZodMiniType {
  const looked = z.transform((value: unknown, { issues }: z.core.ParsePayload) => {
    if (!isPlainData(value)) issues.push(...read(value).map(toFinding));
    return value;
  });
  return z.pipe(looked, schema);
}

/** True where every object in it is one that JSON could hold. Each is looked at once, however often it stands there. */
function isPlainData(value: unknown): boolean {
  const open = [value];
  const seen = new Set<object>();
  for (const part of open) {
    if (typeof part !== "object" || part === null || seen.has(part)) continue;
    seen.add(part);
    if (!Array.isArray(part)) {
      const prototype = Object.getPrototypeOf(part);
      if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
    }
    for (const inner of Object.values(part)) open.push(inner);
  }
  return true;
}
