/**
 * What is wrong with a derived fact.
 */
import { nearestName, inBackticks as quote } from "../../../issue/index.ts";
import { constantInWords } from "./constant-in-words.ts";
import { say } from "./say.ts";

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

const KIND_NAMES: Readonly<Record<string, string>> = {
  number: "a number",
  money: "an amount",
  date: "a date",
  instant: "an instant",
};

/** What is wrong with a derivation. */
export const derivationProblem = {
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
      `${constantInWords(written)} is not a number to multiply by`,
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
