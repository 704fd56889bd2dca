/**
 * From a name and policies to a playbook, or to every reason why they make none: a policy that cannot be used hides
 * nothing of what is wrong with the others.
 */
import * as z from "zod/mini";
import { type Issue, inBackticks, MisuseError, type Result, readAs } from "../issue/index.ts";
import { digestOf, type Policy } from "../policy/index.ts";
import { issueOf } from "./messages.ts";
import { currenciesOf, type PlaybookPolicies, playbookIssues } from "./playbook-issues.ts";
import { CHECKED, type RecoveryPlaybook } from "./recovery-playbook.ts";

const text = z.string().check(z.minLength(1), z.maxLength(200));
/** The name; the policies beside it are read by themselves. */
const Header = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(200)),
  version: text,
  title: z.exactOptional(text),
  entitlement: z.optional(z.unknown()),
  goodwill: z.optional(z.unknown()),
  redress: z.optional(z.unknown()),
  payment: z.optional(z.unknown()),
  authority: z.optional(z.unknown()),
});

const PLACES = ["entitlement", "goodwill", "redress", "payment", "authority"] as const;
type Place = (typeof PLACES)[number];

/** How a part becomes a policy; its issues stand where they are in the part. */
export interface PartReader {
  readonly read: (part: unknown) => Result<Policy>;
  /** What to write where a part is missing. */
  readonly help: string;
}

/** Reads every part, and sees whether those that can be used go together. */
export function makePlaybook(given: unknown, reader: PartReader): Result<RecoveryPlaybook> {
  try {
    return readPlaybook(given, reader);
  } catch {
    return { ok: false, issues: [issueOf("not-plain-data", [])] };
  }
}

function readPlaybook(given: unknown, { read, help }: PartReader): Result<RecoveryPlaybook> {
  const header = readAs(Header as z.ZodMiniType<z.output<typeof Header>>, given);
  // Without an object to look into there are no parts to read.
  if (!header.ok && header.issues.some(({ path }) => path.length === 0)) return header;
  const parts = given as { readonly [Name in Place]?: unknown };
  const issues: Issue[] = header.ok ? [] : [...header.issues];
  const policies: { [Name in Place]?: Policy } = {};
  for (const place of PLACES) {
    const part = Object.hasOwn(parts, place) ? parts[place] : undefined;
    if (part === undefined) {
      const needed = place === "entitlement" || place === "authority";
      if (needed) issues.push(issueOf("policy-missing", [place], place, help));
      continue;
    }
    const policy = read(part);
    if (policy.ok) policies[place] = policy.value;
    else issues.push(...policy.issues.map((issue) => ({ ...issue, path: [place, ...issue.path] })));
  }
  issues.push(...playbookIssues(policies));
  if (issues.length > 0 || !header.ok) return { ok: false, issues };
  return { ok: true, value: playbookOf(header.value, policies as PlaybookPolicies) };
}

function playbookOf(
  { id, version, title }: z.output<typeof Header>,
  policies: PlaybookPolicies,
): RecoveryPlaybook {
  const named = { id, version, ...(title === undefined ? {} : { title }) };
  const digests = Object.fromEntries(
    Object.entries(policies).map(([place, policy]) => [place, policy.digest]),
  );
  return Object.freeze({
    ...named,
    digest: digestOf({ ...named, ...digests }),
    currency: currenciesOf(policies)[0] as string,
    ...policies,
    [CHECKED]: true as const,
  });
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
