/** A policy with a fact of every kind, and values for each: sound ones, ones at the bounds, and all sorts of bad ones. */
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Random } from "../generators/random.ts";

export const everyFact = {
  id: "every-fact",
  version: "1",
  title: { en: "Every fact", de: "Jede Tatsache" },
  purpose: "other",
  parameters: { longest: { type: "integer", value: 90 } },
  facts: {
    late: { type: "boolean", ask: { en: "Was it late?", de: "War es zu spät?" } },
    paid: { type: "boolean", optional: true },
    ticket: { type: "enum", values: ["single", "return"], title: "Ticket" },
    fault: { type: "enum", values: ["ours", "theirs"], other: true, optional: true },
    tier: { type: "enum", values: ["low", "middle", "high"], ordered: true },
    delay: { type: "integer", unit: "minute", min: -3, max: 90, ask: "How late, up to {longest}?" },
    share: { type: "decimal", scale: 2, min: -1.5, max: 12.25, optional: true },
    fine: { type: "decimal", unit: "kg", scale: 9, min: 0, max: 1 },
    fare: { type: "money", currency: "GBP", max: "12.50" },
    yen: { type: "money", currency: "JPY", min: "-20", max: "1000", optional: true },
    dinar: { type: "money", currency: "KWD", max: "9.999" },
    day: { type: "date", min: "2026-01-15", max: "2026-03-02", optional: true },
    anyDay: { type: "date" },
    at: { type: "instant", min: "2026-03-01T00:00:00Z", max: "2026-03-31T23:59:59.999Z" },
    anyTime: { type: "instant", optional: true },
    needs: { type: "set", values: ["ramp", "braille", "quiet"] },
    services: { type: "set", values: ["phone", "tv"], optional: true },
    lines: {
      type: "list",
      maxItems: 3,
      title: "Order lines",
      of: {
        price: { type: "money", currency: "GBP", max: "99.99", title: "Price" },
        count: { type: "integer", min: 1, max: 9, unit: "piece" },
        sent: { type: "date", optional: true },
        kind: { type: "enum", values: ["book", "toy"] },
      },
    },
    legs: {
      type: "list",
      maxItems: 2,
      optional: true,
      of: { flown: { type: "boolean" }, left: { type: "instant", optional: true } },
    },
  },
  outcome: { due: { type: "boolean" } },
  rules: [],
  otherwise: { then: { due: false }, because: "Nothing is due." },
} as const satisfies PolicyDocument;

type Name = keyof typeof everyFact.facts;

/** What belongs to another type, or to none. */
const JUNK: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  1,
  0.5,
  -1,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "",
  "1",
  "10",
  "ours",
  "2026-02-01",
  [],
  [[]],
  {},
  { is: "absent" },
  { is: "present" },
  { is: "absent", more: 1 },
  { amount: 100 },
  { oneOf: [] },
  { oneOf: [1] },
  { gte: 1 },
  { has: [] },
  { items: [], complete: true },
  { then: 1 },
  new Map(),
  new Date(0),
  10n,
  Symbol("fact"),
  () => 1,
];

type Draft = (random: Random) => unknown;

const money =
  (currency: string, least: number, greatest: number, decimals: number): Draft =>
  (random) => {
    const amount = random.pick([least, greatest, random.between(least, greatest), least - 1, greatest + 1]);
    const text = (amount / 10 ** decimals).toFixed(decimals);
    const other = random.pick([currency, currency, "EUR", "gbp"]);
    return random.pick<unknown>([
      amount,
      amount,
      amount + 0.5,
      { amount, currency: other },
      { amount: text, currency },
      { amount, currency, more: 1 },
      text,
      text,
      `${text}0`,
      text.slice(0, -1),
      `+${text}`,
      `${text} `,
      String(amount),
    ]);
  };
const word =
  (...words: readonly string[]): Draft =>
  (random) =>
    random.pick([...words, ...words, "another", words[0]?.toUpperCase(), `${words[0]} `]);
const number =
  (least: number, greatest: number, step: number): Draft =>
  (random) => {
    const within = least + random.between(0, Math.round((greatest - least) / step)) * step;
    const value = random.pick([
      within,
      within,
      least,
      greatest,
      least - step,
      greatest + step,
      within + step / 3,
    ]);
    return random.chance(0.9) ? Number(value.toFixed(11)) : value;
  };
