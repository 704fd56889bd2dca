import { inBackticks, MisuseError } from "../../issue/index.ts";

/**
 * The language of the texts is written by a program. One that is none is told at once, and not only when an amount comes
 * to be formatted in it.
 *
 * @throws MisuseError `not-a-locale`.
 */
export function ensureLocale(locale: string): void {
  if (typeof locale === "string" && isTag(locale)) return;
  const help = "write a language tag such as en, de or de-CH";
  throw new MisuseError("not-a-locale", `${inBackticks(locale)} is not a language tag: ${help}`);
}

function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
