/** What `prove` says of each guarantee, held against trying every case. */
import { type Proof, prove, type Witness } from "evenhand/analysis";
import type { Guarantee } from "../../../src/policy/document/guarantee.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { caseNumber } from "../oracle/case-number.ts";
import { type Facts, type Space, spaceOf } from "../oracle/case-space.ts";
import { jointOf } from "../oracle/joint-cases.ts";
import { policyOf } from "../oracle/looked-at.ts";
import { type Results, resultsOf } from "../oracle/results.ts";
import { trueProofs } from "../oracle/true-proof.ts";

/** A disagreement, in words. */
export type Disagreement = string;

/** How each guarantee came out, and what is wrong about it. */
export interface ComparedProofs {
  readonly statuses: readonly string[];
  readonly wrong: readonly { readonly guarantee: Guarantee; readonly flaw: Disagreement }[];
}

export function compareProofs(
  document: PolicyDocument,
  others: readonly PolicyDocument[],
  options: object = {},
): ComparedProofs {
  const space = spaceOf(document);
  const results = resultsOf(space);
  const policies = others.map(policyOf);
  const statuses: string[] = [];
  const flaw = (guarantee: Guarantee, truth: string): Disagreement | undefined => {
    try {
      const proof = prove(policyOf(document), guarantee, { policies, ...options });
      statuses.push(`${formOf(guarantee)}: ${proof.status}`);
      if (proof.status !== truth) return `said to be ${proof.status}, and is ${truth}`;
      if (proof.status !== "refuted") return undefined;
      const found = flawOf(space, results, guarantee, proof, others);
      return found && `${found}: ${JSON.stringify(proof)}`;
    } catch (error) {
      return `thrown: ${String((error as Error).stack)}`.slice(0, 400);
    }
  };
  const wrong = trueProofs(space, results, others).flatMap((truth, place) => {
    const guarantee = document.guarantees?.[place] as Guarantee;
    const found = flaw(guarantee, truth);
    return found === undefined ? [] : [{ guarantee, flaw: `${formOf(guarantee)}: ${found}` }];
  });
  return { statuses, wrong };
}

const formOf = (guarantee: Guarantee): string =>
  "principle" in guarantee
    ? guarantee.principle
    : Object.keys(guarantee)
        .filter((key) => key !== "id")
        .join(" ");

/** What is wrong with the case, or the two cases, that are shown. */
function flawOf(
  space: Space,
  results: Results,
  guarantee: Guarantee,
  { witness, other }: Extract<Proof, { status: "refuted" }>,
  others: readonly PolicyDocument[],
): string | undefined {
  const flaw = flawOfWitness(space, results, witness);
  if (flaw !== undefined) return flaw;
  if ("principle" in guarantee && guarantee.principle === "integrity") return undefined;
  const floor = "floor" in guarantee ? others.find(({ id }) => id === guarantee.floor) : undefined;
  if (floor !== undefined) {
    const there = spaceOf(floor);
    if (other === undefined) return "no case of the floor";
    const flawThere = flawOfWitness(there, resultsOf(there), other);
    return flawThere ?? (isOneCase(space, witness.facts, there, other.facts) ? undefined : "two other cases");
  }
  // Among these cases alone the guarantee must be broken.
  const shown = [witness, ...(other ? [other] : [])].map(({ facts }) => caseNumber(space, facts));
  if (shown.includes(undefined)) return "the other is no case";
  const narrowed = {
    ...space,
    cases: shown as number[],
    document: { ...space.document, guarantees: [guarantee], accept: [] },
  };
  return trueProofs(narrowed, results, others)[0] === "refuted" ? undefined : "is kept there";
}

/** A case that `decide` decides as is said. */
export function flawOfWitness(space: Space, results: Results, witness: Witness): string | undefined {
  const id = caseNumber(space, witness.facts as Facts);
  if (id === undefined) return `no case: ${JSON.stringify(witness.facts)}`;
  const { status, outcome } = results.of(id);
  if (witness.status !== status) return `${witness.status}, and is ${status}`;
  if (JSON.stringify(witness.outcome) !== JSON.stringify(outcome)) return "another outcome";
  return undefined;
}

/** Whether two cases are one to both policies. */
export function isOneCase(here: Space, mine: Facts, there: Space, theirs: Facts): boolean {
  const [one, other] = [caseNumber(here, mine), caseNumber(there, theirs)];
  const joint = jointOf(here.document, there.document);
  let found = false;
  joint.forEach((_, __, places) => {
    const [left, right] = joint.numbersOf(places);
    found ||= left === one && right === other;
  });
  return found;
}
