/**
 * One thing that some case should exercise.
 */
import type { Spans } from "../../policy/normal-form.ts";
import type { Question } from "../asking/question.ts";
import type { Observed } from "./observe.ts";

/** What is to be exercised. */
export interface Aim {
  /** `a case with ticket single`. */
  readonly text: string;
  /** Whether a case exercises it. */
  readonly seen: (observed: Observed) => boolean;
}
/** A value of something that rules can test. */
export interface ValueAim extends Aim {
  /** The value alone: `ticket single`. */
  readonly value: string;
  readonly fact: string;
  readonly place: number;
  /** One code, or all that are there. */
  readonly spans: Spans;
}
/** Something that is looked for by questions: an answer to any of them is a case. */
export interface SoughtAim extends Aim {
  readonly questions: () => readonly Question[];
}
