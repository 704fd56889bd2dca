/**
 * One account of a declared fact: what it means, and how a decision shows it.
 */
import { type Issue, inBackticks } from "../../issue/index.ts";
import { compareOrigins, type Origin } from "../../service/index.ts";
import type { CompiledPolicy } from "../compiled/compiled-policy.ts";
import type { PartialList } from "../deriving/partial-list.ts";
import { type Domain, decodeValue } from "../normal/domain.ts";
import type { GivenFact, NormalFact } from "../normal/normal-policy.ts";
import type { Spans } from "../normal/spans.ts";
import type { Account } from "./case-facts.ts";
import type { Meaning } from "./meaning.ts";
import type { CaseOptions } from "./read-case.ts";
import { readGiven } from "./read-given.ts";
import type { Counted, Weak } from "./weigh-accounts.ts";

/** What an account says. One that is too weak for its fact is shown as it was given, and neither checked nor counted. */
export function readAccount(
  given: GivenFact,
  account: Account,
  path: Issue["path"],
  options: CaseOptions & { readonly from: Origin },
  policy: CompiledPolicy,
  issues: Issue[],
): Counted | Weak | undefined {
  const { fact, name } = given;
  const from = account.from ?? options.from;
  const rest = {
    from,
    ...(account.ref === undefined ? {} : { ref: account.ref }),
    ...(fact.sensitive === true ? { sensitive: true as const } : {}),
  };
  const weak = fact.needs !== undefined && compareOrigins(from, fact.needs) < 0;
  const read = readGiven(account.value, given, policy.facts, path, options.extra);
  if (!read.ok) {
    if (weak) {
      const relied = { fact: name, value: copyOf(account.value), ...rest };
      return { counts: false, meaning: undefined, relied };
    }
    issues.push(...read.issues);
    return undefined;
  }
  const relied = { fact: name, value: shownValue(given, account.value, read.value, policy), ...rest };
  return { counts: !weak, meaning: read.value, relied };
}

/** A value that is known is shown in its one form, money as minor units; an instant keeps the offset it was given with. */
function shownValue(
  { places, fields, fact }: GivenFact,
  value: unknown,
  { spans: [spans = []], list }: Meaning,
  { facts }: CompiledPolicy,
): unknown {
  const copy = copyOf(value);
  if (fields !== undefined) return list === undefined ? copy : shownList(copy, list, fields);
  return fact.type === "set" ? copy : shownIn((facts[places[0] as number] as NormalFact).domain, spans, copy);
}

function shownIn(domain: Domain, spans: Spans, copy: unknown): unknown {
  const [low, high] = spans as readonly [number, number];
  const known = spans.length === 2 && low === high && low !== domain.absent && low !== domain.other;
  return known && domain.type !== "instant" ? decodeValue(domain, low) : copy;
}

/** The records as they were given, each known value of a field in its one form. */
function shownList(copy: unknown, { records }: PartialList, fields: readonly NormalFact[]): unknown {
  if (typeof copy !== "object" || copy === null) return copy;
  const items = Array.isArray(copy) ? copy : (copy as { readonly items?: unknown }).items;
  if (!Array.isArray(items)) return copy;
  const shown = items.map((item: Readonly<Record<string, unknown>>, index) =>
    Object.fromEntries(
      Object.entries(item).map(([name, given]) => {
        const field = fields.findIndex((one) => one.name === name);
        const { domain } = fields[field] ?? {};
        return [name, domain === undefined ? given : shownIn(domain, records[index]?.[field] ?? [], given)];
      }),
    ),
  );
  return Array.isArray(copy) ? shown : { ...copy, items: shown };
}

/** A copy of plain data as far as it is plain; a decision keeps nothing that its caller can change. */
function copyOf(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  // What JSON cannot hold is named, so that a decision stays plain data.
  if (typeof value !== "object") return Number.isFinite(value) ? value : inBackticks(value);
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return inBackticks(value);
  }
}
