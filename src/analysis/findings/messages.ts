/**
 * What findings say. All sentences of this sub-room stand here.
 */
import { inBackticks } from "../../issue/index.ts";
import type { Finding } from "../finding.ts";

type Said = Pick<Finding, "message" | "help">;

/** The sentences, by what was found. */
export const message = {
  gap: (where: string, partly?: boolean): Said => ({
    message: `no rule fires ${inCases(where, partly)}`,
    help: "write a rule for these cases, or `otherwise` for all that is left",
  }),
  conflict: (one: string, other: string, where: string, hit: string, partly?: boolean): Said => ({
    message: `${inBackticks(one)} and ${inBackticks(other)} hold together ${inCases(where, partly)}, and ${hit === "unique" ? "only one may" : "do not agree"}`,
    help: "narrow one of them, or say by the hit policy which counts",
  }),
  overlap: (one: string, other: string, where: string, partly?: boolean): Said => ({
    message: `${inBackticks(one)} decides before ${inBackticks(other)} ${inCases(where, partly)}, and they say different things`,
    help: "right where the order is meant; else move or narrow one of them",
  }),
  morePairs: (rest: number, code: "overlap" | "conflict"): Said => ({
    message: `and ${rest} more ${rest === 1 ? "pair" : "pairs"} of rules ${code === "overlap" ? "of which the first decides" : "in conflict"}`,
    help: "the largest are told; ask for more regions to see the rest",
  }),
  neverFires: (rule: string, others: readonly string[], isAll = true): Said => ({
    message: `${inBackticks(rule)} never fires: ${instead(others, isAll)}`,
    help: "delete it, move it up, or narrow what stands before it",
  }),
  redundant: (rule: string): Said => ({
    message: `without ${inBackticks(rule)} every case would come out the same`,
    help: "delete it, or keep it for its reason and accept this finding",
  }),
  unusedFact: (fact: string, named: boolean): Said => ({
    message: named
      ? `${inBackticks(fact)} changes no outcome, and is only named in a text`
      : `${inBackticks(fact)} changes no outcome`,
    help: "nobody needs to be asked for it: leave it out, or write the rule that was meant",
  }),
  unreached: (outcome: string, value: string): Said => ({
    message: `${inBackticks(outcome)} is never ${value}`,
    help: "leave the value out, or write the rule that was meant",
  }),
  boundary: (fact: string, value: string): Said => ({
    message: `${inBackticks(fact)} is cut both below ${value} and above it, so that ${value} stands apart`,
    help: "write both tests with `gte` and `lt`, or both with `gt` and `lte`; where it is meant, test for the value itself",
  }),
  cliff: (outcome: string, fact: string, below: string, above: string, change: string): Said => ({
    message: `${inBackticks(outcome)} jumps from ${change} between ${fact} ${below} and ${above}`,
    help: "put a step between them, or raise `largestStep` where the jump is meant",
  }),
  refuted: (text: string): Said => ({
    message: text,
    help: "the case shows it: change the rules, or promise less",
  }),
  guaranteeUndecided: (text: string, because: "budget" | "derived"): Said => ({
    message: `whether this holds was not found out: ${text}`,
    help: helpFor(because),
  }),
  undecided: (what: string, because: "budget" | "derived"): Said => ({
    message: `it was not found out ${what}`,
    help: helpFor(because),
  }),
  unusedAcceptance: (finding: string): Said => ({
    message: `nothing is found that this accepts: ${finding}`,
    help: "delete it: what it accepted is gone",
  }),
} as const;

/** Not every case of a region need be one. Where it says nothing it is all cases. */
function inCases(where: string, partly = false): string {
  if (where === "every case") return partly ? "in some cases" : "in every case";
  return `${partly ? "in some cases " : ""}where ${where}`;
}

/** What takes the place of a rule: these, and perhaps others where these are not all. */
function instead(rules: readonly string[], isAll: boolean): string {
  if (rules.length === 0) return isAll ? "no case that can occur comes to it" : "no case is left to it";
  const named = rules.map(inBackticks).join(", ");
  if (!isAll) return `no case is left to it by the rules before it, among them ${named}`;
  return `${named} ${rules.length === 1 ? "takes" : "take"} every case first`;
}

function helpFor(because: "budget" | "derived"): string {
  return because === "budget"
    ? "allow more `nodes` and `steps`, or put exceptions in a layer of their own"
    : "only cases were found of which nobody can say whether their derived facts can come about: narrow the bounds of what they are made of";
}
