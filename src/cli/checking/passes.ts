import type { Checked } from "./checked.ts";

/** Whether a check lets a file pass: no issue, no failed case, no finding that is an error; `strict`: no warning. */
export function passes({ unreadable, sound, needs }: Checked, strict: boolean): boolean {
  const failing = ({ severity }: { readonly severity: string }) =>
    severity === "error" || (strict && severity === "warning");
  if (needs !== undefined)
    return (
      needs.cases.every(({ result }) => result.passed) &&
      !needs.findings.some(failing) &&
      !needs.parts.some(({ analysis }) => analysis.findings.some(failing))
    );
  if (unreadable !== undefined || sound === undefined) return false;
  return sound.cases.every(({ passed }) => passed) && !sound.analysis.findings.some(failing);
}
