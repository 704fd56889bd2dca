// The runtime against the definition, over random policies: complete cases must agree in status, rule and outcome,
// partial ones must not be contradicted by any completion that was tried.
import { configure, decide, outcome, parsePolicy } from "evenhand/policy";
import { beforeAll, describe, expect, test } from "vitest";
import { type Definition, evaluateByDefinition } from "../../src/policy/definition/evaluate-by-definition.ts";
import type { PolicyDocument } from "../../src/policy/document/policy-document.ts";
import { isSame, saidBy } from "./generators/compare-decisions.ts";
import { contradiction } from "./generators/contradiction.ts";
import { countPartial, countUsed, countWritten, coverageText, emptyCoverage } from "./generators/coverage.ts";
import { type Batch, decisionStream } from "./generators/decision-stream.ts";
import type { Case } from "./generators/draft-case.ts";
import { parameterFor } from "./generators/draft-facts.ts";
import { FAULTY } from "./generators/faulty-evaluators.ts";
import { completionsOf } from "./generators/partial-case.ts";
import type { Random } from "./generators/random.ts";
import { withOrigin } from "./generators/with-origin.ts";

const SEED = Number(process.env.SEED ?? 20261121);
const RANDOM_CASES = Number(process.env.CASES ?? 100_000);
/** Milliseconds for one decision: work is bounded in steps, so more than this is a hang. */
const SLOWEST = 10_000;
/** What is known of each case is from the strongest source, so that no fact counts as unknown. */
const verified = { from: "verified" } as const;

const coverage = emptyCoverage();
const counts = { policies: 0, random: 0, boundary: 0, bare: 0, partial: 0, completions: 0, reconfigured: 0 };
const statuses: { [status: string]: number } = {
  decided: 0,
  otherwise: 0,
  open: 0,
  gap: 0,
  conflict: 0,
  invalid: 0,
};
const mismatches: unknown[] = [];
type LoadedPolicy = Extract<ReturnType<typeof parsePolicy>, { ok: true }>["value"];

beforeAll(() => {
  for (const batch of decisionStream(SEED)) {
    if (counts.random + counts.partial >= RANDOM_CASES || mismatches.length >= 5) break;
    const { document, stream } = batch;
    counts.policies += 1;
    countWritten(coverage, document);
    const read = parsePolicy(document);
    if (!read.ok) {
      mismatches.push({ document, issues: read.issues });
      continue;
    }
    for (const facts of batch.random) compareComplete(document, read.value, facts, stream);
    for (const facts of batch.boundary) compareComplete(document, read.value, facts, stream);
    for (const partial of batch.partial) comparePartial(document, read.value, partial, stream);
    counts.random += batch.random.length;
    counts.boundary += batch.boundary.length;
    counts.partial += batch.partial.length;
    if (document.parameters && stream.chance(0.2)) compareConfigured(document, read.value, batch);
  }
}, 300_000);

function compareComplete(document: PolicyDocument, policy: LoadedPolicy, facts: Case, stream: Random) {
  const defined = evaluateByDefinition(document, facts);
  const decision = decide(policy, withOrigin(stream, facts), verified);
  countStatus(decision);
  if (!isSame(saidBy(decision), defined)) mismatches.push({ document, facts, defined, decision });
  if (needsNothing(document)) compareBare(document, policy, facts, defined);
  if (defined.status === "decided") countUsed(coverage, document, defined.rules ?? [defined.rule]);
}

/** Bare values are claims: only a policy that needs no records can be asked that way, and then it is quickest. */
const needsNothing = (document: PolicyDocument) => Object.values(document.facts).every((fact) => !fact.needs);

function compareBare(document: PolicyDocument, policy: LoadedPolicy, facts: Case, defined: Definition) {
  counts.bare += 1;
  const [quick, short] = [decide(policy, facts), outcome(policy, facts)];
  const expected = defined.status === "decided" ? defined.outcome : undefined;
  if (!isSame(saidBy(quick), defined) || !isSame(short, expected)) {
    mismatches.push({ document, facts, defined, quick, short });
  }
}

