/**
 * The functions that a module exports, over those that read a case and look for rules.
 */
import type { NormalPolicy } from "../normal/normal-policy.ts";

/**
 * `outcome`, `outcomeUnchecked` and `decide`. Where rules can read the case as it is given, the quickest form has them
 * in its own body: `answer` are its statements.
 */
export function printDeciding(normal: NormalPolicy, answer: readonly string[] | undefined): string {
  const assumed = normal.assumptions.some(({ boxes }) => boxes.length > 0);
  return `${printAnswer(normal, assumed)}
/**
 * The outcome of a case of which everything is known, checked; undefined for any other, for a gap and for a conflict:
 * \`decide\` then says which.
 * @param {Facts} facts
 * @returns {Outcome | undefined}
 */
export function outcome(facts) {
  let f;
  try {
    f = known(facts, undefined);
  } catch {
    return undefined;
  }
  return f === undefined ? undefined : answer(f);
}
/**
 * The outcome of a case of which every value is one of its fact, money in minor units. Nothing is checked: for a case
 * that is not such a one the answer means nothing.
 * @param {PlainFacts} ${answer === undefined ? "facts" : "f"}
 * @returns {Outcome | undefined}
 */
${answer === undefined ? TAKEN : ["export function outcomeUnchecked(f) {", ...answer, "}"].join("\n")}
/**
 * What the policy says of a case: \`decided\`, \`gap\`, \`conflict\`; \`open\` where facts are not given, which may not
 * matter; \`invalid\` where facts are no values of their kind, or cannot occur together (then \`facts\` is empty).
 * @param {Facts} facts
 * @returns {{ status: "decided", rules: string[], outcome: Outcome } | { status: "gap" }
 *   | { status: "conflict", rules: string[] } | { status: "open" | "invalid", facts: string[] }}
 */
export function decide(facts) {
  const faults = { open: [], invalid: [] };
  let f;
  try {
    f = known(facts, faults);
  } catch {
    return { status: "invalid", facts: [] };
  }
  if (f === undefined) {
    const open = faults.invalid.length === 0 && faults.open.length > 0;
    return { status: open ? "open" : "invalid", facts: open ? faults.open : faults.invalid };
  }
${assumed ? '  if (cannotOccur(f)) return { status: "invalid", facts: [] };\n' : ""}${printDecision(normal)}
}`;
}

const TAKEN = "export function outcomeUnchecked(facts) {\n  return answer(taken(facts));\n}";

/** `answer(f)`: the outcome for what rules read. */
function printAnswer({ hit, rules, otherwise }: NormalPolicy, assumed: boolean): string {
  const lines = assumed ? ["  if (cannotOccur(f)) return undefined;"] : [];
  if (hit === "first") lines.push("  return outcomeOf(first(f), f);");
  else {
    lines.push("  const places = fired(f);");
    if (otherwise !== undefined) lines.push(`  if (places.length === 0) places.push(${rules.length});`);
    else lines.push("  if (places.length === 0) return undefined;");
    if (hit === "collect") lines.push("  return collected(places, f);");
    else lines.push("  return agree(places, f) ? outcomeOf(places[0], f) : undefined;");
  }
  return [...agreeing(hit), "function answer(f) {", ...lines, "}"].join("\n");
}

/** Whether rules that fired together may. */
function agreeing(hit: NormalPolicy["hit"]): readonly string[] {
  if (hit === "unique") return ["function agree(places) {", "  return places.length === 1;", "}"];
  if (hit !== "any") return [];
  return [
    "function agree(places, f) {",
    "  const same = JSON.stringify(outcomeOf(places[0], f));",
    "  return places.every((place) => JSON.stringify(outcomeOf(place, f)) === same);",
    "}",
  ];
}

function printDecision({ hit, rules, otherwise }: NormalPolicy): string {
  const none =
    otherwise === undefined
      ? '{ status: "gap" }'
      : `{ status: "decided", rules: ["otherwise"], outcome: ${
          hit === "collect" ? `collected([${rules.length}], f)` : `outcomeOf(${rules.length}, f)`
        } }`;
  if (hit === "first") {
    return `  const place = first(f);
  if (place === ${rules.length}) return ${none};
  return { status: "decided", rules: [rules[place]], outcome: outcomeOf(place, f) };`;
  }
  const decided = `{ status: "decided", rules: ids, outcome: ${
    hit === "collect" ? "collected(places, f)" : "outcomeOf(places[0], f)"
  } }`;
  const clash =
    hit === "collect"
      ? ""
      : `  if (!agree(places, f)) return { status: "conflict", rules: ids${hit === "unique" ? ".slice(0, 2)" : ""} };\n`;
  return `  const places = fired(f);
  if (places.length === 0) return ${none};
  const ids = places.map((place) => rules[place]);
${clash}  return ${decided};`;
}
