// What changed in the documents beside the cases: each kind of change in its words, and nothing where nothing changed.
import { describe, expect, test } from "vitest";
import { documentChanges } from "../../../src/analysis/differences/document-changes.ts";
import { type PolicyDocument, parsePolicy } from "../../../src/policy/index.ts";

const base = {
  id: "late",
  version: "1",
  purpose: "make-whole",
  facts: {
    days: { type: "integer", unit: "day", min: 0, max: 60 },
    channel: { type: "enum", values: ["post", "shop"] },
    price: { type: "money", currency: "EUR", max: "1000.00" },
    gift: { type: "boolean" },
  },
  derive: { twice: { times: ["days", 2] } },
  parameters: {
    limit: { type: "integer", unit: "day", value: 7 },
    share: { type: "decimal", scale: 1, value: 10 },
  },
  outcome: { refund: { type: "money", currency: "EUR" } },
  sources: { law: { title: "The law", mark: "text" }, terms: { title: "The terms", mark: "text" } },
  rules: [
    { id: "late", when: { days: { gte: 7 } }, then: { refund: "5.00" }, because: "Late.", source: "law" },
    {
      id: "gift",
      when: { gift: true },
      then: { refund: "1.00" },
      because: { en: "A gift.", de: "Geschenkt." },
    },
  ],
  otherwise: { then: { refund: "0" }, because: "In time.", source: "terms" },
  guarantees: [{ id: "answer", complete: true }, { complete: true }],
} as unknown as PolicyDocument;

/** What is said of the base and a document with some parts in another form. */
function said(change: Readonly<Record<string, unknown>>, before: PolicyDocument = base): readonly string[] {
  const after = JSON.parse(JSON.stringify({ ...before, ...change })) as PolicyDocument;
  return documentChanges(before, after).map(
    ({ what, name, change, text }) => `${what} ${name} ${change}: ${text}`,
  );
}

const factsWith = (change: object) => ({ facts: { ...base.facts, ...change } });
const { limit, share } = base.parameters as { readonly limit: object; readonly share: object };
const { law, terms } = base.sources as { readonly law: object; readonly terms: object };
const [late, gift] = base.rules as readonly [object, object];

test("the base can be read, and differs in nothing from itself", () => {
  const read = parsePolicy(base);
  expect(read.ok ? [] : read.issues).toEqual([]);
  expect(said({})).toEqual([]);
  expect(said({ id: "other", version: "2", title: "Late parcels", cases: [] })).toEqual([]);
});

describe("what is declared", () => {
  test.each<readonly [object, readonly string[]]>([
    [factsWith({ new: { type: "boolean" } }), ["fact new added: new: new"]],
    [factsWith({ gift: undefined }), ["fact gift removed: gift: gone"]],
    [
      factsWith({ gift: { type: "integer" } }),
      ["fact gift changed: gift boolean -> integer, so that it is compared as two facts"],
    ],
    [
      factsWith({ gift: { type: "boolean", ask: "A gift?" } }),
      ["fact gift changed: gift is declared otherwise"],
    ],
    [
      factsWith({ channel: { type: "enum", values: ["shop", "chat", "phone"] } }),
      [
        "fact channel changed: channel has the new value chat, has the new value phone, has no longer the value post",
      ],
    ],
    [
      factsWith({ days: { type: "integer", unit: "day", min: -3, max: 60 } }),
      ["fact days changed: days min 0 -> -3"],
    ],
    [
      factsWith({ days: { type: "integer", unit: "day", min: 0, max: 90 } }),
      ["fact days changed: days max 60 -> 90"],
    ],
    [
      factsWith({ days: { type: "integer", unit: "day", max: 60 } }),
      ["fact days changed: days min 0 -> none"],
    ],
    [
      factsWith({ price: { type: "money", currency: "EUR", min: "1.00", max: "1000.00" } }),
      ["fact price changed: price min none -> 1.00"],
    ],
    [{ derive: { twice: { times: ["days", 3] } } }, ["derived twice changed: twice is derived otherwise"]],
    [{ derive: undefined }, ["derived twice removed: twice: gone"]],
    [
      { outcome: { refund: { type: "money", currency: "EUR", round: "down" } } },
      ["outcome refund changed: refund round none -> down"],
    ],
    [
      { outcome: { refund: { type: "money", currency: "EUR", title: "The refund" } } },
      ["outcome refund changed: refund is declared otherwise"],
    ],
    [
      factsWith({ channel: { type: "enum", values: ["shop", "post"], ordered: true, optional: true } }),
      [
        "fact channel changed: channel has its values in another order, optional none -> yes, ordered none -> yes",
      ],
    ],
    [{ outcome: { ...base.outcome, voucher: { type: "boolean" } } }, ["outcome voucher added: voucher: new"]],
    [
      { parameters: { limit: { ...limit, value: 9 }, share: { ...share, title: "Share" } } },
      ["parameter limit changed: limit 7 -> 9", "parameter share changed: share is declared otherwise"],
    ],
    [
      { parameters: undefined },
      ["parameter limit removed: limit: gone", "parameter share removed: share: gone"],
    ],
    [
      { sources: { law: { ...law, title: "Another law" }, terms, news: law } },
      ["source law changed: law is cited otherwise", "source news added: news: new"],
    ],
    [{ hit: "unique" }, ["hit hit changed: hit first -> unique"]],
  ])("%j", (change, words) => {
    expect(said(change as Readonly<Record<string, unknown>>)).toEqual(words);
  });

  test("the hit policy that holds where none is written is none other when it is written", () => {
    expect(said({ hit: "first" })).toEqual([]);
    expect(said({ hit: undefined }, { ...base, hit: "collect" })).toEqual([
      "hit hit changed: hit collect -> first",
    ]);
  });
});

