const longest = 60;

/**
 * Quotes what a user wrote, for a message: short, on one line, and harmless on a terminal.
 *
 * Control characters, direction marks, lone surrogates and backticks come out as `\uXXXX`; objects are
 * named and not read, so a hostile or cyclic one costs nothing. Of a list it is told whether it is empty.
 *
 * @example
 * ```ts
 * import { inBackticks } from "evenhand/issue";
 *
 * inBackticks("delai"); //=> "`delai`"
 * inBackticks(-0); //=> "`-0`"
 * inBackticks([1, 2]); //=> "`[...]`"
 * ```
 */
export function inBackticks(value: unknown): string {
  return `\`${plain(value)}\``;
}

function plain(value: unknown): string {
  if (Object.is(value, -0)) return "-0";
  switch (typeof value) {
    case "string":
      return harmless(value);
    case "bigint":
      return `${harmless(String(value))}n`;
    case "function":
    case "symbol":
      return typeof value;
    case "object":
      if (value !== null) return Array.isArray(value) ? listed(value) : "{...}";
  }
  return String(value);
}

function listed(list: readonly unknown[]): string {
  try {
    if (list.length === 0) return "[]";
  } catch {
    // What only acts as a list may throw where it is read.
  }
  return "[...]";
}

function harmless(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}...` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}`]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
