/**
 * The guarantees of a document, each understood as far as it can be without a proof.
 */
import type { NormalGuarantee } from "../normal/normal-guarantee.ts";
import { shapeProblem } from "./messages/shape.ts";
import { normalGuaranteeOf } from "./normal-guarantee-of.ts";
import type { Reading } from "./reading.ts";

/** The guarantees that could be read, in their order. */
export function readGuarantees(section: unknown, reading: Reading): readonly NormalGuarantee[] {
  if (section === undefined) return [];
  if (!Array.isArray(section)) {
    reading.report.add(["guarantees"], shapeProblem.shape("`guarantees` is not a list", "write [ ... ]"));
    return [];
  }
  const ids = new Set<unknown>();
  const read = section.map((value: unknown, place): NormalGuarantee | undefined => {
    const path = ["guarantees", place];
    const guarantee = normalGuaranteeOf(value, place, path, reading);
    const id = (value as { readonly id?: unknown } | null)?.id;
    if (typeof id === "string") {
      if (ids.has(id)) reading.report.add([...path, "id"], shapeProblem.duplicateId(id));
      ids.add(id);
    }
    return guarantee;
  });
  return read.filter((guarantee) => guarantee !== undefined);
}
