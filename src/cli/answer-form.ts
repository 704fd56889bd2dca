import type { Fact } from "../policy/index.ts";
import { valueForm } from "./value-form.ts";

/** How the answer to a question is written into `--facts`: in words, with an example where words are not enough. */
export function answerForm(fact: Fact): string {
  const absent = fact.optional === true ? '; {"is":"absent"} where there is none' : "";
  return valueForm(fact, JSON.stringify) + absent;
}
