/** What becomes of a guarantee, by trying every case, and every two cases that it compares. */
import { amount } from "../../../src/policy/definition/amount.ts";
import { literal } from "../../../src/policy/definition/holds.ts";
import { ABSENT } from "../../../src/policy/definition/known-value.ts";
import { roundFraction } from "../../../src/policy/definition/round-fraction.ts";
import type { Condition, Constant } from "../../../src/policy/document/condition.ts";
import type { Formula } from "../../../src/policy/document/formula.ts";
import type { Guarantee } from "../../../src/policy/document/guarantee.ts";
import type { Outcome } from "../../../src/policy/document/outcome.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import { type Space, spaceOf } from "./case-space.ts";
import { holdsWhenGrowing, isIndependent } from "./compared-cases.ts";
import { endsOf, isComparable, isOrHas, scaleOf } from "./ends.ts";
import { growingFacts } from "./growing.ts";
import { jointOf } from "./joint-cases.ts";
import { factsRead, type Results, resultsOf } from "./results.ts";

export type Status = "proved" | "refuted";

/** Of one guarantee, of this document or another one about the same facts and outcomes. */
export function trueProof(
  document: PolicyDocument,
  guarantee: Guarantee,
  others: readonly PolicyDocument[] = [],
): Status {
  const space = spaceOf(document);
  return proofIn(space, resultsOf(space), guarantee, others);
}

/** Of every guarantee of the document, in its order. */
export function trueProofs(
  space: Space,
  results: Results,
  others: readonly PolicyDocument[],
): readonly Status[] {
  const { guarantees = [] } = space.document;
  return guarantees.map((guarantee) => proofIn(space, results, guarantee, others));
}

function proofIn(
  space: Space,
  results: Results,
  guarantee: Guarantee,
  others: readonly PolicyDocument[],
): Status {
  return isKept(space, results, guarantee, others) ? "proved" : "refuted";
}

function isKept(
  space: Space,
  results: Results,
  guarantee: Guarantee,
  others: readonly PolicyDocument[],
): boolean {
  if ("complete" in guarantee) return space.cases.every((id) => results.of(id).status === "decided");
  if ("neverFalls" in guarantee) {
    return holdsWhenGrowing(space, results, guarantee.whenGrows, guarantee.neverFalls, "falls");
  }
  if ("neverRises" in guarantee) {
    return holdsWhenGrowing(space, results, guarantee.whenGrows, guarantee.neverRises, "rises");
  }
  if ("independent" in guarantee) {
    return isIndependent(space, results, guarantee.independent, guarantee.of);
  }
  if ("floor" in guarantee) {
    const other = others.find(({ id }) => id === guarantee.floor);
    if (other === undefined) throw new Error(`no policy ${guarantee.floor} is given`);
    return isFloor(space.document, other, guarantee.outcome);
  }
  if ("principle" in guarantee) return isPrinciple(space, results, guarantee, others);
  const bounds =
    "never" in guarantee ? guarantee.never : "atLeast" in guarantee ? guarantee.atLeast : guarantee.atMost;
  return Object.entries<Formula>(bounds).every(([field, bound]) => {
    const { when = {} } = guarantee;
    if ("never" in guarantee) return isNever(space, results, when, field, bound as Constant);
    return isBound(space, results, when, field, bound, "atLeast" in guarantee ? "atLeast" : "atMost");
  });
}

function isNever(space: Space, results: Results, when: Condition, field: string, value: Constant): boolean {
  const holds = space.holdsOf(when);
  const declared = space.document.outcome[field] as Outcome;
  return space.cases.every((id) => {
    const { outcome } = results.of(id);
    if (outcome === undefined || !holds(id)) return true;
    return !isOrHas(declared, outcome[field], value, space.document);
  });
}

