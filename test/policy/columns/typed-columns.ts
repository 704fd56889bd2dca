/** Cases as a data file would keep them: numbers in typed arrays, words by their places, empty cells marked. */
import type { Column, Columns } from "evenhand/policy";
import type { Fact } from "../../../src/policy/document/fact.ts";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Case } from "../generators/draft-case.ts";
import { minorUnits } from "../module/plain-facts.ts";

/** The columns of complete cases, none of which is invalid. */
export function typedColumns(document: PolicyDocument, cases: readonly Case[]): Columns {
  return Object.fromEntries(
    Object.entries(document.facts).map(([name, fact]) => {
      return [
        name,
        columnOf(
          fact,
          cases.map((facts) => facts[name]),
        ),
      ];
    }),
  );
}

function columnOf(fact: Fact, cells: readonly unknown[]): Column {
  const valid = Uint8Array.from(cells, (cell) => Number(!isAbsent(cell)));
  const notes = valid.includes(0) ? { valid, null: "absent" as const } : {};
  const numbers = (numberOf: (cell: unknown) => number) =>
    Float64Array.from(cells, (cell) => (isAbsent(cell) ? -1e300 : numberOf(cell)));
  switch (fact.type) {
    case "boolean":
      return { values: Uint8Array.from(cells, (cell) => (isAbsent(cell) ? 7 : Number(cell))), ...notes };
    case "enum": {
      const values = [...new Set(cells.filter((cell) => !isAbsent(cell)))] as string[];
      return { codes: Int32Array.from(cells, (cell) => values.indexOf(cell as string)), values, ...notes };
    }
    case "money":
      return { values: numbers((cell) => minorUnits(cell, fact.currency)), ...notes };
    case "date":
      return { values: numbers((cell) => Date.parse(`${cell}T00:00:00Z`) / 86_400_000), ...notes };
    case "instant":
      return {
        values: BigInt64Array.from(cells, (cell) =>
          isAbsent(cell) ? 0n : BigInt(Date.parse(cell as string)),
        ),
        ...notes,
      };
    case "set": {
      const words = Object.fromEntries(
        fact.values.map((word) => [
          word,
          Uint8Array.from(cells, (cell) =>
            Number(!isAbsent(cell) && (cell as readonly string[]).includes(word)),
          ),
        ]),
      );
      return { words, ...notes };
    }
    case "list":
      return cells;
    default:
      return { values: numbers((cell) => cell as number), ...notes };
  }
}

const isAbsent = (cell: unknown): boolean =>
  typeof cell === "object" && cell !== null && !Array.isArray(cell) && "is" in cell;
