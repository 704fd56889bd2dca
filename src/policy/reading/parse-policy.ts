/**
 * From anything to a policy, or to every reason why it is not one.
 */
import type { Result } from "../../issue/index.ts";
import { compilePolicy } from "../compiled/compile-policy.ts";
import { PURPOSE_SHAPE } from "../document/about.ts";
import { DEFAULT_LIMITS, type Limits } from "../document/limits.ts";
import { type Effective, HEADER, HIT_POLICY, type PolicyDocument } from "../document/policy-document.ts";
import { anything, fields } from "../document/shape.ts";
import { TEXT } from "../document/text.ts";
import type { NormalPolicy } from "../normal/normal-policy.ts";
import { COMPILED, type Policy } from "../policy.ts";
import { byPriority } from "./by-priority.ts";
import { checkCollect } from "./check-collect.ts";
import { digestOf } from "./digest.ts";
import { IssueList } from "./issue-list.ts";
import { meaningOf } from "./meaning.ts";
import { ruleProblem } from "./messages/rules.ts";
import { shapeProblem } from "./messages/shape.ts";
import { plainCopyOf } from "./plain-copy-of.ts";
import { readAcceptances } from "./read-acceptances.ts";
import { readCases } from "./read-cases.ts";
import { readDeclarations } from "./read-declarations.ts";
import { readGuarantees } from "./read-guarantees.ts";
import { readPurpose } from "./read-purpose.ts";
import { readAssumptions, readOtherwise, readRules } from "./read-rules.ts";
import { hasShape, readShape } from "./read-shape.ts";
import { noteLanguages, readText } from "./read-text.ts";
import { thresholdsOver } from "./read-thresholds.ts";
import type { Reading } from "./reading.ts";
import { textsOf } from "./texts-of.ts";

// The sections are read one by one, so that a mistake in one does not hide those in another.
const SHELL = fields({
  ...HEADER,
  "permits?": anything,
  "sources?": anything,
  "parameters?": anything,
  "facts?": anything,
  "derive?": anything,
  "assume?": anything,
  "outcome?": anything,
  "rules?": anything,
  "layers?": anything,
  "otherwise?": anything,
  "guarantees?": anything,
  "cases?": anything,
  "accept?": anything,
});

/** How a document is read. */
export interface ParsePolicyOptions {
  /** Bounds that differ from the usual ones. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a policy document: any value, for instance parsed JSON. The value is copied and the copy frozen; it may be
 * hostile. All issues come at once, each with `code`, `path`, `message` and `help`.
 *
 * @example
 * ```ts
 * import { parsePolicy } from "evenhand";
 *
 * const read = parsePolicy({ id: "late-parcel", version: "1", purpose: "goodwill", facts: {}, rules: [] });
 * read.ok; //=> false
 * read.ok ? [] : read.issues.map((issue) => issue.code); //=> ["empty-list", "no-rules"]
 * ```
 */
export function parsePolicy(document: unknown, options: ParsePolicyOptions = {}): Result<Policy> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const report = new IssueList(limits.issues);
  const copied = plainCopyOf(document, limits, report);
  if (typeof copied !== "object" || copied === null || Array.isArray(copied)) {
    if (report.count === 0)
      report.add([], shapeProblem.shape("a policy is an object", "see the reference of the policy document"));
    return { ok: false, issues: report.all() };
  }
  const notes = new IssueList(limits.issues);
  const sections = copied as Readonly<Record<string, unknown>>;
  readShape(SHELL, sections, [], report);
  const reading = readDeclarations(sections, limits, report, notes);
  const normal = readNormal(sections, reading);
  if (report.count > 0) return { ok: false, issues: report.all() };
  const trusted = copied as PolicyDocument;
  const { id, version } = trusted;
  const digest = digestOf(trusted);
  const meaning = digestOf(meaningOf(normal));
  const compiled = compilePolicy(normal, trusted, Object.freeze({ id, version, digest, meaning }));
  const policy: Policy = {
    id,
    version,
    digest,
    meaning,
    document: trusted,
    notes: notes.all(),
    [COMPILED]: compiled,
  };
  return { ok: true, value: Object.freeze(policy) };
}

function readNormal(sections: Readonly<Record<string, unknown>>, reading: Reading): NormalPolicy {
  const { report } = reading;
  const language = typeof sections.language === "string" ? sections.language : "en";
  readHeader(sections, language, reading);
  const assumptions = readAssumptions(sections.assume, reading);
  const { rules, complete } = readRules(sections, reading);
  const otherwise = readOtherwise(sections.otherwise, reading);
  if (Array.isArray(sections.rules) && sections.rules.length === 0 && sections.otherwise === undefined)
    report.add(["rules"], ruleProblem.noRules());
  const { hit = "first" } = sections;
  // Where it is none of the words, the fields say nothing wrong by what they collect.
  if (hasShape(HIT_POLICY, hit)) checkCollect(hit, rules, reading);
  thresholdsOver([...assumptions, ...rules], reading);
  const guarantees = readGuarantees(sections.guarantees, reading);
  readCases(sections.cases, rules, complete, reading);
  const ids = idsOf(sections.guarantees);
  const known = { rules: complete ? new Set(rules.map(({ id }) => id)) : undefined, guarantees: ids };
  readAcceptances(sections.accept, known, reading);
  if (report.count === 0) noteLanguages(textsOf(sections as unknown as PolicyDocument), language, reading);
  const { places: facts, given } = reading;
  const outcomes = [...reading.outcomes.values()];
  const ordered = hit === "priority" ? byPriority(rules, reading) : rules;
  return {
    language,
    facts,
    given,
    outcomes,
    hit: hit === "priority" ? "first" : (hit as NormalPolicy["hit"]),
    assumptions,
    rules: ordered,
    ...(otherwise ? { otherwise } : {}),
    guarantees,
  };
}

/** The ids of the guarantees as they are written: a mistake in one of them makes its id no unknown one. */
function idsOf(guarantees: unknown): ReadonlySet<string> {
  const listed: readonly unknown[] = Array.isArray(guarantees) ? guarantees : [];
  const ids = listed.map((guarantee) => (guarantee as { readonly id?: unknown } | null)?.id);
  return new Set(ids.filter((id) => typeof id === "string"));
}

function readHeader(sections: Readonly<Record<string, unknown>>, language: string, reading: Reading): void {
  const { report } = reading;
  const { id, version, effective } = sections as { id?: unknown; version?: unknown; effective?: Effective };
  if (typeof id === "string" && !/^[a-z0-9-]{1,200}$/.test(id)) report.add(["id"], shapeProblem.badId(id));
  if (typeof version === "string" && (version === "" || version.length > 200))
    report.add(["version"], shapeProblem.badVersion(version));
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)) {
    report.add(
      ["language"],
      shapeProblem.shape(`\`${language}\` is not a language tag`, "write one such as `en` or `de-CH`"),
    );
  }
  const { from, until } = effective ?? {};
  if (typeof from === "string" && typeof until === "string" && from >= until) {
    report.add(["effective"], shapeProblem.wrongOrder(from, until));
  }
  const purpose = hasShape(PURPOSE_SHAPE, sections.purpose) ? sections.purpose : undefined;
  readPurpose(purpose, sections.permits, reading);
  if (hasShape(TEXT, sections.title)) readText(sections.title, ["title"], reading);
}
