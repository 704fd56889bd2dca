/**
 * A box as a condition of the policy language, which can be copied into a rule.
 */
import type { Condition, Test } from "../../policy/index.ts";
import type { Box } from "../../policy/normal-form.ts";
import type { RegionSlot } from "./region-slot.ts";
import { type SetValues, setsOfBox } from "./sets-of-box.ts";
import { sidesOfValues, type ValueSide } from "./sides-of-values.ts";
import { testOfInterval, testOfValues } from "./test-of-values.ts";
import { intervalsOf, type SlotValues } from "./values-of-slot.ts";

/** The condition that holds in the cases of the box and in no others; undefined where they are all cases. */
export function conditionOfBox(box: Box, slots: readonly RegionSlot[]): Condition | undefined {
  const sets = setsOfBox(box, slots);
  const values = sidesOfValues(box, slots, sets);
  const mixed = values.filter(({ values: { present, absent } }) => absent && present.length > 0).length;
  const parts = [
    ...values.flatMap((side) => partsOfSide(side, mixed <= MOST_ALTERNATIVES)),
    ...sets.flatMap(partsOfSet),
  ];
  const together: Record<string, Condition[string]> = {};
  const apart: Condition[] = [];
  for (const part of parts) {
    if (Object.keys(part).some((key) => Object.hasOwn(together, key))) apart.push(part);
    else Object.assign(together, part);
  }
  if (apart.length > 0) together.all = apart;
  return parts.length === 0 ? undefined : together;
}

/** Each alternative doubles what the whole condition unfolds into, and that is bounded. */
const MOST_ALTERNATIVES = 4;

function partsOfSide({ slot, values }: ValueSide, alternatives: boolean): readonly Condition[] {
  const { kind, name } = slot;
  if (kind === "presence") return [{ [name]: { is: values.present[0] === 1 ? "present" : "absent" } }];
  return partsOfValues(slot, values, alternatives);
}

/** What must hold of one fact: each part is one box, or where `alternatives` are good at most two. */
function partsOfValues(
  { name, domain }: RegionSlot,
  values: SlotValues,
  alternatives: boolean,
): readonly Condition[] {
  const { present, missing, absent } = values;
  const all = (test: Test): Condition => ({ [name]: test });
  if (present.length === 0) return [all({ is: "absent" })];
  const test = testOfValues(values, domain);
  if (absent) {
    if (test !== undefined && alternatives) return [{ any: [all(test), all({ is: "absent" })] }];
    // What denies a whole condition holds for what is absent, too.
    return gapsIn(missing, values, domain).map((gap) => ({ not: all(gap) }));
  }
  if (test !== undefined) return [all(test)];
  const [from, to] = [present[0] as number, present.at(-1) as number];
  const inner = intervalsOf(missing).filter(([low, high]) => low > from && high < to);
  const whole = from === domain.least && to === domain.greatest;
  return [
    ...(whole ? [] : [all(testOfInterval([from, to], domain))]),
    ...inner.map((gap) => all({ not: testOfInterval(gap, domain) })),
  ];
}

/** Tests which each a part of what is missing passes, and together all of it. */
function gapsIn(
  missing: SlotValues["missing"],
  { present }: SlotValues,
  domain: RegionSlot["domain"],
): readonly Test[] {
  const denied = testOfValues({ present: missing, missing: present, absent: false }, domain);
  if (denied !== undefined) return [denied];
  return intervalsOf(missing).map((gap) => testOfInterval(gap, domain));
}

function partsOfSet({ name, has, hasNone, there }: SetValues): readonly Condition[] {
  if (there === false) return [{ [name]: { is: "absent" } }];
  const [only, more] = has;
  const test: Test = {
    ...(only === undefined ? {} : more === undefined ? { has: only } : { hasAll: has }),
    ...(hasNone.length === 0 ? {} : { hasNone }),
  };
  if (Object.keys(test).length === 0) return there === true ? [{ [name]: { is: "present" } }] : [];
  if (there === true) return [{ [name]: test }];
  // A set that is absent holds none of the words.
  return [{ any: [{ [name]: test }, { [name]: { is: "absent" } }] }];
}
