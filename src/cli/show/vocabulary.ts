import {
  chooseText,
  type Fact,
  type Outcome,
  type Parameter,
  type PolicyDocument,
  type Text,
} from "../../policy/index.ts";

/** What a value is a value of. */
export type Declared = Fact | Parameter | Outcome;

/** The names of one policy, as a person reads them. */
export interface Vocabulary {
  readonly locale: string;
  readonly document: PolicyDocument;
  /** The text for staff. */
  readonly text: (text: Text) => string;
  /** The title of a fact, parameter or outcome; where it has none, its name in words: `arrives later`. */
  readonly label: (name: string) => string;
}

/** The vocabulary of a policy for readers of a language. */
export function vocabularyOf(document: PolicyDocument, locale: string): Vocabulary {
  const text = (its: Text) => chooseText(its, locale, "agent") ?? "";
  const titled = (name: string, among: Readonly<Record<string, Declared>> | undefined) =>
    among !== undefined && Object.hasOwn(among, name) ? among[name]?.title : undefined;
  const label = (name: string) => {
    const title =
      titled(name, document.facts) ?? titled(name, document.parameters) ?? titled(name, document.outcome);
    return title === undefined ? inWords(name) : text(title);
  };
  return { locale, document, text, label };
}

function inWords(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