/** The lower end is at least the bound, or the upper end at most: the bound rounded as the outcome is. */
function isBound(
  space: Space,
  results: Results,
  when: Condition,
  field: string,
  bound: Formula,
  end: "atLeast" | "atMost",
): boolean {
  const { document } = space;
  const holds = space.holdsOf(when);
  const declared = document.outcome[field] as Outcome;
  const named = factsRead(document, { bound });
  const boundAt = space.once(named, (id): number | undefined => {
    const known = space.knownOf(named, id);
    if (named.some((name) => known.get(name) === ABSENT)) return undefined; // nothing is claimed
    const isWord = (declared.type === "enum" || declared.type === "boolean") && declared.collect !== "count";
    if (isWord) return endsOf(declared, literal(bound as Constant, document))[0];
    const { round } = declared as { readonly round?: Parameters<typeof roundFraction>[2] };
    return Number(roundFraction(amount(bound, known, document), scaleOf(declared), round));
  });
  return space.cases.every((id) => {
    const { outcome } = results.of(id);
    if (outcome === undefined || !holds(id)) return true;
    const wanted = boundAt(id);
    if (wanted === undefined) return true;
    const [lower, upper] = endsOf(declared, outcome[field]);
    return end === "atLeast" ? lower >= wanted : upper <= wanted;
  });
}

/** Wherever the other policy decides, this one does too, and gives no less. */
function isFloor(document: PolicyDocument, other: PolicyDocument, field: string): boolean {
  const declared = document.outcome[field] as Outcome;
  return jointOf(document, other).every((here, there) => {
    if (there.outcome === undefined) return true;
    if (here.outcome === undefined) return false;
    const [lower, upper] = endsOf(declared, here.outcome[field]);
    const [floor, ceiling] = endsOf(other.outcome[field] as Outcome, there.outcome[field]);
    return lower >= floor && upper >= ceiling;
  });
}

const ABOUT_THE_PERSON = ["customer-value", "customer-tone", "customer-flag", "publicity"];
const ABOUT_HARM = ["harm", "loss", "failure"];

function isPrinciple(
  space: Space,
  results: Results,
  { principle, outcome, of }: Extract<Guarantee, { principle: unknown }>,
  others: readonly PolicyDocument[],
): boolean {
  const { document } = space;
  const fields = outcome === undefined ? Object.keys(document.outcome) : [outcome];
  const about = (subjects: readonly string[]) =>
    space.names.filter((name) => subjects.includes(document.facts[name]?.about ?? ""));
  const independent = (facts: readonly string[]) =>
    fields.every((field) => isIndependent(space, results, field, facts));
  const neverFalls = (facts: readonly string[]) =>
    facts.every((fact) =>
      fields
        .filter((field) => isComparable(document.outcome[field] as Outcome))
        .every((field) => holdsWhenGrowing(space, results, fact, field, "falls")),
    );
  switch (principle) {
    case "no-dead-end":
      return isKept(space, results, { complete: true }, others);
    case "like-cases-alike":
      return independent(of ?? []);
    case "respect":
      return independent(about(ABOUT_THE_PERSON));
    case "more-harm-never-less":
      return neverFalls(of ?? growingFacts(document, about(ABOUT_HARM)));
    case "need-never-lowers":
      return neverFalls(of ?? growingFacts(document, about(["customer-need"])));
    case "integrity":
      return hasSources(space, results) && floorsHold(space, results, others);
  }
}

/** Whether every rule that decides some case names a source, and so does what holds otherwise. */
function hasSources({ document, cases }: Space, { fired, of }: Results): boolean {
  const { hit = "first", otherwise } = document;
  const onlyFirst = hit === "first" || hit === "priority";
  return cases.every((id) => {
    if (of(id).status !== "decided") return true;
    const holding = fired(id);
    if (holding.length === 0) return otherwise === undefined || otherwise.source !== undefined;
    return (onlyFirst ? holding.slice(0, 1) : holding).every(({ source }) => source !== undefined);
  });
}

function floorsHold(space: Space, results: Results, others: readonly PolicyDocument[]): boolean {
  const { guarantees = [] } = space.document;
  return guarantees.every((one) => !("floor" in one) || isKept(space, results, one, others));
}
