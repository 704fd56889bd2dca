/**
 * What is left of the numbers of records of each kind, and of what is derived from them, when one of the two is known
 * in part.
 */
import type { Spans } from "../../policy/normal-form.ts";
import { floored } from "./floored.ts";
import type { Relation, UnknownSum, Worth } from "./model.ts";
import type { Narrowing } from "./narrowing.ts";

type Numbers = Extract<Relation, { readonly kind: "number" }>;
type Counting = Extract<Relation, { readonly kind: "sum-of" | "least-of" | "greatest-of" }>;

/** Takes a relation to a list at its word; false where nothing is left of an unknown. */
export function narrowList(relation: Numbers | Counting, narrowing: Narrowing): boolean {
  if (relation.kind === "number") return takeNumber(relation, narrowing);
  return relation.kind === "sum-of" ? takeSum(relation, narrowing) : takeOutermost(relation, narrowing);
}

/** What is said of a list that is not there is absent; false where that cannot be. */
function takePresence(present: number | undefined, result: number, narrowing: Narrowing, other = false) {
  if (present === undefined) return true;
  const { spans, absent, keep } = narrowing;
  const own = spans[result] as Spans;
  const gone = absent(result);
  if (gone === undefined || own.at(-1) !== gone) return keep(present, [1, 1]);
  return own[0] === gone && !other ? keep(present, [0, 0]) : true;
}

function mayBeMissing(present: number | undefined, { spans }: Narrowing): boolean {
  return present !== undefined && spans[present]?.[0] === 0;
}

function takeNumber({ of, says, result, present }: Numbers, narrowing: Narrowing): boolean {
  const { spans, keepValue, sum, ends } = narrowing;
  if (!takePresence(present, result, narrowing)) return false;
  const amount: UnknownSum = { terms: of.map((one) => ({ of: one, times: 1 })), constant: 0 };
  const [least, greatest] = ends(amount) as readonly [number, number];
  const there = present === undefined || spans[present]?.at(-1) === 1;
  const yes = says === "no" ? 0 : 1;
  const codes = [...(greatest > 0 ? [yes] : []), ...(least === 0 ? [1 - yes] : [])].sort();
  const value = says === "many" ? [least, greatest] : [codes[0] as number, codes.at(-1) as number];
  if (!keepValue(result, there ? value : [], mayBeMissing(present, narrowing))) return false;
  if (narrowing.mayBeAbsent(result)) return true;
  const own = spans[result] as Spans;
  const [low, high] = [own[0] as number, own.at(-1) as number];
  if (says === "many") return sum(amount, low, high);
  if (low !== high) return true;
  return low === yes ? sum(amount, 1, greatest) : sum(amount, 0, 0);
}

function takeSum({ of, result, present }: Counting, narrowing: Narrowing): boolean {
  const { spans, keep, keepValue } = narrowing;
  if (!takePresence(present, result, narrowing)) return false;
  const reach = ({ count, low, high }: Worth): readonly [number, number] => {
    const [few, many] = [spans[count]?.[0] as number, spans[count]?.at(-1) as number];
    return [low * (low < 0 ? many : few), high * (high < 0 ? few : many)];
  };
  const parts = of.map(reach);
  const least = parts.reduce((all, [low]) => all + low, 0);
  const greatest = parts.reduce((all, [, high]) => all + high, 0);
  const there = present === undefined || spans[present]?.at(-1) === 1;
  if (!keepValue(result, there ? [least, greatest] : [], mayBeMissing(present, narrowing))) return false;
  if (narrowing.mayBeAbsent(result)) return true;
  const own = spans[result] as Spans;
  const [from, to] = [own[0] as number, own.at(-1) as number];
  return of.every(({ count, low, high }, index) => {
    const [lowest, highest] = parts[index] as readonly [number, number];
    const short = from - (greatest - highest);
    const spare = to - (least - lowest);
    const [few, many] = [spans[count]?.[0] as number, spans[count]?.at(-1) as number];
    const above = (over: number, under: number) => 0 - floored(-over, under);
    const atLeast =
      high > 0 && short > 0 ? above(short, high) : low < 0 && spare < 0 ? above(spare, low) : few;
    const atMost = low > 0 ? floored(spare, low) : high < 0 ? floored(short, high) : many;
    return atLeast <= atMost && keep(count, [atLeast, atMost]);
  });
}

function takeOutermost({ kind, of, result, present }: Counting, narrowing: Narrowing): boolean {
  const { spans, keep, keepValue } = narrowing;
  const few = ({ count }: Worth) => spans[count]?.[0] as number;
  const maybe = of.filter(({ count }) => (spans[count]?.at(-1) as number) > 0);
  const sure = maybe.filter((worth) => few(worth) > 0);
  if (!takePresence(present, result, narrowing, sure.length === 0)) return false;
  const least = kind === "least-of";
  const near = ({ low, high }: Worth) => (least ? low : high);
  const far = ({ low, high }: Worth) => (least ? high : low);
  const pick = (numbers: readonly number[], first: boolean) =>
    first === least ? Math.min(...numbers) : Math.max(...numbers);
  const outer = pick(maybe.map(near), true);
  const inner = sure.length > 0 ? pick(sure.map(far), true) : pick(maybe.map(far), false);
  const value = maybe.length === 0 ? [] : least ? [outer, inner] : [inner, outer];
  if (!keepValue(result, value, sure.length === 0 || mayBeMissing(present, narrowing))) return false;
  const own = narrowing.present(result);
  if (own.length === 0)
    return mayBeMissing(present, narrowing) || maybe.every(({ count }) => keep(count, [0, 0]));
  if (narrowing.mayBeAbsent(result)) return true;
  const [low, high] = [own[0] as number, own.at(-1) as number];
  const beyond = (worth: Worth) => (least ? worth.high < low : worth.low > high);
  if (!maybe.filter(beyond).every(({ count }) => keep(count, [0, 0]))) return false;
  const reach = maybe.filter((worth) => !beyond(worth) && (least ? worth.low <= high : worth.high >= low));
  if (reach.length !== 1) return reach.length > 1;
  return keep((reach[0] as Worth).count, [1, Number.MAX_SAFE_INTEGER]);
}