function comparePartial(
  document: PolicyDocument,
  policy: LoadedPolicy,
  partial: Batch["partial"][number],
  stream: Random,
) {
  countPartial(coverage, document, partial);
  const given = withOrigin(stream, partial.facts);
  const before = performance.now();
  const decision = decide(policy, given, verified);
  const taken = performance.now() - before;
  if (taken > SLOWEST) mismatches.push({ document, given, taken });
  countStatus(decision);
  const completions = completionsOf(partial, 30, stream);
  counts.completions += completions.length;
  const found = contradiction(document, decision, completions);
  if (found) mismatches.push({ document, given, decision, ...found });
}

/** The same policy with other parameter values, set in the document and by `configure`. */
function compareConfigured(
  document: PolicyDocument,
  policy: LoadedPolicy,
  { random, stream }: Batch & { stream: Random },
) {
  const changed = Object.fromEntries(
    Object.entries(document.facts)
      .filter(([name]) => document.parameters && `p${name}` in document.parameters)
      .map(([name, fact]) => [`p${name}`, parameterFor(stream, fact).value]),
  );
  const parameters = Object.fromEntries(
    Object.entries(document.parameters ?? {}).map(([name, parameter]) => [
      name,
      name in changed ? { ...parameter, value: changed[name] } : parameter,
    ]),
  ) as NonNullable<PolicyDocument["parameters"]>;
  // A value at the end of a domain can make a test that nothing satisfies: then neither form is a policy.
  const rewritten = { ...document, parameters };
  if (!parsePolicy(rewritten).ok) return;
  counts.reconfigured += 1;
  const configured = configure(policy, changed as never) as LoadedPolicy;
  for (const facts of random.slice(0, 4)) compareComplete(rewritten, configured, facts, stream);
}

function countStatus(decision: {
  readonly status: string;
  readonly because?: readonly { readonly rule: string }[];
}) {
  statuses[decision.status] = (statuses[decision.status] ?? 0) + 1;
  if (decision.because?.[0]?.rule === "otherwise") statuses.otherwise = (statuses.otherwise ?? 0) + 1;
}

describe("the runtime says what the definition says", () => {
  test("no mismatch", () => {
    console.log([coverageText(coverage), JSON.stringify(counts), JSON.stringify(statuses)].join("\n"));
    expect(mismatches.map((mismatch) => JSON.stringify(mismatch, printable, 1))).toEqual([]);
    expect(counts.random + counts.partial).toBeGreaterThanOrEqual(RANDOM_CASES);
    expect(counts.boundary).toBeGreaterThan(50_000);
    expect(counts.bare).toBeGreaterThan(50_000);
    expect(counts.reconfigured).toBeGreaterThan(100);
  });

  test("every operator, fact type, formula form and rounding mode was written and used 500 times", () => {
    const rare = [...coverage].filter(([, { written, used }]) => Math.min(written, used) < 500);
    expect(rare).toEqual([]);
  });

  test("no status is rare, and few decisions come from `otherwise`", () => {
    const total = counts.random + counts.boundary + counts.partial;
    const share = (status: string) => (statuses[status] ?? 0) / total;
    for (const status of ["decided", "open", "gap", "invalid"])
      expect(share(status), status).toBeGreaterThan(0.05);
    expect((statuses.otherwise ?? 0) / (statuses.decided ?? 1)).toBeLessThan(0.3);
  });
});

describe("a planted fault is caught", () => {
  test.each(Object.keys(FAULTY))("%s", (fault) => {
    const faulty = FAULTY[fault] as (typeof FAULTY)[string];
    let tried = 0;
    for (const { document, random, boundary } of decisionStream(SEED)) {
      for (const facts of [...random, ...boundary]) {
        tried += 1;
        const said = faulty(document, facts);
        if (!isSame(said, evaluateByDefinition(document, facts))) return;
      }
      expect(tried, "caught within 20,000 cases").toBeLessThan(20_000);
    }
  });
});

const printable = (_: string, value: unknown) =>
  typeof value === "bigint" || typeof value === "symbol"
    ? String(value)
    : Object.is(value, -0)
      ? "-0"
      : value;
