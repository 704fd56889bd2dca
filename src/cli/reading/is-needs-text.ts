import { createScanner } from "jsonc-parser";

// The scanner's token kinds: its own enum exists for its compiler only.
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COLON, STRING, END] = [1, 2, 3, 4, 6, 10, 17];

/** Fields of a needs policy that a policy which decides does not have. */
const OWN = ["offerings", "requirements"];

/**
 * Whether what stands in a text is a needs policy: only those say what is offered. It may be broken, too large or too deep,
 * for what is wrong with it is then told as of a needs policy; so the text is looked through, and not parsed.
 */
export function isNeedsText(text: string): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  let name: string | undefined;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === COLON && name !== undefined && OWN.includes(name)) return true;
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth += 1;
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth -= 1;
    name = token === STRING && depth === 1 ? scanner.getTokenValue() : undefined;
  }
  return false;
}
