/** How many questions are left at the least and at the most. */
export function leftInWords({
  fewest = 1,
  most,
}: {
  readonly fewest?: number;
  readonly most: number;
}): string {
  if (most <= 1) return "One more question.";
  if (fewest === most) return `${most} more questions.`;
  return fewest <= 1 ? `At most ${most} more questions.` : `${fewest} to ${most} more questions.`;
}
