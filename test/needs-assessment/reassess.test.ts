import { definePolicy, expectOk, MisuseError, type PolicyDocument, type WrittenMoney } from "evenhand";
import {
  answer,
  type ElsewhereOffering,
  type NeedsPolicyDocument,
  type Offering,
  parseNeedsPolicy,
  Reassessment,
  reassess,
  recordInformedChoice,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { contact } from "./contact.ts";

const cover = {
  id: "cover",
  version: "1",
  purpose: "recommendation",
  facts: {
    contents: {
      type: "integer",
      min: 0,
      max: 100_000,
      ask: "What are your things worth?",
      title: "Contents",
    },
    bicycle: { type: "boolean", ask: "Do you take a bicycle out?" },
  },
  outcome: { cover: { type: "integer" }, outside: { type: "integer" } },
  rules: [
    {
      id: "bicycle",
      when: { bicycle: true },
      then: { cover: { per: "contents", amount: 1 }, outside: 1000 },
      because: "A bicycle is stolen outside.",
    },
  ],
  otherwise: {
    then: { cover: { per: "contents", amount: 1 }, outside: 0 },
    because: "Your things are worth {contents}.",
  },
} as const satisfies PolicyDocument;
const document: NeedsPolicyDocument = {
  id: "home",
  version: "1",
  currency: "GBP",
  requirements: [cover],
  dimensions: { cover: { title: "Contents", unit: "pounds" }, outside: { title: "Outside", unit: "pounds" } },
  offerings: [
    { id: "small", title: "Small", price: "100", meets: { cover: 20_000, outside: 0 } },
    { id: "medium", title: "Medium", price: "150", meets: { cover: 50_000, outside: 0 } },
    { id: "large", title: "Large", price: "200", meets: { cover: 50_000, outside: 2000 } },
  ],
  words: { contents: { "not much": { lte: 15_000 }, "a lot": { gt: 15_000, lte: 60_000 } } },
};
const home = expectOk(parseNeedsPolicy(document));
const start = startAssessment(home);

function told(answers: { readonly [question: string]: unknown }, policy = home) {
  return Object.entries(answers).reduce(
    (session, [question, reply]) => expectOk(answer(policy, session, question, reply)),
    startAssessment(policy),
  );
}
const theirs = (price: WrittenMoney, more: Partial<ElsewhereOffering> = {}): ElsewhereOffering => ({
  id: "theirs",
  title: "Plain",
  provider: "Hill",
  price,
  meets: { cover: 50_000, outside: 2000 },
  ...more,
});

/** A reassessment that can be used, checked against its schema and against JSON. */
function usable(...given: Parameters<typeof reassess>) {
  const result = reassess(...given);
  if (result.status === "invalid" || result.status === "conflict") throw new Error(JSON.stringify(result));
  expect(Reassessment.safeParse(result).success).toBe(true);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  return result;
}
const linesOf = (result: { readonly text: string }) => result.text.split("\n");

describe("the answer", () => {
  const modest = told({ contents: 30_000, bicycle: false });

  test("still fits: enough, and nothing that is enough costs less", () => {
    const result = usable(home, modest, { current: "medium" });
    expect(result).toMatchObject({ status: "still-fits", shortfalls: [], changes: [] });
    expect(result).not.toHaveProperty("instead");
    expect(linesOf(result)).toEqual([
      "Yes, Medium is still right for you.",
      "It is enough, and nothing of ours that is enough costs less.",
      "Your things are worth 30,000.",
      "We have not compared with what others offer.",
      "You may stay, and you may leave: that is for you to decide.",
    ]);
  });

  test("overpaying: something of ours is enough too, and costs less", () => {
    const result = usable(home, modest, { current: "large", elsewhere: [theirs("180")] });
    expect(result).toMatchObject({
      status: "overpaying",
      instead: { offering: "medium", title: "Medium", price: { amount: 15_000, currency: "GBP" } },
      saves: { amount: 5000, currency: "GBP" },
      shortfalls: [],
    });
    expect(linesOf(result)).toEqual([
      "Large is enough for you, and you pay more than you need to.",
      "Medium for £150.00 is enough.",
      "You would save £50.00.",
      "Your things are worth 30,000.",
      "You may change to Medium, stay as you are, or leave.",
    ]);
  });

  test("now short: in what, why, and what would be enough", () => {
    const result = usable(home, modest, { current: "small" });
    expect(result).toMatchObject({
      status: "now-short",
      instead: { offering: "medium" },
      shortfalls: [{ offering: "small", dimension: "cover", gives: 20_000, needed: 30_000 }],
    });
    expect(result).not.toHaveProperty("saves");
    expect(linesOf(result)).toEqual([
      "No, Small is not enough for you now.",
      "Small: Contents 20,000 pounds where 30,000 pounds is needed.",
      "Medium for £150.00 is enough.",
      "Your things are worth 30,000.",
      "We have not compared with what others offer.",
      "You may change to Medium, stay with less than you need, or leave.",
    ]);
  });

  test("now short, and nothing is enough: elsewhere would be looked for", () => {
    const result = usable(home, told({ contents: 60_000 }), { current: "large", elsewhere: [theirs("90")] });
    expect(result.status).toBe("now-short");
    expect(result).not.toHaveProperty("instead");
    expect(linesOf(result)).toEqual([
      "No, Large is not enough for you now.",
      "Large: Contents 50,000 pounds where 60,000 pounds is needed.",
      "Nothing of ours or of the others that we looked at is enough.",
      "You may stay with less than you need, or leave. In your place we would look elsewhere.",
    ]);
  });

  test("better elsewhere: leaving is an honest answer", () => {
    const result = usable(home, modest, { current: "large", elsewhere: [theirs("140.50")] });
    expect(result).toMatchObject({
      status: "better-elsewhere",
      instead: { offering: "theirs", provider: "Hill", price: { amount: 14_050, currency: "GBP" } },
      ours: { offering: "medium" },
      saves: { amount: 5950, currency: "GBP" },
    });
    expect(linesOf(result)).toEqual([
      "No, you are better off elsewhere.",
      "Plain of Hill for £140.50 is enough.",
      "You would save £59.50.",
      "Of ours, Medium for £150.00 is enough.",
      "Your things are worth 30,000.",
      "You may stay. In your place we would leave, for Plain of Hill.",
    ]);
  });

  test("better elsewhere, since nothing of ours is enough: though it costs more", () => {
    const large = theirs("500", { meets: { cover: 90_000, outside: 0 } });
    const result = usable(home, told({ contents: 60_000, bicycle: false }), {
      current: "large",
      elsewhere: [large],
    });
    expect(result).toMatchObject({ status: "better-elsewhere", shortfalls: [{ dimension: "cover" }] });
    expect(result).not.toHaveProperty("ours");
    expect(result).not.toHaveProperty("saves");
    expect(linesOf(result)).toEqual([
      "No, you are better off elsewhere.",
      "Large: Contents 50,000 pounds where 60,000 pounds is needed.",
      "Plain of Hill for £500.00 is enough.",
      "Nothing of ours is enough.",
      "Your things are worth 60,000.",
      "You may stay. In your place we would leave, for Plain of Hill.",
    ]);
  });

  test.each<[WrittenMoney, string]>([
    ["149.99", "better-elsewhere"],
    ["150.00", "still-fits"],
    ["150.01", "still-fits"],
  ])("others at %s beside ours at 150.00: %s", (price, status) => {
    expect(usable(home, modest, { current: "medium", elsewhere: [theirs(price)] }).status).toBe(status);
  });

  test.each<[WrittenMoney, string]>([
    ["149.99", "still-fits"],
    ["150.00", "still-fits"],
    ["150.01", "overpaying"],
  ])("conditions of their own at %s beside ours at 150.00: %s", (price, status) => {
    const own: Offering = {
      id: "since-2019",
      title: "Yours since 2019",
      price,
      meets: { cover: 50_000, outside: 0 },
    };
    const result = usable(home, modest, { current: own });
    expect(result).toMatchObject({ status, current: { offering: "since-2019", offered: false } });
  });

  test.each([
    [49_999, "still-fits"],
    [50_000, "still-fits"],
    [50_001, "now-short"],
  ])("a need of %d where 50000 is given: %s", (contents, status) => {
    const session = told({ contents, bicycle: true });
    expect(usable(home, session, { current: "large" }).status).toBe(status);
  });
});

describe("who may have an offering", () => {
  const [small, medium, large] = document.offerings;
  const riders = { onlyIf: { bicycle: true } } as const;
  const past = { available: { until: "2026-03-01" } };
  const among = (...offerings: readonly unknown[]) => expectOk(parseNeedsPolicy({ ...document, offerings }));
  const looked = (policy: ReturnType<typeof among>, current: string) => {
    const session = { ...told({ contents: 30_000, bicycle: false }, policy), contact };
    const result = usable(policy, session, { current });
    return [result.status, "instead" in result ? result.instead?.offering : undefined];
  };

  test("whoever has it has it, though they could not have it today", () => {
    expect(looked(among(small, { ...medium, ...past }, large), "medium")).toEqual(["still-fits", undefined]);
    expect(looked(among(small, { ...medium, ...riders }, large), "medium")).toEqual([
      "still-fits",
      undefined,
    ]);
  });

  test("what they cannot have is not offered to them", () => {
    expect(looked(among(small, medium, large), "large")).toEqual(["overpaying", "medium"]);
    expect(looked(among(small, { ...medium, ...past }, large), "large")).toEqual(["still-fits", undefined]);
    expect(looked(among(small, { ...medium, ...riders }, large), "large")).toEqual(["still-fits", undefined]);
  });
});

describe("while doubt remains that matters", () => {
  test("it is open, with the next question", () => {
    const result = usable(home, told({ contents: 30_000 }), { current: "medium" });
    expect(result).toMatchObject({
      status: "open",
      next: { question: "bicycle", decidesBetween: ["medium", "large"] },
      candidates: ["medium", "large"],
      safe: { offering: "large" },
    });
    expect(linesOf(result)).toEqual([
      "It is too early to say whether Medium is still right for you.",
      "First we ask you: Do you take a bicycle out?",
      "We have not compared with what others offer.",
      "You need not decide before. You may stay, and you may leave.",
    ]);
  });

  test("what can make no difference is not asked", () => {
    expect(
      usable(home, told({ contents: 30_000 }), { current: "large", elsewhere: [theirs("90")] }).status,
    ).toBe("better-elsewhere");
    expect(usable(home, told({ contents: 60_000 }), { current: "medium" }).status).toBe("now-short");
  });

  test("what is best may be known, and whether what they have would do not: then it is open", () => {
    // Medium is enough and costs least either way; the conditions of their own may be too little outside.
    const cheap = { ...document, offerings: [{ ...document.offerings[2], id: "all", price: "90" }] };
    const policy = expectOk(parseNeedsPolicy(cheap));
    const own: Offering = { id: "own", title: "Own", price: "120", meets: { cover: 50_000, outside: 0 } };
    const result = usable(policy, told({ contents: 30_000 }, policy), { current: own });
    expect(result).toMatchObject({ status: "open", candidates: ["all"], next: { question: "bicycle" } });
  });

  test("what nobody can say: what is enough in any case", () => {
    const session = told({ contents: 30_000, bicycle: { unanswered: "does-not-know" } });
    const result = usable(home, session, { current: "medium", elsewhere: [theirs("190")] });
    expect(result).toMatchObject({ status: "open", safe: { offering: "theirs", provider: "Hill" } });
    expect(result).not.toHaveProperty("next");
    expect(linesOf(result).slice(0, 2)).toEqual([
      "Nobody can say for certain whether Medium is still right for you.",
      "Plain of Hill for £190.00 is enough in any case.",
    ]);
  });

  test("that it is short is said, though not yet what would do", () => {
    const session = told({ contents: 30_000 });
    const result = usable(home, session, { current: "small" });
    expect(result).toMatchObject({ status: "open", shortfalls: [{ dimension: "cover" }] });
    expect(linesOf(result)).toContain("Small: Contents 20,000 pounds where 30,000 pounds is needed.");
  });
});

describe("what our records say", () => {
  test("counts in place of what was said, and is told as a difference", () => {
    const session = told({ contents: { said: "not much" }, bicycle: false });
    const result = usable(home, session, { current: "small", observed: { contents: 30_000 } });
    expect(result.status).toBe("now-short");
    expect(result.changes).toEqual([
      {
        kind: "answer",
        question: "contents",
        was: { status: "vague", value: { lte: 15_000 }, from: "stated", said: "not much" },
        now: { status: "known", value: 30_000, from: "observed" },
        text: 'What are your things worth? You told us: "not much". Our records say: 30,000.',
      },
      {
        kind: "need",
        dimension: "cover",
        was: { floor: 0, possible: 15_000 },
        now: { floor: 30_000, possible: 30_000 },
        text: "Contents: you need 30,000 pounds now, and needed 0 pounds to 15,000 pounds before.",
      },
    ]);
  });

  test("is no difference where it says the same, and no change of a need that may be the same", () => {
    const session = told({ contents: { said: "not much" }, bicycle: false });
    expect(usable(home, session, { current: "small", observed: { bicycle: false } }).changes).toEqual([]);
    const within = usable(home, session, { current: "small", observed: { contents: 10_000 } });
    expect(within.changes.map(({ kind }) => kind)).toEqual(["answer"]);
  });

  test("may answer what was never asked, or was not known", () => {
    const session = told({ bicycle: { unanswered: "rather-not-say" } });
    const { changes } = usable(home, session, { current: "small", observed: { contents: 9, bicycle: true } });
    expect(changes.map(({ text }) => text)).toEqual([
      "What are your things worth? Our records say: 9.",
      "Do you take a bicycle out? You told us: you would rather not say. Our records say: yes.",
    ]);
  });
});

describe("what was said since", () => {
  const earlier = told({ contents: 30_000, bicycle: true });
  const since = (question: "contents" | "bicycle", reply: unknown) =>
    usable(home, expectOk(answer(home, earlier, question, reply)), { current: "large", earlier });

  test("is told as a difference, and what is needed now beside what was needed", () => {
    const result = since("bicycle", false);
    expect(result).toMatchObject({ status: "overpaying", instead: { offering: "medium" } });
    expect(result.changes).toMatchObject([
      {
        kind: "answer",
        question: "bicycle",
        was: { value: true },
        now: { value: false },
        text: "Do you take a bicycle out? You told us: yes. You say now: no.",
      },
      { kind: "need", dimension: "outside", was: { floor: 1000 }, now: { floor: 0 } },
    ]);
  });

  test.each([
    ["stated", "You say now: 40,000."],
    ["observed", "Our records say: 40,000."],
    ["inferred", "We take it to be: 40,000."],
    ["confirmed", "It was checked now: 40,000."],
  ])("from where it is known: %s", (from, text) => {
    const [change] = since("contents", { value: 40_000, from }).changes;
    expect(change?.text).toBe(`What are your things worth? You told us: 30,000. ${text}`);
  });

  test("under another policy than before", () => {
    const today = expectOk(parseNeedsPolicy({ ...document, version: "2" }));
    const renewed = told({ contents: 30_000, bicycle: false }, today);
    const result = usable(today, renewed, { current: "large", before: home, earlier });
    expect(result.changes.map(({ kind }) => kind)).toEqual(["answer", "need"]);
  });

  test("an earlier assessment that cannot be used is told at its place", () => {
    const other = startAssessment(expectOk(parseNeedsPolicy({ ...document, version: "7" })));
    expect(reassess(home, earlier, { current: "large", earlier: other })).toMatchObject({
      status: "invalid",
      issues: [{ code: "other-policy", path: ["earlier", "policy"] }],
    });
  });
});

describe("under another policy than before", () => {
  const [small, medium, large] = document.offerings as [Offering, Offering, Offering];
  const today = (more: Partial<NeedsPolicyDocument>) =>
    expectOk(parseNeedsPolicy({ ...document, version: "2", ...more }));
  const session = told({ contents: 30_000, bicycle: false });
  const looked = (more: Partial<NeedsPolicyDocument>, current = "medium") =>
    usable(today(more), session, { current, before: home });

  test("nothing that touches them: nothing is told", () => {
    const result = looked({ offerings: [small, medium, { ...large, price: "250" }] });
    expect(result).toMatchObject({ status: "still-fits", changes: [] });
    expect(result.current).toEqual({
      offering: "medium",
      title: "Medium",
      now: { price: { amount: 15_000, currency: "GBP" }, meets: medium.meets },
      before: { price: { amount: 15_000, currency: "GBP" }, meets: medium.meets },
      offered: true,
    });
  });

  test("the price", () => {
    const { changes } = looked({ offerings: [small, { ...medium, price: "165.50" }, large] });
    expect(changes).toEqual([
      {
        kind: "price",
        was: { amount: 15_000, currency: "GBP" },
        now: { amount: 16_550, currency: "GBP" },
        text: "Medium costs £165.50 now, and cost £150.00 before.",
      },
    ]);
  });

  test("what it gives, where they need some of it", () => {
    const less = { ...medium, meets: { cover: 40_000, outside: 500 } };
    const { changes } = looked({ offerings: [small, less, large] });
    expect(changes).toEqual([
      {
        kind: "gives",
        dimension: "cover",
        was: 50_000,
        now: 40_000,
        text: "Medium, Contents: 40,000 pounds now, and 50,000 pounds before.",
      },
    ]);
  });

  test("that it is not offered any more: they have it as it was", () => {
    const result = looked({ offerings: [small, large] });
    expect(result).toMatchObject({ status: "still-fits", current: { offered: false } });
    expect(result.changes).toEqual([
      { kind: "withdrawn", text: "Medium is not offered any more; you have it as it was." },
    ]);
  });

  test("something new of ours, or something that has become cheaper or better, where it is the answer", () => {
    const fresh: Offering = {
      id: "fresh",
      title: "Fresh",
      price: "120",
      meets: { cover: 30_000, outside: 0 },
    };
    expect(looked({ offerings: [small, medium, large, fresh] })).toMatchObject({
      status: "overpaying",
      changes: [{ kind: "alternative", offering: "fresh", text: "Fresh is new." }],
    });
    const better = looked({
      offerings: [{ ...small, price: "99", meets: { cover: 30_000, outside: 0 } }, medium],
    });
    expect(better.changes).toEqual([
      {
        kind: "alternative",
        offering: "small",
        text: "Small costs £99.00 now, and cost £100.00 before. Small, Contents: 30,000 pounds now, and 20,000 pounds before.",
      },
    ]);
    const dearer = looked({ offerings: [small, { ...medium, price: "190" }, { ...large, price: "180" }] });
    expect(dearer.changes.map(({ kind }) => kind)).toEqual(["price", "alternative"]);
    const worse: Offering = { ...large, price: "210", meets: { cover: 45_000, outside: 2000 } };
    expect(looked({ offerings: [small, worse] }, "small").changes).toEqual([]);
  });

  test("their need, where the rules are others", () => {
    const strict = {
      ...cover,
      otherwise: { then: { cover: 55_000, outside: 0 }, because: "Rebuilding costs more now." },
    };
    const result = looked({ requirements: [strict] });
    expect(result.status).toBe("now-short");
    expect(result.changes).toMatchObject([
      { kind: "need", dimension: "cover", was: { floor: 30_000 }, now: { floor: 55_000 } },
    ]);
    expect(linesOf(result)).toContain("Rebuilding costs more now.");
  });

  test("a new dimension, where they need some of it", () => {
    const water = (floor: number) => ({
      id: "water",
      version: "1",
      purpose: "recommendation" as const,
      facts: { ground: { type: "boolean" as const, optional: true } },
      outcome: { water: { type: "integer" as const } },
      rules: [],
      otherwise: { then: { water: floor }, because: "Floods." },
    });
    const flooded = (floor: number) =>
      looked(
        {
          requirements: [cover, water(floor)],
          dimensions: { ...document.dimensions, water: {} },
          offerings: [medium, large].map((one) => ({ ...one, meets: { ...one.meets, water: 7 } })),
        },
        "large",
      ).changes;
    expect(flooded(0)).toEqual([]);
    expect(flooded(5)).toEqual([
      { kind: "need", dimension: "water", now: { floor: 5, possible: 5 }, text: "water: you need 5." },
    ]);
  });

  test("an answer to a question that means something else now is asked again, unless our records have it", () => {
    const asked = {
      ...cover.facts,
      bicycle: { ...cover.facts.bicycle, ask: "Do you take an electric bicycle out?" },
    };
    const policy = today({ requirements: [{ ...cover, facts: asked }] });
    const result = usable(policy, session, { current: "medium", before: home });
    expect(result).toMatchObject({ status: "open", next: { question: "bicycle" } });
    expect(result.changes).toMatchObject([
      {
        kind: "asked-again",
        question: "bicycle",
        was: { value: false },
        text: "Do you take an electric bicycle out? You told us: no. The question is worded otherwise now.",
      },
    ]);
    const known = usable(policy, session, { current: "medium", before: home, observed: { bicycle: false } });
    expect([known.status, known.changes.map(({ kind }) => kind)]).toEqual(["still-fits", ["answer"]]);
  });

  test("an assessment that is under today's policy already is taken as it is", () => {
    const policy = today({ offerings: [small, { ...medium, price: "165.50" }, large] });
    const result = usable(policy, told({ contents: 30_000, bicycle: false }, policy), {
      current: "medium",
      before: home,
    });
    expect(result.changes.map(({ kind }) => kind)).toEqual(["price"]);
  });

  test("an offering that is not offered any more, in another currency, cannot be compared", () => {
    const policy = today({ currency: "EUR", offerings: [small] });
    expect(reassess(policy, session, { current: "medium", before: home })).toMatchObject({
      status: "invalid",
      issues: [{ code: "other-currency", path: ["current"] }],
    });
    const own = { ...medium, id: "own" };
    expect(usable(policy, session, { current: own, before: home }).status).toBe("still-fits");
    const still = usable(today({ currency: "EUR" }), session, { current: "medium", before: home });
    expect(still.changes).toMatchObject([
      { kind: "price", was: { currency: "GBP" }, now: { currency: "EUR" } },
    ]);
  });
});

describe("what else belongs to it", () => {
  const session = told({ contents: 30_000, bicycle: true });

  test("a choice that was made knowingly is told as it was", () => {
    const chosen = expectOk(recordInformedChoice(home, session, { offering: "small", said: "I risk it." }));
    const result = usable(home, chosen, { current: "small" });
    expect(result).toMatchObject({ status: "now-short", chosen: { said: "I risk it." } });
    expect(linesOf(result).find((line) => line.startsWith("You took it knowingly."))).toContain(
      "20,000 pounds",
    );
    expect(usable(home, chosen, { current: "medium" })).not.toHaveProperty("chosen");
  });

  test("the trail ends with the answer, by who is asked today", () => {
    const later = {
      ...contact,
      at: "2027-03-02T09:00:00Z",
      servedBy: { kind: "person", id: "ben" },
    } as const;
    expect(usable(home, { ...session, contact }, { current: "large" }).trail.at(-1)).toEqual({
      at: contact.at,
      by: contact.servedBy,
      what: "reassessment-still-fits",
      text: "large: Yes, Large is still right for you.",
    });
    const { trail } = usable(home, { ...session, contact }, { current: "large", contact: later });
    expect(trail.map(({ at, by }) => [at, by.id])).toEqual(trail.map(() => [later.at, "ben"]));
    expect(usable(home, session, { current: "large" }).trail).toEqual([]);
  });

  test("the language of texts", () => {
    const policy = expectOk(
      parseNeedsPolicy({
        ...document,
        offerings: [{ ...document.offerings[2], title: { en: "Large", de: "Groß" } }],
      }),
    );
    const { text } = usable(policy, told({ contents: 1000, bicycle: true }, policy), {
      current: "large",
      locale: "de",
    });
    expect(text).toContain("Groß");
  });
});

describe("what cannot be used", () => {
  const session = told({ contents: 30_000, bicycle: false });
  const codes = (options: object, given: unknown = session) => {
    const result = reassess(home, given as never, options as never);
    return result.status === "invalid"
      ? result.issues.map(({ code, path }) => [code, path.join(".")])
      : result.status;
  };
  const free = definePolicy({
    ...cover,
    id: "free",
    facts: { free: { type: "boolean" } },
    rules: [],
    otherwise: { then: { cover: 1, outside: 1 }, because: "One." },
  });

  test.each<[string, object, unknown]>([
    ["an offering that is none", { current: "tiny" }, [["unknown-offering", "current"]]],
    ["no offering", {}, [["missing", "current"]]],
    [
      "others with an id of ours",
      { current: "small", elsewhere: [theirs("1", { id: "large" })] },
      [["duplicate-offering", "elsewhere.0.id"]],
    ],
    [
      "others with one id",
      { current: "small", elsewhere: [theirs("1"), theirs("2")] },
      [["duplicate-offering", "elsewhere.1.id"]],
    ],
    [
      "own conditions with an id of ours",
      { current: document.offerings[0] },
      [["duplicate-offering", "current.id"]],
    ],
    [
      "others without a provider",
      { current: "small", elsewhere: [{ ...theirs("1"), provider: undefined }] },
      [["missing", "elsewhere.0.provider"]],
    ],
    [
      "a bare number as a price",
      { current: "small", elsewhere: [theirs("1"), theirs(15 as never, { id: "b" })] },
      [["bare-number", "elsewhere.1.price"]],
    ],
    [
      "a price that is none",
      { current: { ...document.offerings[0], id: "own", price: "cheap" } },
      [["not-money", "current.price"]],
    ],
    [
      "a level that is not said",
      { current: "small", elsewhere: [theirs("1", { meets: { cover: 1 } })] },
      [["level-missing", "elsewhere.0.meets.outside"]],
    ],
    [
      "a dimension that is none",
      { current: { ...document.offerings[0], id: "own", meets: { cover: 1, outside: 1, size: 1 } } },
      [["unknown-dimension", "current.meets.size"]],
    ],
    [
      "records of what is not asked",
      { current: "small", observed: { age: 40 } },
      [["unknown-question", "observed.age"]],
    ],
    [
      "records that cannot be",
      { current: "small", observed: { contents: -1, bicycle: "yes" } },
      [
        ["outside-domain", "observed.contents"],
        ["wrong-type", "observed.bicycle"],
      ],
    ],
    ["another key", { current: "small", after: 1 }, [["unknown-key", "after"]]],
    [
      "a contact that is none",
      { current: "small", contact: {} },
      [
        ["missing", "contact.at"],
        ["missing", "contact.customer"],
        ["missing", "contact.servedBy"],
        ["missing", "contact.channel"],
      ],
    ],
  ])("%s", (_, options, expected) => {
    expect(codes(options)).toEqual(expected);
  });

  test("an assessment under another policy, or none", () => {
    const other = expectOk(parseNeedsPolicy({ ...document, version: "7" }));
    expect(codes({ current: "small" }, startAssessment(other))).toEqual([["other-policy", "policy"]]);
    expect(codes({ current: "small", before: home }, startAssessment(other))).toEqual([
      ["other-policy", "policy"],
    ]);
    expect(codes({ current: "small" }, null)).not.toEqual([]);
  });

  test("answers that cannot occur together, once everything is known", () => {
    const torn = {
      ...cover,
      assume: [{ never: { bicycle: true, contents: { gt: 9 } }, because: "Never both." }],
    };
    const policy = expectOk(parseNeedsPolicy({ ...document, requirements: [torn] }));
    const said = told({ contents: 30_000 }, policy);
    expect(reassess(policy, said, { current: "small", observed: { bicycle: true } })).toMatchObject({
      status: "conflict",
      conflicts: [{ questions: ["contents", "bicycle"] }],
    });
  });

  test.each([
    ["not-a-needs-policy", () => reassess({} as never, start, { current: "small" as never })],
    ["not-a-needs-policy", () => reassess(home, start, { current: "small", before: free as never })],
    ["not-a-locale", () => reassess(home, start, { current: "small", locale: "de_DE" })],
  ])("%s is a mistake of the program", (code, call) => {
    expect(call).toThrow(expect.objectContaining({ constructor: MisuseError, code }));
  });
});
