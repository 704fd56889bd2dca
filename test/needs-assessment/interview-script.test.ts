// A script asks what the program asks: every path of small policies is walked in both, with answers of every kind.
import {
  type Assessment,
  assess,
  checkProposal,
  type InterviewScript,
  interviewScript,
  type NeedsPolicy,
  nextQuestion,
  parseNeedsPolicy,
  progress,
  type QuestionOptions,
  type ScriptTarget,
  startAssessment,
} from "evenhand/needs-assessment";
import { describe, expect, test } from "vitest";
import { broadband } from "./broadband.ts";
import { answered, forDraftedNeeds, VALUES } from "./draft-needs.ts";

/** The step that a target leads to; undefined at an end. */
function stepAt(script: InterviewScript, target: ScriptTarget) {
  return "step" in target ? script.steps[target.step - 1] : undefined;
}

/** Whether a reply of a script stands for a value. */
function standsFor(reply: unknown, value: unknown): boolean {
  const same = (other: unknown) => JSON.stringify(other) === JSON.stringify(value);
  if (typeof reply !== "object" || reply === null) return same(reply);
  if ("oneOf" in reply) return (reply.oneOf as readonly unknown[]).some(same);
  if ("gte" in reply && "lte" in reply)
    return typeof value === "number" && value >= Number(reply.gte) && value <= Number(reply.lte);
  return same(reply);
}

/** What is right at an end, as the program says it. */
function endOf(policy: NeedsPolicy, session: Assessment): ScriptTarget {
  const allowed = policy.offerings.filter(
    ({ id }) => checkProposal(policy, session, id).status === "allowed",
  );
  const [only] = allowed;
  return only === undefined ? { end: "none-fits" } : { recommend: only.id };
}

/** Walks every path, and counts the questions of each in which everything is answered. */
function walk(
  policy: NeedsPolicy,
  script: InterviewScript,
  options: QuestionOptions,
  target: ScriptTarget,
  session: Assessment,
  lengths: number[],
  asked: number,
  isAnswered = true,
): void {
  const step = stepAt(script, target);
  expect(nextQuestion(policy, session, options)?.question).toBe(step?.question);
  if (step === undefined) {
    expect(target).toEqual(endOf(policy, session));
    if (isAnswered) lengths.push(asked);
    return;
  }
  const dead = (next: Assessment) => assess(policy, next).status === "conflict";
  for (const value of VALUES[step.question as keyof typeof VALUES]) {
    const next = answered(policy, [[step.question, value]], session);
    if (dead(next)) continue;
    const ways = step.answers.filter(({ replies }) => replies.some((reply) => standsFor(reply, value)));
    expect(ways).toHaveLength(1);
    walk(policy, script, options, ways[0]?.then as ScriptTarget, next, lengths, asked + 1, isAnswered);
  }
  const unanswered = step.answers.find(({ replies }) => JSON.stringify(replies).includes("does-not-know"));
  if (unanswered === undefined) return;
  const next = answered(policy, [[step.question, { unanswered: "does-not-know" }]], session);
  walk(policy, script, options, unanswered.then, next, lengths, asked + 1, false);
}

