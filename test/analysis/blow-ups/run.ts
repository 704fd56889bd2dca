// Asks the questions of one blow-up and prints the answers as JSON: run in a process of its own with little memory.
import { policyDiagrams } from "../../../src/analysis/diagrams/policy-diagrams.ts";
import { analyse, diffPolicies, type ProofOptions, prove } from "../../../src/analysis/index.ts";
import { loadPolicy, type Policy } from "../../../src/policy/index.ts";
import { compiledOf } from "../../../src/policy/normal-form.ts";
import * as shapes from "./shapes.ts";

const NODES = 200_000;
const COUNTS = [31, 32, 33, 63, 64, 65, 1023, 1024, 1025];

/** What an analysis says, without its sentences. */
function analysed(document: object, options: ProofOptions = {}): object {
  return saidOf(loadPolicy(document), options);
}

function saidOf(policy: Policy, options: ProofOptions): object {
  const { findings, guarantees } = analyse(policy, options);
  const rulesOf = (wanted: string) =>
    findings.filter(({ code }) => code === wanted).map(({ rules }) => rules?.[0]);
  return {
    guarantees: guarantees.map(({ status }) => status),
    codes: [...new Set(findings.map(({ code }) => code))].sort(),
    idle: rulesOf("never-fires"),
    overlaps: findings
      .filter(({ code }) => code === "overlap")
      .reduce((count, { rules, more = 1 }) => count + (rules === undefined ? more : 1), 0),
    undecided: findings.filter(({ code }) => code === "undecided").map(({ message }) => message),
  };
}

const nodesOf = (policy: Policy) =>
  policyDiagrams(compiledOf(policy), "results", NODES)?.store.positions.length;
const proved = (document: object, options: ProofOptions) =>
  prove(loadPolicy(document), "complete", options).status;

const blowUps: Readonly<Record<string, () => object>> = {
  exceptionsInOneLayer: () => analysed(shapes.exceptionsInOneLayer()),
  exceptionsInTwoLayers: () => ({
    ...analysed(shapes.exceptionsInTwoLayers()),
    nodes: nodesOf(loadPolicy(shapes.exceptionsInTwoLayers())),
  }),
  powersOfTwo: () => analysed(shapes.powersOfTwo(), { steps: 1_000_000 }),
  bands: () => analysed(shapes.bands()),
  thresholds: () => analysed(shapes.thresholds()),
  random: () => {
    // One policy: that its diagrams are too large is found out once.
    const policy = loadPolicy(shapes.random());
    const { status } = prove(policy, "complete", { engine: "diagrams" });
    return { diagrams: status, both: prove(policy, "complete").status, ...saidOf(policy, {}) };
  },
  pigeonhole: () => ({
    branching: proved(shapes.pigeonhole(), { engine: "branching", steps: 500 }),
    diagrams: proved(shapes.pigeonhole(), { engine: "diagrams" }),
    ...analysed(shapes.pigeonhole()),
  }),
  longEnum: () => analysed(shapes.longEnum()),
  manyRules: () =>
    COUNTS.flatMap((count) =>
      [true, false].map((shadowed) => ({ count, shadowed, ...analysed(shapes.manyRules(count, shadowed)) })),
    ),
  oneDeepRule: () => analysed(shapes.oneDeepRule()),
  deepList: () => analysed(shapes.deepList()),
  nothingToSpend: () =>
    [shapes.exceptionsInTwoLayers(), shapes.thresholds(), shapes.pigeonhole(), shapes.badOrder()].map(
      (document) => {
        const options = { nodes: 1, steps: 1 };
        return { ...analysed(document, options), complete: proved(document, options) };
      },
    ),
  rowsAndColumns: () => {
    const { equal, exact, changes, more } = diffPolicies(
      loadPolicy(shapes.stripes("row")),
      loadPolicy(shapes.stripes("column")),
    );
    return { equal, exact, told: changes.length, more };
  },
  badOrder: () => ({ ...analysed(shapes.badOrder()), nodes: nodesOf(loadPolicy(shapes.badOrder())) }),
};

const [name = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify((blowUps[name] as () => object)()));
