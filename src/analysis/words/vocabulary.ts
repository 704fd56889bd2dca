import { formatMoney, type Money } from "../../money/index.ts";
import {
  chooseText,
  type FactNotes,
  type Field,
  type PolicyDocument,
  type Text,
} from "../../policy/index.ts";
import { kindOf, type ValueKind } from "./kind-of.ts";

/** The names of one policy, as a person reads them. */
export interface Vocabulary {
  readonly locale: string;
  readonly document: PolicyDocument;
  /** The text for staff. */
  readonly text: (text: Text) => string;
  /** The title of a fact, parameter or outcome; where it has none, its name in words: `arrives later`. */
  readonly label: (name: string) => string;
  /** What the values of a fact are, given or derived. */
  readonly kind: (name: string) => ValueKind | undefined;
  readonly money: (money: Money) => string;
}

type Titled = Readonly<Record<string, Pick<FactNotes, "title">>>;

/** The vocabulary of a policy for readers of a language, with amounts as that language writes them unless it is said. */
export function vocabularyOf(
  document: PolicyDocument,
  locale: string,
  money: (money: Money) => string = (its) => formatMoney(its, locale),
): Vocabulary {
  const text = (its: Text) => chooseText(its, locale, "agent") ?? "";
  const sections: readonly Titled[] = [
    document.facts,
    document.derive ?? {},
    document.parameters ?? {},
    document.outcome,
  ];
  return {
    locale,
    document,
    text,
    label: (name) => labelIn(sections, name, text),
    kind: (name) => kindOf(name, document),
    money,
  };
}

/** The vocabulary of what is said of one record of a list: its fields, and no other facts. */
export function vocabularyOfRecord(words: Vocabulary, list: string): Vocabulary {
  const fact = words.document.facts[list];
  const fields: { readonly [name: string]: Field } = fact?.type === "list" ? fact.of : {};
  const parameters = words.document.parameters ?? {};
  return {
    ...words,
    label: (name) => labelIn([fields, parameters], name, words.text),
    kind: (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined),
  };
}

function labelIn(sections: readonly Titled[], name: string, text: (its: Text) => string): string {
  const title = sections.find((section) => Object.hasOwn(section, name))?.[name]?.title;
  return title === undefined ? inWords(name) : text(title);
}

function inWords(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
