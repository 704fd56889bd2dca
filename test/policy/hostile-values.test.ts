// What only looks like plain data: instances, arrays with names, inherited and hidden fields, objects of another realm. The
// definition, `decide`, columns and modules take the same of it, and nothing that is not the object's own.
import vm from "node:vm";
import { decide, decideColumns, encodeColumns, outcomeOfRow, toModule } from "evenhand/policy";
import { beforeAll, describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import { absent, KINDS, policyOf } from "./generators/every-kind.ts";
import { loadModule } from "./module/load-module.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What looks like an object with these fields, and whether it is one. */
function lookAlikes(fields: Fields): readonly (readonly [how: string, value: unknown, isPlain: boolean])[] {
  class Instance {
    constructor() {
      Object.assign(this, fields);
    }
  }
  const [first = ""] = Object.keys(fields);
  const nowhere = Object.create(null);
  const hidden = { ...fields };
  Object.defineProperty(hidden, first, { enumerable: false });
  const getters = Object.fromEntries(
    Object.keys(fields).map((name) => [name, { get: () => fields[name], enumerable: true }]),
  );
  return [
    ["itself", fields, true],
    ["frozen", Object.freeze({ ...fields }), true],
    ["without a prototype", Object.assign(nowhere, fields), true],
    ["of another realm", vm.runInNewContext("Object.assign({}, fields)", { fields }), true],
    ["made of getters", Object.defineProperties({}, getters), true],
    ["with a symbol", { ...fields, [Symbol("x")]: 1 }, true],
    ["an instance", new Instance(), false],
    ["an array with names", Object.assign([], fields), false],
    ["a function with names", Object.assign(() => 1, fields), false],
    ["a Map with names", Object.assign(new Map(), fields), false],
    ["all inherited", Object.create(fields), false],
    ["inherited, with a name of its own", Object.assign(Object.create(fields), { x: 1 }), false],
    [
      "inherited from what has no prototype",
      Object.create(Object.assign(Object.create(null), fields)),
      false,
    ],
    [
      "the same, with a name of its own",
      Object.assign(Object.create(Object.assign(Object.create(null), fields)), { x: 1 }),
      false,
    ],
    ["with one more", { ...fields, x: 1 }, false],
    ["with a hidden field", hidden, false],
    ["an array of it", [fields], false],
    ["a text", JSON.stringify(fields), false],
  ];
}

const STATUSES = ["decided", "gap", "conflict", "invalid", "open"];
const otherwise = { otherwise: { then: { place: 9, back: 1, paid: "1" }, because: "so." } };
const bags = {
  type: "list",
  of: { kg: { type: "integer", min: 0, max: 50 }, pram: { type: "boolean", optional: true } },
  maxItems: 3,
};
const listed = (more: object) =>
  policyOf(
    { ...bags, ...more },
    [],
    {},
    {
      derive: { heavy: { some: "it", where: { kg: { gt: 23 } } } },
      rules: [
        { id: "heavy", when: { heavy: true }, then: { place: 1, back: 0, paid: "0" }, because: "so." },
        {
          id: "none",
          when: { heavy: { is: "absent" } },
          then: { place: 2, back: 0, paid: "0" },
          because: "so.",
        },
      ].slice(0, "optional" in more ? 2 : 1),
      ...otherwise,
    },
  );

const policies = [
  ...KINDS.map(
    ([name, it, tests]) =>
      [name, policyOf({ ...it, optional: true }, [absent, ...tests], {}, otherwise)] as const,
  ),
  ["list", listed({ optional: true })] as const,
  ["list that is always there", listed({})] as const,
];

describe.each(policies)("a fact of kind %s", (name, policy) => {
  let printed: Awaited<ReturnType<typeof loadModule>>;
  beforeAll(async () => {
    printed = await loadModule(toModule(policy, { from: "verified" }).code);
  });
  const values = [
    ...lookAlikes(absent),
    ...(name === "money" ? lookAlikes({ amount: 5, currency: "EUR" }) : []),
    ...(name.startsWith("list")
      ? [
          ...lookAlikes({ kg: 30, pram: true }).map(
            ([how, value, plain]) => [`record ${how}`, [value], plain] as const,
          ),
          ...lookAlikes({ items: [{ kg: 30, pram: absent }], complete: true }).map(
            ([how, ...rest]) => [`list ${how}`, ...rest] as const,
          ),
          ...lookAlikes(absent).map(
            ([how, value, plain]) => [`field ${how}`, [{ kg: 30, pram: value }], plain] as const,
          ),
        ]
      : []),
  ];

  test.each(values)("%s", (how, it, isPlain) => {
    const facts = { it, flag: true };
    const decision = decide(policy, facts as never, { from: "verified" });
    const defined = evaluateByDefinition(policy.document, facts);
    const outcome = decision.status === "decided" ? decision.outcome : undefined;
    const { status } = decision;
    expect([defined.status, defined.status === "decided" ? defined.outcome : undefined]).toEqual([
      status,
      outcome,
    ]);
    const said = printed.decide(facts);
    expect([said.status, said.outcome]).toEqual([status, outcome]);
    const decisions = decideColumns(policy, encodeColumns(policy, { it: [it], flag: [true] } as never));
    const place = decisions.rule[0] as number;
    expect([STATUSES[Math.max(0, -place)], outcomeOfRow(decisions, 0)]).toEqual([status, outcome]);
    // An amount may be an instance of some library's, and any text is one of the other words.
    if (["money", "words and others", "list that is always there"].includes(name)) return;
    const isArray = Array.isArray(it) && !how.startsWith("record") && !how.startsWith("field");
    if (!isArray && how !== "record with a hidden field") expect(status === "invalid").toBe(!isPlain);
  });
});
