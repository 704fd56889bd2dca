/**
 * What of one requirement policy is still to come: the rules that may count, what is known of what they hang on, and what
 * counts already only by its sum.
 */
import type { RequirementReader } from "../weighing/requirement-reader.ts";
import type { Held, Variable } from "../weighing/variable.ts";
import type { State } from "../weighing/weigher.ts";

/** The key of a state that was just looked at; the same for states from which the requirement goes on alike. */
export function restOfRequirement(
  reader: RequirementReader,
  variables: readonly Variable[],
): (state: State) => string {
  const { bounder, least, most } = reader;
  const { normal, fired, assumed } = bounder.policy;
  const own = [...new Set(reader.variables)].filter((variable) => variable >= 0).sort((a, b) => a - b);
  const ruleOf = fired.flatMap((one) => (one === undefined ? [] : [one.rule]));
  // Where rules hold in several ways, in layers, or where cases cannot occur, what was answered is told as it is.
  const isPlain =
    assumed === 0 && new Set(ruleOf).size === ruleOf.length && normal.rules.every(({ layer }) => layer === 0);
  if (!isPlain) return (state) => own.map((variable) => (state[variable] as Held).id).join();
  const counted = own.filter((variable) => variables[variable]?.counted);

  return (state) => {
    const told = new Set(counted);
    reader.unsettled((variable) => {
      told.add(variable);
      return false;
    });
    const ids = [...told]
      .sort((a, b) => a - b)
      .map((variable) => `${variable}:${(state[variable] as Held).id}`);
    const certain = bounder.certain();
    const rules =
      normal.hit === "collect"
        ? bounder.counting().filter((rule) => !certain.includes(rule))
        : bounder.counting();
    return [rules, certain.length > 0, least, most, ids].join("/");
  };
}
