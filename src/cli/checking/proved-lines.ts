/**
 * What was proved: a line for each guarantee that holds, and how many of all do.
 */
import type { Analysis, Proof } from "../../analysis/index.ts";
import { type Line, styled } from "../terminal/line.ts";
import { counted } from "./counted.ts";

/** The lines. What is refuted or undecided is a finding already. */
export function provedLines(file: string, { guarantees }: Analysis): readonly Line[] {
  return guarantees.flatMap(({ status, text }) =>
    status === "proved" ? [[styled("bold", file), " ", styled("green", "proved"), ` ${text}`]] : [],
  );
}

/** `2 guarantees proved`, `1 of 2 guarantees proved`. */
export function provedOf(guarantees: readonly Proof[]): string {
  const proved = guarantees.filter(({ status }) => status === "proved").length;
  return `${proved < guarantees.length ? `${proved} of ` : ""}${counted(guarantees.length, "guarantee")} proved`;
}
