import type { Prompter } from "../../../src/cli/asking/prompter.ts";

/** What a person does: chooses the one with this label, chooses any of these, types this, or breaks off. */
export type Move = string | readonly string[] | { readonly type: string } | "break off";

export interface Scripted extends Prompter {
  /** All that was said and asked, in order; of questions with the labels that stood there. */
  readonly heard: readonly string[];
  /** The moves that nobody asked for. */
  readonly left: () => number;
}

/** A person who does these things one after the other; a question that the script does not answer is a mistake. */
export function scripted(...moves: readonly Move[]): Scripted {
  const rest = [...moves];
  const heard: string[] = [];
  const next = (question: string): Move => {
    const move = rest.shift();
    if (move === undefined) throw new Error(`nobody answers: ${question}\n${heard.join("\n")}`);
    return move;
  };
  const placeOf = (label: string, labels: readonly string[]) => {
    const place = labels.indexOf(label);
    if (place < 0) throw new Error(`no \`${label}\` among ${labels.join(" | ")}`);
    return place;
  };
  return {
    heard,
    left: () => rest.length,
    say: async (lines) => {
      heard.push(...lines);
    },
    chooseOne: async (question, choices) => {
      const labels = choices.map(({ label }) => label);
      heard.push(`${question} [${labels.join(" | ")}]`);
      const move = next(question);
      if (move === "break off") return undefined;
      if (typeof move !== "string") throw new Error(`${JSON.stringify(move)} is no choice: ${question}`);
      return placeOf(move, labels);
    },
    chooseAny: async (question, choices) => {
      const labels = choices.map(({ label }) => label);
      heard.push(`${question} {${labels.join(" | ")}}`);
      const move = next(question);
      if (move === "break off") return undefined;
      if (!Array.isArray(move)) throw new Error(`${JSON.stringify(move)} is no list: ${question}`);
      return move.map((label) => placeOf(label, labels));
    },
    write: async (question) => {
      heard.push(question);
      const move = next(question);
      if (move === "break off") return undefined;
      if (typeof move === "string" || !("type" in move)) throw new Error(`nothing was typed: ${question}`);
      return move.type;
    },
  };
}

/** A person who does these things where they are asked these questions, in whichever order; then who stops. */
export function answering(byQuestion: { readonly [question: string]: readonly Move[] }): Scripted {
  const rest = new Map(Object.entries(byQuestion).map(([question, moves]) => [question, [...moves]]));
  const heard: string[] = [];
  let last = "";
  const one = async (question: string, act: (person: Scripted) => Promise<unknown>, person: Scripted) => {
    heard.push(question);
    if (rest.has(question)) last = question;
    return act(person);
  };
  const moves = (question: string): Scripted => {
    const asked = rest.has(question) ? question : last;
    const move = rest.get(asked)?.shift();
    if (move === undefined) throw new Error(`nobody answers: ${question}\n${heard.join("\n")}`);
    return scripted(move);
  };
  return {
    heard,
    left: () => [...rest.values()].flat().length,
    say: async (lines) => {
      heard.push(...lines);
    },
    chooseOne: (question, choices) =>
      one(question, (person) => person.chooseOne(question, choices), moves(question)) as Promise<number>,
    chooseAny: (question, choices) =>
      one(question, (person) => person.chooseAny(question, choices), moves(question)) as Promise<number[]>,
    write: (question) =>
      one(question, (person) => person.write(question), moves(question)) as Promise<string>,
  };
}
