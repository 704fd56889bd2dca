import { type Assessment, assess, type NeedsPolicy, needsStatement } from "../../needs-assessment/index.ts";
import { BROKEN_OFF, type ExitCode, GOOD, NEGATIVE } from "../exit-code.ts";
import type { Io } from "../terminal/io.ts";
import { type Line, styled } from "../terminal/line.ts";
import { print } from "../terminal/print.ts";
import { printJson } from "../terminal/print-json.ts";
import type { AskOptions } from "./ask-options.ts";
import { holdInterview } from "./hold-interview.ts";
import { needsInterview } from "./needs-interview.ts";
import { needsLines } from "./needs-lines.ts";
import type { Prompter } from "./prompter.ts";
import { writeSession } from "./session-file.ts";

/** Finds out what a customer needs in a dialogue, and says what it comes to, with the needs in writing. */
export async function interviewNeeds(
  policy: NeedsPolicy,
  start: Assessment,
  options: AskOptions,
  prompter: Prompter,
  io: Io,
): Promise<ExitCode> {
  const { locale = "en", json, session: file } = options;
  const { ended, state } = await holdInterview(
    needsInterview(policy, locale),
    { session: start, askedManner: false },
    prompter,
    ({ session }) => {
      if (file !== undefined) writeSession(file, session, io);
    },
  );
  const { session } = state;
  const result = assess(policy, session, { locale });
  if (json === true) await printJson({ ended, session, result }, io);
  else {
    const statement = needsStatement(policy, session, { locale });
    const stated =
      statement.status === "stated" ? statement.text.split("\n").map((text): Line => [text]) : [];
    // The reasons stand in the statement.
    const lines = needsLines(result, policy, locale);
    const [head = []] = lines;
    const shown = result.status === "decided" || result.status === "none-fits" ? [head] : lines;
    await print([...shown, ...(stated.length > 0 ? [[], ...stated] : []), ...keptLines(file)], io);
  }
  if (ended === "cancelled") return BROKEN_OFF;
  return result.status === "decided" || result.status === "open" ? GOOD : NEGATIVE;
}

function keptLines(file: string | undefined): readonly Line[] {
  return file === undefined ? [] : [[], [styled("dim", `kept in ${file}`)]];
}
