/**
 * Where an assessment stands with what is known: every requirement decided by its own policy, the levels that follow, and
 * the offerings that the choice policy still holds possible.
 */
import { type Decision, decide, type GivenFacts, type Policy } from "../../policy/index.ts";
import type { NeedsPolicy, Question } from "../needs-policy.ts";
import { type Levels, picksIn, regionsIn } from "./choice.ts";
import { combine, type Level, levelOf } from "./levels.ts";
import { type Probe, probesOf } from "./probes.ts";

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
  readonly standingOf: (facts: GivenFacts) => Standing;
  readonly probesOf: (question: Question) => readonly Probe[];
}

/** A search in a policy goes on for so many steps, five times as many as usual: what it finds bounds the need. */
const STEPS = 100_000;

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
  const names = policy.requirements.map(({ document }) => Object.keys(document.facts));
  const questions = policy.questions.map(({ name }) => name);

  function ruling(place: number, facts: GivenFacts): Ruling {
    const own = names[place] as readonly string[];
    return (rulings[place] as (typeof rulings)[number])(keyOf(own, facts), () => {
      const requirement = policy.requirements[place] as Policy;
      const known = Object.fromEntries(own.map((name) => [name, facts[name]]));
      const decision = decide(requirement, known, { steps: STEPS });
      const levels = dimensions.flatMap(([name]) => {
        const level = levelOf(requirement, decision, name);
        return level === undefined ? [] : [[name, level] as const];
      });
      return { decision, levels: new Map(levels) };
    });
  }

  function standingOf(facts: GivenFacts): Standing {
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
      picks: impossible ? [] : picks(regionOf(levels), () => picksIn(policy, levels)),
    };
  }

  return {
    policy,
    standingOf: (facts) => standings(keyOf(questions, facts), () => standingOf(facts)),
    probesOf: (question) => probes(question.name, () => probesOf(policy, question, answers)),
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
