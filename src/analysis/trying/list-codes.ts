/**
 * What is derived from very many lists, each of which is a shorter one and one record more: from what was derived from
 * that one, and of the record alone.
 */
import type { ListDerivation } from "../../policy/normal-form.ts";

/** Puts together what a list and one further record come to; `absent` is the code of an extreme of nothing. */
export type JoinCodes = (list: number, record: number) => number;

/** The way to do it for a derivation. */
export function joinedBy(kind: ListDerivation["kind"], absent: number | undefined): JoinCodes {
  switch (kind) {
    case "some":
      return Math.max;
    case "none":
    case "every":
      return Math.min;
    case "count":
    case "sum-of":
      return (list, record) => list + record;
    case "least-of":
      return present(absent, Math.min);
    default:
      return present(absent, Math.max);
  }
}

function present(absent: number | undefined, join: JoinCodes): JoinCodes {
  return (list, record) => {
    if (list === absent) return record;
    return record === absent ? list : join(list, record);
  };
}