const DAYS = [
  "2026-01-14",
  "2026-01-15",
  "2026-01-31",
  "2026-02-28",
  "2026-02-29",
  "2026-02-30",
  "2026-03-02",
  "2026-03-03",
  "2024-02-29",
  "1899-12-31",
  "1900-01-01",
  "1900-02-29",
  "2199-12-31",
  "2200-01-01",
  "0000-01-01",
  "2026-1-31",
  "2026-01-31T00:00:00Z",
  "20260131",
];
const TIMES = [
  "T00:00:00Z",
  "T23:59:59.999Z",
  "T12:30Z",
  "T12:30:00.123000Z",
  "T12:30:00.1231Z",
  "T12:30:00+01:00",
  "T12:30:00-05:30",
  "T12:30:00",
  "T24:00:00Z",
  "T12:60:00Z",
  " 12:30:00Z",
  "T12:30:00+24:00",
  "T12:30:00z",
  "",
];
const date: Draft = (random) => random.pick(DAYS);
const instant: Draft = (random) =>
  `${random.pick(["2026-03-10", "2026-03-15", "2026-03-30", "2026-02-27", "2026-04-03", ...DAYS])}${random.pick(TIMES)}`;
const optional =
  (draft: Draft): Draft =>
  (random) =>
    random.chance(0.2) ? { is: random.pick(["absent", "absent", "present"]) } : draft(random);
const many =
  (draft: Draft, most: number): Draft =>
  (random) =>
    Array.from({ length: random.between(0, most) }, () => draft(random));
const record =
  (fields: Readonly<Record<string, Draft>>): Draft =>
  (random) => {
    const entries = Object.entries(fields).flatMap(([name, draft]) =>
      random.chance(0.7) ? [[name, random.chance(0.02) ? random.pick(JUNK) : draft(random)]] : [],
    );
    if (random.chance(0.03)) entries.push(["colour", "red"]);
    return random.chance(0.02) ? random.pick(JUNK) : Object.fromEntries(entries);
  };
const bool: Draft = (random) => random.pick([true, false]);
const sound =
  (...values: readonly unknown[]): Draft =>
  (random) =>
    random.pick(values);

const DRAFTS: Readonly<Record<Name, Draft>> = {
  late: bool,
  paid: optional(bool),
  ticket: word("single", "return"),
  fault: optional(word("ours", "theirs")),
  tier: word("low", "middle", "high"),
  delay: number(-3, 90, 1),
  share: optional(number(-1.5, 12.25, 0.01)),
  fine: number(0, 1, 1e-9),
  fare: money("GBP", 0, 1250, 2),
  yen: optional(money("JPY", -20, 1000, 0)),
  dinar: money("KWD", 0, 9999, 3),
  day: optional(date),
  anyDay: date,
  at: instant,
  anyTime: optional(instant),
  needs: many(word("ramp", "braille", "quiet"), 4),
  services: optional(many(word("phone", "tv"), 3)),
  lines: many(
    record({
      price: sound(0, 9999, "12.50", { amount: 1, currency: "GBP" }, 10_000, "12.5"),
      count: sound(1, 9, 5, 0, 10, 1.5),
      sent: sound("2026-01-31", { is: "absent" }, "2026-02-30"),
      kind: sound("book", "toy", "toy", "pen"),
    }),
    4,
  ),
  legs: optional(
    many(record({ flown: bool, left: sound("2026-01-31T10:00:00Z", { is: "absent" }, { is: "absent" }) }), 3),
  ),
};

const VAGUE = ["gt", "gte", "lt", "lte"] as const;

/** A value for a fact: as likely as not a good one. */
export function draftValue(name: Name, random: Random): unknown {
  return random.chance(0.07) ? random.pick(JUNK) : DRAFTS[name](random);
}

/** What may be known of a fact, or looks like it. */
export function draftVague(name: Name, random: Random): unknown {
  const draft = () => draftValue(name, random);
  const { type } = everyFact.facts[name];
  if (type === "set") {
    const halves = { has: draft(), hasNone: draft() };
    return random.pick<unknown>([
      halves,
      { has: halves.has },
      { hasNone: halves.hasNone },
      { ...halves, more: 1 },
      {},
    ]);
  }
  if (type === "list") return { items: draft(), complete: random.pick<unknown>([true, false, false, 1]) };
  const several = Array.from({ length: random.between(0, 3) }, draft);
  if (random.chance(0.4)) return { oneOf: several };
  return Object.fromEntries(random.some(VAGUE, 0, 2).map((bound) => [bound, draft()]));
}

/** The names of its facts. */
export const names = Object.keys(everyFact.facts) as readonly Name[];
