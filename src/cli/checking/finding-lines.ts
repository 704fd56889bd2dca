/**
 * A finding where editors and build logs look for it: what it says, where, and a case that shows it.
 */
import type { Finding, Witness } from "../../analysis/index.ts";
import { issueLine } from "../issue-line.ts";
import { type Line, styled } from "../terminal/line.ts";
import type { CheckedPart, Sound } from "./checked.ts";
import { exampleLines } from "./example-lines.ts";

/** The regions that are printed; the rest is counted, and in `--json`. */
const REGIONS = 3;

/** The lines. A case stands as a command to copy, but for a policy inside another: that one no command can decide. */
export function findingLines(
  file: string,
  finding: Finding,
  { locate, files, inside }: Pick<Sound, "locate" | "files"> & { readonly inside?: CheckedPart },
): readonly Line[] {
  const { severity, code, message, help, path, regions = [], more = 0, witness, other, guarantee } = finding;
  // What has no id is named by its place, which stands there already.
  const named = guarantee === undefined || /^\d+$/.test(guarantee) ? "" : `\`${guarantee}\`: `;
  const place = inside === undefined ? path : [...inside.path, ...path];
  const caseOf = inside === undefined ? "case" : `case of ${inside.policy.id}`;
  const copied = inside === undefined ? file : undefined;
  // A message that names the only region need not say it twice.
  const told = regions.map(({ text }) => text).filter((text) => !message.includes(text));
  const rest = Math.max(0, told.length - REGIONS) + more;
  return [
    issueLine(file, severity, { code, message: `${named}${message}`, help, path: place, ...locate?.(place) }),
    ...told.slice(0, REGIONS).map((text): Line => ["  ", styled("dim", "where: "), text]),
    ...(rest > 0 && regions.length > 0 ? [["  ", styled("dim", "where: "), `and ${rest} more`]] : []),
    ...(witness === undefined ? [] : exampleLines(caseOf, copied, witness)),
    ...(other === undefined ? [] : otherLines(copied, other, files)),
  ];
}

/** The second case stands under the policy that decides it, with the file of that one to copy. */
function otherLines(file: string | undefined, other: Witness, files: Sound["files"]): readonly Line[] {
  if (other.policy === undefined) return exampleLines("and", file, other);
  return exampleLines(`under ${other.policy}`, files?.get(other.policy) ?? other.policy, other);
}
