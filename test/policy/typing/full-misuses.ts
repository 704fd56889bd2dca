/** Mistakes with what only the full sample has: time, sets, lists, derived facts, layers, collecting. */
import type { Misuse } from "./misuses.ts";

/** A mistake in the full sample: `instead` of which text, `written` what. */
export const FULL_MISUSES: readonly Misuse[] = [
  // parameters
  {
    mistake: "a day that begins with the day, as a parameter",
    instead: `value: "2026-01-01", min`,
    written: `«value»: "01.01.2026", min`,
  },
  {
    mistake: "a parameter's bound that is a number",
    instead: `min: "2025-01-01" }`,
    written: `«min»: 2025 }`,
  },
  {
    mistake: "a moment without its offset, as a parameter",
    instead: `value: "2026-03-02T17:00:00Z"`,
    written: `«value»: "2026-03-02T17:00:00"`,
  },
  // facts
  {
    mistake: "a first day that is a number",
    instead: `today: { type: "date", min: "2026-01-01"`,
    written: `today: { type: "date", «min»: 20260101`,
  },
  {
    mistake: "a last day with slashes",
    instead: `max: "2030-12-31"`,
    written: `«max»: "2030/12/31"`,
  },
  {
    mistake: "a day before its month",
    instead: `max: "2030-12-31"`,
    written: `«max»: "2030-31-12"`,
  },
  {
    mistake: "a last moment that is a day",
    instead: `max: "2030-01-01T00:00:00+01:00"`,
    written: `«max»: "2030-01-01"`,
  },
  {
    mistake: "an enum with an order and others",
    instead: `values: ["bronze", "silver", "gold"], ordered: true`,
    written: `values: ["bronze", "silver", "gold"], ordered: true, «other»: true`,
  },
  {
    mistake: "a set with an order",
    instead: `values: ["braille", "large-print", "sign"], about`,
    written: `values: ["braille", "large-print", "sign"], «ordered»: true, about`,
  },
  {
    mistake: "a set without words",
    instead: `extras: { type: "set", values: ["gift", "rush"], optional: true }`,
    written: `«extras»: { type: "set", optional: true }`,
  },
  {
    mistake: "an entitlement that reads the customer's tone out of records",
    instead: `about: "loss" }`,
    written: `«about»: "customer-tone" }`,
  },
  {
    mistake: "a list without its most",
    instead: `items: {\n      type: "list",\n      maxItems: 20,`,
    written: `«items»: {\n      type: "list",`,
  },
  {
    mistake: "a list without fields",
    instead: `calls: { type: "list", of: { at: { type: "instant" } },`,
    written: `«calls»: { type: "list",`,
  },
  {
    mistake: "a type of field that does not exist",
    instead: `gift: { type: "boolean" },`,
    written: `gift: { «type»: "bool" },`,
  },
  {
    mistake: "a list in a list",
    instead: `gift: { type: "boolean" },`,
    written: `gift: { type: "boolean" }, parts: { «type»: "list", of: {}, maxItems: 3 },`,
  },
  {
    mistake: "a field that needs a record by itself",
    instead: `gift: { type: "boolean" },`,
    written: `gift: { type: "boolean", «needs»: "recorded" },`,
  },
  {
    mistake: "a field with a cost of asking",
    instead: `gift: { type: "boolean" },`,
    written: `gift: { type: "boolean", «cost»: 2 },`,
  },
  {
    mistake: "a field with a hyphen",
    instead: `gift: { type: "boolean" },`,
    written: `gift: { type: "boolean" }, «"is-gift"»: { type: "boolean" },`,
  },
  {
    mistake: "a field's money bound as a number",
    instead: `price: { type: "money", currency: "EUR", max: "500"`,
    written: `price: { type: "money", currency: "EUR", «max»: 500`,
  },
  {
    mistake: "a field's first day that is a number",
    instead: `min: "2026-01-01" },\n        gift`,
    written: `«min»: 2026 },\n        gift`,
  },
  // derived facts
  {
    mistake: "a way to derive that does not exist",
    instead: `waited: { minutes: {`,
    written: `waited: { «hours»: {`,
  },
  {
    mistake: "minutes from a fact that does not exist",
    instead: `from: "bookedAt"`,
    written: `«from»: "bookedat"`,
  },
  { mistake: "minutes to a day", instead: `to: "now"`, written: `«to»: "today"` },
  {
    mistake: "minutes to a moment without its offset",
    instead: `to: "now"`,
    written: `«to»: "2026-03-02T17:00:00"`,
  },
  { mistake: "days from a moment", instead: `from: "promised"`, written: `«from»: "bookedAt"` },
  { mistake: "days from a number", instead: `from: "promised"`, written: `«from»: "pieces"` },
  {
    mistake: "minutes without an end",
    instead: `minutes: { from: "bookedAt", to: "now" }`,
    written: `«minutes»: { from: "bookedAt" }`,
  },
  {
    mistake: "days from a parameter of another type",
    instead: `from: { parameter: "launch" }`,
    written: `from: { «parameter»: "closing" }`,
  },
  {
    mistake: "days from a parameter that does not exist",
    instead: `from: { parameter: "launch" }`,
    written: `from: { «parameter»: "lunch" }`,
  },
  {
    mistake: "money and a number added up",
    instead: `["worth", "postage", "1.00"]`,
    written: `["worth", «"pieces"», "1.00"]`,
  },
  {
    mistake: "two currencies added up",
    instead: `["worth", "postage", "1.00"]`,
    written: `["worth", «"duty"», "1.00"]`,
  },
  {
    mistake: "money as a number added to money",
    instead: `["worth", "postage", "1.00"]`,
    written: `["worth", "postage", «1»]`,
  },
  {
    mistake: "a misspelt fact among summands",
    instead: `["worth", "postage", "1.00"]`,
    written: `["worth", «"postag"», "1.00"]`,
  },
  {
    mistake: "a word taken for a number",
    instead: `ahead: { minus: ["pieces", 3] }`,
    written: `ahead: { minus: [«"reason"», 3] }`,
  },
  {
    mistake: "a list taken for a number",
    instead: `ahead: { minus: ["pieces", 3] }`,
    written: `ahead: { minus: ["pieces", «"items"»] }`,
  },
  {
    mistake: "days taken for numbers",
    instead: `ahead: { minus: ["pieces", 3] }`,
    written: `ahead: { minus: ["pieces", «"today"»] }`,
  },
  {
    mistake: "a difference of three facts",
    instead: `ahead: { minus: ["pieces", 3] }`,
    written: `ahead: { «minus»: ["pieces", 3, 4] }`,
  },
  {
    mistake: "a fact times a fact",
    instead: `times: ["distance", { parameter: "share" }]`,
    written: `times: ["distance", «"pieces"»]`,
  },
  {
    mistake: "a constant times a fact",
    instead: `twice: { times: ["postage", 2] }`,
    written: `twice: { times: [«2», "postage"] }`,
  },
  {
    mistake: "money times one and a half",
    instead: `twice: { times: ["postage", 2] }`,
    written: `twice: { times: ["postage", «1.5»] }`,
  },
  {
    mistake: "money times a parameter with decimals",
    instead: `twice: { times: ["postage", 2] }`,
    written: `twice: { times: ["postage", { «parameter»: "share" }] }`,
  },
  {
    mistake: "the earlier of a day and a moment",
    instead: `firstDay: { min: ["today", "promised"] }`,
    written: `firstDay: { min: ["today", «"now"»] }`,
  },
  {
    mistake: "the larger of a number and an amount",
    instead: `["distance", "pieces", 1.5]`,
    written: `["distance", «"postage"», 1.5]`,
  },
  {
    mistake: "some of a list that does not exist",
    instead: `some: "items"`,
    written: `«some»: "item"`,
  },
  { mistake: "some of a fact that is no list", instead: `some: "items"`, written: `«some»: "needs"` },
  {
    mistake: "some of a derived fact",
    instead: `some: "items"`,
    written: `«some»: "gifts"`,
  },
  {
    mistake: "every one without a condition",
    instead: `allGifts: { every: "items", where: { gift: true } }`,
    written: `«allGifts»: { every: "items" }`,
  },
  {
    mistake: "a field that the records do not have",
    instead: `every: "items", where: { gift: true }`,
    written: `every: "items", where: { «gifts»: true }`,
  },
  {
    mistake: "a fact of the case where a field belongs",
    instead: `every: "items", where: { gift: true }`,
    written: `every: "items", where: { «reason»: "broken" }`,
  },
  {
    mistake: "a field of another list",
    instead: `every: "items", where: { gift: true }`,
    written: `every: "items", where: { «at»: "2026-01-01T00:00:00Z" }`,
  },
  {
    mistake: "a word that a field does not have",
    instead: `state: ["broken", "used"]`,
    written: `state: ["broken", «"usd"»]`,
  },
  {
    mistake: "a boundary on a field that has no order",
    instead: `state: ["broken", "used"]`,
    written: `state: { «gt»: "used" }`,
  },
  {
    mistake: "money as a number under where",
    instead: `price: { gt: { parameter: "fee" } }`,
    written: `price: { «gt»: 3 }`,
  },
  {
    mistake: "a parameter in another currency under where",
    instead: `price: { gt: { parameter: "fee" } }`,
    written: `price: { gt: { «parameter»: "tax" } }`,
  },
  {
    mistake: "absence of a field that is never absent",
    instead: `{ sentOn: { is: "absent" } }`,
    written: `{ price: { «is»: "absent" } }`,
  },
  { mistake: "a sum of words", instead: `sum: "items", of: "price"`, written: `sum: "items", «of»: "state"` },
  {
    mistake: "a sum of a misspelt field",
    instead: `sum: "items", of: "price"`,
    written: `sum: "items", «of»: "prise"`,
  },
  {
    mistake: "a sum of days",
    instead: `sum: "items", of: "price"`,
    written: `sum: "items", «of»: "sentOn"`,
  },
  {
    mistake: "the latest of a field that does not exist, compared afterwards",
    instead: `max: "calls", of: "at"`,
    written: `max: "calls", «of»: "on"`,
  },
  {
    mistake: "a sum without a field",
    instead: `worth: { sum: "items", of: "price",`,
    written: `«worth»: { sum: "items",`,
  },
  {
    mistake: "the least of booleans",
    instead: `min: "items", of: "weight"`,
    written: `min: "items", «of»: "gift"`,
  },
  {
    mistake: "a count of a field",
    instead: `rung: { count: "calls" }`,
    written: `rung: { count: "calls", «of»: "at" }`,
  },
  {
    mistake: "a derived fact with a type",
    instead: `rung: { count: "calls" }`,
    written: `rung: { count: "calls", «type»: "integer" }`,
  },
  {
    mistake: "two ways to derive one fact",
    instead: `none: "items", where`,
    written: `«none»: "items", some: "items", where`,
  },
  {
    mistake: "a title that is a number",
    instead: `title: "Time since booking"`,
    written: `«title»: 7`,
  },
  {
    mistake: "a derived fact with a hyphen",
    instead: `rung: { count: "calls" }`,
    written: `rung: { count: "calls" }, «"rung-twice"»: { count: "calls" }`,
  },
  {
    mistake: "a derived fact that has a fact's name",
    instead: `rung: { count: "calls" }`,
    written: `rung: { count: "calls" }, «pieces»: { count: "items" }`,
  },
  {
    mistake: "a derived fact that has an outcome's name",
    instead: `rung: { count: "calls" }`,
    written: `rung: { count: "calls" }, «reasons»: { count: "items" }`,
  },
  {
    mistake: "a derived fact that is made from itself",
    instead: `rung: { count: "calls" }`,
    written: `rung: { count: "calls" }, «more»: { plus: ["more", 1] }`,
  },
  // conditions
  {
    mistake: "a day with slashes",
    instead: `lt: "2027-02-01"`,
    written: `«lt»: "2027/02/01"`,
  },
  {
    mistake: "a moment compared with a day",
    instead: `lt: "2027-02-01"`,
    written: `«lt»: "2027-02-01T00:00:00Z"`,
  },
  {
    mistake: "a day in numbers",
    instead: `today: { not: "2026-12-24" }`,
    written: `today: { «not»: 20261224 }`,
  },
  {
    mistake: "a moment without its offset",
    instead: `now: { gt: "2026-03-02T17:00:00+01:00" }`,
    written: `now: { «gt»: "2026-03-02T17:00:00" }`,
  },
  {
    mistake: "a parameter of days for a moment",
    instead: `lt: { parameter: "closing" }`,
    written: `lt: { «parameter»: "launch" }`,
  },
  {
    mistake: "a word between others that the enum does not have",
    instead: `gte: "silver"`,
    written: `«gte»: "platinum"`,
  },
  {
    mistake: "a boundary on a word without an order",
    instead: `today: { not: "2026-12-24" }`,
    written: `reason: { «gte»: "wrong" }`,
  },
  {
    mistake: "a set that equals a word",
    instead: `needs: { has: { parameter: "mainNeed" }, hasNone: ["sign"] }`,
    written: `«needs»: "sign"`,
  },
  {
    mistake: "a set that equals a list",
    instead: `needs: { has: { parameter: "mainNeed" }, hasNone: ["sign"] }`,
    written: `«needs»: ["sign"]`,
  },
  {
    mistake: "a word that a set cannot hold",
    instead: `hasNone: ["sign"]`,
    written: `hasNone: [«"signs"»]`,
  },
  { mistake: "one word where a list belongs", instead: `hasNone: ["sign"]`, written: `«hasNone»: "sign"` },
  { mistake: "a misspelt test of a set", instead: `hasNone: ["sign"]`, written: `«hasAny»: ["sign"]` },
  {
    mistake: "a list where one word belongs",
    instead: `has: { parameter: "mainNeed" }`,
    written: `«has»: ["braille"]`,
  },
  {
    mistake: "a parameter that a set cannot hold",
    instead: `has: { parameter: "mainNeed" }`,
    written: `has: { «parameter»: "topKind" }`,
  },
  {
    mistake: "a test of a set on a word",
    instead: `grade: { gte: "silver", lte: { parameter: "topKind" } }`,
    written: `grade: { «has»: "silver" }`,
  },
  {
    mistake: "a boundary on a set",
    instead: `extras: { not: { hasAll: ["gift", "rush"] } }`,
    written: `extras: { not: { «gte»: "gift" } }`,
  },
  {
    mistake: "absence of a set that is never absent",
    instead: `needs: { has: { parameter: "mainNeed" }, hasNone: ["sign"] }`,
    written: `needs: { «is»: "absent" }`,
  },
  {
    mistake: "a list tested by itself",
    instead: `anyBroken: true,\n`,
    written: `«items»: { some: { gift: true } },\n`,
  },
  {
    mistake: "absence of a list that is never absent",
    instead: `anyBroken: true,\n`,
    written: `«items»: { is: "absent" },\n`,
  },
  {
    mistake: "an optional list tested by how many",
    instead: `calls: { is: "present" }`,
    written: `calls: { «gt»: 1 }`,
  },
  {
    mistake: "a field tested outside its list",
    instead: `anyBroken: true,\n`,
    written: `«gift»: true,\n`,
  },
  {
    mistake: "a number for a derived yes or no",
    instead: `anyBroken: true,\n`,
    written: `«anyBroken»: 1,\n`,
  },
  {
    mistake: "a misspelt derived fact",
    instead: `anyBroken: true,\n`,
    written: `«anyBrocken»: true,\n`,
  },
  {
    mistake: "a derived amount as a number",
    instead: `total: { lte: "100.00" }`,
    written: `total: { «lte»: 100 }`,
  },
  {
    mistake: "a derived day as a number",
    instead: `firstDay: ["2026-01-01", "2026-01-06"]`,
    written: `firstDay: ["2026-01-01", «6»]`,
  },
  {
    mistake: "a derived number in words",
    instead: `{ waited: { gt: 60 } }`,
    written: `{ waited: { «gt»: "60" } }`,
  },
  {
    mistake: "absence of a derived fact that is never absent",
    instead: `{ waited: { gt: 60 } }`,
    written: `{ waited: { «is»: "absent" } }`,
  },
  {
    mistake: "absence of a sum, which is 0 where there is nothing",
    instead: `{ lightest: { is: "absent" } }`,
    written: `{ worth: { «is»: "absent" } }`,
  },
  {
    mistake: "absence of a sum of what is never absent",
    instead: `{ rung: { is: "absent" } }`,
    written: `{ total: { «is»: "absent" } }`,
  },
  {
    mistake: "a derived fact in an assumption, in words",
    instead: `late: { lt: -30 }`,
    written: `late: { «lt»: "-30" }`,
  },
  // outcome
  {
    mistake: "a way to collect that does not exist",
    instead: `round: "half-up", collect: "sum"`,
    written: `round: "half-up", «collect»: "total"`,
  },
  {
    mistake: "a sum of words in the outcome",
    instead: `reasons: { type: "boolean", collect: "count" },`,
    written: `reasons: { type: "boolean", collect: "count" }, tone: { type: "enum", values: ["warm"], «collect»: "sum" },`,
  },
  {
    mistake: "a list of ranges",
    instead: `reasons: { type: "boolean", collect: "count" },`,
    written: `reasons: { type: "boolean", collect: "count" }, points: { type: "integer", range: true, «collect»: "list" },`,
  },
  {
    mistake: "a field that does not say how it is collected",
    instead: `longest: { type: "integer", unit: "day", round: "up", collect: "max", largestStep: 7 }`,
    written: `«longest»: { type: "integer", unit: "day", round: "up", largestStep: 7 }`,
  },
  // layers and answers
  {
    mistake: "rules beside layers",
    instead: `layers: [`,
    written: `«rules»: [], layers: [`,
  },
  {
    mistake: "a misspelt key of a layer",
    instead: `id: "guardrails",`,
    written: `id: "guardrails", «order»: 1,`,
  },
  {
    mistake: "a layer without an id",
    instead: `layers: [`,
    written: `layers: [\n    «{ rules: [] }»,`,
  },
  {
    mistake: "a rule of a layer from an undeclared source",
    instead: `source: "terms",`,
    written: `«source»: "term",`,
  },
  {
    mistake: "a rule without what is the largest of all",
    instead: `then: { warnings: "fragile", refund: { percent: "50", of: "worth" }, longest: "gifts" }`,
    written: `«then»: { warnings: "fragile", refund: { percent: "50", of: "worth" } }`,
  },
  {
    mistake: "otherwise without what is the largest of all",
    instead: `then: { longest: 0 }`,
    written: `«then»: {}`,
  },
  {
    mistake: "a list of words as one rule's answer",
    instead: `warnings: "fragile", refund`,
    written: `«warnings»: ["fragile"], refund`,
  },
  {
    mistake: "a derived number as an amount",
    instead: `percent: "50", of: "worth"`,
    written: `percent: "50", «of»: "waited"`,
  },
  {
    mistake: "a derived yes or no as a number",
    instead: `longest: "gifts"`,
    written: `«longest»: "anyBroken"`,
  },
  {
    mistake: "so much per half a thing",
    instead: `per: "gifts"`,
    written: `«per»: "half"`,
  },
  {
    mistake: "a field's name in a formula",
    instead: `atMost: "twice"`,
    written: `«atMost»: "price"`,
  },
  // guarantees
  {
    mistake: "growth of a word without an order",
    instead: `whenGrows: "grade"`,
    written: `«whenGrows»: "reason"`,
  },
  {
    mistake: "growth of a fact that does not exist",
    instead: `whenGrows: "items"`,
    written: `«whenGrows»: "item"`,
  },
  {
    mistake: "a list that never falls",
    instead: `neverFalls: "reasons"`,
    written: `«neverFalls»: "parts"`,
  },
  {
    mistake: "independence of a set that does not exist",
    instead: `of: ["calls", "needs"]`,
    written: `of: ["calls", «"need"»]`,
  },
  {
    mistake: "growth of a derived fact that does not exist",
    instead: `whenGrows: "waited"`,
    written: `«whenGrows»: "waiting"`,
  },
  {
    mistake: "independence of a derived fact that does not exist",
    instead: `of: ["gifts", "anyBroken"]`,
    written: `of: ["gifts", «"anyBrokn"»]`,
  },
  {
    mistake: "yes as a bound on how many",
    instead: `atMost: { reasons: 2 }`,
    written: `atMost: { «reasons»: true }`,
  },
  {
    mistake: "a bound by a derived fact of another kind",
    instead: `atLeast: { refund: "worth" }`,
    written: `atLeast: { «refund»: "waited" }`,
  },
  // cases
  {
    mistake: "a case that gives a derived fact",
    instead: `grade: { lt: "gold" },`,
    written: `grade: { lt: "gold" }, «waited»: 3,`,
  },
  {
    mistake: "a case with a day in numbers",
    instead: `today: "2026-02-03"`,
    written: `«today»: 20260203`,
    atLoad: false,
  },
  {
    mistake: "a case with a word that a set cannot hold",
    instead: `needs: ["braille", "sign"]`,
    written: `needs: ["braille", «"signs"»]`,
    atLoad: false,
  },
  {
    mistake: "a case with one word for a set",
    instead: `needs: ["braille", "sign"]`,
    written: `«needs»: "braille"`,
    atLoad: false,
  },
  {
    mistake: "a case with a word that a set cannot lack",
    instead: `hasNone: ["rush"]`,
    written: `hasNone: [«"hurry"»]`,
    atLoad: false,
  },
  {
    mistake: "a case whose bound an order does not have",
    instead: `grade: { lt: "gold" },`,
    written: `grade: { «lt»: "platinum" },`,
    atLoad: false,
  },
  {
    mistake: "a record with a misspelt field",
    instead: `sentOn: "2026-01-05"`,
    written: `«sendOn»: "2026-01-05"`,
    atLoad: false,
  },
  {
    mistake: "a record with a word that its field does not have",
    instead: `oneOf: ["new", "used"]`,
    written: `oneOf: ["new", «"torn"»]`,
    atLoad: false,
  },
  {
    mistake: "a field with its own origin",
    instead: `gift: true },\n          {`,
    written: `gift: { «value»: true, from: "recorded" } },\n          {`,
    atLoad: false,
  },
  {
    mistake: "a list of numbers for a list of records",
    instead: `items: [], calls`,
    written: `items: [«3»], calls`,
    atLoad: false,
  },
  {
    mistake: "part of a list that does not say that it is one",
    instead: `calls: { items: [{ at: "2026-02-01T09:00:00Z" }], complete: false }`,
    written: `«calls»: { items: [{ at: "2026-02-01T09:00:00Z" }] }`,
    atLoad: false,
  },
  {
    mistake: "a misspelt field in part of a list",
    instead: `items: [{ at: "2026-02-01T09:00:00Z" }]`,
    written: `items: [{ «on»: "2026-02-01T09:00:00Z" }]`,
    atLoad: false,
  },
  {
    mistake: "one word where a list is expected",
    instead: `expect: { warnings: ["fragile"]`,
    written: `expect: { «warnings»: "fragile"`,
  },
  {
    mistake: "a list that expects a word it cannot hold",
    instead: `expect: { warnings: ["fragile"]`,
    written: `expect: { warnings: [«"fragil"»]`,
  },
  {
    mistake: "yes where a count is expected",
    instead: `"3.00", reasons: 2`,
    written: `"3.00", «reasons»: true`,
  },
  // steps and what is accepted
  {
    mistake: "a step of what is listed",
    instead: `currency: "EUR", collect: "list" }`,
    written: `currency: "EUR", collect: "list", «largestStep»: "1.00" }`,
  },
  {
    mistake: "a step with a fraction of days in words",
    instead: `largestStep: 7`,
    written: `«largestStep»: "seven"`,
  },
  {
    mistake: "an acceptance about a derived fact that does not exist",
    instead: `facts: ["waited", "calls"]`,
    written: `facts: [«"waitd"», "calls"]`,
  },
];
