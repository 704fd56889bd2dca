import { inBackticks, MisuseError } from "../../issue/index.ts";
import type { Policy } from "../../policy/index.ts";
import {
  type CompiledPolicy,
  compiledOf,
  type Domain,
  decodeValue,
  type NormalFact,
} from "../../policy/normal-form.ts";
import type { DiagramAxis, Range } from "./diagram.ts";
import { valueInWords } from "./value-in-words.ts";

/** How many ranges of one fact are drawn. */
const MOST = 40;

/**
 * The facts of a diagram with their ranges: those that are asked for, else the two that most tests of rules look at.
 * Fewer than two where the policy tests no more; a set, a list or a derived fact has no axis.
 *
 * @throws MisuseError `unknown-fact` for a name that has no axis.
 */
export function diagramAxes(policy: Policy, wanted?: readonly [string, string]): readonly DiagramAxis[] {
  const compiled = compiledOf(policy);
  const places = placesWithAxis(compiled);
  const chosen =
    wanted === undefined ? mostTested(compiled, places) : wanted.map((name) => placeNamed(name, places));
  return [...new Set(chosen)].map((place) => axisOf(compiled, place));
}

/** The places of declared facts of one value, by name. */
function placesWithAxis({ normal }: CompiledPolicy): ReadonlyMap<string, number> {
  const single = normal.given.filter(({ fact }) => fact.type !== "set" && fact.type !== "list");
  return new Map(single.map(({ name, places }) => [name, places[0] as number]));
}

function placeNamed(name: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(name);
  if (place === undefined)
    throw new MisuseError("unknown-fact", `${inBackticks(name)} is not a fact of one value of this policy`);
  return place;
}

/** The two facts that the most boxes of rules look at, in the order of the document. */
function mostTested({ boxes }: CompiledPolicy, places: ReadonlyMap<string, number>): readonly number[] {
  const counts = new Map([...places.values()].map((place) => [place, 0]));
  for (const { fact } of boxes.flat()) {
    const count = counts.get(fact);
    if (count !== undefined) counts.set(fact, count + 1);
  }
  const tested = [...counts].filter(([, count]) => count > 0);
  return tested
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([place]) => place)
    .sort((a, b) => a - b);
}

function axisOf({ facts, lanes }: CompiledPolicy, place: number): DiagramAxis {
  const { name, domain } = facts[place] as NormalFact;
  const { cuts = new Float64Array(), least = 0, last = 0 } = lanes.slots[lanes.laneOf[place] ?? -1] ?? {};
  const starts = [least, ...cuts];
  const ranges = starts
    .slice(0, MOST)
    .map((low, index) => rangeOf(domain, low, (starts[index + 1] ?? last + 1) - 1));
  return { fact: name, ranges, more: Math.max(0, starts.length - MOST) };
}

function rangeOf(domain: Domain, low: number, high: number): Range {
  if (low === domain.absent) return { text: "absent", value: { is: "absent" } };
  const value = low === domain.other ? otherThan(domain.values) : decodeValue(domain, low);
  return { text: textOf(domain, low, high), value };
}

function textOf(domain: Domain, low: number, high: number): string {
  const show = (code: number) =>
    code === domain.absent
      ? "absent"
      : code === domain.other
        ? "anything else"
        : valueInWords(decodeValue(domain, code));
  if (low === high) return show(low);
  if (domain.type === "enum" || domain.type === "boolean") {
    const codes = Array.from({ length: Math.min(high - low + 1, LISTED) }, (_, index) => low + index);
    const rest = high - low + 1 - codes.length;
    return `${codes.map(show).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
  }
  // The last code may be *absent*: tests that tell it from nothing leave it with the rest.
  const absent = high === domain.absent;
  const top = absent ? high - 1 : high;
  const more = absent ? ", or absent" : "";
  const time = domain.type === "date" || domain.type === "instant";
  if (top === domain.greatest && low > domain.least)
    return `${show(low)} or ${time ? "later" : "more"}${more}`;
  if (low === domain.least && time) return `up to ${show(top)}${more}`;
  return `${show(low)} to ${show(top)}${more}`;
}

const LISTED = 4;

/** A word that is not on the list. */
function otherThan(values: readonly string[]): string {
  let word = "other";
  while (values.includes(word)) word += "-";
  return word;
}
