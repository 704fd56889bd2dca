/**
 * What is wrong with the outer form of a part: a field that is none, something missing, an id or a name that cannot be one, a list with nothing in it.
 */
import { inBackticks as quote } from "../../../issue/index.ts";
import { meant } from "./meant.ts";
import { say } from "./say.ts";

/** What is wrong with the form of a part, whatever it means. */
export const shapeProblem = {
  shape: (message: string, help: string) => say("shape", message, help),
  unknownKey: (key: string, keys: Iterable<string>) =>
    say("unknown-key", `${quote(key)} is not a field here`, meant(key, keys)),
  notYet: (what: string) =>
    say(
      "not-yet",
      `${what} is not supported yet`,
      "this version of evenhand refuses it rather than half understand it",
    ),
  badName: (name: string, what: string) =>
    say(
      "bad-name",
      `${quote(name)} is not a name for ${what}`,
      "start with a small letter, then letters and digits; not `any`, `all` or `not`",
    ),
  badId: (id: string) =>
    say("bad-id", `${quote(id)} is not an id`, "use small letters, digits and hyphens, at most 200"),
  badVersion: (version: string) =>
    say("bad-version", `${quote(version)} is not a version`, "write 1 to 200 characters"),
  duplicateId: (id: string) =>
    say("duplicate-id", `the id ${quote(id)} is used twice`, "give each rule an id of its own"),
  duplicateName: (name: string) =>
    say(
      "duplicate-name",
      `the name ${quote(name)} is used twice`,
      "a text may name each of them: give facts, derived facts, parameters and outcomes names of their own",
    ),
  duplicateValue: (value: unknown) =>
    say("duplicate-value", `${quote(value)} is listed twice`, "list it once"),
  emptyList: (what: string) => say("empty-list", `${what} is empty`, "list at least one"),
  wrongOrder: (from: string, until: string) =>
    say(
      "empty-period",
      `no day lies from ${quote(from)} until ${quote(until)}`,
      "`until` is the first day on which it no longer holds",
    ),
};
