/**
 * The zod schema of a shape: for forms, services and JSON Schema. Whoever imports no schema carries no zod.
 */
import * as z from "zod/mini";
import { fieldName, type Shape } from "./shape.ts";

/** A schema that accepts exactly what the shape describes. */
export function zodOfShape<Noun>(shape: Shape<Noun>): z.ZodMiniType<Noun> {
  return schemaOf(shape) as z.ZodMiniType<Noun>;
}

// The same shape gives the same schema, so that one that contains itself ends, and a noun has one definition.
const schemas = /* @__PURE__ */ new WeakMap<Shape, z.ZodMiniType>();

function schemaOf(shape: Shape): z.ZodMiniType {
  const known = schemas.get(shape);
  if (known !== undefined) return known;
  const made = makeSchema(shape);
  schemas.set(shape, made);
  return made;
}

function makeSchema(shape: Shape): z.ZodMiniType {
  switch (shape.kind) {
    case "string":
      return z.string();
    case "number":
      return z.number();
    case "boolean":
      return z.boolean();
    case "date":
      return z.iso.date();
    case "anything":
      return z.unknown();
    case "oneOf":
      return z.literal([...shape.values]);
    case "list":
      return z.array(schemaOf(shape.of));
    case "pair":
      return z.tuple([schemaOf(shape.of), schemaOf(shape.of)]);
    case "map":
      return z.record(z.string(), schemaOf(shape.of));
    case "either":
      return z.union(shape.of.map(schemaOf));
    case "later":
      return z.lazy(() => schemaOf(shape.of()));
    case "fields":
      return objectOf(shape.fields, shape.others);
    case "variants":
      return z.discriminatedUnion(
        "type",
        Object.entries(shape.of).map(([type, variant]) =>
          objectOf({ type: { kind: "oneOf", values: [type] }, ...(variant as { fields: object }).fields }),
        ) as never,
      );
  }
}

function objectOf(fields: { readonly [name: string]: Shape }, others?: Shape): z.ZodMiniType {
  const entries = Object.entries(fields).map(([written, shape]) => {
    const [name, optional] = fieldName(written);
    return [name, optional ? z.exactOptional(schemaOf(shape)) : schemaOf(shape)] as const;
  });
  const shape = Object.fromEntries(entries);
  return others === undefined ? z.strictObject(shape) : z.catchall(z.object(shape), schemaOf(others));
}
