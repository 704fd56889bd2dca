/**
 * What the policy room says about a document that it refuses. Lower case, no full stop, the author's own words in
 * backticks, what to do about it apart.
 */
import { inBackticks as quote } from "../../issue/index.ts";
import type { Limits } from "../document/limits.ts";
import type { Problem } from "./issue-list.ts";
import { nearestName } from "./nearest-name.ts";

const say = (code: string, message: string, help: string): Problem => ({ code, message, help });

/** The names that could have been meant, or all of them where none is close. */
function meant(written: string, names: Iterable<string>): string {
  const known = [...names];
  const nearest = nearestName(written, known);
  if (nearest !== undefined) return `did you mean ${quote(nearest)}?`;
  if (known.length === 0) return "none is declared";
  const shown = known.slice(0, 12).map(quote).join(", ");
  return `declared: ${shown}${known.length > 12 ? ` and ${known.length - 12} more` : ""}`;
}

/** What operators of other languages are called here. */
const BOUNDS: ReadonlyMap<string, string> = new Map([
  [">", "gt"],
  [">=", "gte"],
  ["min", "gte"],
  ["<", "lt"],
  ["<=", "lte"],
  ["max", "lte"],
  ["before", "lt"],
  ["after", "gt"],
]);
const OTHER_TESTS: ReadonlyMap<string, string> = new Map([
  ...["=", "==", "===", "eq", "equals"].map((key) => [key, "write the value alone"] as const),
  ...["in", "oneOf"].map((key) => [key, "write the list of values alone"] as const),
  ...["!=", "!==", "ne", "neq"].map((key) => [key, 'write { "not": value }'] as const),
]);

/** What other languages ask of a set. */
const OF_SETS: ReadonlyMap<string, string> = new Map([
  ...["contains", "includes"].map((key) => [key, "has"] as const),
  ...["containsAll", "allOf", "all"].map((key) => [key, "hasAll"] as const),
  ...["excludes", "noneOf", "hasNot"].map((key) => [key, "hasNone"] as const),
]);

function fitting(key: string, fits: string): string {
  const bound = fits.includes("gte") ? BOUNDS.get(key) : undefined;
  const near = bound ?? (fits.includes("hasAll") ? OF_SETS.get(key) : undefined);
  if (near !== undefined) return `did you mean ${quote(near)}?`;
  return OTHER_TESTS.get(key) ?? `tests that fit: ${fits}`;
}

/** A name that is none was perhaps never meant as one. */
function meantFact(written: string, names: Iterable<string>): string {
  if (written === "and") return "write `all: [...]`, or the tests side by side";
  if (written === "or") return "write `any: [...]`";
  if (/[*/+%]/.test(written))
    return 'write a calculation as an object, such as { "percent": "10", "of": "price" }';
  return meant(written, names);
}

/** A constant in a message; a text is called one, for `47` and "47" look alike. */
function inWords(value: unknown): string {
  return typeof value === "string" ? `the text ${quote(value)}` : quote(value);
}

/** What derivations of other languages are called here. */
const OTHER_DERIVATIONS: ReadonlyMap<string, string> = new Map([
  ["add", "plus"],
  ["subtract", "minus"],
  ["difference", "minus"],
  ["multiply", "times"],
  ["any", "some"],
  ["exists", "some"],
  ["all", "every"],
  ["length", "count"],
  ["size", "count"],
  ["total", "sum"],
]);

/** A day and a moment as a document writes them. */
export const A_DATE = "2026-01-31";
export const AN_INSTANT = "2026-03-02T17:00:00+01:00";

const KIND_NAMES: Readonly<Record<string, string>> = {
  number: "a number",
  money: "an amount",
  date: "a date",
  instant: "an instant",
};

