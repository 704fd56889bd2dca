/**
 * Which version holds on a day. A flight in March is decided by the rules of March, whenever the letter about it comes.
 */
import { type Issue, inBackticks, MisuseError } from "../../issue/index.ts";
import { compiledOf } from "../compiled-of.ts";
import { encodeDate } from "../normal/calendar.ts";
import type { Policy } from "../policy.ts";
import { questionProblem } from "./messages.ts";
import type { PolicySet } from "./policy-set.ts";

/** Which of several policies is asked for. */
export interface InForceOptions {
  /** The policy, where there are versions of several. */
  readonly id?: string;
  /** Where the case belongs; compared as it is written. Versions of every jurisdiction are looked at where not said. */
  readonly jurisdiction?: string;
}

/** The one version that holds; or that none does, more than one does, or the question cannot be answered. */
export type InForce<Held extends Policy = Policy> =
  | { readonly status: "in-force"; readonly policy: Held }
  /** No version holds: the one that ended last before the day, and the one that begins next after it. */
  | { readonly status: "gap"; readonly before?: Held; readonly after?: Held }
  /** Several versions hold, in the order of the list. */
  | { readonly status: "overlap"; readonly policies: readonly Held[] }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

/**
 * The version of a policy that holds on a day, by the `effective` of each: from `from`, and before `until`; a version
 * without it holds always. `decide` never looks at it: which day counts (of the flight, of the claim) is yours to say.
 *
 * With a jurisdiction, a version of that jurisdiction comes first, and one that names none holds anywhere else. The
 * day is a date: at one moment two places may have different dates, and it is the place that has the policy.
 *
 * @throws MisuseError `not-a-policy`.
 *
 * @example
 * ```ts
 * import { inForce } from "evenhand";
 * import { ofcomAutomaticCompensation2021 } from "evenhand/schemes/ofcom-automatic-compensation-2021";
 * import { ofcomAutomaticCompensation2024 } from "evenhand/schemes/ofcom-automatic-compensation-2024";
 *
 * const versions = [ofcomAutomaticCompensation2021, ofcomAutomaticCompensation2024];
 * const found = inForce(versions, "2021-12-24");
 * found.status === "in-force" && found.policy.version; //=> "2021"
 * inForce(versions, "2023-12-24").status; //=> "gap"
 * ```
 */
export function inForce<Held extends Policy>(
  policies: readonly Held[] | PolicySet<Held>,
  at: string,
  { id, jurisdiction }: InForceOptions = {},
): InForce<Held> {
  const all = policiesIn(policies);
  const issues: Issue[] = [];
  if (typeof at !== "string" || encodeDate(at) === undefined) issues.push(questionProblem.notADay(at));
  const ids = [...new Set(all.map((policy) => policy.id))];
  if (id === undefined && ids.length > 1) issues.push(questionProblem.severalPolicies(ids));
  if (id !== undefined && !ids.includes(id)) issues.push(questionProblem.unknownPolicy(id, ids));
  const versions = id === undefined ? all : all.filter((policy) => policy.id === id);
  const own = versions.filter(
    ({ document }) => jurisdiction === undefined || document.jurisdiction === jurisdiction,
  );
  const elsewhere = versions.filter(({ document }) => document.jurisdiction === undefined);
  const candidates = [...own, ...elsewhere];
  if (versions.length > 0 && candidates.length === 0) {
    const known = [...new Set(versions.map(({ document }) => document.jurisdiction as string))];
    issues.push(questionProblem.unknownJurisdiction(jurisdiction, known));
  }
  if (issues.length > 0) return { status: "invalid", issues };
  const holdingOwn = own.filter((policy) => holdsOn(policy, at));
  const holding = holdingOwn.length > 0 ? holdingOwn : elsewhere.filter((policy) => holdsOn(policy, at));
  const [only] = holding;
  if (only === undefined) return { status: "gap", ...neighbours(candidates, at) };
  return holding.length === 1
    ? { status: "in-force", policy: only }
    : { status: "overlap", policies: holding };
}

function policiesIn<Held extends Policy>(policies: readonly Held[] | PolicySet<Held>): readonly Held[] {
  const held = policies as { readonly policies?: readonly Held[] } | undefined;
  const all: unknown = Array.isArray(policies) ? policies : held?.policies;
  if (!Array.isArray(all)) {
    throw new MisuseError("not-a-policy", `${inBackticks(policies)} is neither a list of policies nor a set`);
  }
  for (const policy of all) compiledOf(policy);
  return all;
}

/** Days are written so that their order is that of their letters. */
function holdsOn({ document: { effective = {} } }: Policy, day: string): boolean {
  const { from, until } = effective;
  return (from === undefined || from <= day) && (until === undefined || day < until);
}

/** The version that ended last, and the one that begins next; the first of the list where several do. */
function neighbours<Held extends Policy>(policies: readonly Held[], day: string) {
  let before: Held | undefined;
  let after: Held | undefined;
  for (const policy of policies) {
    const { from = "", until = "~" } = policy.document.effective ?? {};
    if (until <= day && until > (before?.document.effective?.until ?? "")) before = policy;
    if (from > day && from < (after?.document.effective?.from ?? "~")) after = policy;
  }
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
