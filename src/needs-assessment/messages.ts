/**
 * What this room says: about a needs policy that is not sound, about an answer that cannot be used, and about a proposal
 * that may not be made.
 */
import { type Issue, inBackticks as quote } from "../issue/index.ts";
import { listNames } from "./list-names.ts";

type Path = Issue["path"];

function say(code: string, path: Path, message: string, help: string): Issue {
  return { code, path, message, help };
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return "there is none";
  return `there ${names.length === 1 ? "is" : "are"} ${listNames(names)}`;
}

/** Every issue of this room, by what is wrong. */
export const issue = {
  notPlainData: (path: Path) =>
    say("not-plain-data", path, "this throws when it is read", "give plain data, such as parsed JSON"),
  notAPolicy: (path: Path, given: unknown) =>
    say("not-a-policy", path, `${quote(given)} is not a policy`, "give what `definePolicy` returns"),
  duplicatePolicy: (path: Path, id: string) =>
    say(
      "duplicate-policy",
      path,
      `two requirement policies are called ${quote(id)}`,
      "give each an id of its own",
    ),
  notADimension: (path: Path, policy: string, field: string, names: readonly string[]) =>
    say(
      "not-a-dimension",
      path,
      `the policy ${quote(policy)} answers ${quote(field)}, which is no dimension`,
      `${listed(names)}; declare it, or leave the field out`,
    ),
  notALevel: (path: Path, policy: string, field: string) =>
    say(
      "not-a-level",
      path,
      `the policy ${quote(policy)} does not answer ${quote(field)} as one whole number`,
      "declare the field as an integer, and not as a range",
    ),
  levelTooLarge: (path: Path, policy: string, field: string, most: number) =>
    say(
      "level-too-large",
      path,
      `the policy ${quote(policy)} answers ${quote(field)} with a level that is too large`,
      `keep it between -${most} and ${most}; a larger unit makes it smaller`,
    ),
  notComplete: (path: Path, policy: string) =>
    say(
      "not-complete",
      path,
      `the policy ${quote(policy)} does not say what is needed when no rule fires`,
      "add `otherwise`: nobody's need is left undecided",
    ),
  notFirst: (path: Path, policy: string, hit: string) =>
    say(
      "not-first",
      path,
      `the policy ${quote(policy)} has the hit policy ${quote(hit)}, whose rules may disagree`,
      "leave `hit` out: the first rule that fires then decides; or write collect",
    ),
  dimensionNotAnswered: (path: Path, name: string) =>
    say(
      "dimension-not-answered",
      path,
      `no requirement policy answers the dimension ${quote(name)}`,
      "add a policy with an outcome field of this name, or leave the dimension out",
    ),
  declaredDifferently: (path: Path, name: string, key: string, other: string) =>
    say(
      "declared-differently",
      path,
      `the fact ${quote(name)} has another ${quote(key)} here than in the policy ${quote(other)}`,
      "declare it alike: it is one question",
    ),
  duplicateOffering: (path: Path, id: string) =>
    say("duplicate-offering", path, `two offerings are called ${quote(id)}`, "give each an id of its own"),
  reservedOffering: (path: Path, id: string) =>
    say(
      "reserved-offering",
      path,
      `${quote(id)} stands for no offering at all`,
      "give the offering another id",
    ),
  bareNumber: (path: Path, given: unknown) =>
    say(
      "bare-number",
      path,
      `the bare number ${quote(given)} could mean major or minor units`,
      'write major units in quotes, such as "4.95"',
    ),
  levelMissing: (path: Path, offering: string, dimension: string) =>
    say(
      "level-missing",
      path,
      `the offering ${quote(offering)} does not say how much of ${quote(dimension)} it gives`,
      "give a whole number",
    ),
  unknownDimension: (path: Path, name: string, names: readonly string[]) =>
    say("unknown-dimension", path, `${quote(name)} is not a dimension`, listed(names)),
  unknownQuestion: (path: Path, name: unknown, names: readonly string[]) =>
    say("unknown-question", path, `${quote(name)} is not a question of this policy`, listed(names)),
  unknownOffering: (path: Path, id: unknown, ids: readonly string[]) =>
    say("unknown-offering", path, `${quote(id)} is not an offering of this policy`, listed(ids)),
  duplicateWords: (path: Path, words: string) =>
    say(
      "duplicate-words",
      path,
      `the words ${quote(words)} have a meaning already`,
      "let each mean one thing; capitals and blanks around them make no difference",
    ),
  notANeed: (path: Path, value: string) =>
    say(
      "not-a-personal-need",
      path,
      `${quote(value)} is not a personal need`,
      "write heard, respected, informed, quick, in-control, reassured or other",
    ),
  notAChannel: (path: Path, value: string) =>
    say(
      "not-a-channel",
      path,
      `${quote(value)} is not a channel`,
      "write phone, text-message, email, letter, chat, app, website, video, in-person, other, or as an answer same",
    ),
  unknownWords: (path: Path, words: string, known: readonly string[]) =>
    say(
      "unknown-words",
      path,
      `${quote(words)} is not among the words that are understood here`,
      known.length === 0
        ? "ask again, and give a value or what is vaguely known of it"
        : `ask again; ${listed(known)}`,
    ),
  noReply: (path: Path) =>
    say(
      "no-reply",
      path,
      "there is no reply",
      'give a value, or { unanswered: "does-not-know" }; `retract` takes an answer back',
    ),
  otherPolicy: (id: string, version: string) =>
    say(
      "other-policy",
      ["policy"],
      `this assessment was made under another policy than ${quote(id)} ${quote(version)}`,
      "assess it with the policy that it was made under, or carry it over with `renewAssessment`",
    ),
  notAnswered: (path: Path, status: string) =>
    say(
      "wrong-status",
      path,
      `this value is not ${status}`,
      "write known beside a value, and vague beside oneOf or bounds",
    ),
  contradiction: () =>
    say(
      "contradiction",
      ["answers"],
      "these answers cannot all hold: the policies assume that they do not occur together",
      "ask again where one of them may be a mistake, and take it back with `retract`",
    ),
  unknownSource: (path: Path, name: string, names: readonly string[]) =>
    say("unknown-source", path, `${quote(name)} is not a source of this policy`, listed(names)),
  notOptional: (path: Path, name: string) =>
    say(
      "not-optional",
      path,
      `the question ${quote(name)} is not asked of everybody, and its fact is never absent`,
      "write `optional: true` beside the fact, or leave `onlyIf` out",
    ),
  priorSum: (path: Path, name: string, sum: number) =>
    say(
      "shares-do-not-sum",
      path,
      `what is expected of ${quote(name)} comes to ${Math.round(sum * 1e6) / 1e6} and not to 1`,
      "let the shares of all answers come to 1",
    ),
  questionCycle: (path: Path, names: readonly string[]) =>
    say(
      "question-cycle",
      path,
      `each of these questions waits for another: ${listNames(names)}`,
      "let one of them be asked first",
    ),
  tooManyNeeds: (most: number) =>
    say(
      "too-many-needs",
      ["personal"],
      `an assessment holds no more than ${most} personal needs`,
      "keep those that matter to the customer",
    ),
};
