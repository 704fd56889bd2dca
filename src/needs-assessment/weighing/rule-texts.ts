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

/** What a rule says: alone, and as a sentence beside others. */
interface Said {
  readonly alone: string;
  readonly sentence: string;
}

/** Gives what one rule says. */
type Saying = (named: Named) => Said | undefined;

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
  const sayings = [...normal.rules.keys(), normal.rules.length].map((rule) => {
    const own = rule === normal.rules.length ? otherwise : fired.find((one) => one.rule === rule);
    return own === undefined ? () => undefined : sayingOf(compiled, own, locale);
  });
  return {
    reasonOf: (rules, named) => {
      if (rules.length < 2) return sayings[rules[0] ?? -1]?.(named)?.alone;
      const said = new Set<string>();
      let sentences = "";
      for (const rule of rules) {
        const own = sayings[rule]?.(named);
        if (own === undefined) return undefined;
        if (said.has(own.alone)) continue;
        said.add(own.alone);
        sentences = sentences === "" ? own.sentence : `${sentences} ${own.sentence}`;
      }
      const [first] = said;
      return said.size === 1 ? first : sentences;
    },
  };
}

/** What a rule says: fixed, or remembered by the values that it names. */
function sayingOf(compiled: CompiledPolicy, { because, looked }: Fired, locale: string): Saying {
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

  const told = (values: readonly unknown[]): Said => {
    const byName = names.map((name, at) => [name, values[at]] as const);
    const relied = byName.filter((_, at) => isFact[at]);
    const alone = explain(
      {
        status: "decided",
        outcome: Object.fromEntries(byName.filter((_, at) => !isFact[at])),
        because: [reason],
        relied: relied.map(([fact, value]) => ({ fact, value, from: "claimed" })),
        policy: reference,
      },
      { locale },
    );
    return { alone, sentence: asSentence(alone) };
  };
  if (names.length === 0) {
    let fixed: Said | undefined;
    return () => {
      fixed ??= told([]);
      return fixed;
    };
  }
  const remembered = new Map<unknown, Said>();
  return (named) => {
    const values = names.map((name, at) => (isFact[at] ? named.fact(name) : named.level(name)));
    if (!values.every(isPlainValue)) return undefined;
    // Of one name the values themselves are told apart.
    const key = values.length === 1 ? values[0] : JSON.stringify(values);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const said = told(values);
    if (remembered.size < MOST_SENTENCES) remembered.set(key, said);
    return said;
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
