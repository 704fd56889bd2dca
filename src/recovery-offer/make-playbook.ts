/**
 * From a name and policies to a playbook, or to every reason why they make none.
 */
import * as z from "zod/mini";
import { inBackticks, MisuseError, type Result, readAs } from "../issue/index.ts";
import { decide, digestOf } from "../policy/index.ts";
import { currenciesOf, type PlaybookPolicies, playbookIssues } from "./playbook-issues.ts";
import { CHECKED, type RecoveryPlaybook } from "./recovery-playbook.ts";

/** How a playbook is called. */
export interface PlaybookName {
  readonly id: string;
  readonly version: string;
  readonly title?: string;
}

const text = z.string().check(z.minLength(1), z.maxLength(200));
const name = {
  id: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(200)),
  version: text,
  title: z.exactOptional(text),
};

/** Checks the name; the policies beside it are read by themselves. */
export const PlaybookHeader: z.ZodMiniType<PlaybookName> = z.strictObject({
  ...name,
  entitlement: z.optional(z.unknown()),
  goodwill: z.optional(z.unknown()),
  redress: z.optional(z.unknown()),
  payment: z.optional(z.unknown()),
  authority: z.optional(z.unknown()),
});

/** The policies are sound each by itself; here it is seen whether they go together. */
export function makePlaybook(parts: PlaybookName & PlaybookPolicies): Result<RecoveryPlaybook> {
  const { entitlement, goodwill, redress, payment, authority } = parts;
  const policies: PlaybookPolicies = {
    entitlement,
    ...(goodwill === undefined ? {} : { goodwill }),
    ...(redress === undefined ? {} : { redress }),
    ...(payment === undefined ? {} : { payment }),
    authority,
  };
  // What is not a policy is a mistake of the program, and deciding anything says so.
  for (const policy of Object.values(policies)) decide(policy, {});
  const header = readAs(PlaybookHeader, parts);
  const issues = [...(header.ok ? [] : header.issues), ...playbookIssues(policies)];
  if (issues.length > 0) return { ok: false, issues };
  const { id, version, title } = parts;
  const named = { id, version, ...(title === undefined ? {} : { title }) };
  const digests = Object.fromEntries(
    Object.entries(policies).map(([place, policy]) => [place, policy.digest]),
  );
  return {
    ok: true,
    value: Object.freeze({
      ...named,
      digest: digestOf({ ...named, ...digests }),
      currency: currenciesOf(policies)[0] as string,
      ...policies,
      [CHECKED]: true as const,
    }),
  };
}

/**
 * What is not a playbook is a mistake of the program: its policies were never held against each other.
 *
 * @throws MisuseError `not-a-playbook`.
 */
export function ensurePlaybook(playbook: RecoveryPlaybook): void {
  if ((playbook as RecoveryPlaybook | undefined | null)?.[CHECKED] === true) return;
  const help = "give what `definePlaybook` or `parsePlaybook` made";
  throw new MisuseError("not-a-playbook", `${inBackticks(playbook)} is not a playbook: ${help}`);
}
