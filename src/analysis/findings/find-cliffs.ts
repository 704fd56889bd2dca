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
import { held } from "./hold-axes.ts";
import { message } from "./messages.ts";

/** Every jump, by outcome field, fact and threshold. */
export function findCliffs(context: FindingContext): readonly Finding[] {
  const { compiled, policy } = context;
  const findings: Finding[] = [];
  compiled.normal.outcomes.forEach((outcome, field) => {
    const { largestStep } = outcome;
    if (largestStep === undefined) return;
    compiled.facts.forEach((fact, place) => {
      if (fact.derivation !== undefined || policy.document.facts[fact.name] === undefined) return;
      if (!hasOrder(fact.domain)) return;
      const joint = pairOf(compiled, new Map([[fact.name, "free"]]));
      for (const code of cutsOf(context, place)) {
        const question = held(cliffQuestion(joint, field, largestStep), place, code, code + 1);
        const found = cliffAt(question, outcome, fact, code, context);
        if (found !== undefined) findings.push(found);
      }
    });
  });
  return findings;
}

/** What is found between a code of a fact and the next one. */
function cliffAt(
  question: Question,
  outcome: NormalOutcome,
  fact: NormalFact,
  code: number,
  { policy, options, spend }: FindingContext,
): Finding | undefined {
  const answer = ask(question, options);
  spend(answer.effort);
  if (answer.status === "none") return undefined;
  const about = { facts: [fact.name], outcome: outcome.name };
  if (answer.status === "unknown")
    return givenUp(`how far \`${outcome.name}\` jumps as \`${fact.name}\` grows`, answer.because, about);
  const witness = confirm(policy, witnessOf(question.joint, answer.found, 0));
  const other = confirm(policy, witnessOf(question.joint, answer.found, 1));
  const value = (its: number) => valueInWords(decodeValue(fact.domain, its));
  const jump = jumpInWords(outcome, witness.outcome, other.outcome);
  return {
    code: "cliff",
    severity: "warning",
    ...message.cliff(outcome.name, fact.name, value(code), value(code + 1), jump),
    path: ["outcome", outcome.name],
    ...about,
    witness,
    other,
  };
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
