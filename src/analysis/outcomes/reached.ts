/**
 * Which rules count in a case, and what they come to there. Where amounts stand in the rules this is a function of the
 * case; everything else is settled by the rules alone.
 */
import {
  amountsOf,
  type CompiledPolicy,
  evaluateAmount,
  type NormalOutcome,
  valuesTogether,
} from "../../policy/normal-form.ts";

/** Places of the rules that count, in their order; the place after the last rule is `otherwise`; none in a gap. */
export type Reached = readonly number[];

/** What the rules come to, as far as the rules alone settle it; `depends` where rules agree in some cases only. */
export type ReachedStatus = "decided" | "gap" | "conflict" | "depends";

/** The status of the cases in which these rules count. */
export function statusOf(policy: CompiledPolicy, reached: Reached): ReachedStatus {
  const { hit } = policy.normal;
  if (reached.length === 0) return "gap";
  if (reached.length === 1 || hit === "collect" || hit === "first") return "decided";
  if (hit === "unique") return "conflict";
  const keys = new Set(reached.map((rule) => valueKey(policy, [rule])));
  if (keys.size === 1) return "decided";
  return reached.every((rule) => isConstant(policy, rule)) ? "conflict" : "depends";
}

/**
 * Equal for two sets of rules only where they come to the same in every case. `columnOf` names what stands at a place,
 * where rules of two policies are compared.
 */
export function valueKey(
  policy: CompiledPolicy,
  reached: Reached,
  columnOf: (place: number) => number = (place) => place,
): string {
  return JSON.stringify(valuesTogether(policy, reached), (key, value) =>
    key === "fact" ? columnOf(value as number) : value,
  );
}

function isConstant(policy: CompiledPolicy, rule: number): boolean {
  return valuesTogether(policy, [rule]).every((value) =>
    amountsOf(value).every((amount) => typeof amount === "number"),
  );
}

/** What a case comes to: the numbers of every outcome field, where one is decided. */
export interface CaseResult {
  readonly status: "decided" | "gap" | "conflict";
  /** By outcome field: one code; of a range two; of a list those of its values. */
  readonly fields: readonly (readonly number[])[];
}

const GAP: CaseResult = { status: "gap", fields: [] };
const CONFLICT: CaseResult = { status: "conflict", fields: [] };

/** What the case with these codes, by place, comes to where these rules count. */
export function caseResultAt(policy: CompiledPolicy, reached: Reached, codes: ArrayLike<number>): CaseResult {
  const { status, each } = readyOf(policy, reached);
  if (status === "gap") return GAP;
  if (status === "conflict") return CONFLICT;
  const results = each.map((one) => one(codes));
  const [first] = results as [CaseResult];
  return results.every((result) => sameFields(result.fields, first.fields)) ? first : CONFLICT;
}

/** Rules that count, ready to be asked of one case after the other; where they must agree, each by itself. */
interface Ready {
  readonly status: ReachedStatus;
  readonly each: readonly ((codes: ArrayLike<number>) => CaseResult)[];
}

const known = new WeakMap<CompiledPolicy, WeakMap<Reached, Ready>>();

function readyOf(policy: CompiledPolicy, reached: Reached): Ready {
  const own = known.get(policy) ?? new WeakMap<Reached, Ready>();
  known.set(policy, own);
  const old = own.get(reached);
  if (old !== undefined) return old;
  const status = statusOf(policy, reached);
  const together = policy.normal.hit === "collect" ? [reached] : reached.map((rule) => [rule]);
  const counting = { decided: 1, gap: 0, conflict: 0, depends: together.length }[status];
  const ready = { status, each: together.slice(0, counting).map((rules) => decidedBy(policy, rules)) };
  own.set(reached, ready);
  return ready;
}

/** True where two cases come to the same. */
export function sameResult(left: CaseResult, right: CaseResult): boolean {
  return left.status === right.status && sameFields(left.fields, right.fields);
}

function sameFields(left: CaseResult["fields"], right: CaseResult["fields"]): boolean {
  return (
    left.length === right.length &&
    left.every((field, index) => {
      const other = right[index] as readonly number[];
      return field.length === other.length && field.every((code, at) => code === other[at]);
    })
  );
}

/** What these rules come to together: one and the same, where no amount reads a fact. */
function decidedBy(policy: CompiledPolicy, rules: Reached): (codes: ArrayLike<number>) => CaseResult {
  const { outcomes } = policy.normal;
  const parts = valuesTogether(policy, rules).map((value, index) => {
    const { round } = outcomes[index] as NormalOutcome;
    return { amounts: amountsOf(value), round };
  });
  const at = (codes: ArrayLike<number>): CaseResult => ({
    status: "decided",
    fields: parts.map(({ amounts, round }) =>
      amounts.map((amount) => (typeof amount === "number" ? amount : evaluateAmount(amount, codes, round))),
    ),
  });
  if (!parts.every(({ amounts }) => amounts.every((amount) => typeof amount === "number"))) return at;
  const always = at([]);
  return () => always;
}
