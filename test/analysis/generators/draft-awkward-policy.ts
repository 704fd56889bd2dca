/** Policies of thousands of cases on which searches by boxes are slow: uneven amounts, sums of them, and formulas that compare both. */
import { parsePolicy } from "evenhand/policy";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Random } from "../../policy/generators/random.ts";
import { caseCount } from "../oracle/every-value.ts";

const HITS = ["first", "any", "any", "unique", "collect", "priority"] as const;

/** A sound policy with between so many cases. */
export function draftAwkwardPolicy(random: Random, least: number, most: number): PolicyDocument {
  for (;;) {
    const document = draft(random);
    const count = caseCount(document);
    if (count >= least && count <= most && parsePolicy(document).ok) return document;
  }
}

const pounds = (pence: number) => (pence / 100).toFixed(2);

function draft(random: Random): PolicyDocument {
  const amounts = ["f0", "f1", "f2"].slice(0, random.between(2, 3));
  const greatest = random.pick([20, 60, 150, 420]);
  const facts: Record<string, object> = {};
  for (const name of amounts) {
    const max = pounds(random.between(3, greatest));
    facts[name] = { type: "money", currency: "GBP", max, ...(random.chance(0.15) && { optional: true }) };
  }
  if (random.chance(0.4)) facts.kind = { type: "enum", values: ["a", "b", "c"], ordered: random.chance(0.5) };
  if (random.chance(0.3)) facts.tags = { type: "set", values: ["x", "y"] };
  if (random.chance(0.2)) {
    facts.items = {
      type: "list",
      of: { lost: { type: "boolean" }, n: { type: "integer", min: 0, max: 3 } },
      maxItems: 2,
    };
  }
  const derive: Record<string, object> = {};
  const any = () => random.pick(amounts.concat(Object.keys(derive).filter((name) => name.startsWith("d"))));
  for (let at = 0; at < random.between(0, 3); at += 1) {
    const other = random.chance(0.5) ? any() : pounds(random.between(0, 9));
    derive[`d${at}`] = random.pick([
      { minus: [any(), other] },
      { plus: [any(), other] },
      { max: [any(), other] },
    ]);
  }
  if (facts.items !== undefined) {
    derive.count = random.pick([
      { count: "items", where: { lost: true } },
      { sum: "items", of: "n" },
    ]);
  }
  const formula = (deep = 2): unknown =>
    random.pick<() => unknown>([
      () => pounds(random.between(0, greatest)),
      any,
      any,
      () => (deep === 0 ? any() : { sum: [formula(deep - 1), any()] }),
      () => (deep === 0 ? any() : { [random.pick(["min", "max"])]: [formula(deep - 1), formula(deep - 1)] }),
      () => ({ percent: String(random.pick([10, 33, 50])), of: any() }),
    ])();
  const test = () => {
    const at = pounds(random.between(0, greatest));
    return random.pick([{ lt: at }, { gt: at }, { gte: at }, { lte: at }, { not: at }]);
  };
  const when = () => ({
    [any()]: test(),
    ...(random.chance(0.3) && { [any()]: test() }),
    ...(facts.kind !== undefined && random.chance(0.3) && { kind: random.pick([["a", "b"], "c"]) }),
    ...(facts.tags !== undefined && random.chance(0.3) && { tags: { has: "x" } }),
    ...(facts.items !== undefined && random.chance(0.3) && { count: { gte: random.between(1, 2) } }),
  });
  const hit = random.pick(HITS);
  const words = random.chance(0.4) || hit === "priority";
  const then = () => ({ o0: formula(), ...(words && { word: random.pick(["p", "q", "r"]) }) });
  const rules = Array.from({ length: random.between(2, 5) }, (_, at) => {
    return { id: `r${at}`, when: when(), then: then(), because: "It says so." };
  });
  const collect = hit === "collect" ? { collect: random.pick(["sum", "max", "min"]) } : {};
  const outcome = {
    o0: {
      type: "money",
      currency: "GBP",
      round: random.pick(["up", "down", "half-up"]),
      ...collect,
      ...(random.chance(0.2) && { largestStep: pounds(random.between(1, greatest)) }),
    },
    ...(words && {
      word: {
        type: "enum",
        values: ["p", "q", "r"],
        ordered: true,
        ...(hit === "collect" && { collect: "max" }),
      },
    }),
  };
  return {
    id: "awkward",
    version: "1",
    purpose: "other",
    facts,
    ...(Object.keys(derive).length > 0 && { derive }),
    ...(random.chance(0.2) && { assume: [{ never: when(), because: "It cannot occur." }] }),
    hit,
    outcome,
    ...(rules.length > 2 && random.chance(0.25)
      ? { layers: [rules.slice(0, 1), rules.slice(1)].map((own, at) => ({ id: `l${at}`, rules: own })) }
      : { rules }),
    ...(random.chance(0.7) && { otherwise: { then: then(), because: "Nothing else applies." } }),
    guarantees: [
      { complete: true },
      { whenGrows: any(), [random.pick(["neverFalls", "neverRises"])]: "o0" },
      { independent: "o0", of: [random.pick(Object.keys(facts))] },
      { when: when(), [random.pick(["atLeast", "atMost"])]: { o0: formula(1) } },
      { [random.pick(["atLeast", "atMost"])]: { o0: formula(1) } },
    ],
  } as unknown as PolicyDocument;
}
