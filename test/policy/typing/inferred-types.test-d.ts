import {
  type CaseFacts,
  definePolicy,
  type FactsOf,
  type Given,
  type KnownFacts,
  type OutcomeOf,
  type ParameterValues,
} from "evenhand";
import type { IsEqual } from "type-fest";
import { expectTypeOf, test } from "vitest";

const returns = definePolicy({
  id: "returns",
  version: "1",
  purpose: "other",
  parameters: {
    launch: { type: "date", value: "2026-01-01" },
    closing: { type: "instant", value: "2026-03-02T17:00:00Z" },
    window: { type: "integer", value: 30 },
  },
  facts: {
    reason: { type: "enum", values: ["broken", "wrong"] },
    needs: { type: "set", values: ["braille", "sign"] },
    extras: { type: "set", values: ["gift"], optional: true },
    today: { type: "date" },
    items: {
      type: "list",
      maxItems: 9,
      of: { gift: { type: "boolean" }, weight: { type: "integer", min: 0, max: 9, optional: true } },
    },
  },
  derive: { gifts: { count: "items", where: { gift: true } } },
  outcome: {
    warnings: { type: "enum", values: ["fragile", "heavy"], collect: "list" },
    points: { type: "integer", collect: "sum" },
    share: { type: "integer", range: true, collect: "max" },
    reasons: { type: "boolean", collect: "count" },
  },
  hit: "collect",
  rules: [],
  otherwise: { then: { share: { atLeast: 0, atMost: 3 } }, because: "Always." },
});

type Facts = FactsOf<typeof returns>;

test("a set is a list of its words, a list is one of complete records, and what is derived is not given", () => {
  expectTypeOf<keyof Facts>().toEqualTypeOf<"reason" | "needs" | "extras" | "today" | "items">();
  expectTypeOf<Facts["needs"]>().toEqualTypeOf<readonly ("braille" | "sign")[]>();
  expectTypeOf<Facts["extras"]>().toEqualTypeOf<readonly "gift"[] | { readonly is: "absent" }>();
  expectTypeOf<Facts["items"]>().toEqualTypeOf<
    readonly { gift: boolean; weight: number | { readonly is: "absent" } }[]
  >();
  expectTypeOf<KnownFacts<Facts>["items"][number]>().not.toEqualTypeOf<{ gift: boolean }>();
});

test("a day takes any string, and nothing else", () => {
  expectTypeOf<string>().toExtend<Facts["today"]>();
  expectTypeOf<Facts["today"]>().toExtend<string>();
  expectTypeOf<number>().not.toExtend<Given<Facts["today"]>>();
  expectTypeOf<{ gte: "2026-01-01" }>().toExtend<Given<Facts["today"]>>();
  expectTypeOf<{ gte: "broken" }>().not.toExtend<Given<Facts["reason"]>>();
});

test("a case may leave out fields of a record, and know them vaguely", () => {
  expectTypeOf<[{ gift: true }, { weight: { gte: 3 } }, Record<never, never>]>().toExtend<
    Given<Facts["items"]>
  >();
  expectTypeOf<[{ gift: true }]>().not.toExtend<KnownFacts<Facts>["items"]>();
  expectTypeOf<{ items: [{ gift: true }]; complete: false }>().toExtend<Given<Facts["items"]>>();
  expectTypeOf<{ has: ["sign"] }>().toExtend<CaseFacts<Facts>["needs"]>();
});

test("what is collected is a list, an amount, or how many", () => {
  expectTypeOf<OutcomeOf<typeof returns>>().toEqualTypeOf<{
    warnings: readonly ("fragile" | "heavy")[];
    points: number;
    share: { atLeast: number; atMost: number };
    reasons: number;
  }>();
});

test("a parameter that is a day is set by a string", () => {
  expectTypeOf<ParameterValues<typeof returns>>().toEqualTypeOf<{
    readonly launch?: string;
    readonly closing?: string;
    readonly window?: number;
  }>();
});

test("an inferred type is the one that would be written by hand, also to another library of types", () => {
  const reason: IsEqual<FactsOf<typeof returns>["reason"], "broken" | "wrong"> = true;
  const wider: IsEqual<FactsOf<typeof returns>["reason"], string> = false;
  expectTypeOf([reason, wider]).toEqualTypeOf<boolean[]>();
});
