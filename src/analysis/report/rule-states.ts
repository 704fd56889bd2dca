import type { Finding, FindingCode } from "../finding.ts";

/** What became of one rule: in words, and the findings that say so. */
export interface RuleState {
  readonly text: string;
  /** How much the worst of it matters. */
  readonly mark: "error" | "warning";
  /** The places of findings among those of the page. */
  readonly findings: readonly number[];
}

/** What is said of a rule that a finding is about; of the first named rule only, where others take its place. */
const SAID: Partial<Readonly<Record<FindingCode, { readonly text: string; readonly first?: true }>>> = {
  conflict: { text: "in conflict" },
  "never-fires": { text: "never fires", first: true },
  "redundant-rule": { text: "redundant", first: true },
};
const ORDER = ["error", "warning"] as const;

/** The state of every rule that findings speak of; a rule that is not named fires, and nothing is to be said of it. */
export function ruleStates(findings: readonly Finding[]): ReadonlyMap<string, RuleState> {
  const states = new Map<string, RuleState>();
  for (const mark of ORDER) {
    findings.forEach(({ code, severity, rules = [] }, place) => {
      const said = SAID[code];
      if (said === undefined || severity !== mark) return;
      for (const rule of said.first === true ? rules.slice(0, 1) : rules) {
        const state = states.get(rule) ?? { text: "", mark, findings: [] };
        const texts = state.text === "" ? [] : state.text.split(", ");
        states.set(rule, {
          text: [...new Set([...texts, said.text])].join(", "),
          mark: state.mark,
          findings: [...state.findings, place],
        });
      }
    });
  }
  return states;
}
