/**
 * Outcomes that jump at one threshold by more than their policy calls a step: 59 minutes nothing, 60 minutes 600.
 */
import { decodeValue, hasOrder, type NormalFact, type NormalOutcome } from "../../policy/normal-form.ts";
import { ask } from "../asking/ask.ts";
import type { Question } from "../asking/question.ts";
import type { Finding } from "../finding.ts";
import { mayDecide, resultOfSide, someEnd } from "../guarantees/compare-cases.ts";
import { bothSides, wholeSpace } from "../joint/joint.ts";
import { pairOf } from "../joint/pair-of.ts";
import { endsOf } from "../outcomes/end.ts";
import type { Reached } from "../outcomes/reached.ts";
import { endBounds } from "../outcomes/surely-at-most.ts";
import { valueInWords } from "../regions/result-in-words.ts";
import { confirm } from "../solving/confirm.ts";
import { witnessOf } from "../solving/witness-of.ts";
import type { FindingContext } from "./finding-context.ts";
import { givenUp } from "./given-up.ts";
import { madeOf } from "./made-of.ts";
import { message } from "./messages.ts";
import { stepOver } from "./step-over.ts";

/** Every jump, by outcome field, fact and threshold. */
export function findCliffs(context: FindingContext): readonly Finding[] {
  const { compiled } = context;
  const findings: Finding[] = [];
  compiled.normal.outcomes.forEach((outcome, field) => {
    const { largestStep } = outcome;
    if (largestStep === undefined) return;
    compiled.facts.forEach(({ domain }, place) => {
      if (!hasOrder(domain)) return;
      const behind = [...madeOf(compiled, place)].filter(([base]) => isGrowing(context, base));
      for (const code of cutsOf(context, place)) {
        const steps = behind.map(([base, step]) => {
          const joint = pairOf(compiled, new Map([[(compiled.facts[base] as NormalFact).name, "free"]]));
          return stepOver(cliffQuestion(joint, field, largestStep), { place, code, base, step });
        });
        const found = cliffAt(steps, outcome, place, context);
        if (found !== undefined) findings.push(found);
      }
    });
  });
  return findings;
}

/** A declared fact of one value that has an order. */
function isGrowing({ compiled, policy }: FindingContext, place: number): boolean {
  const { name, domain } = compiled.facts[place] as NormalFact;
  return policy.document.facts[name] !== undefined && hasOrder(domain);
}

/** What is found where one of some questions has an answer, all about one threshold. */
function cliffAt(
  questions: readonly Question[],
  outcome: NormalOutcome,
  place: number,
  { policy, options, spend, compiled }: FindingContext,
): Finding | undefined {
  const fact = compiled.facts[place] as NormalFact;
  const about = { facts: [fact.name], outcome: outcome.name };
  let because: "budget" | "derived" | undefined;
  for (const question of questions) {
    const answer = ask(question, options);
    spend(answer.effort);
    if (answer.status === "unknown") because ??= answer.because;
    if (answer.status !== "found") continue;
    const { joint } = question;
    const witness = confirm(policy, witnessOf(joint, answer.found, 0));
    const other = confirm(policy, witnessOf(joint, answer.found, 1));
    const [below, above] = bothSides(joint).map(({ axes }) =>
      valueInWords(decodeValue(fact.domain, answer.found.codes[axes[place] as number] as number)),
    ) as [string, string];
    const jump = jumpInWords(outcome, witness.outcome, other.outcome);
    return {
      code: "cliff",
      severity: "warning",
      ...message.cliff(outcome.name, fact.name, below, above, jump),
      path: ["outcome", outcome.name],
      ...about,
      witness,
      other,
    };
  }
  if (because === undefined) return undefined;
  return givenUp(`how far \`${outcome.name}\` jumps as \`${fact.name}\` grows`, because, about);
}

function jumpInWords(outcome: NormalOutcome, one: unknown, other: unknown): string {
  const value = (its: unknown) => valueInWords((its as Readonly<Record<string, unknown>>)[outcome.name]);
  return `${value(one)} to ${value(other)}`;
}

/** The last codes before each threshold of a slot. */
function cutsOf({ compiled }: FindingContext, place: number): readonly number[] {
  const { domain } = compiled.facts[place] as NormalFact;
  const cuts = new Set<number>();
  for (const box of compiled.boxes.slice(compiled.assumed)) {
    for (const { fact, spans } of box) {
      if (fact !== place) continue;
      spans.forEach((code, index) => {
        cuts.add(index % 2 === 0 ? code - 1 : code);
      });
    }
  }
  return [...cuts].filter((code) => code >= domain.least && code < domain.greatest).sort((a, b) => a - b);
}

function cliffQuestion(joint: Question["joint"], field: number, largest: number): Question {
  const sides = bothSides(joint);
  return {
    joint,
    space: wholeSpace(joint),
    telling: "results",
    differing: true,
    wanted: (reached) => {
      const [one, other] = reached as readonly [Reached, Reached];
      if (!mayDecide(sides[0], one) || !mayDecide(sides[1], other)) return undefined;
      return {
        possible: (space) => {
          const left = endsOf(sides[0], one, field).map((end) => endBounds(end, space));
          const right = endsOf(sides[1], other, field).map((end) => endBounds(end, space));
          return left.some((a) =>
            right.some((b) => b.greatest - a.least > largest || a.greatest - b.least > largest),
          );
        },
        holds: (codes) => {
          const results = [resultOfSide(sides[0], one, codes), resultOfSide(sides[1], other, codes)] as const;
          if (results.some(({ status }) => status !== "decided")) return false;
          return someEnd(
            results[0].fields[field],
            results[1].fields[field],
            (a, b) => Math.abs(a - b) > largest,
          );
        },
      };
    },
  };
}
