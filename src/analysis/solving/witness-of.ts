/**
 * A case that was found, written as anybody would give it to `decide`.
 */
import type { GivenFacts } from "../../policy/index.ts";
import {
  type Domain,
  decodeValue,
  type GivenFact,
  otherThan,
  type PartialList,
  type Spans,
} from "../../policy/normal-form.ts";
import type { Axis, Joint, JointSide } from "../joint/joint.ts";
import type { Found } from "./wanted.ts";

const ABSENT = { is: "absent" } as const;

/** The facts of one side: every declared fact has a value, or is absent. */
export function witnessOf(joint: Joint, found: Found, place: 0 | 1): GivenFacts {
  const side = joint.sides[place] as JointSide;
  const lists = found.lists[place] ?? [];
  const entries = side.policy.normal.given.map((given, at) => {
    const value = givenValue(given, joint, side, found.codes, lists[at]);
    const counts = given.fact.needs === undefined ? value : { value, from: "verified" };
    return [given.name, counts] as const;
  });
  return Object.fromEntries(entries);
}

function givenValue(
  { places, present, fields, fact }: GivenFact,
  { axes }: Joint,
  side: JointSide,
  codes: readonly number[],
  list: PartialList | undefined,
): unknown {
  const codeAt = (slot: number) => codes[side.axes[slot] as number] as number;
  if (present !== undefined && codeAt(present) === 0) return ABSENT;
  if (fields !== undefined) {
    return (list?.records ?? []).map((record) =>
      Object.fromEntries(
        fields.map(({ name, domain }, field) => [name, bare(domain, (record[field] as Spans)[0] as number)]),
      ),
    );
  }
  if (fact.type === "set") return fact.values.filter((_, word) => codeAt(places[word] as number) === 1);
  const slot = places[0] as number;
  return bare((axes[side.axes[slot] as number] as Axis).domain, codeAt(slot));
}

function bare(domain: Domain, code: number): unknown {
  if (code === domain.absent) return ABSENT;
  return code === domain.other ? otherThan(domain.values) : decodeValue(domain, code);
}
