import type { Witness } from "../../analysis/index.ts";
import { resultInWords } from "../result-in-words.ts";
import { harmlessJson } from "../terminal/harmless-json.ts";
import { type Line, styled } from "../terminal/line.ts";
import { commandWith } from "./command-with.ts";

/** A case as a command to copy, and what it says; without a file that decides it, its facts. */
export function exampleLines(word: string, file: string | undefined, witness: Witness): readonly Line[] {
  const facts = file === undefined ? harmlessJson(witness.facts) : commandWith("decide", file, witness.facts);
  return [
    ["  ", styled("dim", `${word}: `), resultOf(witness)],
    ["    ", facts],
  ];
}

function resultOf({ status, outcome, rules }: Witness): string {
  const fields = Object.entries((outcome ?? {}) as Readonly<Record<string, unknown>>);
  const said = fields.map(([field, value]) => `${field} ${resultInWords(value, "en")}`).join(", ");
  const by = rules.length === 0 ? "" : ` by ${rules.join(", ")}`;
  return `${status === "decided" ? said : status}${by}`;
}
