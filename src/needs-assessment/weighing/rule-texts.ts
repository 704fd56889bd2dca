/**
 * The reasons of a policy's rules as a customer reads them. What a sentence comes to hangs on the values that it names and
 * on nothing else: it is made once for each of them, in the words of every other explanation.
 */
import { explain, type Policy } from "../../policy/index.ts";
import { type CompiledPolicy, compiledOf, type Fired, slotsOfText } from "../../policy/normal-form.ts";
import { asSentence } from "../stating/as-sentence.ts";

/** The texts of one policy in one language. */
export interface RuleTexts {
  /**
   * The reason that these rules give together, by their places; `otherwise` is the one after the last. Undefined where
   * a rule names what is not plainly known: then only a decision can tell.
   */
  readonly reasonOf: (rules: readonly number[], named: Named) => string | undefined;
}

/** What reasons may name. */
export interface Named {
  /** The value of a fact as it was answered. */
  readonly fact: (name: string) => unknown;
  /** The level of an outcome. */
  readonly level: (name: string) => number | undefined;
}

/** Gives the sentence of one rule. */
type Sentence = (named: Named) => string | undefined;

// Policies are frozen: what was made for one holds for good.
const made = new WeakMap<Policy, Map<string, RuleTexts>>();
/** So many languages are kept for one policy, and so many sentences for one rule. */
const MOST_LANGUAGES = 8;
const MOST_SENTENCES = 200;

/** The texts of a policy, made once for each language. */
export function ruleTextsOf(policy: Policy, locale: string): RuleTexts {
  const own = made.get(policy) ?? new Map<string, RuleTexts>();
  made.set(policy, own);
  let texts = own.get(locale);
  if (texts === undefined) {
    texts = textsOf(compiledOf(policy), locale);
    if (own.size < MOST_LANGUAGES) own.set(locale, texts);
  }
  return texts;
}

function textsOf(compiled: CompiledPolicy, locale: string): RuleTexts {
  const { normal, fired, otherwise } = compiled;
  const sentences = [...normal.rules.keys(), normal.rules.length].map((rule) => {
    const own = rule === normal.rules.length ? otherwise : fired.find((one) => one.rule === rule);
    return own === undefined ? () => undefined : sentenceOf(compiled, own, locale);
  });
  return {
    reasonOf: (rules, named) => {
      const [only, ...more] = rules;
      if (only === undefined) return undefined;
      if (more.length === 0) return sentences[only]?.(named);
      const reasons = new Set<string>();
      for (const rule of rules) {
        const reason = sentences[rule]?.(named);
        if (reason === undefined) return undefined;
        reasons.add(reason);
      }
      const [first] = reasons;
      return reasons.size === 1 ? first : [...reasons].map(asSentence).join(" ");
    },
  };
}

/** The sentence of a rule: fixed, or remembered by the values that it names. */
function sentenceOf(compiled: CompiledPolicy, { because, looked }: Fired, locale: string): Sentence {
  const { normal, places, givenPlaces, reference } = compiled;
  const [reason] = because;
  if (reason === undefined) return () => undefined;
  const { text, parameters = {} } = reason;
  const names = [...slotsOfText(text)].filter((name) => places.has(name) || !Object.hasOwn(parameters, name));
  const isFact = names.map((name) => givenPlaces.has(name));
  const isPlain = names.every((name, at) => {
    if (!isFact[at]) return normal.outcomes.some((outcome) => outcome.name === name);
    const given = normal.given[givenPlaces.get(name) as number];
    const place = places.get(name);
    const isShown = place !== undefined && looked.includes(place) && given?.fact.sensitive !== true;
    return isShown && PLAIN.has(given?.fact.type as string);
  });
  if (!isPlain) return () => undefined;

  const told = (values: readonly unknown[]) => {
    const byName = names.map((name, at) => [name, values[at]] as const);
    const relied = byName.filter((_, at) => isFact[at]);
    return explain(
      {
        status: "decided",
        outcome: Object.fromEntries(byName.filter((_, at) => !isFact[at])),
        because: [reason],
        relied: relied.map(([fact, value]) => ({ fact, value, from: "claimed" })),
        policy: reference,
      },
      { locale },
    );
  };
  if (names.length === 0) {
    let fixed: string | undefined;
    return () => {
      fixed ??= told([]);
      return fixed;
    };
  }
  const remembered = new Map<string, string>();
  return (named) => {
    const values = names.map((name, at) => (isFact[at] ? named.fact(name) : named.level(name)));
    if (!values.every(isPlainValue)) return undefined;
    const key = JSON.stringify(values);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const text = told(values);
    if (remembered.size < MOST_SENTENCES) remembered.set(key, text);
    return text;
  };
}

/** Types of facts whose values are shown as they were answered. */
const PLAIN: ReadonlySet<string> = new Set(["boolean", "enum", "integer", "decimal"]);

function isPlainValue(value: unknown): boolean {
  return (
    typeof value === "boolean" ||
    typeof value === "string" ||
    (typeof value === "number" && !Object.is(value, -0))
  );
}
