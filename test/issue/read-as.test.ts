import { Actor, Commitment, Contact, expectOk, issueText, MisuseError, readAs } from "evenhand";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { annCalls, callBack } from "../service/samples.ts";

const told = (schema: z.ZodMiniType, value: unknown) => {
  const read = readAs(schema, value);
  return read.ok ? "sound" : read.issues.map((issue) => `${issue.code} | ${issueText(issue)}`);
};
const Shape = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("a"), count: z.int().check(z.minimum(1), z.maximum(3)) }),
  z.strictObject({ type: z.literal("b"), names: z.array(z.string()).check(z.minLength(1), z.maxLength(2)) }),
]);
const Either = z.union([z.string(), z.strictObject({ en: z.string() })]);

describe("readAs", () => {
  test("gives a copy of what is sound", () => {
    const read = readAs(Contact, annCalls);
    expect(read).toEqual({ ok: true, value: annCalls });
    expect(read.ok && read.value).not.toBe(annCalls);
  });

  test("tells everything at once, each with its place", () => {
    expect(
      told(Contact, { at: "tomorrow", customer: { kind: "robot", id: "" }, channel: "phone", mood: 1 }),
    ).toEqual([
      "wrong-format | at: `at` is `tomorrow` - write a date and time with its offset, such as 2026-03-02T17:00:00Z",
      "not-one-of | customer.kind: `kind` is `robot` - write `person`, `program` or `customer`",
      "too-small | customer.id: `id` is `` - give at least 1 character",
      "missing | servedBy: `servedBy` is missing - give an object",
      "unknown-key | mood: `mood` is not a part of this - leave it out",
    ]);
  });

  test("says which part was meant, where it is one that is lacking", () => {
    const helpsOf = (schema: z.ZodMiniType, value: unknown) => {
      const read = readAs(schema, value);
      const unknown = read.ok ? [] : read.issues.filter(({ code }) => code === "unknown-key");
      return unknown.map(({ path, help }) => `${path.join(".")}: ${help}`);
    };
    const { channel, ...rest } = annCalls;
    expect(helpsOf(Contact, { ...rest, chanel: channel })).toEqual(["chanel: did you mean `channel`?"]);
    expect(helpsOf(Contact, { ...annCalls, chanel: channel })).toEqual(["chanel: leave it out"]);
    expect(helpsOf(Shape, { type: "a", cuont: 1 })).toEqual(["cuont: did you mean `count`?"]);
    expect(helpsOf(Either, { en_: "x" })).toEqual(["en_: did you mean `en`?"]);
    expect(helpsOf(z.strictObject({}), { en: "x" })).toEqual(["en: leave it out"]);
    const many = Array.from({ length: 30 }, (_, at) => `channe${String.fromCharCode(109 + (at % 13))}`);
    const misspelt = [...new Set(many)].flatMap((name) => [name, name.toUpperCase()]);
    const helps = helpsOf(Contact, { ...rest, ...Object.fromEntries(misspelt.map((name) => [name, 1])) });
    expect(helps.map((help) => help.endsWith("did you mean `channel`?"))).toEqual(
      misspelt.map((_, at) => at < 20),
    );
  });

  test.each<[string, z.ZodMiniType, unknown, readonly string[]]>([
    ["null", Contact, null, ["wrong-type | the value is `null` - give an object"]],
    ["a list", Contact, [], ["wrong-type | the value is `[]` - give an object"]],
    ["nothing", Contact, undefined, ["missing | the value is missing - give an object"]],
    [
      "a name that is too long",
      Actor,
      { kind: "person", id: "x".repeat(201) },
      [`too-large | id: \`id\` is \`${"x".repeat(60)}...\` - give at most 200 characters`],
    ],
    [
      "a word that is no action",
      Commitment,
      { ...callBack, action: "Call!" },
      ["wrong-format | action: `action` is `Call!` - write lower case words joined by hyphens"],
    ],
    ["no variant", Shape, {}, ["missing | type: `type` is missing - write `a` or `b`"]],
    ["another variant", Shape, { type: "c" }, ["not-one-of | type: `type` is `c` - write `a` or `b`"]],
    [
      "a part of a number",
      Shape,
      { type: "a", count: 1.5 },
      ["wrong-type | count: `count` is `1.5` - give a whole number"],
    ],
    [
      "text for a number",
      Shape,
      { type: "a", count: "2" },
      ["wrong-type | count: `count` is the text `2` - give a number"],
    ],
    ["one below", Shape, { type: "a", count: 0 }, ["too-small | count: `count` is `0` - give at least 1"]],
    ["one above", Shape, { type: "a", count: 4 }, ["too-large | count: `count` is `4` - give at most 3"]],
    [
      "no items",
      Shape,
      { type: "b", names: [] },
      ["too-small | names: `names` is `[]` - give at least 1 item"],
    ],
    [
      "a wrong item",
      Shape,
      { type: "b", names: [7] },
      ["wrong-type | names[0]: item 0 of `names` is `7` - give a string"],
    ],
    ["a form that comes close", Either, { en: 3 }, ["wrong-type | en: `en` is `3` - give a string"]],
  ])("%s", (_, schema, value, issues) => {
    expect(told(schema, value)).toEqual(issues);
  });

  test.each([1, 3])("at the bound: %d", (count) => {
    expect(told(Shape, { type: "a", count })).toBe("sound");
  });

  test("the place is told from where the reader stands", () => {
    const read = readAs(Actor, { kind: "person" }, ["events", 3, "by"]);
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual([["events", 3, "by", "id"]]);
  });

  test("keys that every object inherits are no keys", () => {
    const hostile = JSON.parse(
      '{"__proto__": {"kind": "person"}, "constructor": 1, "kind": "person", "id": "x"}',
    );
    expect(told(Actor, hostile)).toEqual([
      "unknown-key | __proto__: `__proto__` is not a part of this - leave it out",
      "unknown-key | constructor: `constructor` is not a part of this - leave it out",
    ]);
  });

  test("nor are they left out of a map without a word", () => {
    const Facts = z.strictObject({ facts: z.record(z.string(), z.unknown()) });
    expect(told(Facts, { facts: { late: [{ by: 3 }] } })).toBe("sound");
    expect(told(Facts, JSON.parse('{"facts": {"late": [{"__proto__": 1}]}}'))).toEqual([
      "unknown-key | facts.late[0].__proto__: `__proto__` is not a part of item 0 of `late` - leave it out",
    ]);
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(told(Facts, { facts: { deep } })).toEqual([
      expect.stringMatching(/^not-plain-data .* nested deeper than 100/),
    ]);
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(told(Facts, { facts: circle })).toBe("sound");
  });

  test("a field that throws is told", () => {
    const trap = {
      kind: "person",
      get id(): string {
        throw new Error("no");
      },
    };
    expect(told(Actor, trap)).toEqual([
      "not-plain-data | the value cannot be read: a field of it throws - give plain data",
    ]);
  });

  test("what must be there is there, or all its issues are thrown", () => {
    expect(expectOk(readAs(Actor, { kind: "person", id: "ann" })).id).toBe("ann");
    expect(() => expectOk(readAs(Actor, {}))).toThrow(/kind: `kind` is missing[\s\S]*id: `id` is missing/);
    expect(() => expectOk(readAs(Actor, {}))).toThrow(MisuseError);
  });

  test("an object in a circle is read no further than the noun goes", () => {
    const circle: Record<string, unknown> = { ...annCalls };
    circle.customer = circle;
    expect(told(Contact, circle)).toEqual(expect.arrayContaining([expect.stringContaining("customer.at")]));
  });
});
