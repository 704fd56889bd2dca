/**
 * Random offers, tasks and needs, small enough to be gone through whole and entangled enough to hurt: conflicts,
 * requirements, accommodations that ask of the customer what another makes up for.
 */
import { definePolicy } from "evenhand";
import {
  type Accommodation,
  type Demand,
  defineEquityPolicy,
  type EquityPolicy,
  type NeedRecord,
  type Task,
} from "evenhand/equity-accommodation";
import fc from "fast-check";
import { needOf } from "./pharmacy.ts";

const KINDS = ["hear", "read", "travel", "speak", "see"] as const;

/** What is obliged: what asks for more than a little of these, so that random barriers are of both kinds. */
const duty = definePolicy({
  id: "drafted-duty",
  version: "1",
  purpose: "accommodation",
  facts: {
    demand: { type: "enum", values: ["hear", "travel", "see"], other: true },
    level: { type: "integer", min: 0, max: 4 },
  },
  outcome: { duty: { type: "boolean" } },
  rules: [
    {
      id: "obliged",
      when: { demand: ["hear", "travel", "see"], level: { gte: 2 } },
      then: { duty: true },
      because: "It is a duty.",
    },
  ],
  otherwise: { then: { duty: false }, because: "It is none." },
});

const promise = definePolicy({
  id: "drafted-promise",
  version: "1",
  purpose: "accommodation",
  facts: {},
  outcome: { action: { type: "enum", values: ["do-it"] }, withinMinutes: { type: "integer" } },
  rules: [],
  otherwise: { then: { action: "do-it", withinMinutes: 60 }, because: "It is done within the hour." },
});

/** A policy of the duty and the promise above. */
export function policyOf(accommodations: readonly Accommodation[]): EquityPolicy {
  return defineEquityPolicy({ id: "drafted", version: "1", accommodations, duty, promise });
}

const level = fc.constantFrom(1, 2, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>;
const lowered = fc.constantFrom(0, 0, 0, 1, 2) as fc.Arbitrary<0 | 1 | 2>;
const limit = fc.constantFrom(0, 0, 1, 1, 2, 3) as fc.Arbitrary<0 | 1 | 2 | 3>;
const kind = fc.constantFrom(...KINDS);

const demand: fc.Arbitrary<Demand> = fc.record({ kind, level });

export const taskArbitrary: fc.Arbitrary<Task> = fc
  .record({
    steps: fc.array(fc.array(demand, { minLength: 1, maxLength: 5, size: "max" }), {
      minLength: 1,
      maxLength: 4,
      size: "max",
    }),
    others: fc.boolean(),
  })
  .map(({ steps, others }) => ({
    id: "task",
    title: "A task",
    steps: steps.map((demands, at) => ({ id: `s${at}`, title: `Step ${at}`, demands })),
    affected: others ? [{ who: "the children", how: "They miss it." }] : [],
  }));

export const needArbitrary = (id: string): fc.Arbitrary<NeedRecord> =>
  fc.record({ need: kind, limit }).map((rest) => needOf({ id, ...rest }));

export const needsArbitrary: fc.Arbitrary<readonly NeedRecord[]> = fc
  .array(fc.record({ need: kind, limit }), { maxLength: 8, size: "max" })
  .map((needs) => needs.map((rest, at) => needOf({ id: `n${at}`, ...rest })));

export interface OfferTaste {
  readonly most: number;
  /** Whether accommodations exclude each other. */
  readonly conflicts: boolean;
}

/** Accommodations a0, a1, ... that refer to each other soundly. */
export function offerArbitrary({ most, conflicts }: OfferTaste): fc.Arbitrary<readonly Accommodation[]> {
  const one = fc.record({
    lowers: fc.array(
      fc.record({ kind, to: lowered, step: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    creates: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.record({ kind, level }), { maxLength: 2 }) },
    ),
    cost: fc.constantFrom("none", "low", "medium", "high"),
    how: fc.constantFrom("self-service", "guided", "done-together", "done-for"),
    effortMinutes: fc.constantFrom(0, 5, 5, 10, 30),
    grant: fc.constantFrom("on-request", "on-request", "on-request", "needs-human"),
    requires: fc.option(fc.nat(), { freq: 4 }),
    against: fc.option(fc.nat(), { freq: 3 }),
  });
  return fc.array(one, { minLength: 1, maxLength: most, size: "max" }).map((drafts) => {
    const pairs = new Set<string>();
    if (conflicts) {
      drafts.forEach(({ against }, at) => {
        const other = against === null ? at : against % drafts.length;
        if (other !== at) pairs.add(`${at} ${other}`).add(`${other} ${at}`);
      });
    }
    const required = drafts.map(({ requires }, at) => {
      const other = requires === null ? at : requires % drafts.length;
      return other === at ? undefined : other;
    });
    const torn = (at: number) => {
      const bundle = new Set([at]);
      for (const place of bundle) {
        const next = required[place];
        if (next !== undefined) bundle.add(next);
      }
      return [...bundle].some((first) => [...bundle].some((second) => pairs.has(`${first} ${second}`)));
    };
    for (let at = 0; at < drafts.length; at += 1) if (torn(at)) required[at] = undefined;
    return drafts.map(({ lowers, creates, requires: _, against: __, ...rest }, at): Accommodation => {
      const against = drafts.flatMap((___, other) => (pairs.has(`${at} ${other}`) ? [`a${other}`] : []));
      return {
        id: `a${at}`,
        title: `Accommodation ${at}`,
        lowers: lowers.map(({ step, ...lowered }) =>
          step === null ? lowered : { ...lowered, steps: [`s${step}`] },
        ),
        creates,
        leadMinutes: 10,
        scope: "usual",
        proof: "none",
        ...rest,
        ...(required[at] === undefined ? {} : { requires: [`a${required[at]}`] }),
        ...(against.length === 0 ? {} : { conflictsWith: against }),
      };
    });
  });
}
