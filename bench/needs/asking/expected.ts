/** How many questions a way to ask is expected to take until it is known what is right. */
import {
  type Asking,
  afterAnswer,
  answersIn,
  type Chooser,
  rangeOf,
} from "../../../src/needs-assessment/ordering/chooser.ts";
import { restReader } from "../../../src/needs-assessment/ordering/rest-of.ts";
import type { WayToAsk } from "./ways-to-ask.ts";

/** Over all answers, each as often as it is to be expected; states from which an interview goes on alike are counted once. */
export function expectedQuestions(chooser: Chooser, start: Asking, wayToAsk: WayToAsk): number {
  const read = restReader(chooser);
  const known = new Map<string, number>();

  function from(asking: Asking): number {
    const { key } = read(asking);
    const old = known.get(key);
    if (old !== undefined) return old;
    const question = wayToAsk(chooser, asking);
    let sum = 0;
    let shares = 0;
    if (question === undefined) throw new Error("nothing is left to ask, and it is not known what is right");
    for (const { state, share } of answersIn(chooser, asking, question)) {
      const range = rangeOf(chooser, state);
      if (range < 0) continue;
      shares += share;
      if (range > 0) sum += share * from(afterAnswer(asking, question, state));
    }
    const count = 1 + sum / shares;
    known.set(key, count);
    return count;
  }

  return rangeOf(chooser, start.state) > 0 ? from(start) : 0;
}

/** The same for a form that asks in its order, whatever was answered, until it is known what is right. */
export function expectedInOrder(chooser: Chooser, start: Asking, order: readonly number[]): number {
  const read = restReader(chooser);
  const known = new Map<string, number>();

  function from(asking: Asking, place: number): number {
    if (rangeOf(chooser, asking.state) === 0) return 0;
    const question = order[place];
    if (question === undefined) throw new Error("everything is asked, and it is not known what is right");
    const key = `${place} ${read(asking).key}`;
    const old = known.get(key);
    if (old !== undefined) return old;
    let sum = 0;
    for (const { state, share } of answersIn(chooser, asking, question))
      sum += share * from(afterAnswer(asking, question, state), place + 1);
    known.set(key, 1 + sum);
    return 1 + sum;
  }

  return from(start, 0);
}
