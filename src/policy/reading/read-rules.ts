/**
 * Rules, assumptions and `otherwise`: each condition a union of boxes, each consequence exact values, each reason a
 * text whose slots are known.
 */
import type { Consequence } from "../document/rule.ts";
import { anything, fields, mapOf, string } from "../document/shape.ts";
import { TEXT, type Text } from "../document/text.ts";
import type { Box } from "../normal/box.ts";
import { decodeValue } from "../normal/domain.ts";
import type { NormalAssumption, NormalConsequence, NormalRule } from "../normal/normal-policy.ts";
import type { Value } from "../normal/value.ts";
import type { Path } from "./issue-list.ts";
import { nameProblem } from "./messages/names.ts";
import { plainProblem } from "./messages/plain-data.ts";
import { shapeProblem } from "./messages/shape.ts";
import { readCondition } from "./read-condition.ts";
import { readConsequence } from "./read-consequence.ts";
import { type ListedRules, listsOf } from "./read-layers.ts";
import { readShape } from "./read-shape.ts";
import { readText } from "./read-text.ts";
import type { Reading } from "./reading.ts";

// The insides are read by a walk against the declared facts: a shape could not say "did you mean `delay`?".
const consequence = {
  then: mapOf(anything),
  because: TEXT,
  "source?": string,
} as const;
const RULE_SHELL = fields({ id: string, when: anything, ...consequence });
const OTHERWISE_SHELL = fields(consequence);
const ASSUMPTION_SHELL = fields({ never: anything, because: TEXT });

/** The rules that could be read. */
export interface ReadRules {
  readonly rules: readonly NormalRule[];
  /** True where all could. */
  readonly complete: boolean;
}

/** The rules in their order: of the document, or of its layers. */
export function readRules(document: ListedRules, reading: Reading): ReadRules {
  const { report, limits } = reading;
  const before = report.count;
  const lists = listsOf(document, reading);
  const listed = report.count === before && lists.length > 0;
  const count = lists.reduce((sum, { rules }) => sum + rules.length, 0);
  if (count > limits.rules) {
    report.add(
      [...(lists[0]?.path ?? [])].slice(0, 1),
      plainProblem.limit("rules", limits.rules, `${count} rules`),
    );
    return { rules: [], complete: false };
  }
  const ids = new Set<string>();
  const read: (NormalRule | undefined)[] = [];
  lists.forEach(({ rules, path }, layer) => {
    rules.forEach((value, index) => {
      read.push(readRule(value, [...path, index], { layer, place: read.length }, ids, reading));
    });
  });
  const rules = read.filter((rule) => rule !== undefined);
  return { rules, complete: listed && rules.length === read.length };
}

function readRule(
  value: unknown,
  path: Path,
  place: Pick<NormalRule, "layer" | "place">,
  ids: Set<string>,
  reading: Reading,
): NormalRule | undefined {
  const shape = readShape(RULE_SHELL, value, path, reading.report);
  if (shape === undefined) return undefined;
  if (!/^[a-z0-9-]{1,200}$/.test(shape.id) || shape.id === "otherwise") {
    reading.report.add([...path, "id"], shapeProblem.badId(shape.id));
  } else if (ids.has(shape.id)) reading.report.add([...path, "id"], shapeProblem.duplicateId(shape.id));
  ids.add(shape.id);
  const boxes = readCondition(shape.when, [...path, "when"], reading);
  const rest = readReasoned(shape.id, shape as Reasoned, boxes ?? [], path, reading);
  return boxes && rest && { ...rest, boxes, ...place };
}

/** What holds when no rule fires. */
export function readOtherwise(section: unknown, reading: Reading): NormalConsequence | undefined {
  if (section === undefined) return undefined;
  const shape = readShape(OTHERWISE_SHELL, section, ["otherwise"], reading.report);
  return shape && readReasoned("otherwise", shape as Reasoned, [[]], ["otherwise"], reading);
}

/** The combinations that cannot occur. */
export function readAssumptions(section: unknown, reading: Reading): readonly NormalAssumption[] {
  if (section === undefined) return [];
  if (!Array.isArray(section)) {
    return (
      reading.report.add(["assume"], shapeProblem.shape("`assume` is not a list", "write [ ... ]")) ?? []
    );
  }
  const assumptions = section.map((value: unknown, index): NormalAssumption | undefined => {
    const path = ["assume", index];
    const shape = readShape(ASSUMPTION_SHELL, value, path, reading.report);
    if (shape === undefined) return undefined;
    readText(shape.because, [...path, "because"], reading);
    const boxes = readCondition(shape.never, [...path, "never"], reading);
    return boxes && { boxes, because: shape.because };
  });
  return assumptions.filter((assumption) => assumption !== undefined);
}

interface Reasoned {
  readonly then: Consequence;
  readonly because: Text;
  readonly source?: string;
}

function readReasoned(
  id: string,
  { then, because, source }: Reasoned,
  boxes: readonly Box[],
  path: Path,
  reading: Reading,
): NormalConsequence | undefined {
  const { sources, broken, report } = reading;
  const values = readConsequence(then, boxes, [...path, "then"], reading);
  const slots = readText(because, [...path, "because"], reading);
  const known = source === undefined ? undefined : sources.get(source);
  if (source !== undefined && known === undefined && !broken.has(`source ${source}`)) {
    report.add([...path, "source"], nameProblem.unknownSource(source, sources.keys()));
  }
  const parameters = parametersOf(slots, reading);
  return (
    values && {
      id,
      values,
      because,
      ...(known ? { source: known } : {}),
      ...(parameters ? { parameters } : {}),
    }
  );
}

function parametersOf(
  slots: ReadonlySet<string>,
  reading: Reading,
): Readonly<Record<string, Value>> | undefined {
  const named: [string, Value][] = [];
  for (const slot of slots) {
    const parameter = reading.parameters.get(slot);
    if (parameter !== undefined) named.push([slot, decodeValue(parameter.domain, parameter.code)]);
  }
  return named.length === 0 ? undefined : Object.freeze(Object.fromEntries(named));
}
