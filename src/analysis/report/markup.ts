/**
 * Pieces of a page. Whatever is put into one is text until it says that it is markup itself: a policy may come from a
 * stranger, and its title must never become part of the page's own structure.
 */

/** HTML that is safe as it stands: made by {@link markup} and by nothing else. */
export class Markup {
  readonly html: string;

  private constructor(html: string) {
    this.html = html;
  }

  /** A template: the written parts stand as they are, what is put between them is escaped. */
  static of(parts: TemplateStringsArray, ...holes: readonly Content[]): Markup {
    return new Markup(parts.reduce((html, part, index) => html + htmlOf(holes[index - 1]) + part, ""));
  }
}

/** What can be put into markup; `undefined` and `false` leave nothing. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

/** Markup out of a template: ``markup`<h1>${title}</h1>` ``. */
export const markup: typeof Markup.of = Markup.of;

function htmlOf(content: Content): string {
  if (content === undefined || content === false) return "";
  if (content instanceof Markup) return content.html;
  if (typeof content === "object") return content.map(htmlOf).join("");
  return escaped(String(content));
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// Control characters are no text; direction marks would show a sentence backwards; halves of characters are none.
const HARMFUL = /[\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] as string)
    .replace(HARMFUL, spelled)
    .replace(CONTROLS, spelled);
}

/** As JSON spells it, half by half, so that facts can still be copied. */
function spelled(character: string): string {
  return Array.from(
    { length: character.length },
    (_, half) => `\\u${character.charCodeAt(half).toString(16).padStart(4, "0")}`,
  ).join("");
}
