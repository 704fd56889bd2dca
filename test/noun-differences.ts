/** Whether a TypeScript type and a JSON Schema describe the same data, field by field. */
import ts from "typescript";

export type Json = { readonly [key: string]: unknown };

/** One of the things that a value may be. */
type Alternative =
  | { readonly kind: "anything" | "string" | "number" | "boolean" }
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "list"; readonly type?: ts.Type; readonly schema?: Json }
  | { readonly kind: "tuple"; readonly types?: readonly ts.Type[]; readonly schemas?: readonly Json[] }
  | { readonly kind: "object"; readonly type?: ts.Type; readonly schema?: Json; readonly name?: string };

/** Compares with the definitions of one file. */
export class NounComparer {
  readonly #equal = new Set<string>();

  constructor(
    readonly checker: ts.TypeChecker,
    readonly definitions: Readonly<Record<string, Json>>,
  ) {}

  /** What differs, with its place; empty where nothing does. */
  differences(type: ts.Type, schema: Json, path: string): readonly string[] {
    const pair = `${(type as ts.Type & { id: number }).id}|${JSON.stringify(schema)}`;
    // What contains itself is equal unless something else differs.
    if (this.#equal.has(pair)) return [];
    this.#equal.add(pair);
    const types = simplest(this.#ofType(type));
    const schemas = simplest(this.#ofSchema(schema));
    if (types.some(({ kind }) => kind === "anything")) return [];
    const found = this.#unmatched(types, schemas, path);
    if (found.length > 0) this.#equal.delete(pair);
    return found;
  }

  /** Every alternative of the one has one of the other; one of several words for what it is, one for each. */
  #unmatched(
    types: readonly Alternative[],
    schemas: readonly Alternative[],
    path: string,
  ): readonly string[] {
    const tried = types.map((type) => schemas.map((schema) => this.#compare(type, schema, path)));
    const matches = (differences: readonly string[] | undefined) => differences?.length === 0;
    const best = (all: readonly (readonly string[])[]) => [...all].sort((a, b) => a.length - b.length)[0];
    return [
      ...tried.flatMap((row, index) =>
        row.some(matches)
          ? []
          : (best(row) ?? [`${path}: no schema for ${shown([types[index] as Alternative])}`]),
      ),
      ...schemas.flatMap((schema, index) => {
        const column = tried.map((row) => row[index] as readonly string[]);
        return column.some(matches) ? [] : [`${path}: no type for ${shown([schema])}`];
      }),
    ];
  }

  #compare(type: Alternative, schema: Alternative, path: string): readonly string[] {
    if (type.kind !== schema.kind)
      return [`${path}: ${shown([type])} against ${shown([schema])}`, "another kind"];
    if (type.kind === "literal" && schema.kind === "literal") {
      return type.value === schema.value ? [] : [`${path}: ${type.value} against ${schema.value}`, "another"];
    }
    if (type.kind === "list" && schema.kind === "list") {
      return this.differences(type.type as ts.Type, schema.schema as Json, `${path}[]`);
    }
    if (type.kind === "tuple" && schema.kind === "tuple") {
      return (type.types ?? []).flatMap((item, index) =>
        this.differences(item, schema.schemas?.[index] ?? {}, `${path}[${index}]`),
      );
    }
    if (type.kind === "object" && schema.kind === "object") {
      // A noun that is compared for itself needs no second look.
      if (schema.name !== undefined && schema.name === type.name && schema.name !== path) return [];
      return this.#fields(type.type as ts.Type, schema.schema as Json, path);
    }
    return [];
  }

  #fields(type: ts.Type, schema: Json, path: string): readonly string[] {
    const properties = (schema.properties ?? {}) as Readonly<Record<string, Json>>;
    const required = (schema.required ?? []) as readonly string[];
    const fields = this.checker.getPropertiesOfType(type).filter(({ name }) => !name.startsWith("__@"));
    const written = (name: string, optional: boolean) => (optional ? `${name}?` : name);
    const inType = fields
      // A field that is never there is none.
      .filter(
        (field) =>
          !(this.checker.getTypeOfSymbol(field).flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)),
      )
      .map((field) => written(field.name, (field.flags & ts.SymbolFlags.Optional) !== 0))
      .sort();
    const inSchema = Object.keys(properties)
      .map((name) => written(name, !required.includes(name)))
      .sort();
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String)?.type;
    const [only, all] = [minus(inType, inSchema), minus(inSchema, inType)];
    // Fields by any name are also those that the schema names.
    const more = index === undefined ? all : all.filter((name) => !name.endsWith("?"));
    const found = [
      ...only.map((name) => `${path}.${name}: in the type only`),
      ...more.map((name) => `${path}.${name}: in the schema only`),
    ];
    if (found.length > 0) return found;
    const others = schema.additionalProperties as Json | false | undefined;
    if ((index === undefined) !== (others === undefined || others === false)) {
      return [`${path}: other fields in one only`];
    }
    return [
      ...(index === undefined ? [] : this.differences(index, others as Json, `${path}{}`)),
      ...fields.flatMap((field) => {
        const inner = properties[field.name];
        if (inner === undefined) return [];
        const own = this.checker.getTypeOfSymbol(field);
        // Two kinds that look alike are one type, and two schemas: each says one of the words.
        if (
          field.name === "type" &&
          own.isUnion() &&
          own.types.some((word) => word.isStringLiteral() && word.value === inner.const)
        )
          return [];
        return this.differences(own, inner, `${path}.${field.name}`);
      }),
    ];
  }

