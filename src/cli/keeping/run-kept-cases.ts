import * as z from "zod/mini";
import { type Issue, inBackticks, type Result, readAs } from "../../issue/index.ts";
import { type CaseResult, type Policy, PolicyCase, parsePolicy, runCases } from "../../policy/index.ts";
import type { Locate } from "../reading/position-in.ts";
import { readJsonText } from "../reading/read-json-text.ts";
import { KeptCases } from "./kept-cases.ts";

/** A file may hold far more cases than a document. */
const LIMITS = { size: 8_000_000 };

/** How kept cases came out under a policy: one result each, in their order. */
export interface KeptResults {
  readonly cases: readonly PolicyCase[];
  readonly results: readonly CaseResult[];
  /** Where a part of the file stands. */
  readonly locate: Locate;
  /** The first step of the path of a case in the file: none where the file is a bare list. */
  readonly root: readonly string[];
}

/**
 * Runs the cases of a file against a policy, as those that a document carries. They are read as such too: what names no
 * fact, or expects nothing, is an issue with its place in the file.
 */
export function runKeptCases(text: string, policy: Policy): Result<KeptResults> {
  const json = readJsonText(text);
  if (!json.ok) return json;
  const { value, locate } = json.value;
  const root = Array.isArray(value) ? [] : ["cases"];
  const placed = (issues: readonly Issue[]): Result<never> => ({
    ok: false,
    issues: issues.map((issue) => ({ ...issue, ...locate(issue.path) })),
  });
  const kept = Array.isArray(value) ? readAs(LIST, value) : readAs(KeptCases, value);
  if (!kept.ok) return placed(kept.issues);
  const cases = "cases" in kept.value ? kept.value.cases : kept.value;
  if ("policy" in kept.value && kept.value.policy !== policy.id)
    return placed([strange(kept.value.policy, policy.id)]);
  const read = parsePolicy({ ...policy.document, cases }, { limits: LIMITS });
  if (!read.ok)
    return placed(read.issues.map((issue) => ({ ...issue, path: [...root, ...issue.path.slice(1)] })));
  return { ok: true, value: { cases, results: runCases(read.value), locate, root } };
}

const LIST: z.ZodMiniType<readonly PolicyCase[]> = z.array(PolicyCase);

function strange(other: string, id: string): Issue {
  return {
    code: "other-policy",
    path: ["policy"],
    message: `these are cases of ${inBackticks(other)}, and the policy is ${inBackticks(id)}`,
    help: "name the policy that they were kept for",
  };
}
