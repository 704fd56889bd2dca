/**
 * Slips in printed code, one small one each, as a printer could make them. A comparison that does not notice them would
 * not notice the same slip in ours.
 */

/** Spoils the code of a module, where it has what is spoilt. */
export type SpoilModule = (code: string) => string;

/** By the name of the fault. */
export const FAULTY_MODULES: { readonly [fault: string]: SpoilModule } = {
  "a quantifier is swapped": (code) =>
    code.replace(
      /(function derive\d+[^}]*?)return (true|false);([^}]*?)return (true|false);/g,
      "$1return $4;$3return $2;",
    ),
  "a bound is excluded": (code) => code.replaceAll(" >= ", " > "),
  "a bound is included": (code) =>
    code.replace(/ <= (\d+)/g, (_, bound: string) => ` <= ${Number(bound) + 1}`),
  "two rules change places": (code) => code.replace(/return 0;([\s\S]*?)return 1;/, "return 1;$1return 0;"),
  "half a penny stays down": (code) => code.replace("half >= 0", "half > 0"),
  "half a penny always goes up": (code) => code.replace("half > 0 || (half === 0", "half > 0 || (true"),
  "negative minutes are cut toward zero": (code) => code.replaceAll("Math.floor((", "Math.trunc(("),
  "a rule is counted twice": (code) => code.replace("places.push(0);", "places.push(0, 0);"),
  "the empty list counts": (code) => code.replace(/let n = 0;/g, "let n = 1;"),
  "minor units are read as major": (code) => code.replace('(parts[3] ?? ""));', '(parts[3] ?? "")) * 100;'),
  "absent is read as a value": (code) => code.replace(/(isAbsent\(g\d+\) \? )-?\d+/g, "$10"),
  "a lower layer is asked too": (code) => code.replace("  if (places.length > 0) return places;\n", ""),
  "what cannot occur is decided": (code) => code.replaceAll("if (cannotOccur(f))", "if (false)"),
};
