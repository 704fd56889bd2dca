/** A claim in every shape in which somebody could try to slip it past the record. */

import type { Fact } from "../../../src/policy/document/fact.ts";
import { absent } from "./boundary-values.ts";
import { draftValue } from "./draft-case.ts";
import type { Random } from "./random.ts";

/** What stands for a fact that has no record: a value that is too weak for what the fact needs. */
export function draftClaim(random: Random, fact: Fact): unknown {
  const weak = () => ({ value: anyValue(random, fact), from: weakOrigin(random, fact), ...ref(random) });
  const vague = () => {
    if (fact.type === "list") return { items: draftValue(random, fact), complete: false };
    if (fact.type === "set") return { has: [random.pick(fact.values)] };
    return { oneOf: [draftValue(random, fact), draftValue(random, fact)] };
  };
  return random.pick<() => unknown>([
    weak,
    () => ({ value: anyValue(random, fact) }), // no origin: a claim
    () => anyValue(random, fact),
    vague,
    () => ({ value: vague(), from: "claimed" }),
    () => ({ accounts: [weak()] }),
    () => ({ accounts: [weak(), weak(), { value: anyValue(random, fact) }] }),
  ])();
}

/** The record, with claims before and behind it. */
export function besideRecord(random: Random, fact: Fact, record: object): unknown {
  const claim = () => ({ value: anyValue(random, fact), from: weakOrigin(random, fact), ...ref(random) });
  return {
    accounts: random.pick([
      [record, claim()],
      [claim(), record],
      [claim(), record, claim()],
    ]),
  };
}

function anyValue(random: Random, fact: Fact): unknown {
  return fact.optional && random.chance(0.3) ? absent : draftValue(random, fact);
}

const weakOrigin = (random: Random, fact: Fact) =>
  fact.needs === "verified" && random.chance(0.4) ? "recorded" : "claimed";
const ref = (random: Random) => random.chance(0.3) && { ref: "msg-812" };
