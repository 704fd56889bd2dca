/**
 * The choice among offerings, as a policy of the kernel: its facts are the levels that are needed, its rules the
 * offerings in the order of preference. So that whatever is decided, left open or explained about it comes from where
 * every other decision comes from.
 */
import type { Issue, Result } from "../../issue/index.ts";
import { DEFAULT_LIMITS, type Policy, parsePolicy } from "../../policy/index.ts";
import type { Question } from "../needs-policy.ts";
import type { NeedsPolicyDocument } from "../needs-policy-document.ts";
import type { Availability } from "../offering.ts";
import { sentence } from "../sentences.ts";
import { factsTested } from "./facts-tested.ts";

/** What stands for no offering at all. */
export const NONE_FITS = "none-fits";

/** Needs lie between minus and plus this, well beyond what any offering gives; what nothing bounds is cut to it. */
export const MOST_NEED = 1_000_000_000_000;

/** Written out, a choice among as many offerings as a document may hold: each says the names of all dimensions again. */
const MOST_WRITTEN = 20_000_000;

/** The fact of the day on which the customer is served, where offerings come and go. */
export const CONTACT_DAY = "contactDay";

/** The policy, or its issues at the places of the needs policy that they come from. */
export function choicePolicyOf(
  document: Omit<NeedsPolicyDocument, "requirements" | "manner">,
  questions: readonly Question[],
): Result<Policy> {
  const { id, version, dimensions, offerings, noneFits = sentence.noneFits } = document;
  const facts = Object.entries(dimensions).map(([name, { title, unit }]) => [
    name,
    {
      type: "integer",
      min: -MOST_NEED,
      max: MOST_NEED,
      about: "customer-need",
      ...(title === undefined ? {} : { title }),
      ...(unit === undefined ? {} : { unit }),
    },
  ]);
  const tested = new Set(offerings.flatMap(({ onlyIf }) => factsTested(onlyIf)));
  const conditions = questions.filter(({ name }) => tested.has(name));
  const isTimed = offerings.some(({ available }) => available !== undefined);
  const choice = {
    id: `${id}-choice`,
    version,
    purpose: "recommendation",
    facts: {
      ...Object.fromEntries(conditions.map(({ name, fact }) => [name, fact])),
      ...(isTimed ? { [CONTACT_DAY]: { type: "date", min: "1900-01-01", max: "2999-12-31" } } : {}),
      ...Object.fromEntries(facts),
    },
    outcome: { offering: { type: "enum", values: [...offerings.map((offering) => offering.id), NONE_FITS] } },
    rules: offerings.map((offering) => ({
      id: offering.id,
      when: {
        ...Object.fromEntries(
          Object.entries(dimensions).map(([name, { better = "more" }]) => [
            name,
            better === "more" ? { lte: offering.meets[name] } : { gte: offering.meets[name] },
          ]),
        ),
        ...(offering.onlyIf === undefined ? {} : { all: [offering.onlyIf] }),
        ...(offering.available === undefined ? {} : { [CONTACT_DAY]: daysOf(offering.available) }),
      },
      then: { offering: offering.id },
      because: offering.because ?? offering.title,
    })),
    otherwise: { then: { offering: NONE_FITS }, because: noneFits },
  };
  const { enumValues, thresholds } = DEFAULT_LIMITS;
  // Each offering has its level in every dimension, and two days; nobody but us adds the one that stands for none.
  const limits = {
    size: MOST_WRITTEN,
    enumValues: enumValues + 1,
    thresholds: thresholds + 2 * offerings.length,
  };
  const read = parsePolicy(choice, { limits });
  if (read.ok) return read;
  const titled = (place: number) => offerings[place]?.because === undefined;
  return {
    ok: false,
    issues: read.issues.flatMap((found) => {
      const [section, , part, entry] = found.path;
      // What is wrong with a condition is told where all conditions are read.
      if (section === "rules" && part === "when" && entry === "all") return [];
      return [{ ...found, path: writtenAt(found.path, titled) }];
    }),
  };
}

function writtenAt(path: Issue["path"], titled: (place: number) => boolean): Issue["path"] {
  const [section, place, ...rest] = path;
  if (section === "facts") return ["dimensions", ...path.slice(1)];
  if (section === "otherwise") return ["noneFits", ...path.slice(2)];
  if (section !== "rules" || typeof place !== "number") return path;
  const [part, ...inside] = rest;
  if (part === "when" && inside[0] === CONTACT_DAY)
    return ["offerings", place, "available", ...inside.slice(1)];
  const because = part === "because" && titled(place) ? "title" : part;
  return ["offerings", place, ...(because === undefined ? [] : [because]), ...inside];
}

function daysOf({ from, until }: Availability): object {
  return { ...(from === undefined ? {} : { gte: from }), ...(until === undefined ? {} : { lte: until }) };
}
