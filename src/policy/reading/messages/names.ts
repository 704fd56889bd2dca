/**
 * Names that name nothing: what is told of them says what could have been meant.
 */
import { inBackticks as quote } from "../../../issue/index.ts";
import { meant } from "./meant.ts";
import { say } from "./say.ts";

/** Names that name nothing, by what they should name. */
export const nameProblem = {
  unknownFact: (name: string, names: Iterable<string>) =>
    say("unknown-fact", `${quote(name)} is not a fact of this policy`, meantFact(name, names)),
  unknownParameter: (name: string, names: Iterable<string>) =>
    say("unknown-parameter", `${quote(name)} is not a parameter of this policy`, meant(name, names)),
  parameterAsFact: (name: string) =>
    say("unknown-fact", `${quote(name)} is a parameter, not a fact`, `write { "parameter": "${name}" }`),
  unknownOutcome: (name: string, names: Iterable<string>) =>
    say("unknown-outcome", `${quote(name)} is not an outcome of this policy`, meant(name, names)),
  unknownSource: (name: string, names: Iterable<string>) =>
    say("unknown-source", `${quote(name)} is not a source of this policy`, meant(name, names)),
  unknownRule: (name: string, names: Iterable<string>) =>
    say("unknown-rule", `${quote(name)} is not a rule of this policy`, meant(name, names)),
  unknownGuarantee: (id: string, ids: ReadonlySet<string>) =>
    say(
      "unknown-guarantee",
      `${quote(id)} is not the id of a guarantee of this policy`,
      ids.size === 0 ? "give the guarantee that is meant an `id`" : meant(id, ids),
    ),
  unknownSlot: (name: string, names: Iterable<string>) =>
    say(
      "unknown-slot",
      `the slot ${quote(`{${name}}`)} names no fact, parameter or outcome`,
      meant(name, names),
    ),
  unknownField: (name: string, list: string, fields: Iterable<string>, outside: boolean) =>
    say(
      "unknown-field",
      `${quote(name)} is not a field of \`${list}\``,
      outside
        ? "`where` and `of` look at what one record says; test this fact in the rule"
        : meant(name, fields),
    ),
};

/** A name that is none was perhaps never meant as one. */
function meantFact(written: string, names: Iterable<string>): string {
  if (written === "and") return "write `all: [...]`, or the tests side by side";
  if (written === "or") return "write `any: [...]`";
  if (/[*/+%]/.test(written))
    return 'write a calculation as an object, such as { "percent": "10", "of": "price" }';
  return meant(written, names);
}
