import { harmless } from "./harmless.ts";

/** Text within Markdown that stays text: every sign escaped, `&` first among them; a URL stays readable, and forges nothing. */
export function markdownText(text: string): string {
  return harmless(text.replaceAll("\n", " "))
    .replaceAll("&", "&amp;")
    .replace(/[\\`*_[\]<>|~#]/g, (sign) => (sign === "<" ? "&lt;" : `\\${sign}`));
}
