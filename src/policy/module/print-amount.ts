/**
 * An amount as an expression over the numbers of a case: plain where no step can pass 2^53, in big integers elsewhere,
 * and rounded once.
 */
import type { RoundingMode } from "../../money/index.ts";
import type { Amount, AmountTree } from "../normal/amount.ts";
import type { ModuleDraft } from "./module-draft.ts";
import type { PieceName } from "./pieces.ts";

const PLAIN = { "half-up": "halfUp", "half-even": "halfEven", up: "up", down: "down" } as const;
const BIG = { "half-up": "bigHalfUp", "half-even": "bigHalfEven", up: "bigUp", down: "bigDown" } as const;

/** The amount, rounded: a number in the smallest unit. `read` is the expression of a slot's number. */
export function printAmount(
  { tree, under, big }: Amount,
  round: RoundingMode,
  read: (slot: number) => string,
  draft: ModuleDraft,
): string {
  return printRounded(printTree(tree, big, read, draft), { under: BigInt(under), big }, round, draft);
}

/** An expression over a denominator, rounded. */
export function printRounded(
  over: string,
  { under, big }: { readonly under: bigint; readonly big: boolean },
  round: RoundingMode,
  draft: ModuleDraft,
): string {
  if (under === 1n) return big ? `Number(${over})` : over;
  const piece: PieceName = (big ? BIG : PLAIN)[round];
  return `${draft.use(piece)}(${over}, ${under}${big ? "n" : ""})`;
}

/** The exact value over the denominator, as a number or a big integer. */
export function printTree(
  tree: AmountTree<number | bigint>,
  big: boolean,
  read: (slot: number) => string,
  draft: ModuleDraft,
): string {
  if (tree.kind === "linear") return printLinear(tree, big, read);
  const parts = tree.of.map((part) => printTree(part, big, read, draft));
  if (tree.kind === "sum") return `(${parts.join(" + ")})`;
  if (big) return `${draft.use(tree.kind === "min" ? "least" : "greatest")}(${parts.join(", ")})`;
  return `Math.${tree.kind}(${parts.join(", ")})`;
}

function printLinear(
  { terms, constant }: Extract<AmountTree<number | bigint>, { readonly kind: "linear" }>,
  big: boolean,
  read: (slot: number) => string,
): string {
  const whole = (value: number | bigint) => (big ? `${BigInt(value)}n` : String(value));
  // What is counted not at all is left out: 0 times -5 is minus zero to a machine.
  const counted = terms.filter(({ times }) => BigInt(times) !== 0n);
  const printed = counted.map(({ fact, times }) => {
    const value = big ? `BigInt(${read(fact)})` : read(fact);
    const size = times < 0 ? -times : times;
    return { sign: times < 0 ? "-" : "+", value: BigInt(size) === 1n ? value : `${whole(size)} * ${value}` };
  });
  const [first] = printed;
  if (first === undefined) return whole(constant);
  // A constant 0 stays before what is taken away: 0 less 0 is 0, and not minus zero.
  const begin =
    BigInt(constant) === 0n && first.sign === "+"
      ? first.value
      : `${whole(constant)} ${first.sign} ${first.value}`;
  const rest = printed.slice(1).map(({ sign, value }) => ` ${sign} ${value}`);
  return rest.length === 0 && begin === read(counted[0]?.fact as number)
    ? begin
    : `(${begin}${rest.join("")})`;
}
