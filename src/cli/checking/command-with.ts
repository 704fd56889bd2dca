import { harmlessJson } from "../terminal/harmless-json.ts";
import { styled } from "../terminal/line.ts";

/** A command to copy, with facts. In them a quote is spelled out, which means the same to whoever reads JSON. */
export function commandWith(
  command: "decide" | "ask",
  file: string,
  facts: unknown,
): ReturnType<typeof styled> {
  const written = quoted(harmlessJson(facts).replaceAll("'", "\\u0027"));
  return styled("cyan", `evenhand ${command} ${quoted(file)} --facts ${written}`);
}

/** As a shell takes it. */
function quoted(text: string): string {
  return /^[\w.:/@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
