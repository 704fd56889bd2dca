/**
 * A policy's own text for one reader: in the reader's language, for the reader's audience, with its slots filled.
 */
import { type Audience, isByAudience, type LocalText, type Text } from "../document/text.ts";

/** Whose texts an audience may read, best first: a customer never gets a text that was written for staff. */
const MAY_READ: Readonly<Record<Audience, readonly Audience[]>> = {
  customer: ["customer"],
  agent: ["agent", "customer"],
  audit: ["audit", "agent", "customer"],
};

/** The sentence for a reader, slots open; undefined where there is none for this audience. */
export function chooseText(text: Text, locale: string, audience: Audience): string | undefined {
  if (!isByAudience(text)) return chooseLanguage(text, locale);
  for (const reader of MAY_READ[audience]) {
    const local = text[reader];
    if (local !== undefined) return chooseLanguage(local, locale);
  }
  return undefined;
}

/** The sentence in the locale, else in its language, else in the first that there is. */
function chooseLanguage(text: LocalText, locale: string): string | undefined {
  if (typeof text === "string") return text;
  const tags = Object.keys(text);
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  const tag =
    tags.find((own) => own.toLowerCase() === locale.toLowerCase()) ??
    tags.find((own) => own.toLowerCase() === primary(locale)) ??
    tags.find((own) => primary(own) === primary(locale)) ??
    tags[0];
  return tag === undefined ? undefined : text[tag];
}

/** The sentence with each slot replaced by what `show` says of its name. */
export function fillSlots(sentence: string, show: (name: string) => string): string {
  return sentence.replace(/\{([a-z][A-Za-z0-9]*)\}/g, (_, name: string) => show(name));
}
