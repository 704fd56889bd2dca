/** Measures the analysis and prints what it found as JSON; `run-analysis.ts` bundles it and runs it with plain Node. */
import { policyDiagrams } from "../../src/analysis/diagrams/policy-diagrams.ts";
import { type Analysis, analyse, diffPolicies, prove } from "../../src/analysis/index.ts";
import { loadPolicy, type Policy } from "../../src/policy/index.ts";
import { compiledOf } from "../../src/policy/normal-form.ts";
import { hiddenByOne } from "./pairwise.ts";
import { gridded, layered, type Shape, segmented } from "./shapes.ts";

/** A figure; `answered` is false where a run ended without an answer, and the time of that is the time of nothing. */
export interface Measured {
  readonly bench: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
  readonly answered: boolean;
}

/** One run: how long it took, in milliseconds, and whether there was an answer. */
interface Run {
  readonly time: number;
  readonly answered: boolean;
}

const RUNS = 5;
/** The nodes that a proof may build where nothing is said. */
const NODES = 200_000;

const small = [segmented(100), gridded(100)];
const large = [segmented(1000), gridded(1000)];
const measured = [
  ...analyses(),
  ...large.map(diffAfterBuild),
  proofAfterBuild(gridded(1000), "grows"),
  proofAfterBuild(segmented(1000), "independent"),
  nodesOfLayers(),
  ...naive(segmented(1000)),
];
process.stdout.write(JSON.stringify(measured));

/** A whole analysis of each shape, and how its time grows from the small one of its kind to the large one. */
function analyses(): readonly Measured[] {
  // The large ones first: a small one that finds nothing compiled yet is slow, and growth would look too good.
  const after = large.map((shape) => medianOf(() => analysed(shape)));
  const before = small.map((shape) => medianOf(() => analysed(shape)));
  const times = large.map(({ name }, kind): Measured => {
    const { time, answered } = after[kind] as Run;
    return { bench: `analysis: analyse ${name}`, value: time / 1000, unit: "s", goal: 2, answered };
  });
  const growths = large.map((shape, kind): Measured => {
    const [from, to] = [before[kind] as Run, after[kind] as Run];
    // A grid of about a hundred rows has 64: what counts is the time of a rule.
    const rules = rulesOf(shape) / rulesOf(small[kind] as Shape);
    return {
      bench: `analysis: growth 100 to 1000, ${shape.name.split("-")[0]}`,
      value: to.time / from.time / rules,
      unit: "x a rule's time",
      goal: 1.5,
      answered: from.answered && to.answered,
    };
  });
  return [...times, ...growths];
}

function analysed(shape: Shape): Run {
  const policy = parsed(shape);
  return timed(() => isAnswered(analyse(policy)));
}

function isAnswered({ findings, accepted, guarantees }: Analysis): boolean {
  return (
    guarantees.every(({ status }) => status !== "undecided") &&
    [...findings, ...accepted].every(({ code }) => code !== "undecided")
  );
}

/** A second comparison of the same two policies, of which one rule differs. */
function diffAfterBuild(shape: Shape): Measured {
  const run = medianOf(() => {
    const [before, after] = [parsed(shape), loadPolicy(withOneChange(shape))];
    diffPolicies(before, after);
    return timed(() => {
      const { exact, changes } = diffPolicies(before, after);
      return exact && changes.length > 0;
    });
  });
  const bench = `analysis: diff after build ${shape.name}`;
  return { bench, value: run.time, unit: "ms", goal: 100, answered: run.answered };
}

/** The same policy in which the first rule gives 1,000 more than any other. */
function withOneChange({ document }: Shape): object {
  const { rules, ...head } = document as { readonly rules: readonly object[] };
  return { ...head, rules: [{ ...rules[0], then: { award: "1000" } }, ...rules.slice(1)] };
}

/** A guarantee where an earlier one has built the diagrams. */
function proofAfterBuild(shape: Shape, guarantee: string): Measured {
  const run = medianOf(() => {
    const policy = parsed(shape);
    policyDiagrams(compiledOf(policy), "results", NODES);
    return timed(() => prove(policy, guarantee).status === "proved");
  });
  const bench = `analysis: prove ${guarantee} ${shape.name}`;
  return { bench, value: run.time, unit: "ms", goal: 50, answered: run.answered };
}

function nodesOfLayers(): Measured {
  const policy = parsed(layered(5000, 100));
  const { status } = prove(policy, "complete");
  const diagrams = policyDiagrams(compiledOf(policy), "results", NODES);
  return {
    bench: "analysis: 5000 rules, 100 exceptions in layers",
    value: diagrams?.store.positions.length ?? NODES,
    unit: "nodes",
    goal: 20_000,
    answered: diagrams !== undefined && status === "proved",
  };
}

/** Rules held against each other in pairs: how long it takes, and what escapes it. */
function naive(shape: Shape): readonly Measured[] {
  const policy = parsed(shape);
  const idle = analyse(policy).findings.filter(({ code }) => code === "never-fires").length;
  let hidden = 0;
  const run = medianOf(() => {
    const compiled = compiledOf(parsed(shape));
    return timed(() => {
      hidden = hiddenByOne(compiled).size;
      return true;
    });
  });
  const of = { goal: null, answered: true };
  return [
    { bench: `analysis: rules in pairs ${shape.name}`, value: run.time / 1000, unit: "s", ...of },
    {
      bench: `analysis: never-firing rules that pairs miss ${shape.name}`,
      value: 100 * (1 - hidden / idle),
      unit: "%",
      ...of,
    },
  ];
}

/** Diagrams are kept with their policy: each run has one of its own. */
function parsed({ document }: Shape): Policy {
  return loadPolicy(document);
}

function rulesOf({ document }: Shape): number {
  return (document as { readonly rules: readonly object[] }).rules.length;
}

function timed(run: () => boolean): Run {
  const start = performance.now();
  const answered = run();
  return { time: performance.now() - start, answered };
}

/** The middle one of five; one run without an answer is enough for all. */
function medianOf(run: () => Run): Run {
  const runs = Array.from({ length: RUNS }, run);
  const times = runs.map(({ time }) => time).sort((a, b) => a - b);
  return { time: times[(RUNS - 1) / 2] as number, answered: runs.every(({ answered }) => answered) };
}
