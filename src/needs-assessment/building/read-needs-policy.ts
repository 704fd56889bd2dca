/**
 * The outer form of a needs policy, and the policies inside it by a reader that differs: a literal holds policies, a
 * document holds documents.
 */
import * as z from "zod/mini";
import { type Issue, type Result, readAs } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { NeedsPolicy } from "../needs-policy.ts";
import { MOST_REQUIREMENTS, SHELL } from "../needs-policy-document.ts";
import { readPlain } from "../reading/read-plain.ts";
import { makeNeedsPolicy } from "./make-needs-policy.ts";

const PARTS = z.strictObject({
  ...SHELL,
  requirements: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST_REQUIREMENTS)),
  manner: z.exactOptional(z.unknown()),
});

const INSIDE = z.object({ requirements: z.catch(z.array(z.unknown()), []), manner: z.optional(z.unknown()) });

/** Reads every part, and puts them together where each is sound by itself. */
export function readNeedsPolicy(
  value: unknown,
  readPolicy: (value: unknown, path: Issue["path"]) => Result<Policy>,
): Result<NeedsPolicy> {
  const shell = readAs(PARTS, value);
  // The policies inside, as far as they can be told where the outer form is wrong.
  const inside = shell.ok ? shell : readAs(INSIDE, value);
  const { requirements = [], manner: written } = inside.ok ? inside.value : {};
  const read = requirements
    .slice(0, MOST_REQUIREMENTS)
    .map((one, place) => readPolicy(one, ["requirements", place]));
  const manner = written === undefined ? undefined : readPolicy(written, ["manner"]);
  const issues = [shell, ...read, ...(manner === undefined ? [] : [manner])].flatMap((part) =>
    part.ok ? [] : part.issues,
  );
  if (!shell.ok || issues.length > 0) return { ok: false, issues };
  const { requirements: _, manner: __, ...rest } = shell.value;
  const policies = read.flatMap((part) => (part.ok ? [part.value] : []));
  // What customers' words mean may have any form.
  return readPlain(() => makeNeedsPolicy(rest, policies, manner?.ok ? manner.value : undefined));
}
