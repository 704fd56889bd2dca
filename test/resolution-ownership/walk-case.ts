/**
 * A history, drawn step by step.
 */
import { applyEvent, type CaseEvent, type CaseState } from "evenhand/resolution-ownership";
import * as fc from "fast-check";
import { enabledEvents, wildEvents } from "./draw-events.ts";
import { freshCase, opened, ownership, START } from "./prescription.ts";

/** One choice: which event, after how many minutes, whether a wild one, whether it is reported late. */
export interface Draw {
  readonly choice: number;
  readonly minutes: number;
  readonly wild: boolean;
  readonly late: boolean;
}

/** An event and the case before and after it; a refused one has the codes of its issues. */
export interface Step {
  readonly before: CaseState;
  readonly event: CaseEvent;
  readonly after: CaseState;
  readonly refused?: readonly string[];
}

export interface Walk {
  readonly opening: typeof opened;
  readonly first: CaseState;
  readonly steps: readonly Step[];
  readonly last: CaseState;
}

export const draws: fc.Arbitrary<readonly Draw[]> = fc.array(
  fc.record({
    choice: fc.nat(10_000),
    minutes: fc.oneof(fc.nat(20), fc.nat(400), fc.nat(6000)),
    wild: fc.nat(3).map((one) => one === 0),
    late: fc.nat(7).map((one) => one === 0),
  }),
  { maxLength: 60, size: "max" },
);

/** Walks a case along its draws. */
export function walkCase(list: readonly Draw[], apply: typeof applyEvent = applyEvent): Walk {
  const first = freshCase();
  let state = first;
  let clock = Date.parse(START);
  const steps: Step[] = [];
  for (const { choice, minutes, wild, late } of list) {
    if (!late) clock += minutes * 60_000;
    const moment = late ? Math.max(Date.parse(START), clock - minutes * 60_000) : clock;
    const time = new Date(moment).toISOString().replace(".000Z", "Z");
    const events = wild ? wildEvents(state, time) : enabledEvents(state, time);
    const event = events[choice % events.length] as CaseEvent;
    const before = structuredClone(state);
    const result = apply(ownership, state, event);
    const after = result.ok ? result.value : state;
    const refused = result.ok ? {} : { refused: result.issues.map(({ code }) => code) };
    steps.push({ before, event, after, ...refused });
    state = after;
  }
  return { opening: opened, first, steps, last: state };
}
