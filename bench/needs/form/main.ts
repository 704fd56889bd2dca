/**
 * One form in two libraries: after one answer, what is asked next? Questions hang on other questions, and each matters, so a
 * form that only shows and hides asks the same. Prints JSON; `run-needs.ts` bundles it and runs it.
 */
import { type Question, SurveyModel } from "survey-core";
import {
  type Assessment,
  answer,
  assess,
  type NeedsPolicy,
  nextQuestion,
  parseNeedsPolicy,
  startAssessment,
} from "../../../src/needs-assessment/index.ts";
import { readStanding } from "../../../src/needs-assessment/weighing/read-standing.ts";
import { weigherFor } from "../../../src/needs-assessment/weighing/weigher-for.ts";
import { randomFrom } from "../../tables/random.ts";
import type { Measured } from "../sessions.ts";

const GATES = 6;
const gates = Array.from({ length: GATES }, (_, place) => `gate${place}`);
/** After each gate one question that hangs on it, and one that hangs on that. */
const names = gates.flatMap((gate) => [gate, `${gate}Then`, `${gate}Last`]);
const hangsOn: { readonly [name: string]: string } = Object.fromEntries(
  gates.flatMap((gate) => [
    [`${gate}Then`, gate],
    [`${gate}Last`, `${gate}Then`],
  ]),
);

/** A question answered, perhaps differently than before, and what was answered until then. */
interface Step {
  readonly before: { readonly [name: string]: boolean };
  readonly name: string;
}

const policy = policyOfForm();
const steps = drawnSteps(40);
check();
process.stdout.write(JSON.stringify(measured()));

function policyOfForm(): NeedsPolicy {
  const read = parseNeedsPolicy({
    id: "form",
    version: "1",
    currency: "EUR",
    dimensions: { units: { combine: "sum" } },
    requirements: gates.map((gate) => {
      const own = names.filter((name) => name.startsWith(gate));
      return {
        id: gate,
        version: "1",
        purpose: "recommendation",
        facts: Object.fromEntries(
          own.map((name) => [name, { type: "boolean", ...(name in hangsOn && { optional: true }) }]),
        ),
        outcome: { units: { type: "integer", collect: "sum" } },
        hit: "collect",
        rules: own.map((name) => ({
          id: name.toLowerCase(),
          when: { [name]: true },
          then: { units: 1 },
          because: "One.",
        })),
        otherwise: { then: { units: 0 }, because: "None." },
      };
    }),
    questions: Object.fromEntries(
      Object.entries(hangsOn).map(([name, other]) => [name, { onlyIf: { [other]: true } }]),
    ),
    // An offering for every sum: so each answer matters.
    offerings: Array.from({ length: names.length + 1 }, (_, units) => ({
      id: `units-${units}`,
      title: `${units}`,
      price: String(units),
      meets: { units },
    })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)));
  return read.value;
}

function drawnSteps(count: number): readonly Step[] {
  const draw = randomFrom(21);
  return Array.from({ length: count }, () => {
    const before: { [name: string]: boolean } = {};
    for (const name of names)
      if (isAsked(before, name) && draw.fraction() < 0.6) before[name] = draw.fraction() < 0.6;
    return { before, name: draw.pick(gates) };
  });
}

function isAsked(answers: { readonly [name: string]: boolean }, name: string): boolean {
  const other = hangsOn[name];
  return other === undefined || (answers[other] === true && isAsked(answers, other));
}

/** What a question hangs on, and what that hangs on. */
function wayTo(name: string): readonly string[] {
  const other = hangsOn[name];
  return other === undefined ? [] : [other, ...wayTo(other)];
}

function sessionOf({ before }: Step): Assessment {
  return Object.entries(before).reduce<Assessment>((session, [name, value]) => {
    const next = answer(policy, session, name, value);
    if (!next.ok) throw new Error(JSON.stringify(next.issues));
    return next.value;
  }, startAssessment(policy));
}

function surveyOf({ before }: Step): SurveyModel {
  const survey = new SurveyModel({
    elements: names.map((name) => ({
      type: "boolean",
      name,
      // A question that is hidden keeps its answer there, and what hangs on it is shown: each condition has to be told whole.
      ...(name in hangsOn && {
        visibleIf: wayTo(name)
          .map((other) => `{${other}} = true`)
          .join(" and "),
      }),
    })),
  });
  for (const [name, value] of Object.entries(before)) survey.setValue(name, value);
  return survey;
}

