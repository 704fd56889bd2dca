/**
 * Slips in the reading and deciding of columns, one small one each, planted by putting another function in the place of
 * one of ours.
 */
import type { decideColumns } from "evenhand/policy";
import { vi } from "vitest";

/** The faulty verb, and how to be rid of it. */
export interface Planted {
  readonly decideColumns: typeof decideColumns;
  readonly undo: () => void;
}

const ROOM = "../../../src/policy/columns";

type Exports = Readonly<Record<string, (...values: never[]) => unknown>>;

/** Loads the verb with one file of its room changed. */
async function planted(file: string, spoil: (own: Exports) => Exports): Promise<Planted> {
  const path = `${ROOM}/${file}.ts`;
  vi.resetModules();
  vi.doMock(path, async (original) => {
    const own = (await original()) as Exports;
    return { ...own, ...spoil(own) };
  });
  const loaded = (await import(`${ROOM}/decide-columns.ts`)) as Pick<Planted, "decideColumns">;
  return {
    decideColumns: loaded.decideColumns,
    undo: () => {
      vi.doUnmock(path);
      vi.resetModules();
    },
  };
}

interface Plan {
  readonly cuts: readonly Float64Array[];
}

/** By the name of the fault. */
export const FAULTY_COLUMNS: { readonly [fault: string]: () => Promise<Planted> } = {
  "a cut is one too high": () =>
    planted("column-plan", ({ planColumns }) => ({
      planColumns: (normal: never) => {
        const plan = planColumns?.(normal) as Plan;
        return { ...plan, cuts: plan.cuts.map((cuts) => cuts.map((cut) => cut + 1)) };
      },
    })),
  "absent is read as the least value": () =>
    planted("code-of-cell", ({ codeOfCell }) => ({
      codeOfCell: (value: never, domain: never) => {
        const code = codeOfCell?.(value, domain);
        const { absent, least } = domain as { readonly absent?: number; readonly least: number };
        return code === absent ? least : code;
      },
    })),
  "what cannot be used counts as plain": () => planted("cell", () => ({ hardnessOf: () => 0 })),
  "rules that differ are said to agree": () => planted("same-outcome", () => ({ sameOutcome: () => true })),
  "minutes are cut toward zero": () =>
    planted("derive-block", ({ deriveBlock }) => ({
      deriveBlock: (normal: never, place: never, derivation: never) => {
        const { under } = derivation as { readonly under?: number };
        if (under === undefined || under === 1) return deriveBlock?.(normal, place, derivation);
        const whole = deriveBlock?.(normal, place, { ...(derivation as object), under: 1 } as never) as (
          block: { readonly codes: readonly Float64Array[] },
          count: number,
        ) => void;
        return (block: { readonly codes: readonly Float64Array[] }, count: number) => {
          whole(block, count);
          const own = block.codes[place as number] as Float64Array;
          for (let row = 0; row < count; row += 1) own[row] = Math.trunc((own[row] as number) / under);
        };
      },
    })),
};
