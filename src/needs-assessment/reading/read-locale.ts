/**
 * The gate for the language in which something is to be told: a tag that no platform knows is a mistake of the program.
 */
import { misuse } from "../misuse.ts";

/**
 * The tag in its usual spelling.
 *
 * @throws MisuseError `not-a-locale`.
 */
export function readLocale(tag: string): string {
  try {
    const [locale] = typeof tag === "string" ? Intl.getCanonicalLocales(tag) : [];
    if (locale !== undefined) return locale;
  } catch {
    // Said below.
  }
  throw misuse.notALocale(tag);
}
