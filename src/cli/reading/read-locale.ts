import { InvalidArgumentError } from "commander";

/** A BCP 47 tag of an argument, in its usual spelling. */
export function readLocale(tag: string): string {
  try {
    const [locale] = Intl.getCanonicalLocales(tag);
    if (locale !== undefined) return locale;
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError("Write a language tag such as en, de or de-CH.");
}
