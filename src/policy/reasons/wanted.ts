/**
 * What somebody would like a case to come to: a rule that decides it, values of its outcome or bounds on them, or just
 * anything else.
 */
import type { Issue, Result } from "../../issue/index.ts";
import type { Decided } from "../deciding/decision.ts";
import type { PieceResult } from "../deciding/piece-result.ts";
import { shownDomain } from "../normal/build-outcome.ts";
import { encodeNumber, hasOrder, type ValueType } from "../normal/domain.ts";
import type { NormalOutcome, NormalPolicy } from "../normal/normal-policy.ts";
import { questionProblem } from "./messages.ts";

/** Bounds that belong to it; of an outcome that is a range, bounds on both of its ends. */
export interface WantedBounds<Value> {
  readonly atLeast?: Value;
  readonly atMost?: Value;
}

/** Outcome fields with the values they should have, written as a decision shows them, or with bounds on them. */
export type WantedOutcome<Results> = {
  readonly [Field in keyof Results]?: [Results[Field]] extends [{ readonly atLeast: infer End }]
    ? WantedBounds<End>
    : Results[Field] | WantedBounds<Results[Field]>;
};

/** Ends in codes, as a piece has them; of a value that is certain both are the same. */
type Ends = PieceResult["ends"][number];

/** What is asked of one outcome field. */
interface Demand {
  readonly index: number;
  readonly isMet: (ends: Ends) => boolean;
}

/** How to tell what is wanted. */
export interface Wanted {
  /** False where no case of a piece with this result is wanted. */
  readonly may: (result: PieceResult) => boolean;
  readonly is: (decision: Decided<unknown>) => boolean;
}

/** Reads what is wanted; the issues where a policy cannot come to it. */
export function readWanted(normal: NormalPolicy, wanted: unknown): Result<Wanted> {
  if (typeof wanted === "string") return readRule(normal, wanted);
  if (typeof wanted !== "object" || wanted === null || Array.isArray(wanted)) {
    return { ok: false, issues: [questionProblem.notWanted(wanted)] };
  }
  const entries = Object.entries(wanted).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return { ok: false, issues: [questionProblem.nothingWanted()] };
  const names = normal.outcomes.map(({ name }) => name);
  const issues: Issue[] = [];
  const demands: Demand[] = [];
  for (const [name, value] of entries) {
    const index = names.indexOf(name);
    if (index < 0) {
      issues.push(questionProblem.unknownOutcome(name, names));
      continue;
    }
    const isMet = readDemand(normal.outcomes[index] as NormalOutcome, value, issues);
    if (isMet !== undefined) demands.push({ index, isMet });
  }
  if (issues.length > 0) return { ok: false, issues };
  const may: Wanted["may"] = ({ ends }) => demands.every(({ index, isMet }) => isMet(ends[index] as Ends));
  const is: Wanted["is"] = ({ outcome }) =>
    demands.every(({ index, isMet }) => {
      const declared = normal.outcomes[index] as NormalOutcome;
      const shown = (outcome as Readonly<Record<string, unknown>>)[declared.name];
      return isMet(endsOf(shown, shownDomain(declared)) ?? []);
    });
  return { ok: true, value: { may, is } };
}

function readRule({ rules, otherwise }: NormalPolicy, id: string): Result<Wanted> {
  const ids = [...rules.map((rule) => rule.id), ...(otherwise === undefined ? [] : ["otherwise"])];
  const place = ids.indexOf(id);
  if (place < 0) return { ok: false, issues: [questionProblem.unknownRule(id, ids)] };
  const is: Wanted["is"] = ({ because, missing }) =>
    because.some(({ rule }) => rule === id) && (missing === undefined || because.length === 1);
  return { ok: true, value: { may: (result) => result.rules.includes(place), is } };
}

function readDemand(outcome: NormalOutcome, value: unknown, issues: Issue[]): Demand["isMet"] | undefined {
  const { name, collect } = outcome;
  const domain = shownDomain(outcome);
  const path = ["wanted", name];
  if (collect === "list") {
    const exact = Array.isArray(value) ? endsOf(value, domain) : undefined;
    if (exact === undefined) {
      issues.push(
        questionProblem.notAValue(path, value, name, "give the list of values as a decision shows it"),
      );
      return undefined;
    }
    return (ends) =>
      ends.length === exact.length &&
      ends.every(
        ([low, high], index) => low <= (exact[index]?.[0] as number) && (exact[index]?.[0] as number) <= high,
      );
  }
  const bounds = isBounds(value) ? value : { atLeast: value, atMost: value };
  const wrong = (at: Issue["path"], given: unknown) =>
    issues.push(questionProblem.notAValue(at, given, name, howToWrite(domain)));
  let [least, greatest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const before = issues.length;
  for (const [key, bound] of Object.entries(bounds)) {
    if (bound === undefined) continue;
    const code = codeOf(bound, domain);
    const at = isBounds(value) ? [...path, key] : path;
    if (key !== "atLeast" && key !== "atMost") issues.push(questionProblem.unknownBound(at, key));
    else if (code === undefined || (isBounds(value) && !hasOrder(domain))) {
      if (issues.length === before || isBounds(value)) wrong(at, bound);
    } else if (key === "atLeast") least = code;
    else greatest = code;
  }
  const bound = least > Number.NEGATIVE_INFINITY || greatest < Number.POSITIVE_INFINITY;
  if (issues.length === before && !bound) issues.push(questionProblem.nothingWantedOf(name));
  if (issues.length === before && least > greatest) issues.push(questionProblem.emptyBounds(path, name));
  if (issues.length > before) return undefined;
  return (ends) => {
    const [lower, upper] = [ends[0], ends.at(-1)];
    return lower !== undefined && upper !== undefined && lower[1] >= least && upper[0] <= greatest;
  };
}

function isBounds(value: unknown): value is WantedBounds<unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !("amount" in value);
}

/** The code of a value as a decision shows it. */
function codeOf(value: unknown, domain: ValueType): number | undefined {
  switch (domain.type) {
    case "boolean":
      return typeof value === "boolean" ? Number(value) : undefined;
    case "enum":
      return typeof value === "string" ? domain.codes.get(value) : undefined;
    case "money": {
      const { amount, currency } = (value ?? {}) as {
        readonly amount?: unknown;
        readonly currency?: unknown;
      };
      return currency === domain.currency && Number.isSafeInteger(amount) ? (amount as number) : undefined;
    }
    default:
      return typeof value === "number" ? encodeNumber(value, domain.scale) : undefined;
  }
}

/** The ends of a value that is certain: of a range both, of a list those of each value. */
function endsOf(value: unknown, domain: ValueType): Ends | undefined {
  const values = Array.isArray(value) ? value : isBounds(value) ? [value.atLeast, value.atMost] : [value];
  const codes = values.map((one) => codeOf(one, domain));
  return codes.every((code) => code !== undefined) ? codes.map((code) => [code, code]) : undefined;
}

function howToWrite({ type, currency, scale, values }: ValueType): string {
  switch (type) {
    case "boolean":
      return "give true or false";
    case "enum":
      return `give one of ${values
        .slice(0, 12)
        .map((word) => `\`${word}\``)
        .join(", ")}${values.length > 12 ? ", ..." : ""}`;
    case "money":
      return `give minor units with their currency, { amount: 1250, currency: "${currency}" }, or bounds { atLeast, atMost }`;
    case "integer":
      return "give a whole number, or bounds { atLeast, atMost }";
    default:
      return `give a number with at most ${scale} decimals, or bounds { atLeast, atMost }`;
  }
}
