/**
 * What the policy room says about a question that cannot be answered: what would change a result.
 */
import { type Issue, nearestName, inBackticks as quote } from "../../issue/index.ts";

type Path = Issue["path"];

function meant(written: string, names: readonly string[]): string {
  const nearest = nearestName(written, names);
  if (nearest !== undefined) return `did you mean ${quote(nearest)}?`;
  return `there is ${names.slice(0, 12).map(quote).join(", ")}${names.length > 12 ? ", ..." : ""}`;
}

/** What is wrong with a question, by what it is. */
export const questionProblem = {
  notWanted: (wanted: unknown): Issue => ({
    code: "wrong-type",
    path: ["wanted"],
    message: `${quote(wanted)} is not something that a decision can come to`,
    help: "give the id of a rule, or outcome fields with their values or bounds",
  }),
  nothingWanted: (): Issue => ({
    code: "nothing-wanted",
    path: ["wanted"],
    message: "no outcome field is named, so that every decision fits",
    help: "name a field, or leave it out to find any other decision",
  }),
  nothingWantedOf: (name: string): Issue => ({
    code: "nothing-wanted",
    path: ["wanted", name],
    message: `nothing is wanted of \`${name}\``,
    help: "give a value, or bounds { atLeast, atMost }",
  }),
  unknownRule: (id: string, ids: readonly string[]): Issue => ({
    code: "unknown-rule",
    path: ["wanted"],
    message: `${quote(id)} is not a rule of this policy`,
    help: meant(id, ids),
  }),
  unknownOutcome: (name: string, names: readonly string[]): Issue => ({
    code: "unknown-outcome",
    path: ["wanted", name],
    message: `${quote(name)} is not an outcome of this policy`,
    help: meant(name, names),
  }),
  notAValue: (path: Path, value: unknown, name: string, help: string): Issue => ({
    code: "wrong-type",
    path,
    message: `${quote(value)} is not a value of \`${name}\``,
    help,
  }),
  unknownBound: (path: Path, key: string): Issue => ({
    code: "unknown-key",
    path,
    message: `${quote(key)} is not a bound`,
    help: "write `atLeast`, `atMost` or both",
  }),
  emptyBounds: (path: Path, name: string): Issue => ({
    code: "empty-bounds",
    path,
    message: `no value of \`${name}\` lies within these bounds`,
    help: "`atLeast` may not be more than `atMost`",
  }),
  notNames: (fixed: unknown): Issue => ({
    code: "wrong-type",
    path: ["fixed"],
    message: `${quote(fixed)} is not a list of facts`,
    help: "give the names of the facts that may not change",
  }),
  unknownFixed: (place: number, name: unknown, names: readonly string[]): Issue => ({
    code: "unknown-fact",
    path: ["fixed", place],
    message: `${quote(name)} is not a declared fact of this policy`,
    help: meant(typeof name === "string" ? name : "", names),
  }),
};
