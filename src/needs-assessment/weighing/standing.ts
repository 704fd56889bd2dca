/**
 * Where an assessment stands with what is known: every requirement decided by its own policy, the levels that follow, and
 * the offerings that the choice policy still holds possible.
 */
import type { Decision, GivenFacts, Policy } from "../../policy/index.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import { type Levels, picksIn, regionsIn } from "./choice.ts";
import { combine, type Level, levelOf } from "./levels.ts";
import { type Probe, probesOf } from "./probes.ts";
import { togetherIn } from "./together.ts";
import { decideWithin, MOST_WORK, type Work } from "./work.ts";

/** The decisions on what is known, and what they come to. */
export interface Standing {
  /** One for each requirement policy. */
  readonly decisions: readonly Decision[];
  readonly levels: Levels;
  /** The ids that may come out, in the order of preference, `none-fits` last; empty where the facts cannot be. */
  readonly picks: readonly string[];
}

/** Looks at an assessment under different answers, and remembers what the policies said. */
export interface Weighing {
  readonly policy: NeedsPolicy;
  /** What is left to spend on all of it. */
  readonly work: Work;
  /** Where the work is used up, the standing of the answers alone: nothing that it excludes is possible. */
  readonly standingOf: (facts: GivenFacts) => Standing;
  /** Whether some completion breaks no assumption of any policy; undefined where the work does not suffice to tell. */
  readonly canBe: (facts: GivenFacts) => boolean | undefined;
  readonly probesOf: (question: Question) => readonly Probe[];
}

/** What a requirement policy says, and the levels that follow from it. */
interface Ruling {
  readonly decision: Decision;
  readonly levels: ReadonlyMap<string, Level>;
}

/** A weighing of one assessment, of which so much is known. */
export function weighingOf(policy: NeedsPolicy, answers: GivenFacts): Weighing {
  const rulings = policy.requirements.map(() => remembering<Ruling>());
  const standings = remembering<Standing>();
  const picks = remembering<readonly string[]>();
  const regionOf = regionsIn(policy);
  const probes = remembering<readonly Probe[]>();
  const keyOf = keysByIdentity();
  const dimensions = Object.entries(policy.document.dimensions);
  const work = { left: MOST_WORK };
  // What a standing costs beside the decisions on requirements: they are put together, and the offerings held against them.
  const together = policy.requirements.length + policy.questions.length;
  const choosing = policy.offerings.length * dimensions.length;
  const names = policy.requirements.map(({ document }) => Object.keys(document.facts));
  const questions = policy.questions.map(({ name }) => name);

  function ruling(place: number, facts: GivenFacts): Ruling {
    const own = names[place] as readonly string[];
    return (rulings[place] as (typeof rulings)[number])(keyOf(own, facts), () => {
      const requirement = policy.requirements[place] as Policy;
      const known = Object.fromEntries(own.map((name) => [name, facts[name]]));
      const decision = decideWithin(requirement, known, work);
      const levels = dimensions.flatMap(([name]) => {
        const level = levelOf(requirement, decision, name);
        return level === undefined ? [] : [[name, level] as const];
      });
      return { decision, levels: new Map(levels) };
    });
  }

  function standingOf(facts: GivenFacts): Standing {
    work.left -= together;
    const ruled = policy.requirements.map((_, place) => ruling(place, facts));
    const decisions = ruled.map(({ decision }) => decision);
    const levels = Object.fromEntries(
      dimensions.map(([name, dimension]) => {
        const own = ruled.flatMap((one) => one.levels.get(name) ?? []);
        return [name, combine(own, dimension)];
      }),
    );
    const impossible = decisions.some(({ status }) => status === "invalid");
    return {
      decisions,
      levels,
      picks: impossible
        ? []
        : picks(regionOf(levels), () => {
            work.left -= choosing;
            return picksIn(policy, levels);
          }),
    };
  }

  const root = standingOf(answers);
  const probed = (question: Question) => probes(question.name, () => probesOf(policy, question, answers));
  return {
    policy,
    work,
    standingOf: (facts) =>
      facts === answers || work.left <= 0
        ? root
        : standings(keyOf(questions, facts), () => standingOf(facts)),
    canBe: togetherIn(policy, {
      answers,
      work,
      probesOf: probed,
      isPossible: (place, facts) => ruling(place, facts).decision.status !== "invalid",
    }),
    probesOf: probed,
  };
}

/** Keys of facts by which objects they are: a search takes the same few answers again and again. */
function keysByIdentity(): (names: readonly string[], facts: GivenFacts) => string {
  const numbers = new Map<unknown, number>([[undefined, 0]]);
  return (names, facts) => {
    let key = "";
    for (const name of names) {
      const fact = facts[name];
      let number = numbers.get(fact);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(fact, number);
      }
      key += `${number},`;
    }
    return key;
  };
}

function remembering<Value>(): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
}
