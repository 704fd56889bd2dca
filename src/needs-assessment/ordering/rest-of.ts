/**
 * What of an interview is still to come. States with the same rest go on alike, however different the answers were that
 * led there: what is needed so far counts only as far as offerings differ by it.
 */
import { compiledOf } from "../../policy/normal-form.ts";
import type { RequirementReader } from "../weighing/requirement-reader.ts";
import { type Held, testsOf } from "../weighing/variable.ts";
import type { State, Weigher } from "../weighing/weigher.ts";
import { type Asking, type Chooser, questionsIn } from "./chooser.ts";
import { restOfRequirement } from "./rest-of-requirement.ts";

/** The rest of an interview. */
export interface Rest {
  /** The same for states that go on alike. */
  readonly key: string;
  /** The questions that may come next. */
  readonly questions: readonly number[];
}

/** Reads the rests of one policy. */
export function restReader(chooser: Chooser): (asking: Asking) => Rest {
  const { weigher } = chooser;
  const { policy, variables, readers } = weigher;
  const dimensions = Object.values(policy.document.dimensions);
  const adds = dimensions.map(({ combine }) => combine === "sum");
  const steps = stepsOf(weigher);
  const keys = readers.map((reader) => restOfRequirement(reader, variables));
  const onConditions = variablesOfConditions(weigher);

  return ({ state: given, askable }) => {
    const { state } = weigher.look(given);
    const levels = adds.map((isSum) => (isSum ? 0 : Number.NEGATIVE_INFINITY));
    const matters = new Set<number>();
    const found = (variable: number) => {
      matters.add(variables[variable]?.question as number);
      return false;
    };
    const open = readers.map((reader, place) => {
      if (!isOpen(reader)) return "";
      reader.unsettled(found);
      return (keys[place] as (state: State) => string)(state);
    });
    readers.forEach((reader, place) => {
      if (open[place] !== "") return;
      for (const [field, at] of reader.dimensions.entries()) {
        const level = reader.least[field] as number;
        levels[at] = adds[at] ? (levels[at] as number) + level : Math.max(levels[at] as number, level);
      }
    });
    for (const at of onConditions) if (!(state[at] as Held).settled) found(at);
    const isOpenSum = (at: number) =>
      adds[at] && readers.some((reader, place) => open[place] !== "" && reader.dimensions.includes(at));
    const told = levels.map((level, at) => (isOpenSum(at) ? `=${level}` : rankOf(at, level)));
    const held = onConditions.map((at) => (state[at] as Held).id);
    const left = askable.map((can, question) => can && matters.has(question));
    const asked = left.map((can) => (can ? 1 : 0)).join("");
    return {
      key: [told, held, asked, ...open].join(";"),
      questions: questionsIn(chooser, { state, askable: left }),
    };
  };

  /** Whether a requirement can still change which offering is enough. */
  function isOpen(reader: RequirementReader): boolean {
    if (!reader.isOpen()) return false;
    if (reader.bounder.policy.assumed > 0) return true;
    return reader.dimensions.some((at, field) => {
      const most = reader.most[field] as number;
      if (adds[at]) return most !== reader.least[field];
      return rankOf(at, most) > rankOf(at, weigher.least[at] as number);
    });
  }

  /** How many of the levels that offerings give are not enough. */
  function rankOf(at: number, level: number): number {
    return (steps[at] as readonly number[]).filter((gives) => gives < level).length;
  }
}

/** What offerings give of each dimension, stricter is more. */
function stepsOf({ policy }: Weigher): readonly (readonly number[])[] {
  return Object.entries(policy.document.dimensions).map(([name, { better }]) => [
    ...new Set(policy.offerings.map(({ meets }) => (meets[name] as number) * (better === "less" ? -1 : 1))),
  ]);
}

/** The variables that a condition looks at, and those of questions that are asked under one. */
function variablesOfConditions({ policy, variables, variablesOf }: Weigher): readonly number[] {
  const { conditionOfQuestion } = policy.form;
  const own = conditionOfQuestion.flatMap((condition, question) =>
    condition < 0 ? [] : (variablesOf[question] ?? []),
  );
  const { boxes } = compiledOf(policy.form.policy);
  const tested = variables.flatMap((_, at) => (testsOf(boxes, at).length > 0 ? [at] : []));
  return [...new Set([...own, ...tested])].sort((a, b) => a - b);
}
