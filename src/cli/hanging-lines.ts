import type { Counterfactual, Enough, NeededFacts, NotSettled } from "../policy/index.ts";
import { resultInWords } from "./result-in-words.ts";
import { type Line, styled } from "./terminal/line.ts";

/** What the result of one case hangs on. */
export interface Hanging {
  readonly enough: Enough | NotSettled;
  readonly needed: NeededFacts<unknown> | NotSettled;
  readonly counterfactual: Counterfactual<unknown>;
}

/** The same for a person; nothing where the case has no result that could hang on anything. */
export function hangingLines({ enough, needed, counterfactual }: Hanging, locale: string): readonly Line[] {
  return [
    ...(enough.status === "enough" ? [enoughLine(enough)] : []),
    ...(needed.status === "needed" ? neededLines(needed, locale) : []),
    ...changeLines(counterfactual, locale),
  ];
}

function enoughLine({ facts, exact }: Enough): Line {
  const names = facts.length === 0 ? "nothing" : facts.map(({ fact }) => fact).join(", ");
  const less = exact ? "" : " (perhaps less: the search was given up)";
  return [styled("dim", "enough to know: "), names, less];
}

function neededLines({ facts, perhaps }: NeededFacts<unknown>, locale: string): readonly Line[] {
  const title = styled("dim", "hangs on: ");
  const lines = facts.map(({ fact, value, instead, sensitive }): Line => {
    if (sensitive) return [title, `${fact} ${WITHHELD}`];
    return [title, `${fact}, ${changeInWords(value, instead, locale)} would change it`];
  });
  const unseen: Line = [styled("dim", "perhaps hangs on: "), (perhaps ?? []).join(", ")];
  const nothing: Line = [title, "no single fact"];
  return [...(lines.length + (perhaps ?? []).length > 0 ? lines : [nothing]), ...(perhaps ? [unseen] : [])];
}

function changeLines(found: Counterfactual<unknown>, locale: string): readonly Line[] {
  const title = styled("dim", "smallest change: ");
  if (found.status === "none") return [[title, "nothing that is known could change it so"]];
  if (found.status === "not-found") return [[title, "none was found before the search was given up"]];
  if (found.status !== "changed") return [];
  const changes = found.changes.map(({ fact, from, to, sensitive }) => {
    return `${fact} ${sensitive ? WITHHELD : changeInWords(from, to, locale)}`;
  });
  const fields = Object.entries(found.decision.outcome as object).map(
    ([field, value]) => `${field} ${resultInWords(value, locale)}`,
  );
  const rules = found.decision.because.map(({ rule }) => rule).join(", ");
  return [[title, `${changes.join("; ")}: then ${fields.join(", ")}, by ${rules}`]];
}

/** What a sensitive fact would have to be tells what it is. */
const WITHHELD = "(withheld)";

/** What would have to be, and short of long lists what is; an object stands as `--facts` takes it. */
function changeInWords(from: unknown, to: unknown, locale: string): string {
  if (!isShort(to)) return JSON.stringify(to);
  const wanted = resultInWords(to, locale);
  return isShort(from) ? `${wanted} instead of ${resultInWords(from, locale)}` : wanted;
}

function isShort(value: unknown): boolean {
  return typeof value !== "object" || value === null || "currency" in value;
}
