/** A sentence that begins with a name of the policy, which begins small. */
export function capitalised(text: string): string {
  return text.replace(/^./u, (letter) => letter.toUpperCase());
}
