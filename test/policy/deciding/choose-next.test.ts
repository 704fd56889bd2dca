// The next question is the one after which the least effort is left on average: held against asking every question, and
// giving it every answer that a policy tells apart.
import { decide, type PolicyDocument, parsePolicy } from "evenhand/policy";
import { describe, expect, test } from "vitest";
import { evaluateByDefinition } from "../../../src/policy/definition/evaluate-by-definition.ts";
import { type Random, seededRandom } from "../generators/random.ts";

const NAMES = ["age", "box", "cut", "day", "ebb"] as const;
const WORDS = ["low", "mid", "top", "off"] as const;
type Case = Readonly<Record<string, unknown>>;
/** By fact, what it may still be: all of its values, one of them, or some. */
type Open = ReadonlyMap<string, readonly number[]>;

/** Every rule looks at one fact and comes to something of its own, so that whatever tells rules apart is worth asking. */
function documentOf(random: Random): PolicyDocument {
  const names = NAMES.slice(0, random.between(3, 5));
  const facts = Object.fromEntries(
    names.map((name, at) => [
      name,
      { ...factOf(at), ...(random.chance(0.8) && { cost: random.between(1, 40) / 4 }) },
    ]),
  );
  const amounts = names.filter((_, at) => at % 3 === 0);
  const rules = Array.from({ length: random.between(2, 7) }, (_, at) => {
    const name = random.pick(names);
    const place = random.chance(0.3) ? { sum: [random.pick(amounts), (at + 1) * 100] } : (at + 1) * 100;
    return { id: `rule-${at}`, when: { [name]: testOf(random, names.indexOf(name)) }, then: { place } };
  });
  return {
    id: "questions",
    version: "1",
    purpose: "other",
    facts,
    outcome: { place: { type: "integer" } },
    rules: rules.map((rule) => ({ ...rule, because: "so." })),
    ...(random.chance(0.7) && { otherwise: { then: { place: 0 }, because: "so." } }),
  } as PolicyDocument;
}

function factOf(at: number) {
  if (at % 3 === 0) return { type: "integer", min: 0, max: 4 };
  return at % 3 === 1 ? { type: "enum", values: WORDS } : { type: "boolean" };
}

function testOf(random: Random, at: number): unknown {
  if (at % 3 === 1) return random.some([...WORDS], 1, 2);
  if (at % 3 === 2) return random.chance(0.5);
  const [low, high] = [random.between(0, 3), random.between(1, 4)];
  return random.pick([{ lte: low }, { gt: low }, [low, 4], { gte: Math.min(low, high), lte: high }]);
}

const everyCode = (at: number) => [0, 1, 2, 3, 4].slice(0, [5, 4, 2][at % 3]);
const valueAt = (at: number, code: number): unknown =>
  at % 3 === 0 ? code : at % 3 === 1 ? WORDS[code] : code === 1;

function openCase(random: Random, { facts }: PolicyDocument): { readonly open: Open; readonly given: Case } {
  const given: Record<string, unknown> = {};
  const open = new Map<string, readonly number[]>();
  Object.keys(facts).forEach((name, at) => {
    const all = everyCode(at);
    const left = random.chance(0.7) ? all : random.some(all, 1, 3).sort();
    open.set(name, left);
    if (left.length < all.length) given[name] = { oneOf: left.map((code) => valueAt(at, code)) };
  });
  return { open, given };
}

/** What every completion comes to, by its codes in the order of the facts. */
function tryAll(document: PolicyDocument, open: Open) {
  const results = new Map<string, { readonly rule: string; readonly place: unknown }>();
  let codes: readonly (readonly number[])[] = [[]];
  for (const left of open.values()) codes = codes.flatMap((some) => left.map((code) => [...some, code]));
  const names = [...open.keys()];
  for (const some of codes) {
    const facts = Object.fromEntries(names.map((name, at) => [name, valueAt(at, some[at] as number)]));
    const said = evaluateByDefinition(document, facts);
    const decided = said.status === "decided";
    results.set(some.join(), { rule: decided ? said.rule : "none", place: decided && said.outcome });
  }
  return { codes, resultOf: (some: readonly number[]) => results.get(some.join()) };
}

/** The fact after which the least is left to ask, found by asking each, and those that can change anything. */
function bestByTrying(document: PolicyDocument, open: Open) {
  const { codes, resultOf } = tryAll(document, open);
  const names = [...open.keys()];
  const costOf = (name: string) => document.facts[name]?.cost ?? 1;
  const canChange = (name: string, among: readonly (readonly number[])[]) => {
    const seen = new Map<string, string>();
    return among.some((some) => {
      const rest = some.with(names.indexOf(name), -1).join();
      const result = JSON.stringify(resultOf(some)?.place);
      if (!seen.has(rest)) seen.set(rest, result);
      return seen.get(rest) !== result;
    });
  };
  const matters = names.filter((name) => canChange(name, codes));
  const efforts = matters.map((name) => {
    const at = names.indexOf(name);
    const answers: { readonly code: number; readonly rules: string; readonly left: number }[] = [];
    for (const code of open.get(name) ?? []) {
      const among = codes.filter((some) => some[at] === code);
      const rules = among.map((some) => resultOf(some)?.rule).join();
      const last = answers.at(-1);
      // Neighbours that the rules do not tell apart are one answer.
      if (last !== undefined && last.code === code - 1 && last.rules === rules) answers.pop();
      const others = matters.filter((other) => other !== name && canChange(other, among));
      answers.push({ code, rules, left: others.reduce((sum, other) => sum + costOf(other), 0) });
    }
    return costOf(name) + answers.reduce((sum, { left }) => sum + left, 0) / answers.length;
  });
  const least = Math.min(...efforts);
  return { matters, best: matters[efforts.findIndex((effort) => effort < least + 1e-9)] };
}

describe("the next question", () => {
  test.each([1, 2, 3, 4])("is the best of all that can be asked: %i", (seed) => {
    const random = seededRandom(seed);
    let asked = 0;
    for (let policies = 0; policies < 30; policies += 1) {
      const document = documentOf(random);
      const policy = parsePolicy(document);
      if (!policy.ok) throw new Error(JSON.stringify(policy.issues));
      for (let cases = 0; cases < 5; cases += 1) {
        const { open, given } = openCase(random, document);
        const decision = decide(policy.value, given as never);
        const { matters, best } = bestByTrying(document, open);
        const text = JSON.stringify({ document, given });
        expect(decision.status === "open" ? decision.matters : [], text).toEqual(matters);
        if (decision.status !== "open") continue;
        expect(decision.next.fact, text).toBe(best);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(50);
  });
});
