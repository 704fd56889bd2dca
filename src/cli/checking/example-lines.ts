import type { Witness } from "../../analysis/index.ts";
import { resultInWords } from "../result-in-words.ts";
import { harmlessJson } from "../terminal/harmless-json.ts";
import { type Line, styled } from "../terminal/line.ts";

/** A case as a command to copy, and what it says. */
export function exampleLines(word: string, file: string, witness: Witness): readonly Line[] {
  const { facts } = witness;
  return [
    ["  ", styled("dim", `${word}: `), resultOf(witness)],
    [
      "    ",
      styled(
        "cyan",
        `evenhand decide ${quoted(file)} --facts ${quoted(harmlessJson(facts).replaceAll("'", "\\u0027"))}`,
      ),
    ],
  ];
}

function resultOf({ status, outcome, rules }: Witness): string {
  const fields = Object.entries((outcome ?? {}) as Readonly<Record<string, unknown>>);
  const said = fields.map(([field, value]) => `${field} ${resultInWords(value, "en")}`).join(", ");
  const by = rules.length === 0 ? "" : ` by ${rules.join(", ")}`;
  return `${status === "decided" ? said : status}${by}`;
}

/** As a shell takes it; in the facts the quote was spelled out before, which means the same to whoever reads JSON. */
function quoted(text: string): string {
  return /^[\w.:/@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
