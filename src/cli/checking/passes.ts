import type { Checked } from "./checked.ts";

/** Whether a check lets a file pass: no issue, no failed case, no finding that is an error; `strict`: no warning. */
export function passes({ unreadable, sound }: Checked, strict: boolean): boolean {
  if (unreadable !== undefined || sound === undefined) return false;
  const failing = ({ severity }: { readonly severity: string }) =>
    severity === "error" || (strict && severity === "warning");
  return sound.cases.every(({ passed }) => passed) && !sound.analysis.findings.some(failing);
}
