import type { Issue } from "../issue/index.ts";
import { type DecideOptions, decide, type ExplainOptions, explain, type Policy } from "../policy/index.ts";
import { readFacts } from "./reading/read-facts.ts";
import { type InputLine, readLines } from "./reading/read-lines.ts";
import { harmlessJson } from "./terminal/harmless-json.ts";
import type { Io } from "./terminal/io.ts";

/** The longest line that is read, in bytes. */
const LONGEST = 1_000_000;
/** Characters that are gathered before they are written. */
const PORTION = 65_536;

/** How the cases of a stream are decided; with `explain` each decision carries its explanation. */
export interface DecideLinesOptions {
  readonly decide: DecideOptions;
  readonly explain?: ExplainOptions;
}

/**
 * Decides a stream of cases, one JSON object a line, and writes one decision a line in the same order. Blank lines
 * are passed over. A line that cannot be used gives `{"status":"invalid","line":n,"issues":[...]}`, and the rest go
 * on. Waits for whoever reads, so that memory stays bounded. Returns how many were invalid.
 */
export async function decideLines(
  policy: Policy,
  options: DecideLinesOptions,
  { stdin, stdout }: Pick<Io, "stdin" | "stdout">,
): Promise<number> {
  let invalid = 0;
  for await (const lines of readLines(stdin, LONGEST)) {
    let text = "";
    for (const line of lines) {
      if (line.text !== undefined && line.text.trim() === "") continue;
      const answer = answerTo(line, policy, options);
      if (answer.status === "invalid") invalid += 1;
      text += `${harmlessJson(answer)}\n`;
      if (text.length >= PORTION) {
        await stdout.write(text);
        text = "";
      }
    }
    // Whoever feeds us line by line gets each answer at once.
    if (text !== "") await stdout.write(text);
  }
  return invalid;
}

function answerTo({ number: line, text, problem }: InputLine, policy: Policy, options: DecideLinesOptions) {
  if (text === undefined) return { status: "invalid", line, issues: [unreadable(problem)] } as const;
  const facts = readFacts(text);
  if (!facts.ok) return { status: "invalid", line, issues: facts.issues } as const;
  const decision = decide(policy, facts.value, options.decide);
  const explanation = options.explain && { explanation: explain(decision, options.explain) };
  if (decision.status === "invalid") return { ...decision, line, ...explanation };
  return { ...decision, ...explanation };
}

function unreadable(problem: InputLine["problem"]): Issue {
  if (problem === "too-long") {
    const message = `this line has more than ${LONGEST} bytes`;
    return { code: "line-too-long", path: [], message, help: "give one case a line" };
  }
  return { code: "not-utf-8", path: [], message: "this line is not UTF-8 text", help: "send UTF-8" };
}
