import { type CaseResult, explain } from "../../policy/index.ts";
import { counted } from "../checking/counted.ts";
import type { Position } from "../reading/position-in.ts";
import { type Line, styled } from "../terminal/line.ts";
import type { KeptResults } from "./run-kept-cases.ts";

/** The cases that come out otherwise, each at its place with what is said of it now, and last how many passed. */
export function keptLines(file: string, { results, locate, root }: KeptResults): readonly Line[] {
  const failed = results.filter(({ passed }) => !passed);
  const verdict =
    failed.length === 0
      ? [styled("green", "passed"), `: ${counted(results.length, "case")}`]
      : [styled("red", "failed"), `: ${failed.length} of ${counted(results.length, "case")}`];
  return [
    ...failed.flatMap((result) => linesOf(file, result, locate([...root, result.index]))),
    [styled("bold", file), " ", ...verdict],
  ];
}

function linesOf(
  file: string,
  { index, case: its, differences, decision }: CaseResult,
  { line, column }: Position,
): readonly Line[] {
  const title = its.title === undefined ? "" : ` (${its.title})`;
  const place = styled("bold", `${file}:${line}:${column}`);
  const said = explain(decision, { audience: "agent" }).split("\n");
  return [
    ...differences.map(
      (difference): Line => [place, " ", styled("red", "case"), ` ${index + 1}${title}: ${difference}`],
    ),
    ...said.map((text): Line => [`  ${text}`]),
  ];
}
