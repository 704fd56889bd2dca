/**
 * A box as half a sentence: `delay 180 to 239 and distance over 3500`. Facts are called by their names.
 */
import type { Box, Domain } from "../../policy/normal-form.ts";
import { type Bound, lowerBound, upperBound } from "./bound-of.ts";
import { codeInWords } from "./code-in-words.ts";
import { either } from "./either.ts";
import type { RegionSlot } from "./region-slot.ts";
import { type SetValues, setsOfBox } from "./sets-of-box.ts";
import { sidesOfValues, type ValueSide } from "./sides-of-values.ts";
import {
  areListed,
  codesOf,
  intervalsOf,
  isShorterDenied,
  isShorterDeniedInARow,
  type SlotValues,
} from "./values-of-slot.ts";

/** The cases of the box in words; `every case` where nothing is said of any fact. */
export function boxInWords(box: Box, slots: readonly RegionSlot[]): string {
  const sets = setsOfBox(box, slots);
  const parts = [...sidesOfValues(box, slots, sets).map(sideInWords), ...sets.map(setInWords)];
  return parts.length === 0 ? "every case" : parts.join(" and ");
}

function sideInWords({ slot: { kind, name, domain }, values }: ValueSide): string {
  if (kind === "presence") return `${name} ${values.present[0] === 1 ? "present" : "absent"}`;
  if (values.present.length === 0) return `${name} absent`;
  if (values.missing.length === 0) return `${name} present`;
  const said = presentInWords(values, domain);
  if (!values.absent) return `${name} ${said}`;
  // "Other than this or absent" would be understood the other way round.
  return said.startsWith(OTHER_THAN) ? `${name} absent or ${said}` : `${name} ${said} or absent`;
}

function presentInWords(values: SlotValues, domain: Domain): string {
  const { present, missing } = values;
  const listed = areListed(present, domain);
  const denied = listed ? isShorterDenied(values, domain) : isShorterDeniedInARow(values);
  const said = denied ? missing : present;
  const parts = listed
    ? codesOf(said).map((code) => codeInWords(code, domain))
    : intervalsOf(said).map((one) => intervalInWords(one, domain));
  return `${denied ? OTHER_THAN : ""}${either(parts)}`;
}

const OTHER_THAN = "other than ";

function intervalInWords([low, high]: readonly [number, number], domain: Domain): string {
  const { least, greatest } = domain;
  if (low === high) return codeInWords(low, domain);
  if (low === least) return boundInWords(upperBound(high, domain), domain);
  if (high === greatest) return boundInWords(lowerBound(low, domain), domain);
  return `${codeInWords(low, domain)} to ${codeInWords(high, domain)}`;
}

function boundInWords({ key, code }: Bound, domain: Domain): string {
  const value = codeInWords(code, domain);
  const [before, after] = domain.type === "date" || domain.type === "instant" ? TIMES[key] : AMOUNTS[key];
  return `${before}${value}${after}`;
}

const AMOUNTS = {
  gt: ["over ", ""],
  gte: ["", " or more"],
  lt: ["under ", ""],
  lte: ["at most ", ""],
} as const;
const TIMES = {
  gt: ["after ", ""],
  gte: ["", " or later"],
  lt: ["before ", ""],
  lte: ["", " or earlier"],
} as const;

function setInWords({ name, has, hasNone, there, optional }: SetValues): string {
  if (there === false) return `${name} absent`;
  return [
    ...(optional && there === true && has.length === 0 ? [`${name} present`] : []),
    ...(has.length > 0 ? [`${has.join(" and ")} in ${name}`] : []),
    ...(hasNone.length > 0 ? [`${either(hasNone)} not in ${name}`] : []),
  ].join(" and ");
}
