/**
 * What staff read below the reason: rules with their tests, the facts with their origin, what was worked out from them,
 * and which policy it was.
 */
import type { Because, FiredTest } from "../deciding/because.ts";
import type { Decision, DecisionGround } from "../deciding/decision.ts";
import type { Reader } from "./reader.ts";
import { showDerived, showSources } from "./show-derived.ts";
import { showRelied } from "./show-relied.ts";
import { showTest } from "./show-test.ts";
import { showValue } from "./show-value.ts";

/** The lines, in the order in which they are read. */
export function detailLines(decision: Decision, reader: Reader): readonly string[] {
  const { words, locale, audience } = reader;
  const lines: string[] = [];
  if (decision.status === "decided" || decision.status === "conflict") {
    for (const because of decision.because) lines.push(...reasonLines(because, decision, reader));
  }
  if (decision.status === "open") {
    for (const { status, rules, outcome } of decision.possible) {
      const fields = Object.entries(outcome ?? {}).map(
        ([name, value]) => `${name} ${showValue(value, locale, words)}`,
      );
      lines.push(
        `${words.possible}: ${rules.join(", ")}: ${status === "decided" ? fields.join(", ") : status}`,
      );
    }
    lines.push(`${words.matters}: ${decision.matters.join(", ")}`);
  }
  if (decision.status !== "invalid") lines.push(...groundLines(decision, reader));
  const { id, version, digest } = decision.policy;
  lines.push(`${words.policy}: ${id} ${version}${audience === "audit" ? ` ${digest}` : ""}`);
  return lines;
}

function reasonLines(
  { rule, tests, source }: Because,
  ground: DecisionGround,
  { locale, audience, words }: Reader,
): readonly string[] {
  const lines = [`${words.rule}: ${rule}`];
  const held = tests.map((its) => {
    if (its.sensitive && audience !== "audit") return `${its.fact} ${words.withheld}`;
    return `${its.fact} ${showTest(its.test, locale, words)}${recordsIn(its, ground)}`;
  });
  if (held.length > 0) lines.push(`${words.tests}: ${held.join("; ")}`);
  if (audience === "audit" && source !== undefined) {
    const place = source.url === undefined ? "" : `, ${source.url}`;
    lines.push(`${words.source}: ${source.title}${place} (${source.mark})`);
  }
  return lines;

  function recordsIn({ fact, items = [] }: FiredTest, { derived = [] }: DecisionGround): string {
    const of = derived.find((one) => one.fact === fact)?.of;
    return items.length === 0 || of === undefined ? "" : ` (${showSources({ of, items }, words)})`;
  }
}

function groundLines(ground: DecisionGround, reader: Reader): readonly string[] {
  const { words } = reader;
  const lines: string[] = [];
  const facts = ground.relied.map((fact) => {
    const ref = fact.ref === undefined ? "" : `, ${fact.ref}`;
    return `${fact.fact} ${showRelied(fact, reader, "full")} (${words.origins[fact.from]}${ref})`;
  });
  if (facts.length > 0) lines.push(`${words.relied}: ${facts.join("; ")}`);
  const derived = (ground.derived ?? []).map((fact) => {
    const value = showDerived(fact, ground, reader);
    const sources = value === words.withheld ? "" : showSources(fact, words);
    return `${fact.fact} ${value}${sources === "" ? "" : ` (${sources})`}`;
  });
  if (derived.length > 0) lines.push(`${words.derived}: ${derived.join("; ")}`);
  for (const { fact, needs } of ground.claimed ?? []) lines.push(words.claimed(fact, words.origins[needs]));
  for (const { fact } of ground.conflicts ?? []) lines.push(words.disagree(fact));
  return lines;
}
