/**
 * A fact times a constant: a derived fact is never one fact times another.
 */
import type { ValueType } from "../normal/domain.ts";
import { encodeNumber } from "../normal/domain.ts";
import { factNamed } from "./fact-named.ts";
import type { Path } from "./issue-list.ts";
import { constantProblem } from "./messages/constants.ts";
import { derivationProblem } from "./messages/derivations.ts";
import { nameProblem } from "./messages/names.ts";
import { nameOfKind, nameOfType } from "./read-constant.ts";
import { decimalsOf, type ExactLinear, isName } from "./read-operands.ts";
import type { Reading } from "./reading.ts";

/** The amount, in the smallest unit of its type: its decimals are those of both together. */
export interface Multiple {
  readonly type: ValueType;
  readonly amount: ExactLinear;
}

/** A number with the decimals that it is written or declared with. */
interface Factor {
  readonly code: number;
  readonly scale: number;
  readonly unit?: string;
}

/** Reads `[fact, constant]`, or undefined with the reasons in the report. */
export function readMultiple(
  name: string,
  [first, second]: readonly (readonly [unknown, Path])[],
  reading: Reading,
): Multiple | undefined {
  const { report } = reading;
  const [written, path] = first as readonly [unknown, Path];
  const [times, place] = second as readonly [unknown, Path];
  if (!isName(written)) return report.add(path, derivationProblem.timesOrder());
  const fact = factNamed(written, path, reading);
  const factor = readFactor(times, place, reading);
  if (fact === undefined || factor === undefined) return undefined;
  const number = fact.kind === "value" && ["integer", "decimal", "money"].includes(fact.domain.type);
  if (!number)
    return report.add(path, derivationProblem.underivable(written, nameOfKind(fact), ["number", "money"]));
  const { domain } = fact;
  if (domain.type === "money" && factor.scale > 0) return report.add(place, derivationProblem.moneyTimes());
  const scale = domain.scale + factor.scale;
  if (scale > 9 && domain.type !== "money")
    return report.add(["derive", name], derivationProblem.tooManyDecimals(scale));
  const { type, currency } = domain;
  // An amount in "days" times a number in "euros" is in neither.
  const unit = domain.unit === undefined ? factor.unit : factor.unit === undefined ? domain.unit : undefined;
  return {
    type: {
      type: type === "money" ? type : scale === 0 ? "integer" : "decimal",
      scale,
      values: [],
      codes: new Map(),
      ...(currency === undefined ? {} : { currency }),
      ...(unit === undefined ? {} : { unit }),
    },
    amount: { kind: "linear", terms: [{ fact: fact.place, times: BigInt(factor.code) }], constant: 0n },
  };
}

function readFactor(written: unknown, path: Path, reading: Reading): Factor | undefined {
  const { report, parameters, broken } = reading;
  if (typeof written === "number") {
    const scale = decimalsOf(written);
    if (scale === undefined) return report.add(path, derivationProblem.badFactor(written));
    return { code: encodeNumber(written, scale) as number, scale };
  }
  if (isName(written)) return report.add(path, derivationProblem.factTimesFact(written));
  if (typeof written !== "object" || written === null || !("parameter" in written))
    return report.add(path, derivationProblem.badFactor(written));
  const name = String(written.parameter);
  const parameter = parameters.get(name);
  if (parameter === undefined)
    return broken.has(name)
      ? undefined
      : report.add(path, nameProblem.unknownParameter(name, parameters.keys()));
  const { type, scale, unit } = parameter.domain;
  if (type !== "integer" && type !== "decimal")
    return report.add(
      path,
      constantProblem.wrongParameter(name, "times", nameOfType({ type: "integer", scale: 0 })),
    );
  return { code: parameter.code, scale, ...(unit === undefined ? {} : { unit }) };
}
