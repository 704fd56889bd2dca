/**
 * Division of whole numbers toward the past.
 */

/** The greatest whole number that is at most the quotient: exact, and at home with bounds that are none. */
export function floored(over: number, under: number): number {
  if (!Number.isFinite(over)) return under > 0 ? over : -over;
  const rest = over % under;
  const whole = (over - rest) / under;
  // Adding nothing turns -0 into 0: a code is told by its digits.
  return (rest !== 0 && rest < 0 !== under < 0 ? whole - 1 : whole) + 0;
}
