// A question whose condition does not hold is not asked. An answer that was given to it before is kept, and has no effect: not
// on what is right, not on what is asked or said. When the condition holds again, so does the answer.

import {
  type Assessment,
  answer,
  assess,
  checkProposal,
  explainAssessment,
  type NeedsPolicy,
  needsStatement,
  nextQuestion,
  nextScreen,
  parseNeedsPolicy,
  progress,
  retract,
  startAssessment,
} from "evenhand/needs-assessment";
import { expect, test } from "vitest";
import { type Random, seededRandom } from "../policy/generators/random.ts";

type Name = "a" | "b" | "c" | "d";
type Condition = { readonly [question in Name]?: boolean };
const NAMES: readonly Name[] = ["a", "b", "c", "d"];

interface Drafted {
  readonly policy: NeedsPolicy;
  readonly onlyIf: { readonly [question in Name]?: Condition };
}

/** Four questions, of which two or three hang on others, perhaps in a row; and rules that look at all of them. */
function draft(random: Random): Drafted {
  // In whatever order they are declared, each may hang on those before it here.
  const row = random.some(NAMES, 4, 4);
  const onlyIf = Object.fromEntries(
    row.slice(1).flatMap((name, place) => {
      if (place > 0 && random.chance(0.2)) return [];
      const hangsOn = random.some(row.slice(0, place + 1), 1, 2);
      return [[name, Object.fromEntries(hangsOn.map((other) => [other, random.chance(0.5)]))]];
    }),
  );
  const facts = Object.fromEntries(
    NAMES.map((name) => [name, { type: "boolean", ...(name in onlyIf && { optional: true }) }]),
  );
  const rules = Array.from({ length: 4 }, (_, place) => ({
    id: `rule-${place}`,
    when: Object.fromEntries(
      random
        .some(NAMES, 1, 2)
        .map((name) => [name, name in onlyIf && random.chance(0.2) ? { is: "absent" } : random.chance(0.5)]),
    ),
    then: { speed: random.between(0, 9) },
    because: `Rule ${place}.`,
  }));
  const requirement = {
    id: "speeds",
    version: "1",
    purpose: "recommendation",
    facts,
    outcome: { speed: { type: "integer" } },
    rules,
    otherwise: { then: { speed: random.between(0, 9) }, because: "Else." },
  };
  const offerings = [2, 4, 6, 8].map((speed) => ({
    id: `line-${speed}`,
    title: `Line ${speed}`,
    price: String(speed),
    meets: { speed },
  }));
  const questions = Object.fromEntries(
    Object.entries(onlyIf).map(([name, when]) => [name, { onlyIf: when }]),
  );
  const document = { id: "lines", version: "1", currency: "EUR", requirements: [requirement] };
  const read = parseNeedsPolicy({ ...document, dimensions: { speed: {} }, questions, offerings });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return { policy: read.value, onlyIf };
}

type Answers = Map<Name, boolean | "unknown">;

/** The questions that are not asked, whatever the rest is; found from the conditions alone. */
function dormantIn({ onlyIf }: Drafted, answers: Answers): ReadonlySet<Name> {
  const dormant = new Set<Name>();
  for (let round = 0; round < NAMES.length; round += 1)
    for (const [name, condition] of Object.entries(onlyIf) as [Name, Condition][]) {
      const fails = Object.entries(condition).some(([other, wanted]) => {
        if (dormant.has(other as Name)) return true;
        // Whether the other one is asked at all must be certain too: else its own answer may lie dormant, or count.
        const given = answers.get(other as Name);
        return typeof given === "boolean" && given !== wanted;
      });
      if (fails) dormant.add(name);
    }
  return dormant;
}

function give(policy: NeedsPolicy, session: Assessment, name: Name, value: boolean | "unknown"): Assessment {
  const given = answer(policy, session, name, value === "unknown" ? { unanswered: "does-not-know" } : value);
  if (!given.ok) throw new Error(JSON.stringify(given.issues));
  return given.value;
}

function take(policy: NeedsPolicy, session: Assessment, name: Name): Assessment {
  const without = retract(policy, session, name);
  if (!without.ok) throw new Error(JSON.stringify(without.issues));
  return without.value;
}

const sessionOf = (policy: NeedsPolicy, answers: Answers, order: readonly Name[] = NAMES): Assessment =>
  order.reduce<Assessment>((session, name) => {
    const value = answers.get(name);
    return value === undefined ? session : give(policy, session, name, value);
  }, startAssessment(policy));

/**
 * All that is said of an assessment, but for the list of what was answered, and for what would be right with other answers:
 * under those, an answer that lies dormant would count again.
 */
function allThatIsSaid(policy: NeedsPolicy, session: Assessment): unknown {
  const result = assess(policy, session);
  const why = explainAssessment(policy, session);
  const statement = needsStatement(policy, session);
  if (statement.status !== "stated" || why.status !== "explained") throw new Error("these can be");
  const { needs, advice, manner, choices } = statement;
  const { right, enoughBecause, whyNot } = why;
  return {
    result,
    proposals: policy.offerings.map(({ id }) => checkProposal(policy, session, id)),
    next: nextQuestion(policy, session),
    screen: nextScreen(policy, session),
    progress: progress(policy, session),
    stated: { needs, advice, manner, choices },
    why: { right, enoughBecause, whyNot },
  };
}

