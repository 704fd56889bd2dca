import { type Markup, markup } from "./markup.ts";

/** A sentence in which names stand in backticks, as every message has it: the names set apart as code. */
export function prose(text: string): Markup {
  const parts = text.split("`");
  // An odd sign has no partner: it stays what it is.
  const paired = parts.length % 2 === 1;
  return markup`${
    paired ? parts.map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : part)) : text
  }`;
}
