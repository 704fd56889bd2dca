/**
 * The region of every value of a slot, looked up where the domain is small and searched for where it is not.
 */
import { regionOf } from "../compiled/region-of.ts";
import type { Domain } from "../normal/domain.ts";

/** The most values of a domain that is looked up. */
const MOST = 2 ** 17;

/** The regions of one slot. */
export interface SlotRegions {
  /** Adds `weight` times the region of each code to the keys; unknown is the region after the last one. */
  readonly addKeys: (codes: Float64Array, rows: number, keys: Int32Array, at: number, step: number) => void;
}

/** Finds the regions between the cuts; each counts `weight` in a key. */
export function slotRegions(
  { least, greatest, absent }: Domain,
  cuts: Float64Array,
  weight: number,
): SlotRegions {
  const last = absent ?? greatest;
  const count = cuts.length + 1;
  const unknown = count * weight;
  if (last - least >= MOST) {
    return {
      addKeys: (codes, rows, keys, at, step) => {
        for (let row = 0, key = at; row < rows; row += 1, key += step) {
          const code = codes[row] as number;
          const weighed = code - code === 0 ? regionOf(cuts, code) * weight : code > 0 ? unknown : 0;
          keys[key] = (keys[key] as number) + weighed;
        }
      },
    };
  }
  const table = new Int32Array(last - least + 1);
  for (let region = 0; region < count; region += 1) {
    const from = region === 0 ? least : (cuts[region - 1] as number);
    const to = region === cuts.length ? last + 1 : (cuts[region] as number);
    table.fill(region * weight, from - least, to - least);
  }
  return {
    addKeys: (codes, rows, keys, at, step) => {
      for (let row = 0, key = at; row < rows; row += 1, key += step) {
        const code = codes[row] as number;
        const weighed = code - code === 0 ? (table[code - least] as number) : code > 0 ? unknown : 0;
        keys[key] = (keys[key] as number) + weighed;
      }
    },
  };
}
