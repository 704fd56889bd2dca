/**
 * A failure and a contact from outside, all their issues at once.
 */
import { type Issue, type Result, readAs } from "../issue/index.ts";
import { Contact } from "../service/index.ts";
import { ASKING, caseFactIssues, isToldTwice } from "./case-fact-issues.ts";
import { OWN_FACTS } from "./facts-for.ts";
import { Failure } from "./failure.ts";
import { issueOf } from "./messages.ts";
import type { RecoveryPlaybook } from "./recovery-playbook.ts";

/** What a recovery is decided on. */
export interface Grounds {
  readonly failure: Failure;
  readonly contact: Contact;
}

/** Copies both, or says what is wrong with them. The issues of a contact stand under `contact`. */
export function readGrounds(playbook: RecoveryPlaybook, failure: unknown, contact: unknown): Result<Grounds> {
  const readFailure = readAs(Failure, failure);
  const readContact = readAs(Contact, contact, ["contact"]);
  if (readFailure.ok && readContact.ok && !isToldTwice(readFailure.value))
    return { ok: true, value: { failure: readFailure.value, contact: readContact.value } };
  const issues: Issue[] = readFailure.ok ? [] : [...readFailure.issues];
  issues.push(...caseFactIssues(playbook, ASKING, failure));
  if (!readContact.ok) issues.push(...readContact.issues);
  return { ok: false, issues };
}

/** Facts that no policy asks for: perhaps misspelt, so that the one that was meant is unknown. */
export function unusedFacts(playbook: RecoveryPlaybook, { facts }: Failure): readonly Issue[] {
  const { entitlement, goodwill, redress, payment } = playbook;
  const asked = [entitlement, goodwill, redress, payment].flatMap((policy) =>
    Object.keys(policy?.document.facts ?? {}),
  );
  const known = [...new Set(asked)].filter((name) => !OWN_FACTS.some((own) => own === name));
  const unused = Object.keys(facts).filter((name) => !known.includes(name));
  return unused.slice(0, MOST_UNUSED).map((name) => issueOf("unused-fact", ["facts", name], name, known));
}

/** Unused facts that are told one by one: a ticket may have hundreds of fields. */
const MOST_UNUSED = 20;
