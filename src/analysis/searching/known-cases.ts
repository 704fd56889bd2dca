/**
 * Which of the cases that are known lie in which boxes.
 */
import type { Box } from "../../policy/normal-form.ts";
import { spansMeet } from "../../policy/normal-form.ts";
import type { Found } from "../solving/wanted.ts";
import { boxIndexOf } from "./box-index.ts";

/** Up to so many pairs of a box and a case are held against each other; of more an index is made. */
const FEW = 256;

/** For each box the first of the cases that lies in it, where one does. */
export function knownCases(boxes: readonly Box[], cases: readonly Found[]): readonly (Found | undefined)[] {
  if (boxes.length * cases.length <= FEW) return boxes.map((box) => cases.find((own) => isIn(own, box)));
  const { near } = boxIndexOf(boxes);
  const known: (Found | undefined)[] = boxes.map(() => undefined);
  for (const own of cases) {
    for (const place of near(own.codes.map((code) => [code, code]))) {
      if (known[place] === undefined && isIn(own, boxes[place] as Box)) known[place] = own;
    }
  }
  return known;
}

function isIn({ codes }: Found, box: Box): boolean {
  return box.every(({ fact, spans }) => {
    const code = codes[fact] as number;
    return spansMeet(spans, [code, code]);
  });
}
