import { type Issue, issueText, readAs } from "../../issue/index.ts";
import {
  type Assessment,
  answer,
  assess,
  type NeedsPolicy,
  startAssessment,
} from "../../needs-assessment/index.ts";
import type { GivenFacts } from "../../policy/index.ts";
import { Contact } from "../../service/index.ts";
import { BadUse } from "../exit-code.ts";
import { needFacts } from "../reading/need-facts.ts";
import { needSound } from "../reading/need-sound.ts";
import { readJsonText } from "../reading/read-json-text.ts";
import type { Io } from "../terminal/io.ts";
import type { AskOptions } from "./ask-options.ts";
import { readSession } from "./session-file.ts";

/**
 * What is known of a customer's need before anything is asked: what the session file has, and what `--facts` adds to it, by
 * question.
 *
 * @throws BadUse after saying what is wrong.
 */
export async function startNeeds(policy: NeedsPolicy, options: AskOptions, io: Io): Promise<Assessment> {
  const contact = options.contact === undefined ? undefined : contactIn(options.contact);
  const kept = options.session === undefined ? undefined : await readSession(options.session, io);
  let known = startAssessment(policy, contact);
  if (kept !== undefined && options.session !== undefined) {
    const json = readJsonText(kept);
    const session = (await needSound(options.session, "JSON", json, io)).value as Assessment;
    known = contact === undefined ? session : { ...session, contact };
    const result = assess(policy, known);
    const issues = result.status === "invalid" ? result.issues : [];
    const read = issues.length > 0 ? ({ ok: false, issues } as const) : ({ ok: true, value: known } as const);
    await needSound(options.session, `an assessment under ${policy.id} ${policy.version}`, read, io);
  }
  return withReplies(policy, known, needFacts(options.facts));
}

function withReplies(policy: NeedsPolicy, start: Assessment, replies: GivenFacts): Assessment {
  let known = start;
  const issues: Issue[] = [];
  for (const [question, reply] of Object.entries(replies)) {
    const next = answer(policy, known, question, reply);
    if (next.ok) known = next.value;
    else issues.push(...next.issues);
  }
  if (issues.length > 0) throw new BadUse(`--facts: ${issues.map(issueText).join("; ")}`);
  return known;
}

function contactIn(text: string): Contact {
  const json = readJsonText(text);
  const read = json.ok ? readAs(Contact, json.value.value, ["contact"]) : json;
  if (!read.ok) throw new BadUse(`--contact: ${read.issues.map(issueText).join("; ")}`);
  return read.value;
}
