/**
 * A guarantee as far as it can be understood without a proof: its form, the facts and outcome fields that it names, its
 * condition as boxes, its bounds as exact amounts.
 */
import type { Guarantee } from "../document/guarantee.ts";
import type { Box } from "../normal/box.ts";
import type { BoundValue, NormalGuarantee } from "../normal/normal-guarantee.ts";
import type { NormalOutcome } from "../normal/normal-policy.ts";
import { valueOfAmount } from "../normal/value-of-amount.ts";
import { boundedAmount } from "./bounded-amount.ts";
import type { Path } from "./issue-list.ts";
import { shapeProblem } from "./messages/shape.ts";
import { growingFact, knownFacts, knownOutcome, movingOutcome } from "./named-in-guarantee.ts";
import { readCondition } from "./read-condition.ts";
import { readConstant } from "./read-constant.ts";
import { readFormula } from "./read-formula.ts";
import { readGuaranteeForm } from "./read-guarantee-form.ts";
import { readPrinciple } from "./read-principle.ts";
import type { Reading } from "./reading.ts";
import { resultType } from "./result-type.ts";

/** The bounds of a guarantee by outcome field. */
type Bounds = Readonly<Record<string, unknown>>;
/** What a guarantee says besides its place and its id. */
export type Said<Form> = Form extends unknown ? Omit<Form, "place" | "id"> : never;

/** The guarantee, or undefined with the reasons in the report. */
export function normalGuaranteeOf(
  value: unknown,
  place: number,
  path: Path,
  reading: Reading,
): NormalGuarantee | undefined {
  const { report } = reading;
  const before = report.count;
  const guarantee = readGuaranteeForm(value, path, report);
  if (guarantee === undefined) return undefined;
  const { id } = guarantee;
  if (id !== undefined && !/^[a-z0-9-]{1,200}$/.test(id)) report.add([...path, "id"], shapeProblem.badId(id));
  const said = readForm(guarantee, path, reading);
  if (said === undefined || report.count > before) return undefined;
  return { place, ...(id === undefined ? {} : { id }), ...said };
}

function readForm(guarantee: Guarantee, path: Path, reading: Reading): Said<NormalGuarantee> | undefined {
  if ("complete" in guarantee) return { kind: "complete" };
  if ("whenGrows" in guarantee) {
    const { whenGrows: fact } = guarantee;
    growingFact(fact, [...path, "whenGrows"], reading);
    const [key, name] =
      "neverFalls" in guarantee
        ? (["neverFalls", guarantee.neverFalls] as const)
        : (["neverRises", guarantee.neverRises] as const);
    const moving = movingOutcome(name, [...path, key], reading);
    return (
      moving && {
        kind: "grows",
        fact,
        outcome: moving.place,
        never: key === "neverFalls" ? "falls" : "rises",
      }
    );
  }
  if ("independent" in guarantee) {
    const { independent, of } = guarantee;
    const known = knownOutcome(independent, [...path, "independent"], reading);
    knownFacts(of, [...path, "of"], reading);
    return known && { kind: "independent", outcome: known.place, of };
  }
  if ("floor" in guarantee) {
    const known = movingOutcome(guarantee.outcome, [...path, "outcome"], reading);
    return known && { kind: "floor", policy: guarantee.floor, outcome: known.place };
  }
  if ("principle" in guarantee) return readPrinciple(guarantee, path, reading);
  const when =
    guarantee.when === undefined ? undefined : readCondition(guarantee.when, [...path, "when"], reading);
  if ("never" in guarantee) return readNever(guarantee.never, when, [...path, "never"], reading);
  return "atLeast" in guarantee
    ? readBounds("atLeast", guarantee.atLeast, when, [...path, "atLeast"], reading)
    : readBounds("atMost", guarantee.atMost, when, [...path, "atMost"], reading);
}

function readNever(
  values: Bounds,
  when: readonly Box[] | undefined,
  path: Path,
  reading: Reading,
): Said<NormalGuarantee> {
  const read = entriesOf(values, path, reading).map(([name, value]) => {
    const place = [...path, name];
    const known = knownOutcome(name, place, reading);
    const code = known && readConstant(value, name, resultType(known.outcome), place, reading);
    return known && code !== undefined ? { outcome: known.place, code } : undefined;
  });
  return { kind: "never", when, values: read.filter((one) => one !== undefined) };
}

function readBounds(
  end: "atLeast" | "atMost",
  bounds: Bounds,
  when: readonly Box[] | undefined,
  path: Path,
  reading: Reading,
): Said<NormalGuarantee> {
  const read = entriesOf(bounds, path, reading).map(([name, written]) => {
    const place = [...path, name];
    const moving = movingOutcome(name, place, reading);
    const value = moving && readBound(written, moving.outcome, when ?? [[]], place, reading);
    return moving && value ? { outcome: moving.place, value } : undefined;
  });
  return { kind: "bound", end, when, bounds: read.filter((bound) => bound !== undefined) };
}

function entriesOf(bounds: Bounds, path: Path, { report }: Reading): readonly (readonly [string, unknown])[] {
  const entries = Object.entries(bounds);
  if (entries.length === 0) report.add(path, shapeProblem.emptyList(`\`${path.at(-1)}\``));
  return entries;
}

/** A bound of words is a word; every other bound is an amount. Nothing is claimed where it reads what is absent. */
function readBound(
  written: unknown,
  outcome: NormalOutcome,
  boxes: readonly Box[],
  path: Path,
  reading: Reading,
): BoundValue | undefined {
  const domain = resultType(outcome);
  const { name } = outcome;
  if (domain.type === "enum" || domain.type === "boolean") {
    const code = readConstant(written, name, domain, path, reading);
    return code === undefined ? undefined : { kind: "constant", code };
  }
  const exact = readFormula(written, { name, domain }, path, reading);
  const amount = exact && boundedAmount(exact, boxes, path, reading);
  return amount && valueOfAmount(amount);
}
