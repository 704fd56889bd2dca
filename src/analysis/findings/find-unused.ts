/**
 * Facts that change nothing, and values that nobody ever gets.
 */
import { type Policy, rulesOf } from "../../policy/index.ts";
import { type NormalOutcome, shownDomain, slotsOfText } from "../../policy/normal-form.ts";
import { ask } from "../asking/ask.ts";
import type { Finding } from "../finding.ts";
import { differenceQuestion } from "../guarantees/difference-question.ts";
import { neverQuestion } from "../guarantees/never-question.ts";
import { wholeSpace } from "../joint/joint.ts";
import { lookedAt, pairOf } from "../joint/pair-of.ts";
import type { FindingContext } from "./finding-context.ts";
import { givenUp } from "./given-up.ts";
import { message } from "./messages.ts";

/** Facts of which no outcome depends. */
export function findUnusedFacts(context: FindingContext): readonly Finding[] {
  const { compiled, policy, options, spend } = context;
  const looked = lookedAt(compiled);
  const findings: Finding[] = [];
  for (const [at, { name }] of compiled.normal.given.entries()) {
    const made = compiled.makes[at] as readonly number[];
    if (made.some((place) => looked.has(place))) {
      const answer = ask(differenceQuestion(pairOf(compiled, new Map([[name, "free"]]))), options);
      spend(answer.effort);
      if (answer.status === "found") continue;
      if (answer.status === "unknown") {
        findings.push(givenUp(`whether \`${name}\` matters`, answer.because, { facts: [name] }));
        continue;
      }
    }
    const named = isNamed(policy, name);
    findings.push({
      code: "unused-fact",
      severity: named ? "note" : "warning",
      ...message.unusedFact(name, named),
      path: ["facts", name],
      facts: [name],
    });
  }
  return findings;
}

/** Whether the reason of some rule shows the fact. */
function isNamed({ document }: Policy, fact: string): boolean {
  return [...rulesOf(document), ...(document.otherwise ? [document.otherwise] : [])].some(({ because }) =>
    slotsOfText(because).has(fact),
  );
}

/** Words, and yes or no, that no case comes to. */
export function findUnreachedOutcomes(context: FindingContext): readonly Finding[] {
  const { compiled, options, joint, spend } = context;
  const findings: Finding[] = [];
  compiled.normal.outcomes.forEach((outcome, place) => {
    for (const [code, value] of valuesOf(outcome)) {
      const answer = ask(neverQuestion(compiled, wholeSpace(joint), place, code), options);
      spend(answer.effort);
      if (answer.status === "found") continue;
      if (answer.status === "unknown") {
        const what = `whether \`${outcome.name}\` is ever ${value}`;
        findings.push(givenUp(what, answer.because, { outcome: outcome.name }));
        continue;
      }
      findings.push({
        code: "unreached-outcome",
        severity: "warning",
        ...message.unreached(outcome.name, value),
        path: ["outcome", outcome.name],
        outcome: outcome.name,
      });
    }
  });
  return findings;
}

function valuesOf(outcome: NormalOutcome): readonly (readonly [code: number, value: string])[] {
  const { type, values } = shownDomain(outcome);
  if (type === "boolean") {
    return [
      [0, "no"],
      [1, "yes"],
    ];
  }
  return type === "enum" ? values.map((value, code) => [code, `\`${value}\``] as const) : [];
}