describe("a script", () => {
  test.each(["greedy", "two-step", "exact", "fixed"] as const)(
    "asks what the program asks, on every path, and is as long as progress says: %s",
    { timeout: 120_000 },
    (strategy) => {
      let steps = 0;
      for (const conditional of [false, true]) {
        forDraftedNeeds({ seed: 91, count: 25, conditional, collecting: true }, (_, policy) => {
          // Assumptions make answers that cannot be: a script leads nowhere with them.
          if (policy.requirements.some(({ document }) => document.assume !== undefined)) return;
          const script = interviewScript(policy, { strategy });
          expect(script.complete).toBe(true);
          steps += script.steps.length;
          const lengths: number[] = [];
          const start = startAssessment(policy);
          walk(policy, script, { strategy }, script.first, start, lengths, 0);
          const { fewest, expected = 0, most, exact } = progress(policy, start, { strategy });
          expect({ fewest, most, exact }).toEqual({
            fewest: Math.min(...lengths),
            most: Math.max(...lengths),
            exact: true,
          });
          expect(expected).toBeGreaterThanOrEqual(fewest);
          expect(expected).toBeLessThanOrEqual(most);
        });
      }
      expect(steps).toBeGreaterThan(80);
    },
  );

  test("of a household's internet fits on a page where everything is answered", () => {
    const script = interviewScript(broadband, { unanswered: false });
    expect(script.complete).toBe(true);
    expect(script.steps.length).toBeLessThan(60);
    const few = interviewScript(broadband, { most: 3 });
    expect(few).toMatchObject({ complete: false, limit: "steps" });
    expect(few.steps).toHaveLength(3);
    expect(JSON.stringify(few)).toContain("ask-on");
    const exactly = interviewScript(broadband, { unanswered: false, most: script.steps.length });
    expect(exactly).toEqual(script);
    expect(script).not.toHaveProperty("limit");
  });

  test("takes no more looks than it may, and says where it goes no further", () => {
    const whole = interviewScript(broadband);
    expect(whole.complete).toBe(true);
    let before = 0;
    for (const looks of [1, 10_000, 100_000]) {
      const script = interviewScript(broadband, { looks });
      expect(script).toMatchObject({ complete: false, limit: "looks" });
      expect(JSON.stringify(script)).toContain("ask-on");
      expect(script.steps.length).toBeGreaterThan(before);
      before = script.steps.length;
      // It asks the same, as far as it goes; what it leaves out is told together.
      let [one, other] = [stepAt(script, script.first), stepAt(whole, whole.first)];
      while (one !== undefined) {
        expect(one.question).toBe(other?.question);
        const [answer, same] = [one.answers[0], other?.answers[0]];
        if (answer === undefined || same === undefined || answer.text !== same.text) break;
        one = stepAt(script, answer.then);
        other = stepAt(whole, same.then);
      }
    }
    expect(interviewScript(broadband, { looks: 1 }).steps).toHaveLength(1);
  });

  test("tells the first of very many sets, and how many more there are", () => {
    const values = ["cooker", "dryer", "heat-pump", "electric-car"];
    const requirement = {
      id: "uses",
      version: "1",
      purpose: "recommendation",
      facts: { uses: { type: "set", values, ask: "What runs on electricity?" } },
      outcome: { power: { type: "integer", collect: "sum" } },
      hit: "collect",
      rules: values.map((value) => ({
        id: value,
        when: { uses: { has: value } },
        then: { power: 1 },
        because: "It runs.",
      })),
      otherwise: { then: { power: 0 }, because: "Nothing runs." },
    };
    const offerings = [0, 3, 4].map((power) => ({
      id: `p-${power}`,
      title: `P ${power}`,
      price: String(power),
      meets: { power },
    }));
    const document = { id: "power", version: "1", currency: "EUR", requirements: [requirement], offerings };
    const read = parseNeedsPolicy({ ...document, dimensions: { power: {} } });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const [step] = interviewScript(read.value, { unanswered: false }).steps;
    const told = Object.fromEntries(
      (step?.answers ?? []).map(({ text, then, replies }) => [JSON.stringify(then), [text, replies.length]]),
    );
    expect(told['{"recommend":"p-0"}']).toEqual(["no cooker, no dryer, no heat pump, no electric car", 1]);
    expect(told['{"recommend":"p-4"}']).toEqual(["cooker and dryer and heat pump and electric car", 1]);
    const [text, count] = told['{"recommend":"p-3"}'] ?? [];
    expect(count).toBe(14);
    expect(text).toMatch(/^electric car, no cooker, .*; or .*; or .*; or any of 11 others$/);
  });

  test("with thousands of offerings ends soon, and counts end sooner", { timeout: 120_000 }, () => {
    const offerings = Array.from({ length: 3000 }, (_, place) => ({
      id: `plan-${place}`,
      title: `Plan ${place}`,
      price: String(place),
      meets: { download: 40 * place, upload: 20 * place, delay: 1000 - (place % 1000) },
    }));
    const read = parseNeedsPolicy({ ...broadband.document, offerings });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const script = interviewScript(read.value);
    expect(script).toMatchObject({ complete: false, limit: "looks" });
    expect(script.steps.length).toBeGreaterThan(10);
    const { fewest, expected, most } = progress(read.value, startAssessment(read.value));
    expect(fewest).toBeLessThanOrEqual(expected);
    expect(expected).toBeLessThanOrEqual(most);
    expect(most).toBeLessThanOrEqual(read.value.questions.length);
  });
});
