import * as z from "zod/mini";

/** The schema with what it is for, which goes into its JSON Schema; `more` are keywords that zod has no check for. */
export function noted<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
  more: object = {},
): Schema {
  z.globalRegistry.add(schema, { ...(description === "" ? {} : { description }), ...more });
  return schema;
}