/** `a number or an amount`. */
function anyOf(kinds: readonly string[]): string {
  const names = kinds.map((kind) => KIND_NAMES[kind] ?? kind);
  return names.length === 1 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** Where a fact of this kind belongs. */
function derivationFor(type: string): string {
  if (type === "a date") return 'the days between two dates are { "days": { "from": ..., "to": ... } }';
  if (type === "an instant")
    return 'the minutes between two instants are { "minutes": { "from": ..., "to": ... } }';
  if (type === "a list")
    return 'a list is counted and added up: { "count": list }, { "sum": list, "of": field }';
  return "name a fact of the right kind";
}

/** What keeps a text from being a moment, and what to write. */
function instantWords(text: string): readonly [message: string, help: string] {
  const help = `write it as ${AN_INSTANT}, or with Z for UTC`;
  const day = /^\d{4}-\d\d-\d\d$/.test(text);
  if (day) return [`${quote(text)} is a day, not a moment`, help];
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text);
  if (time && !/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return [`${quote(text)} says no offset from UTC`, help];
  if (time && /\.\d{3}\d*[1-9]/.test(text))
    return [`${quote(text)} is finer than a millisecond`, "write at most three decimals of a second"];
  return [`${quote(text)} is no moment that exists`, help];
}

/** Problems of a document, by what is wrong. */
export const problem = {
  notText: (value: unknown) =>
    say(
      "not-text",
      `${quote(value)} is not text`,
      'read the file with its encoding: readFileSync(file, "utf8")',
    ),
  strayBrace: () =>
    say(
      "stray-brace",
      "a brace here opens or closes no slot",
      "write a slot as `{delay}`, with one brace on each side",
    ),
  emptyText: () =>
    say("empty-text", "this text says nothing", "write a sentence: a reason travels with every decision"),
  notPlain: (what: string) =>
    say(
      "not-plain-data",
      `${what} is not plain data`,
      "a document holds objects, arrays, strings, numbers and booleans only",
    ),
  cyclic: () => say("cyclic", "the document contains itself", "a document is a tree: copy what repeats"),
  notFinite: (value: unknown) =>
    say(
      "not-a-number",
      `${quote(value)} is not a number that a document can hold`,
      "write a finite number, and 0 without a sign",
    ),
  loneSurrogate: () =>
    say("broken-text", "this text holds half of a character (a lone surrogate)", "write the whole character"),
  forbiddenName: (name: string) =>
    say(
      "forbidden-name",
      `${quote(name)} is not allowed as a name or value here`,
      "choose another word: JavaScript gives this one a meaning of its own",
    ),
  limit: (limit: keyof Limits, least: number, what: string) =>
    say(
      `too-large`,
      `${what}, over the limit \`${limit}\` of ${least}`,
      `make it smaller, or read it with { limits: { ${limit}: ... } }`,
    ),
  shape: (message: string, help: string) => say("shape", message, help),
  unknownKey: (key: string, keys: Iterable<string>) =>
    say("unknown-key", `${quote(key)} is not a field here`, meant(key, keys)),
  duplicateKey: (key: string) =>
    say(
      "duplicate-key",
      `${quote(key)} is written twice in one object`,
      "keep one of them: the other would be lost",
    ),
  syntax: (what: string) =>
    say("syntax", what, "this is where the text stops being JSON (comments and trailing commas are fine)"),
  notYet: (what: string) =>
    say(
      "not-yet",
      `${what} is not supported yet`,
      "this version of evenhand refuses it rather than half understand it",
    ),
  badName: (name: string, what: string) =>
    say(
      "bad-name",
      `${quote(name)} is not a name for ${what}`,
      "start with a small letter, then letters and digits; not `any`, `all` or `not`",
    ),
  badId: (id: string) =>
    say("bad-id", `${quote(id)} is not an id`, "use small letters, digits and hyphens, at most 200"),
  badVersion: (version: string) =>
    say("bad-version", `${quote(version)} is not a version`, "write 1 to 200 characters"),
  duplicateId: (id: string) =>
    say("duplicate-id", `the id ${quote(id)} is used twice`, "give each rule an id of its own"),
  duplicateName: (name: string) =>
    say(
      "duplicate-name",
      `the name ${quote(name)} is used twice`,
      "a text may name each of them: give facts, derived facts, parameters and outcomes names of their own",
    ),
  duplicateValue: (value: unknown) =>
    say("duplicate-value", `${quote(value)} is listed twice`, "list it once"),
  emptyList: (what: string) => say("empty-list", `${what} is empty`, "list at least one"),
  badRange: (low: unknown, high: unknown) =>
    say(
      "empty-domain",
      `no value lies between ${quote(low)} and ${quote(high)}`,
      "`min` must not be above `max`",
    ),
  unsafeDomain: () =>
    say(
      "unsafe-domain",
      "this domain is larger than exact numbers reach (2^53 smallest units)",
      "bring the bounds closer together",
    ),
  badScale: (scale: unknown) =>
    say(
      "bad-scale",
      `${quote(scale)} is not a number of decimals`,
      "use 1 to 9; for 0 decimals use `integer`",
    ),
  badCurrency: (code: string) =>
    say(
      "unknown-currency",
      `${quote(code)} is not an ISO 4217 currency`,
      "write its three capital letters, such as `GBP`",
    ),
  unknownFact: (name: string, names: Iterable<string>) =>
    say("unknown-fact", `${quote(name)} is not a fact of this policy`, meantFact(name, names)),
  unknownParameter: (name: string, names: Iterable<string>) =>
    say("unknown-parameter", `${quote(name)} is not a parameter of this policy`, meant(name, names)),
  unknownOutcome: (name: string, names: Iterable<string>) =>
    say("unknown-outcome", `${quote(name)} is not an outcome of this policy`, meant(name, names)),
  unknownSource: (name: string, names: Iterable<string>) =>
    say("unknown-source", `${quote(name)} is not a source of this policy`, meant(name, names)),
  unknownRule: (name: string, names: Iterable<string>) =>
    say("unknown-rule", `${quote(name)} is not a rule of this policy`, meant(name, names)),
  unknownGuarantee: (id: string, ids: ReadonlySet<string>) =>
    say(
      "unknown-guarantee",
      `${quote(id)} is not the id of a guarantee of this policy`,
      ids.size === 0 ? "give the guarantee that is meant an `id`" : meant(id, ids),
    ),
  unknownSlot: (name: string, names: Iterable<string>) =>
    say(
      "unknown-slot",
      `the slot ${quote(`{${name}}`)} names no fact, parameter or outcome`,
      meant(name, names),
    ),
  unknownTest: (key: string, fact: string, type: string, fits: string) =>
    say("unknown-test", `${quote(key)} is not a test of \`${fact}\`, which is ${type}`, fitting(key, fits)),
  wrongConstant: (value: unknown, fact: string, type: string, help: string) =>
    say("wrong-type", `${inWords(value)} is not a value of \`${fact}\`, which is ${type}`, help),
  outsideDomain: (value: unknown, fact: string, least: unknown, greatest: unknown) =>
    say(
      "outside-domain",
      `${quote(value)} is outside the domain of \`${fact}\``,
      `it goes from ${least} to ${greatest}`,
    ),
  unknownValue: (value: string, fact: string, values: Iterable<string>) =>
    say("unknown-value", `${quote(value)} is not a value of \`${fact}\``, meant(value, values)),
  wrongParameter: (name: string, fact: string, type: string) =>
    say(
      "wrong-type",
      `the parameter \`${name}\` does not fit \`${fact}\`, which is ${type}`,
      "a parameter stands only where a constant of its own type may",
    ),
  moneyNumber: (value: unknown, example: string) =>
    say(
      "money-number",
      `the bare number ${quote(value)} could mean major or minor units`,
      `write "${example}"`,
    ),
  emptyCondition: (where: boolean) =>
    say(
      "empty-condition",
      "this condition tests nothing, so it would always hold",
      where
        ? "test a field, or leave `where` out of `count`, `sum`, `min` or `max`"
        : "test a fact, or put what always holds in `otherwise`",
    ),
  neverTrue: (what: string) =>
    say(
      "never-true",
      `${what} can never hold`,
      "no case in the declared domains satisfies it; mend the bounds or delete it",
    ),
  notOptional: (fact: string) =>
    say("never-absent", `\`${fact}\` is never absent`, "declare it `optional: true`, or leave this test out"),
  notOpen: (fact: string) =>
    say(
      "never-other",
      `\`${fact}\` has no value *other*`,
      "declare it `other: true`, or leave this test out",
    ),
  unknownForm: (keys: readonly string[]) =>
    say(
      "unknown-formula",
      `${keys.length === 0 ? "this" : quote(keys.join(", "))} is not a formula`,
      "write a literal, a fact's name, or one of percent/of, share/of, per/amount, sum, minus, min, max, parameter",
    ),
  wrongOperand: (fact: string, type: string, needed: string) =>
    say(
      "wrong-operand",
      `\`${fact}\` is ${type}, and this formula needs ${needed}`,
      "formulas do not convert: name a fact of the right kind",
    ),
  unitMismatch: (fact: string, unit: string, needed: string) =>
    say(
      "unit-mismatch",
      `\`${fact}\` is in ${quote(unit)}, and this outcome is in ${quote(needed)}`,
      "formulas do not convert units",
    ),
  notLinear: () =>
    say(
      "not-linear",
      "a fact is multiplied by a fact here",
      "`amount` under `per` must be a constant or a parameter",
    ),
  badPercent: (value: unknown) =>
    say(
      "bad-percent",
      `${quote(value)} is not a percentage`,
      'write an exact decimal in a string, without a sign: "12.5" is 12.5%',
    ),
  badShare: () =>
    say(
      "bad-share",
      "a share is two whole numbers, the second above 0",
      "write [1, 464] for one part in 464",
    ),
  missingRounding: (field: string) =>
    say(
      "rounding-missing",
      `\`${field}\` can come out fractional here, and no rounding is named`,
      `declare "round" on the outcome: half-up, half-even, up or down`,
    ),
  tooLargeAmount: () =>
    say(
      "amount-too-large",
      "this amount can pass 2^53 smallest units",
      "lower the bounds of the facts it reads, or cap it with `min`",
    ),
  maybeAbsent: (fact: string) =>
    say(
      "maybe-absent",
      `\`${fact}\` may be absent when this amount is computed`,
      `add { "${fact}": { "is": "present" } } to the rule's \`when\`: nothing is silently zero`,
    ),
  missingOutcome: (field: string, collect?: string) =>
    say(
      "missing-outcome",
      `\`then\` does not say what \`${field}\` is`,
      collect === undefined
        ? "every rule sets every outcome"
        : `every rule sets what is collected by \`${collect}\``,
    ),
  notRange: (field: string) =>
    say("not-a-range", `\`${field}\` is not declared a range`, 'give one value, or declare "range": true'),
  emptyRange: () =>
    say(
      "empty-range",
      "`atLeast` may be above `atMost` here",
      "write it so that it plainly cannot: a range goes from its lowest to its highest",
    ),
  forbiddenAbout: (fact: string, about: string, purpose: string) =>
    say(
      "forbidden-about",
      `a policy for ${purpose} may not read \`${fact}\`, which is about ${about}`,
      "drop the fact, or name the law that demands it under `permits`",
    ),
  suspiciousName: (fact: string) =>
    say(
      "about-missing",
      `\`${fact}\` sounds like more than the failure itself`,
      "say what it is `about`, so that principles can be checked",
    ),
  missingLanguage: (language: string) =>
    say(
      "missing-language",
      `this text has no ${quote(language)} version`,
      "other texts of this policy have one",
    ),
  noRules: () => say("no-rules", "there is neither a rule nor an `otherwise`", "every case would be a gap"),
  tooManyBoxes: (least: number) =>
    say(
      "too-many-alternatives",
      `this condition expands to more than ${least} alternatives`,
      "split it into several rules, or raise the limit `boxes`",
    ),
  wrongOrder: (from: string, until: string) =>
    say(
      "empty-period",
      `no day lies from ${quote(from)} until ${quote(until)}`,
      "`until` is the first day on which it no longer holds",
    ),
  notGrowing: (name: string, type: string) =>
    say(
      "no-order",
      `\`${name}\` is ${type} and has no order`,
      "numbers, amounts, dates, instants, booleans and enums that are `ordered: true` grow, fall and rise; of facts also sets and lists",
    ),
  missingMaxItems: (most: number) =>
    say("shape", "this is missing", `write how many records there may be at most, up to ${most}`),
  notOnAField: (key: string, list: string) =>
    say(
      "unknown-key",
      `${quote(key)} is not said of a field: an account is of the whole list`,
      `say it of \`${list}\``,
    ),
  nestedField: (type: string) =>
    say(
      "nested-field",
      `a field has one value, so it is no ${type}`,
      type === "list" ? "declare a list of its own" : "declare a boolean for each word",
    ),
  notADate: (text: string) =>
    say("not-a-date", `${quote(text)} is no day that exists`, `write it as ${A_DATE}`),
  notAnInstant: (text: string) => say("not-an-instant", ...instantWords(text)),
  badMaxItems: (written: unknown, most: number) =>
    say(
      "bad-max-items",
      `${quote(written)} is not a number of records`,
      `write how many there may be at most: a whole number from 1 to ${most}`,
    ),
  orderedWithOther: () =>
    say(
      "ordered-other",
      "an ordered list of words has no place for any other word",
      "keep `ordered` or `other`",
    ),
  standsAlone: (key: string, fact: string) =>
    say(
      "unknown-test",
      `${quote(key)} stands alone in a test of \`${fact}\``,
      'write each test for itself: { "all": [ ... ] }',
    ),
  unordered: (key: string, fact: string, other: boolean) =>
    say(
      "unknown-test",
      `${quote(key)} is not a test of \`${fact}\`, which is one of a list`,
      `to compare its values, list them from the lowest to the highest and declare it \`ordered: true\`${other ? ", without `other`" : ""}`,
    ),
  notASet: (key: string, fact: string, type: string) =>
    say(
      "unknown-test",
      `${quote(key)} is a test of a set, and \`${fact}\` is ${type}`,
      "write the value alone, or a list of values for any of several",
    ),
  setEquality: (fact: string, test: unknown) =>
    Array.isArray(test)
      ? say(
          "set-test",
          `a list of words does not say whether the set \`${fact}\` holds all or none of them`,
          'write { "hasAll": [...] } or { "hasNone": [...] }',
        )
      : say(
          "set-test",
          `\`${fact}\` is a set, which is not equal to one word`,
          `write { "has": ${typeof test === "string" ? `"${test.slice(0, 60)}"` : "word"} }`,
        ),
  hasOfList: () =>
    say("set-test", "`has` takes one word", 'write { "hasAll": [...] } where it must hold several'),
  presence: () => say("shape", "`is` asks for presence", "write `absent`, `present` or `other`"),
  presenceOnly: () => say("shape", "`is` asks for presence", "write `absent` or `present`"),
  listTest: (fact: string) =>
    say(
      "list-test",
      `a rule does not test the list \`${fact}\` itself`,
      `say what matters under \`derive\`, such as { "some": "${fact}", "where": { ... } }, and test that`,
    ),
  parameterAsFact: (name: string) =>
    say("unknown-fact", `${quote(name)} is a parameter, not a fact`, `write { "parameter": "${name}" }`),
  unknownField: (name: string, list: string, fields: Iterable<string>, outside: boolean) =>
    say(
      "unknown-field",
      `${quote(name)} is not a field of \`${list}\``,
      outside
        ? "`where` and `of` look at what one record says; test this fact in the rule"
        : meant(name, fields),
    ),
  notADerivation: () =>
    say("shape", "a derivation is an object", 'write one such as { "minus": ["delivered", "promised"] }'),
  unknownDerivation: (keys: readonly string[], forms: Iterable<string>) => {
    const written = keys.filter((key) => !["where", "of", "title"].includes(key));
    const [only = ""] = written.length === 1 ? written : [];
    const near = OTHER_DERIVATIONS.get(only) ?? nearestName(only, forms);
    return say(
      "unknown-derivation",
      `${written.length === 0 ? "this" : quote(written.join(", "))} is no way to derive a fact`,
      near === undefined ? `write one of ${[...forms].join(", ")}` : `did you mean ${quote(near)}?`,
    );
  },
  missingWhere: (form: string) =>
    say(
      "shape",
      `\`${form}\` asks something of each record, and nothing is asked`,
      'write "where": { "field": test }; how many records there are is { "count": list }',
    ),
  twoDerivations: (forms: readonly string[]) =>
    say(
      "two-derivations",
      `${quote(forms.join(", "))} are several derivations`,
      "give each a name of its own under `derive`",
    ),
  sumOfFacts: () =>
    say(
      "wrong-derivation",
      "`sum` adds up a field of a list",
      'add facts with { "plus": [...] }; for a field write { "sum": list, "of": field }',
    ),
  cyclicDerivation: (circle: readonly string[]) => {
    const shown = circle.length > 8 ? [...circle.slice(0, 8), "..."] : circle;
    return say(
      "cyclic-derivation",
      `\`${circle[0]}\` is made of itself: ${[...shown, circle[0]].join(" -> ")}`,
      "one of them must be made of given facts only",
    );
  },
  constantDerivation: () =>
    say("constant-derivation", "no fact is named here, so this never changes", "declare a parameter instead"),
  wrongDerivationOperand: (written: unknown) =>
    say(
      "wrong-operand",
      `${typeof written === "object" && written !== null ? "this" : quote(written)} is neither a fact, a literal nor a parameter`,
      "give an inner derivation a name of its own under `derive`, and name that",
    ),
  underivable: (name: string, type: string, kinds: readonly string[], parameter = false) =>
    say(
      "wrong-operand",
      `\`${name}\` is ${type}, and this derivation needs ${anyOf(kinds)}`,
      parameter ? "a parameter stands only where a constant of its own type may" : derivationFor(type),
    ),
  onlyOfLists: (key: string) =>
    say(
      "unknown-key",
      `${quote(key)} is said of the records of a list, and this derivation looks into none`,
      'leave it out, or name a list: { "count": list, "where": { ... } }',
    ),
  mixedKinds: (name: string, type: string, other: string) =>
    say(
      "mixed-kinds",
      `\`${name}\` is ${type}, and what stands beside it is ${other}`,
      "derivations do not convert: name facts of one kind",
    ),
  mixedUnits: (name: string, unit: string, other: string) =>
    say(
      "unit-mismatch",
      `\`${name}\` is in ${quote(unit)}, and what stands beside it is in ${quote(other)}`,
      "derivations do not convert units",
    ),
  timesOrder: () =>
    say("wrong-operand", "`times` takes a fact and a number", "write [fact, number], the fact first"),
  factTimesFact: (name: string) =>
    say(
      "not-linear",
      `\`${name}\` is a fact, and a fact is multiplied by a constant only`,
      'write a number, or { "parameter": name }',
    ),
  badFactor: (written: unknown) =>
    say(
      "wrong-operand",
      `${inWords(written)} is not a number to multiply by`,
      typeof written === "string"
        ? "write a number without quotes"
        : "write one within 2^53, with at most 9 decimals",
    ),
  moneyTimes: () =>
    say(
      "money-times",
      "an amount is multiplied by whole numbers only",
      'a part of an amount belongs in an outcome, which is rounded: { "percent": "12.5", "of": ... }',
    ),
  tooManyDecimals: (scale: number) =>
    say("too-many-decimals", `this has ${scale} decimals`, "at most 9: multiply by a number with fewer"),
  unsafeDerivation: () =>
    say(
      "unsafe-domain",
      "this can pass 2^53 smallest units, further than exact numbers reach",
      "bring the bounds of what it is made of closer together",
    ),
  notAList: (name: string, type: string, form: string) =>
    say(
      "not-a-list",
      `\`${name}\` is ${type}, and \`${form}\` looks into a list`,
      type === "a set" ? `test it in the rule: { "${name}": { "has": word } }` : "name a fact of type `list`",
    ),
  wrongField: (name: string, type: string, form: string, kinds: readonly string[]) =>
    say(
      "wrong-operand",
      `\`${name}\` is ${type}, and \`${form}\` needs ${anyOf(kinds)}`,
      type === "true or false"
        ? `to count records write { "count": list, "where": { "${name}": true } }`
        : "name a field of the right kind",
    ),
  maybeAbsentField: (field: string) =>
    say(
      "maybe-absent",
      `\`${field}\` may be absent from a record that counts`,
      `add { "${field}": { "is": "present" } } to \`where\`: nothing is silently zero`,
    ),
  derivedGiven: (name: string, of: readonly string[]) =>
    say(
      "derived-fact",
      `\`${name}\` is derived, so a case cannot give it`,
      of.length === 0 ? "give what it is made of" : `give what it is made of: ${of.map(quote).join(", ")}`,
    ),
  rulesAndLayers: () =>
    say("rules-and-layers", "the rules stand in `rules` and in `layers`", "keep one of them"),
  neitherRulesNorLayers: () =>
    say("shape", "there are neither `rules` nor `layers`", "write the rules as a list: [ ... ]"),
  noRuleList: () => say("shape", "the rules are not a list", "write [ ... ]"),
  duplicateLayer: (id: string) =>
    say("duplicate-id", `the id ${quote(id)} is used twice`, "give each layer an id of its own"),
  priorityNeedsOrder: (fields: readonly string[]) =>
    say(
      "priority-order",
      fields.length === 0
        ? "`priority` needs an outcome field whose values have an order, and there is none"
        : `\`priority\` needs one outcome field whose values have an order, and there are ${fields.length}: ${fields.map(quote).join(", ")}`,
      "declare exactly one enum among the outcome fields `ordered: true`, its values from the lowest to the highest",
    ),
  collectMissing: (field: string) =>
    say(
      "collect-missing",
      `nothing says how the values of \`${field}\` are put together`,
      'declare "collect" on it: list, sum, min, max or count',
    ),
  collectUnused: () =>
    say(
      "collect-unused",
      "the values of several rules are put together only where all count",
      'write "hit": "collect", or leave this out',
    ),
  collectMisfit: (collect: string, outcome: { readonly name: string; readonly range: boolean }) =>
    say(
      "collect-misfit",
      outcome.range
        ? `\`${outcome.name}\` is a range, and \`${collect}\` is of single values`
        : `\`${collect}\` needs a number or an amount, and \`${outcome.name}\` is neither`,
      outcome.range ? "use sum, min or max, or leave `range` out" : "use list or count",
    ),
  noSteps: (collect: string) =>
    say(
      "no-steps",
      `what is collected by \`${collect}\` is no amount that goes up in steps`,
      "leave `largestStep` out, or collect by sum, min or max",
    ),
  negativeStep: () =>
    say("negative-step", "a step is 0 or larger, up as well as down", "write it without a sign"),
  sumTooLarge: (field: string) =>
    say(
      "amount-too-large",
      `the sum of \`${field}\` over all rules can pass 2^53 smallest units`,
      "lower the bounds of the facts that the rules read, or cap each amount with `min`",
    ),
  emptyCase: () =>
    say(
      "empty-case",
      "this case expects nothing",
      "add `expect`, `rule` or `status`: a case that cannot fail tests nothing",
    ),
};