describe("rules, by their ids", () => {
  test.each<readonly [object, readonly string[]]>([
    [{ rules: [gift, late] }, []],
    [{ rules: [{ ...late, when: { days: 3 }, then: { refund: "7.00" } }, gift] }, []],
    [{ rules: [late] }, ["rule gift removed: gift: gone"]],
    [{ rules: [late, gift, { ...late, id: "more" }] }, ["rule more added: more: new"]],
    [
      { rules: [{ ...late, because: "Too late." }, gift] },
      ['text late changed: late: "Late." -> "Too late."'],
    ],
    [
      { rules: [late, { ...gift, because: "A gift." }] },
      ['text gift changed: gift: {"de":"Geschenkt.","en":"A gift."} -> "A gift."'],
    ],
    [{ rules: [{ ...late, source: undefined }, gift] }, ["source late changed: late: source law -> none"]],
    [{ rules: [late, { ...gift, source: "terms" }] }, ["source gift changed: gift: source none -> terms"]],
    [
      { rules: [{ ...late, because: "Too late.", source: "terms" }, gift] },
      ['text late changed: late: "Late." -> "Too late."', "source late changed: late: source law -> terms"],
    ],
    [{ rules: undefined, layers: [{ id: "one", rules: [late, gift] }] }, []],
    [{ otherwise: undefined }, ["rule otherwise removed: otherwise: gone"]],
    [
      { otherwise: { ...base.otherwise, because: "Never mind." } },
      ['text otherwise changed: otherwise: "In time." -> "Never mind."'],
    ],
    [
      { rules: [late], otherwise: { ...base.otherwise, source: "law" } },
      ["rule gift removed: gift: gone", "source otherwise changed: otherwise: source terms -> law"],
    ],
  ])("%j", (change, words) => {
    expect(said(change as Readonly<Record<string, unknown>>)).toEqual(words);
  });

  test("an `otherwise` that is new, beside other changes", () => {
    const { otherwise, ...without } = base;
    expect(said({ rules: [late], otherwise }, without as PolicyDocument)).toEqual([
      "rule gift removed: gift: gone",
      "rule otherwise added: otherwise: new",
    ]);
    expect(said({ rules: [late] }, without as PolicyDocument)).toEqual(["rule gift removed: gift: gone"]);
  });
});

describe("promises, by their ids or their places", () => {
  test.each<readonly [object, readonly string[]]>([
    [{ guarantees: [{ id: "answer", complete: true }] }, ["guarantee 2 removed: 2: gone"]],
    [{ guarantees: undefined }, ["guarantee 2 removed: 2: gone", "guarantee answer removed: answer: gone"]],
    [
      { guarantees: [{ id: "answer", atMost: { refund: "9.00" } }, { complete: true }] },
      ["guarantee answer changed: answer promises something else"],
    ],
    [
      { guarantees: [...(base.guarantees ?? []), { atMost: { refund: "9.00" } }] },
      ["guarantee 3 added: 3: new"],
    ],
  ])("%j", (change, words) => {
    expect(said(change as Readonly<Record<string, unknown>>)).toEqual(words);
  });
});
