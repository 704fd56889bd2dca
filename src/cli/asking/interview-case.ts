import { decide, explain, type GivenFacts, type Policy } from "../../policy/index.ts";
import { caseOptionsOf } from "../add-case-options.ts";
import { decisionLines } from "../decision-lines.ts";
import { BROKEN_OFF, type ExitCode, GOOD, NEGATIVE } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";
import { styled } from "../terminal/line.ts";
import { print } from "../terminal/print.ts";
import { printJson } from "../terminal/print-json.ts";
import type { AskOptions } from "./ask-options.ts";
import { caseInterview } from "./case-interview.ts";
import { holdInterview } from "./hold-interview.ts";
import type { Prompter } from "./prompter.ts";
import { writeSession } from "./session-file.ts";

/** Finds out about a case in a dialogue, and says what is decided and why, as `decide --explain` does. */
export async function interviewCase(
  policy: Policy,
  start: GivenFacts,
  options: AskOptions,
  prompter: Prompter,
  io: Io,
): Promise<ExitCode> {
  const { locale = "en", json, session: file } = options;
  const how = caseOptionsOf(options);
  const { ended, state } = await holdInterview(
    caseInterview(policy, how, locale),
    { facts: start, unanswered: [] },
    prompter,
    ({ facts }) => {
      if (file !== undefined) writeSession(file, facts, io);
    },
  );
  const { facts } = state;
  const decision = decide(policy, facts, how);
  if (json === true) await printJson({ ended, facts, decision }, io);
  else {
    const explanation = explain(decision, { audience: "agent", locale });
    const kept = file === undefined ? `facts: ${JSON.stringify(facts)}` : `kept in ${file}`;
    await print([...decisionLines(decision, locale, explanation), [styled("dim", kept)]], io);
  }
  if (ended === "cancelled") return BROKEN_OFF;
  return decision.status === "decided" || decision.status === "open" ? GOOD : NEGATIVE;
}
