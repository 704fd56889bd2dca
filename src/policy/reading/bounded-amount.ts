/**
 * An amount as it will be computed: whole coefficients over one denominator, all within exact numbers.
 */
import { type Amount, denominatorOf, type ExactAmount, plainAmount, wholeAmount } from "../normal/amount.ts";
import { amountBounds, amountMagnitude } from "../normal/amount-bounds.ts";
import type { Box } from "../normal/box.ts";
import { boundsIn } from "./bounds-in.ts";
import type { Path } from "./issue-list.ts";
import { formulaProblem } from "./messages/formulas.ts";
import type { Reading } from "./reading.ts";

/** The amount over one denominator, where neither it nor a coefficient can pass 2^53 in a case of the boxes. */
export function boundedAmount(
  exact: ExactAmount,
  boxes: readonly Box[],
  path: Path,
  reading: Reading,
): Amount | undefined {
  const under = denominatorOf(exact);
  const whole = wholeAmount(exact, under);
  const safe = BigInt(Number.MAX_SAFE_INTEGER);
  const tooLarge = boxes.some((box) => {
    const { least, greatest } = amountBounds(whole, boundsIn(box, reading.places));
    return least / under < -safe || greatest / under > safe;
  });
  const coefficients = amountMagnitude(whole, () => [0, 0]);
  if (tooLarge || under > safe || coefficients > safe)
    return reading.report.add(path, formulaProblem.tooLargeAmount());
  const magnitude = amountMagnitude(whole, boundsIn([], reading.places));
  return { tree: plainAmount(whole), under: Number(under), big: magnitude > safe };
}