  #ofType(type: ts.Type): readonly Alternative[] {
    if (type.isUnion()) return type.types.flatMap((part) => this.#ofType(part));
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [{ kind: "anything" }];
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)) return [];
    if (type.isStringLiteral() || type.isNumberLiteral()) return [{ kind: "literal", value: type.value }];
    if (flags & ts.TypeFlags.BooleanLiteral) {
      return [{ kind: "literal", value: this.checker.typeToString(type) === "true" }];
    }
    if (flags & ts.TypeFlags.StringLike) return [{ kind: "string" }];
    if (flags & ts.TypeFlags.NumberLike) return [{ kind: "number" }];
    if (this.checker.isTupleType(type)) {
      return [{ kind: "tuple", types: this.checker.getTypeArguments(type as ts.TypeReference) }];
    }
    if (this.checker.isArrayType(type)) {
      return [{ kind: "list", type: this.checker.getTypeArguments(type as ts.TypeReference)[0] as ts.Type }];
    }
    if (type.getProperties().length === 0 && this.checker.getIndexInfosOfType(type).length === 0) {
      return [{ kind: "anything" }];
    }
    return [{ kind: "object", type, ...nameOf(type) }];
  }

  #ofSchema(schema: Json): readonly Alternative[] {
    const { $ref, anyOf, oneOf, type } = schema;
    if (typeof $ref === "string") {
      const name = $ref.replace("#/$defs/", "");
      const found = this.#ofSchema(this.definitions[name] as Json);
      return found.length === 1 && found[0]?.kind === "object" ? [{ ...found[0], name }] : found;
    }
    if (Array.isArray(type)) return type.flatMap((one: string) => this.#ofSchema({ ...schema, type: one }));
    const several = (anyOf ?? oneOf) as readonly Json[] | undefined;
    if (several !== undefined) return several.flatMap((one) => this.#ofSchema(one));
    const values =
      (schema.enum as readonly unknown[] | undefined) ?? ("const" in schema ? [schema.const] : undefined);
    if (values !== undefined) return values.map((value) => ({ kind: "literal", value }));
    switch (type) {
      case "string":
      case "boolean":
        return [{ kind: type }];
      case "number":
      case "integer":
        return [{ kind: "number" }];
      case "array":
        if (schema.prefixItems !== undefined)
          return [{ kind: "tuple", schemas: schema.prefixItems as readonly Json[] }];
        return [{ kind: "list", schema: (schema.items ?? {}) as Json }];
      case "object":
        return [{ kind: "object", schema }];
      default:
        return [{ kind: "anything" }];
    }
  }
}

/** Without what another alternative says already: a word beside any string, each of two equal numbers. */
function simplest(alternatives: readonly Alternative[]): readonly Alternative[] {
  const literals = alternatives.flatMap((one) => (one.kind === "literal" ? [one.value] : []));
  const both = literals.includes(true) && literals.includes(false);
  const whole = new Set([...alternatives.map(({ kind }) => kind), ...(both ? ["boolean"] : [])]);
  const seen = new Set<string>();
  return [...alternatives, ...(both ? [{ kind: "boolean" } as const] : [])].filter((one) => {
    if (one.kind === "literal" && whole.has(typeof one.value as "string")) return false;
    const key = ["list", "tuple", "object"].includes(one.kind) ? "" : JSON.stringify(one);
    if (key !== "" && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function shown(alternatives: readonly Alternative[]): string {
  return alternatives
    .map((one) => (one.kind === "literal" ? JSON.stringify(one.value) : one.kind))
    .join(" | ");
}

function nameOf({ aliasSymbol, symbol }: ts.Type): { readonly name?: string } {
  const name = (aliasSymbol ?? (symbol as ts.Symbol | undefined))?.name;
  return name === undefined ? {} : { name };
}

function minus(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.filter((name) => !other.includes(name));
}
