import { issueText } from "../../issue/index.ts";
import { askRecords } from "./ask-records.ts";
import type { Held, Interview } from "./interview.ts";
import type { Choice, Prompter } from "./prompter.ts";
import type { Query, TypedWay, Way } from "./query.ts";

/** Beside the ways to answer. */
const BACK: Choice = { label: "Go back", hint: "take the last answer back" };
const STOP: Choice = { label: "Stop here", hint: "see what is known so far" };

/**
 * Asks until nothing is left to ask, or the person stops. A reply that cannot be used is told with what is wrong, and the
 * question comes again: of what was typed, for another text. `keep` is told of everything that changes, so that nothing is lost where the dialogue breaks off.
 */
export async function holdInterview<State>(
  { next, take, before }: Interview<State>,
  start: State,
  prompter: Prompter,
  keep: (state: State) => void,
): Promise<Held<State>> {
  let state = start;
  const earlier: State[] = [];
  let again: TypedWay | undefined;
  for (let query = next(state); query !== undefined; query = next(state)) {
    const previous = earlier.at(-1) ?? before(state);
    const answered = await (again === undefined
      ? ask(query, previous !== undefined, prompter)
      : replyBy(again, query.question, prompter));
    again = undefined;
    if (answered === undefined) return { ended: "cancelled", state };
    if (answered === "stop") return { ended: "stopped", state };
    if (answered === "choose-again") continue;
    if (answered === "back") {
      earlier.pop();
      state = previous ?? state;
      keep(state);
      continue;
    }
    const taken = take(state, query, answered.reply);
    if (!taken.ok) {
      await prompter.say(taken.issues.map((issue) => issueText({ ...issue, path: [] })));
      again = answered.typed;
      continue;
    }
    earlier.push(state);
    state = taken.value;
    keep(state);
  }
  return { ended: "done", state };
}

type Answered =
  | { readonly reply: unknown; readonly typed?: TypedWay }
  | "back"
  | "stop"
  | "choose-again"
  | undefined;

async function ask(query: Query, mayGoBack: boolean, prompter: Prompter): Promise<Answered> {
  if (query.notes.length > 0) await prompter.say(query.notes);
  const choices = query.ways.map(choiceOf);
  const place = await prompter.chooseOne(query.question, [...choices, ...(mayGoBack ? [BACK] : []), STOP]);
  if (place === undefined) return undefined;
  const way = query.ways[place];
  if (way !== undefined) return replyBy(way, query.question, prompter);
  return mayGoBack && place === query.ways.length ? "back" : "stop";
}

function choiceOf(way: Way): Choice {
  return way.kind === "typed" ? { label: way.label, hint: way.form } : { label: way.label };
}

async function replyBy(way: Way, question: string, prompter: Prompter): Promise<Answered> {
  switch (way.kind) {
    case "fixed":
      return { reply: way.reply };
    case "typed": {
      const text = await prompter.write(`Type ${way.form} (nothing: choose again)`);
      if (text === undefined) return undefined;
      return text.trim() === "" ? "choose-again" : { reply: way.replyOf(text.trim()), typed: way };
    }
    case "several": {
      const places = await prompter.chooseAny(question, way.values);
      const chosen = way.values.filter((_, place) => places?.includes(place) === true);
      return places && { reply: chosen.map(({ value }) => value) };
    }
    case "records": {
      const reply = await askRecords(way, prompter);
      return reply && { reply };
    }
  }
}