/** Runs a check over drafted policies and answers to some of their questions. */
function forDrafted(
  seed: number,
  check: (drafted: Drafted, answers: Answers, dormant: readonly Name[], random: Random) => void,
): void {
  const random = seededRandom(seed);
  for (let run = 0; run < 150; run += 1) {
    const drafted = draft(random);
    for (let state = 0; state < 4; state += 1) {
      const answers: Answers = new Map(
        random
          .some(NAMES, 1, 4)
          .map((name) => [name, random.chance(0.1) ? "unknown" : random.chance(0.5)] as const),
      );
      const lying = dormantIn(drafted, answers);
      check(
        drafted,
        answers,
        [...answers.keys()].filter((name) => lying.has(name)),
        random,
      );
    }
  }
}

test("with an answer that lies dormant, all is as without it", () => {
  let lay = 0;
  forDrafted(8101, ({ policy }, answers, dormant) => {
    if (dormant.length === 0) return;
    lay += 1;
    const session = sessionOf(policy, answers);
    for (const name of dormant) expect(session.answers[name]).toBeDefined();
    const without = sessionOf(policy, new Map([...answers].filter(([name]) => !dormant.includes(name))));
    expect(allThatIsSaid(policy, session)).toEqual(allThatIsSaid(policy, without));
  });
  expect(lay).toBeGreaterThan(150);
});

test("nothing hangs on what the dormant answer says", () => {
  forDrafted(8102, ({ policy }, answers, [name]) => {
    if (name === undefined) return;
    const [yes, no, unknown] = ([true, false, "unknown"] as const).map((value) =>
      allThatIsSaid(policy, sessionOf(policy, new Map(answers).set(name, value))),
    );
    expect(yes).toEqual(no);
    expect(unknown).toEqual(no);
  });
});

test("when its condition holds again, the answer counts as if it had been given then", () => {
  let woken = 0;
  let counted = 0;
  forDrafted(8103, (drafted, answers, [name], random) => {
    const { policy, onlyIf } = drafted;
    if (name === undefined) return;
    // The condition is made to hold, and those that it hangs on.
    const holding = new Map(answers);
    const made: [Name, boolean][] = [];
    const hold = (condition: Condition): void => {
      for (const [other, wanted] of Object.entries(condition) as [Name, boolean][]) {
        made.push([other, wanted]);
        holding.set(other, wanted);
        hold(onlyIf[other] ?? {});
      }
    };
    hold(onlyIf[name] ?? {});
    if (dormantIn(drafted, holding).has(name)) return;
    woken += 1;
    const slept = random
      .some(made, 99, 99)
      .reduce(
        (session, [other]) => give(policy, session, other, holding.get(other) as boolean),
        sessionOf(policy, answers),
      );
    const fresh = give(policy, take(policy, slept, name), name, answers.get(name) as boolean);
    expect(JSON.stringify(slept)).toBe(JSON.stringify(fresh));
    const late = new Map(holding);
    late.delete(name);
    const asked = give(policy, sessionOf(policy, late), name, answers.get(name) as boolean);
    expect(allThatIsSaid(policy, slept)).toEqual(allThatIsSaid(policy, asked));
    // And it does count: with the other answer, something else may follow.
    const other = new Map(holding).set(name, answers.get(name) !== true);
    const [needs, otherNeeds] = [holding, other].map((one) => {
      const result = assess(policy, sessionOf(policy, one));
      return "needs" in result ? JSON.stringify(result.needs) : "";
    });
    if (needs !== otherNeeds) counted += 1;
  });
  expect(woken).toBeGreaterThan(80);
  expect(counted).toBeGreaterThan(40);
});

test("retracting and giving again, asleep or awake and in any order, leave the same", () => {
  forDrafted(8104, ({ policy }, answers, dormant, random) => {
    const session = sessionOf(policy, answers);
    for (const name of [...answers.keys()]) {
      const value = answers.get(name) as boolean | "unknown";
      const again = give(policy, take(policy, session, name), name, value);
      expect(JSON.stringify(again)).toBe(JSON.stringify(session));
    }
    const order = random.some(NAMES, 4, 4);
    expect(JSON.stringify(sessionOf(policy, answers, order))).toBe(JSON.stringify(session));
    // Two that are taken back and given again in between.
    const [one, other] = random.some([...answers.keys()], 2, 2);
    if (one === undefined || other === undefined) return;
    const both = take(policy, take(policy, session, one), other);
    expect(JSON.stringify(both)).toBe(JSON.stringify(take(policy, take(policy, session, other), one)));
    const back = give(
      policy,
      give(policy, both, one, answers.get(one) as boolean),
      other,
      answers.get(other) as boolean,
    );
    expect(allThatIsSaid(policy, back)).toEqual(allThatIsSaid(policy, session));
    expect(dormant.every((name) => back.answers[name] !== undefined)).toBe(true);
  });
});

test("an answer known in full is no doubt, where only its condition is open", () => {
  let fullyKnown = 0;
  forDrafted(8105, ({ policy }, answers) => {
    const result = assess(policy, sessionOf(policy, answers));
    if (result.status !== "open") return;
    const known = NAMES.filter((name) => typeof answers.get(name) === "boolean");
    fullyKnown += known.length;
    expect(result.relevant.filter((name) => known.includes(name as Name))).toEqual([]);
    expect(result.doubts).toEqual(result.relevant.filter((name) => answers.get(name as Name) === "unknown"));
    // What is open is told all the same.
    expect(result.relevant).not.toEqual([]);
  });
  expect(fullyKnown).toBeGreaterThan(20);
});
