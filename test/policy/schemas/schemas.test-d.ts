import {
  type Absent,
  decide,
  definePolicy,
  type FactsOf,
  factsSchema,
  type Money,
  type MoneyInput,
  type OutcomeOf,
  outcome,
  outcomeSchema,
  parsePolicy,
  type SchemaFacts,
} from "evenhand";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";

const policy = definePolicy({
  id: "parcel",
  version: "1",
  purpose: "other",
  facts: {
    late: { type: "boolean" },
    fare: { type: "money", currency: "GBP", max: "10.00", optional: true },
    needs: { type: "set", values: ["ramp", "quiet"] },
    lines: {
      type: "list",
      maxItems: 3,
      of: { count: { type: "integer", min: 0, max: 9 }, kind: { type: "enum", values: ["book", "toy"] } },
    },
  },
  outcome: { back: { type: "money", currency: "GBP" } },
  rules: [],
  otherwise: { then: { back: "0" }, because: "Nothing." },
});

type Line = { readonly count?: number | undefined; readonly kind?: "book" | "toy" | undefined };

test("a schema gives the facts that the policy declares, each perhaps not there", () => {
  const schema = factsSchema(policy);
  expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<{
    readonly late?: boolean | undefined;
    readonly fare?: MoneyInput<"GBP"> | Absent | undefined;
    readonly needs?: readonly ("ramp" | "quiet")[] | undefined;
    readonly lines?: readonly Line[] | undefined;
  }>();
  expectTypeOf<z.input<typeof schema>>().toEqualTypeOf<z.output<typeof schema>>();
});

test("a complete one gives them all, for `outcome`", () => {
  const schema = factsSchema(policy, { complete: true, language: "de" });
  const read = schema.safeParse({});
  if (read.success) outcome(policy, read.data);
  expectTypeOf<z.output<typeof schema>>().toExtend<Required<z.output<typeof schema>>>();
  expectTypeOf<z.output<typeof schema>["lines"][number]>().toExtend<{
    count: number;
    kind: "book" | "toy";
  }>();
});

test("whatever is read can be decided", () => {
  const [plain, vague] = [factsSchema(policy), factsSchema(policy, { vague: true })] as const;
  decide(policy, plain.parse({}));
  decide(policy, vague.parse({}));
  decide(policy, factsSchema(policy, { vague: true, complete: true }).parse({}));
  type Vaguely = SchemaFacts<FactsOf<typeof policy>, { readonly vague: true }>;
  expectTypeOf<{ oneOf: boolean[] }>().toExtend<Vaguely["late"]>();
  expectTypeOf<{ has: ["ramp"] }>().toExtend<Vaguely["needs"]>();
  expectTypeOf<{ value: boolean }>().not.toExtend<Vaguely["late"]>();
  expectTypeOf<{ oneOf: boolean[] }>().not.toExtend<SchemaFacts<FactsOf<typeof policy>, object>["late"]>();
});

test("a schema of an outcome gives what is decided", () => {
  const schema = outcomeSchema(policy);
  expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<OutcomeOf<typeof policy>>();
  expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<{ back: Money<"GBP"> }>();
});

test("of a policy whose types are not known it is any fact, any outcome", () => {
  const made = parsePolicy({});
  if (!made.ok) return;
  const schema = factsSchema(made.value);
  decide(made.value, schema.parse({}));
  expectTypeOf<z.output<typeof schema>>().toExtend<{ readonly [name: string]: unknown }>();
});
