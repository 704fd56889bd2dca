/**
 * What a schema says of a fact or an outcome beside its type: its name for people, the question for it, its unit.
 */
import type { Text } from "../document/text.ts";
import { chooseText, fillSlots } from "../explaining/render-text.ts";
import type { SchemaForm } from "./schema-form.ts";

/** The title and the description of a JSON Schema; an empty description is none. */
export interface SchemaNote {
  readonly title?: string;
  readonly description: string;
}

/** What is said of something that has a name and perhaps a question, in the language of the form. */
export function noteOf(
  said: { readonly title?: Text; readonly ask?: Text },
  unit: string | undefined,
  form: SchemaForm,
): SchemaNote {
  const title = textIn(said.title, form);
  const sentences = [textIn(said.ask, form), unit === undefined ? undefined : form.words.unit(unit)];
  const description = sentences.filter((sentence) => sentence !== undefined).join(" ");
  return { ...(title === undefined ? {} : { title }), description };
}

/** A schema is made before there is a case: of what a text may name, only parameters have a value. */
function textIn(text: Text | undefined, { language, parameters }: SchemaForm): string | undefined {
  const sentence = text === undefined ? undefined : chooseText(text, language, "customer");
  if (sentence === undefined) return undefined;
  return fillSlots(sentence, (name) => String(parameters[name]?.value ?? name));
}
