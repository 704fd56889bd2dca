import { decide, type GivenFacts, type Policy } from "../../policy/index.ts";
import { caseOptionsOf } from "../add-case-options.ts";
import { needFacts } from "../reading/need-facts.ts";
import { needSound } from "../reading/need-sound.ts";
import { readFacts } from "../reading/read-facts.ts";
import type { Io } from "../terminal/io.ts";
import type { AskOptions } from "./ask-options.ts";
import { readSession } from "./session-file.ts";

/**
 * What is known of a case before anything is asked: what the session file has, and what `--facts` adds to it.
 *
 * @throws BadUse where the file has no facts of this policy.
 */
export async function startCase(policy: Policy, options: AskOptions, io: Io): Promise<GivenFacts> {
  const given = needFacts(options.facts);
  const { session } = options;
  const text = session === undefined ? undefined : await readSession(session, io);
  if (session === undefined || text === undefined) return given;
  const kept = await needSound(session, "facts", readFacts(text), io);
  const decision = decide(policy, kept, caseOptionsOf(options));
  const issues = decision.status === "invalid" ? decision.issues : [];
  const read = issues.length > 0 ? ({ ok: false, issues } as const) : ({ ok: true, value: kept } as const);
  await needSound(session, `facts of ${policy.id}`, read, io);
  return { ...kept, ...given };
}