function ours(session: Assessment, { name }: Step, value: boolean): string | undefined {
  const next = answer(policy, session, name, value);
  return next.ok ? nextQuestion(policy, next.value, { strategy: "fixed" })?.question : "refused";
}

/** The questions that are asked, answered or not: only conditions are looked at. */
function shown(session: Assessment, { name }: Step, value: boolean): readonly string[] {
  const next = answer(policy, session, name, value);
  if (!next.ok) throw new Error(JSON.stringify(next.issues));
  const weigher = weigherFor(policy, next.value);
  weigher.look(readStanding(weigher, next.value).state);
  return policy.questions.flatMap((question, place) =>
    weigher.isAsked(place) === true ? [question.name] : [],
  );
}

function shownByTheirs(survey: SurveyModel, { name }: Step, value: boolean): readonly string[] {
  survey.setValue(name, value);
  return survey
    .getAllQuestions()
    .flatMap((question: Question) => (question.isVisible ? [question.name] : []));
}

function theirs(survey: SurveyModel, { name }: Step, value: boolean): string | undefined {
  survey.setValue(name, value);
  return survey.getAllQuestions().find((question: Question) => question.isVisible && question.isEmpty())
    ?.name;
}

/** Both show the same questions, and ask the same one next, in every step. */
function check(): void {
  for (const step of steps) {
    for (const value of [true, false]) {
      const survey = surveyOf(step);
      const session = sessionOf(step);
      const [own, other] = [ours(session, step, value), theirs(survey, step, value)];
      if (own !== other) throw new Error(`${own} and ${other} are asked next`);
      const next = answer(policy, session, step.name, value);
      const result = next.ok ? assess(policy, next.value) : undefined;
      if (shown(session, step, value).join() !== shownByTheirs(survey, step, value).join())
        throw new Error("different questions are shown");
      const answers = { ...step.before, [step.name]: value };
      // What hangs on a question that was not answered yet matters too, and waits.
      const relevant = (result?.status === "open" ? [...result.relevant] : [])
        .filter((name) => isAsked(answers, name))
        .sort();
      const open = survey.getAllQuestions().filter((one: Question) => one.isVisible && one.isEmpty());
      if (
        relevant.join() !==
        open
          .map((one: Question) => one.name)
          .sort()
          .join()
      )
        throw new Error(`${relevant} matter, and ${open.map((one: Question) => one.name)} are shown`);
    }
  }
}

/** All in turns, the least of many rounds. */
function measured(): readonly Measured[] {
  const own = steps.map((step) => ({ step, session: sessionOf(step), survey: surveyOf(step) }));
  type Own = (typeof own)[number];
  const runs = {
    next: ({ session, step }: Own, value: boolean) => ours(session, step, value),
    nextOther: ({ survey, step }: Own, value: boolean) => theirs(survey, step, value),
    shown: ({ session, step }: Own, value: boolean) => shown(session, step, value),
    shownOther: ({ survey, step }: Own, value: boolean) => shownByTheirs(survey, step, value),
  };
  const least = { next: 1e9, nextOther: 1e9, shown: 1e9, shownOther: 1e9 };
  let asked = 0;
  for (let round = 0; round < 20; round += 1) {
    for (const [which, run] of Object.entries(runs) as [
      keyof typeof runs,
      (one: Own, value: boolean) => unknown,
    ][]) {
      const from = performance.now();
      // Each answer is another one than before, or nothing would have to be looked at.
      const value = which.startsWith("next");
      for (const one of own) if (run(one, value) !== undefined) asked += 1;
      least[which] = Math.min(least[which], (1000 * (performance.now() - from)) / own.length);
    }
  }
  if (asked === 0) throw new Error("nothing was asked");
  const form = `form of ${names.length}`;
  return [
    { bench: `needs: ${form}, shown after an answer`, value: least.shown, unit: "us", goal: null },
    { bench: `needs: ${form}, shown, survey-core`, value: least.shownOther, unit: "us", goal: null },
    {
      bench: `needs: ${form}, shown, to survey-core`,
      value: least.shown / least.shownOther,
      unit: "x",
      goal: 1,
    },
    { bench: `needs: ${form}, asked next, and it matters`, value: least.next, unit: "us", goal: null },
    { bench: `needs: ${form}, asked next, survey-core`, value: least.nextOther, unit: "us", goal: null },
  ];
}
