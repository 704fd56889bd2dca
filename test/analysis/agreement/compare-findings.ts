/** What `analyse` finds, held against trying every case. */
import { analyse, type Finding } from "evenhand/analysis";
import type { PolicyDocument } from "../../../src/policy/document/policy-document.ts";
import type { Acceptance } from "../../../src/policy/index.ts";
import { caseNumber } from "../oracle/case-number.ts";
import { type Space, spaceOf } from "../oracle/case-space.ts";
import { policyOf } from "../oracle/looked-at.ts";
import { type Results, resultsOf } from "../oracle/results.ts";
import { accepts, type TrueFinding, trueFindings } from "../oracle/true-findings.ts";
import { type Disagreement, flawOfWitness } from "./compare-proofs.ts";

/** Which kinds were found, each once, and what is wrong about it. */
export interface ComparedFindings {
  readonly codes: readonly string[];
  readonly wrong: readonly Disagreement[];
}

export function compareFindings(
  document: PolicyDocument,
  others: readonly PolicyDocument[],
  options: object = {},
): ComparedFindings {
  try {
    return compared(document, others, options);
  } catch (error) {
    return { codes: [], wrong: [`thrown: ${String((error as Error).stack)}`.slice(0, 500)] };
  }
}

function compared(
  document: PolicyDocument,
  others: readonly PolicyDocument[],
  options: object,
): ComparedFindings {
  const space = spaceOf(document);
  const results = resultsOf(space);
  const { findings, accepted } = analyse(policyOf(document), {
    policies: others.map(policyOf),
    regions: 1_000,
    ...options,
  });
  const said = [...findings, ...accepted].filter(({ code }) => code !== "unused-acceptance");
  const truth = trueFindings(document, others).filter(({ code }) => code !== "unused-acceptance");
  const wrong = [
    ...difference(said.map(keyOf), truth.map(keyOf)),
    ...said.flatMap((finding) => flawsOf(space, results, finding, truth)),
    ...said.flatMap((finding) => flawOfRest(finding, said, truth)),
    ...flawsOfAcceptance(document, findings, accepted),
  ];
  return { codes: [...new Set([...findings, ...accepted].map(({ code }) => code))], wrong };
}

/** What it is about; of a rule that never fires, not which others take its place. */
function keyOf({ code, rules = [], facts, outcome, guarantee }: TrueFinding | Finding): string {
  const own = code === "never-fires" ? rules.slice(0, 1) : rules;
  return [
    code,
    ...own,
    ...(facts ?? []),
    ...(outcome ? [outcome] : []),
    ...(guarantee ? [guarantee] : []),
  ].join(" ");
}

/** Each as often here as there. */
function difference(said: readonly string[], truth: readonly string[]): readonly Disagreement[] {
  const left = [...truth];
  const toomuch = said.filter((key) => {
    const place = left.indexOf(key);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return [...toomuch.map((key) => `said, and is not so: ${key}`), ...left.map((key) => `not said: ${key}`)];
}

function flawsOf(
  space: Space,
  results: Results,
  finding: Finding,
  truth: readonly TrueFinding[],
): readonly Disagreement[] {
  const { witness, other, regions, more } = finding;
  const cases = truth.find((one) => keyOf(one) === keyOf(finding))?.cases;
  // The other case of a guarantee may be another policy's: proofs are compared by themselves.
  const own = finding.code === "guarantee-refuted" ? [witness] : [witness, other];
  const flaws = own.map((one) => one && flawOfWitness(space, results, one));
  if (cases !== undefined) {
    const shown = witness && caseNumber(space, witness.facts);
    if (shown === undefined || !cases.includes(shown)) flaws.push("a witness that shows something else");
    if (regions === undefined || regions.length === 0) flaws.push("no regions");
    const held = heldBy(space, regions ?? []);
    const exact = (regions ?? []).filter(({ partly }) => partly === undefined);
    const beyond = heldBy(space, exact).filter((id) => !cases.includes(id));
    const missing = cases.filter((id) => !held.includes(id));
    if (beyond.length > 0) flaws.push(`${beyond.length} cases too many in its regions`);
    if (missing.length > 0 && more === undefined)
      flaws.push(`${missing.length} cases too few in its regions`);
    for (const region of regions ?? []) {
      flaws.push(flawOfShare(space, region));
      if (!heldBy(space, [region]).some((id) => cases.includes(id))) flaws.push(`no case in ${region.text}`);
    }
  }
  return flaws.flatMap((flaw) => (flaw === undefined ? [] : [`${flaw}: ${JSON.stringify(finding)}`]));
}

/** The pairs that are counted and not told: no more than there are. */
function flawOfRest(
  { code, rules, more }: Finding,
  said: readonly Finding[],
  truth: readonly TrueFinding[],
): readonly Disagreement[] {
  if ((code !== "conflict" && code !== "overlap") || rules !== undefined) return [];
  const isPair = (one: Finding | TrueFinding) => one.code === code && one.rules !== undefined;
  const left = truth.filter(isPair).length - said.filter(isPair).length;
  return more !== undefined && more <= left ? [] : [`${more} more pairs of rules, and there are ${left}`];
}

type Regions = NonNullable<Finding["regions"]>;

function heldBy(space: Space, regions: Regions): readonly number[] {
  const conditions = regions.map(({ when }) => space.holdsOf(when ?? {}));
  return space.cases.filter((id) => conditions.some((holds) => holds(id)));
}

/** Where nothing is derived and no fact stands for several, the share is that of the cases, to the last digit shown. */
function flawOfShare(space: Space, region: Regions[number]): Disagreement | undefined {
  const { document, cases } = space;
  const plain = Object.values(document.facts).every(({ type }) => type !== "set" && type !== "list");
  if (!plain || document.derive !== undefined) return undefined;
  const share = heldBy(space, [region]).length / cases.length;
  return Math.abs(share - region.share) < 1e-9 ? undefined : `a share of ${region.share}, and is ${share}`;
}

/** What is accepted is quiet, what is accepted in vain is said, and nothing else is. */
function flawsOfAcceptance(
  { accept = [] }: PolicyDocument,
  findings: readonly Finding[],
  accepted: readonly Finding[],
): readonly Disagreement[] {
  const takes = (finding: Finding) => (one: Acceptance) => accepts(one as never, finding as TrueFinding);
  const quiet = findings.filter((finding) => accept.some(takes(finding)));
  const loud = accepted.filter((finding) => !accept.some(takes(finding)));
  const vain = accept.flatMap((one, place) =>
    accepted.some((finding) => takes(finding)(one)) ? [] : [place],
  );
  const said = findings.flatMap(({ code, path }) => (code === "unused-acceptance" ? [path[1]] : []));
  return [
    ...quiet.map((finding) => `is accepted, and is not quiet: ${JSON.stringify(finding)}`),
    ...loud.map((finding) => `is not accepted, and is quiet: ${JSON.stringify(finding)}`),
    ...(vain.join() === said.join() ? [] : [`accepted in vain are ${vain}, and said is ${said}`]),
  ];
}
