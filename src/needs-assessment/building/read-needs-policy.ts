/**
 * The outer form of a needs policy, and the policies inside it by a reader that differs: a literal holds policies, a
 * document holds documents.
 */
import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { MOST_REQUIREMENTS, SHELL } from "../needs-policy-document.ts";
import { makeNeedsPolicy } from "./make-needs-policy.ts";

const PARTS = z.strictObject({
  ...SHELL,
  requirements: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST_REQUIREMENTS)),
  manner: z.exactOptional(z.unknown()),
});

/** Reads every part, and puts them together where each is sound by itself. */
export function readNeedsPolicy(
  value: unknown,
  readPolicy: (value: unknown, path: Issue["path"]) => Result<Policy>,
): Result<NeedsPolicy> {
  const shell = readAs(PARTS, value);
  const written = partsOf(value);
  const read = written.requirements.map((one, place) => readPolicy(one, ["requirements", place]));
  const manner = written.manner === undefined ? undefined : readPolicy(written.manner, ["manner"]);
  const issues = [shell, ...read, ...(manner === undefined ? [] : [manner])].flatMap((part) =>
    part.ok ? [] : part.issues,
  );
  if (!shell.ok || issues.length > 0) return { ok: false, issues };
  const { requirements: _, manner: __, ...rest } = shell.value;
  const policies = read.flatMap((part) => (part.ok ? [part.value] : []));
  return makeNeedsPolicy(rest, policies, manner?.ok ? manner.value : undefined);
}

/** The policies inside, as far as they can be told where the outer form is wrong. */
function partsOf(value: unknown): { readonly requirements: readonly unknown[]; readonly manner: unknown } {
  if (typeof value !== "object" || value === null) return { requirements: [], manner: undefined };
  const { requirements, manner } = value as { readonly requirements?: unknown; readonly manner?: unknown };
  const listed = Array.isArray(requirements) ? requirements.slice(0, MOST_REQUIREMENTS) : [];
  return { requirements: listed, manner };
}
