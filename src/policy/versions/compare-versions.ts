/**
 * Whether versions of policies fit together: no day on which two of one policy hold, no two that a decision could not
 * tell apart. Days on which none holds are told as well, for they may be meant.
 */
import type { Issue } from "../../issue/index.ts";
import type { Effective } from "../document/policy-document.ts";
import type { Policy } from "../policy.ts";
import { setProblem } from "./messages.ts";

/** More issues than these are only counted. */
const MOST = 1_000;

/** A policy with its place in the list. */
interface Placed {
  readonly policy: Policy;
  readonly place: number;
}

/** What is wrong with these policies side by side, and what their author should look at. */
export function compareVersions(policies: readonly Policy[]): {
  readonly issues: readonly Issue[];
  readonly notes: readonly Issue[];
} {
  const issues: Issue[] = [];
  const notes: Issue[] = [];
  const placed = policies.map((policy, place) => ({ policy, place }));
  const twice = new Set(duplicatesIn(placed, issues));
  const single = placed.filter((one) => !twice.has(one));
  for (const versions of groupsOf(single, ({ policy: { id } }) => id)) {
    const everywhere = versions.filter(({ policy }) => jurisdictionOf(policy) === undefined);
    for (const group of groupsOf(versions, ({ policy }) => JSON.stringify([jurisdictionOf(policy)]))) {
      overlapsIn(sorted(group), issues);
      const own = jurisdictionOf(group[0].policy);
      gapsIn(sorted(own === undefined ? group : [...group, ...everywhere]), own, notes);
    }
  }
  return { issues: capped(issues), notes: notes.slice(0, MOST) };
}

/** As many issues as anybody reads; the last one says that there are more. */
export function capped(issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - MOST;
  return more > 0 ? [...issues.slice(0, MOST), setProblem.more(more)] : issues;
}

function jurisdictionOf({ document }: Policy): string | undefined {
  return document.jurisdiction;
}

function periodOf({ policy }: Placed): Effective {
  return policy.document.effective ?? {};
}

/** Days are compared as they are written; what has no first day begins before all others. */
function sorted(group: readonly Placed[]): readonly Placed[] {
  return [...group].sort((a, b) => {
    const [one = "", other = ""] = [periodOf(a).from, periodOf(b).from];
    return one === other ? a.place - b.place : one < other ? -1 : 1;
  });
}

function groupsOf(
  placed: readonly Placed[],
  key: (one: Placed) => string,
): readonly (readonly [Placed, ...Placed[]])[] {
  const groups = new Map<string, [Placed, ...Placed[]]>();
  for (const one of placed) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** Every version but the first of those with one name. */
function duplicatesIn(placed: readonly Placed[], issues: Issue[]): readonly Placed[] {
  const known = new Set<string>();
  return placed.filter(({ policy, place }) => {
    const name = JSON.stringify([policy.id, policy.version]);
    if (!known.has(name)) {
      known.add(name);
      return false;
    }
    issues.push(setProblem.duplicate([place, "version"], policy));
    return true;
  });
}

/** Every two that hold on one day. As long as there are few issues, few versions hold at a time. */
function overlapsIn(group: readonly Placed[], issues: Issue[]): void {
  let holding: readonly Placed[] = [];
  for (const later of group) {
    const { from = "", until } = periodOf(later);
    holding = holding.filter((earlier) => from < (periodOf(earlier).until ?? "~"));
    for (const earlier of holding) {
      // What has no end stands last.
      const [end] = [until, periodOf(earlier).until].sort();
      const days = { ...(from === "" ? {} : { from }), ...(end === undefined ? {} : { until: end }) };
      const path = [Math.max(earlier.place, later.place), "effective"];
      issues.push(setProblem.overlap(path, earlier.policy, later.policy, days));
      if (issues.length > MOST) return;
    }
    holding = [...holding, later];
  }
}

/** Days between two versions on which none holds. */
function gapsIn(group: readonly Placed[], jurisdiction: string | undefined, notes: Issue[]): void {
  let covered = periodOf(group[0] as Placed).until;
  for (const later of group) {
    const { from = "", until } = periodOf(later);
    if (covered === undefined) return;
    if (covered < from) {
      const days = { from: covered, until: from };
      notes.push(setProblem.gap([later.place, "effective"], later.policy.id, jurisdiction, days));
    }
    if (until === undefined || until > covered) covered = until;
  }
}
