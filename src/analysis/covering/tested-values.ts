/**
 * The values that rules tell apart: on either side of each boundary of a number, an amount, a day or a moment; each
 * word; and whether something is there.
 */
import {
  allSpans,
  coversSpans,
  type Domain,
  hasOrder,
  type NormalFact,
  presentSpans,
  type Spans,
} from "../../policy/normal-form.ts";
import { boxInWords } from "../regions/box-in-words.ts";
import type { RegionSlot } from "../regions/region-slot.ts";
import type { ValueAim } from "./aim.ts";
import type { CoveringContext } from "./covering-context.ts";

/** The two values next to a boundary. */
export interface Boundary {
  readonly below: ValueAim;
  readonly from: ValueAim;
}
/** All that rules tell apart, in the order of the facts. */
export interface TestedValues {
  readonly boundaries: readonly Boundary[];
  readonly values: readonly ValueAim[];
}

/** The values that the rules of a policy tell apart. */
export function testedValues(context: CoveringContext): TestedValues {
  const boundaries: Boundary[] = [];
  const values: ValueAim[] = [];
  for (const [place, cuts] of cutsByPlace(context)) {
    const { domain } = context.compiled.facts[place] as NormalFact;
    const aim = (spans: Spans) => valueAim(context, place, spans);
    if (!isCounted(domain)) {
      const [least, last] = allSpans(domain) as readonly [number, number];
      for (let code = least; code <= last; code += 1) values.push(aim([code, code]));
      continue;
    }
    for (const code of cuts) {
      if (code >= domain.greatest) continue;
      const [below, from] = [aim([code, code]), aim([code + 1, code + 1])];
      boundaries.push({
        below: { ...below, text: `${below.text}, the last before ${from.value}` },
        from: { ...from, text: `${from.text}, the first after ${below.value}` },
      });
    }
    if (domain.absent !== undefined && cuts.includes(domain.greatest)) {
      values.push(aim([domain.absent, domain.absent]), aim(presentSpans(domain)));
    }
  }
  return { boundaries, values };
}

/** True of values between which there are boundaries; words are told one by one. */
function isCounted(domain: Domain): boolean {
  return hasOrder(domain) && domain.type !== "enum";
}

/** By the place of what rules test: the last codes before each step, ascending. */
function cutsByPlace({ compiled, byRule }: CoveringContext): ReadonlyMap<number, readonly number[]> {
  const found = compiled.facts.map(() => new Set<number>());
  for (const { fact, spans } of byRule.flat(2)) {
    const { domain } = compiled.facts[fact] as NormalFact;
    const [least, last] = allSpans(domain) as readonly [number, number];
    spans.forEach((code, index) => {
      const cut = index % 2 === 0 ? code - 1 : code;
      if (cut >= least && cut < last) found[fact]?.add(cut);
    });
  }
  const entries = found.map((cuts, place) => [place, [...cuts].sort((a, b) => a - b)] as const);
  return new Map(entries.filter(([, cuts]) => cuts.length > 0));
}

function valueAim({ slots }: CoveringContext, place: number, spans: Spans): ValueAim {
  const value = boxInWords([{ fact: place, spans }], slots);
  return {
    text: `a case with ${value}`,
    value,
    fact: (slots[place] as RegionSlot).name,
    place,
    spans,
    seen: ({ spans: own }) => own.length > 0 && coversSpans(spans, own[place] as Spans),
  };
}
