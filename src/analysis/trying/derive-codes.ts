/**
 * Derived facts of one case after the other, in plain numbers: what is made from lists is known with the list.
 */
import type { Domain, LinearAmount, NormalFact } from "../../policy/normal-form.ts";
import type { Axis, Joint, JointSide } from "../joint/joint.ts";

/** Fills in, by axis, what is derived on one side from declared facts of one value. */
export function deriveCodes({ axes }: Joint, side: JointSide): (codes: number[]) => void {
  const axisOf = (place: number) => side.axes[place] as number;
  const domainOf = (place: number): Domain => (axes[axisOf(place)] as Axis).domain;
  const absentOf = (place: number) => domainOf(place).absent;

  /** The amount; undefined where an operand is absent. */
  const linear = ({ terms, constant }: LinearAmount) => {
    const own = terms.map(({ fact, times }) => ({ axis: axisOf(fact), times, absent: absentOf(fact) }));
    return (codes: number[]): number | undefined => {
      let sum = constant;
      for (const { axis, times, absent } of own) {
        const code = codes[axis] as number;
        if (code === absent) return undefined;
        sum += times * code;
      }
      return sum;
    };
  };

  const steps = side.policy.facts.flatMap(({ derivation }: NormalFact, place) => {
    if (derivation === undefined || "list" in derivation) return [];
    const axis = axisOf(place);
    const absent = absentOf(place) ?? Number.NaN;
    if (derivation.kind === "linear") {
      const { under } = derivation;
      const amount = linear(derivation.amount);
      return (codes: number[]) => {
        const over = amount(codes);
        codes[axis] = over === undefined ? absent : Math.floor(over / under);
      };
    }
    const parts = derivation.of.map(linear);
    const pick = derivation.kind === "least" ? Math.min : Math.max;
    return (codes: number[]) => {
      let best: number | undefined;
      for (const part of parts) {
        const own = part(codes);
        if (own === undefined) {
          codes[axis] = absent;
          return;
        }
        best = best === undefined ? own : pick(best, own);
      }
      codes[axis] = best ?? absent;
    };
  });
  return (codes) => {
    for (const step of steps) step(codes);
  };
}
