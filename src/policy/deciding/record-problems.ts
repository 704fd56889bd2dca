/**
 * What is wrong with a list of cases.
 */
import { type Issue, inBackticks } from "../../issue/index.ts";

type Path = Issue["path"];

/** What was given instead of facts with a list. */
export function notCases(list: string): Issue {
  const help = `give an object of facts by name, with a list of records as ${inBackticks(list)}`;
  return { code: "wrong-type", path: [], message: "these are not the facts of cases", help };
}

/** Facts that throw when they are read. */
export function notPlainCases(): Issue {
  const message = "a fact of these cases throws when it is read";
  return { code: "not-plain-data", path: [], message, help: "give plain data" };
}

/** What was given instead of a list. */
export function notRecords(given: unknown, path: Path): Issue {
  const message = `${inBackticks(given)} is not a list of records`;
  return {
    code: "wrong-type",
    path,
    message,
    help: "give a list of objects, each with the facts of one case",
  };
}

/** A list that is too long to be decided at once. */
export function tooManyCases(found: number, most: number, path: Path): Issue {
  const message = `${found} records are more than are decided at once`;
  return { code: "too-many-items", path, message, help: `give at most ${most} at a time` };
}

/** What was given instead of a record. */
export function notOneRecord(item: unknown, path: Path): Issue {
  const message = `${inBackticks(item)} is not a record`;
  return { code: "wrong-type", path, message, help: "give an object with the facts of one case" };
}

/** A fact of a record that all records share. */
export function givenTwice(name: string, list: string, path: Path): Issue {
  const message = `${inBackticks(name)} is given in this record and beside ${inBackticks(list)}`;
  return { code: "duplicate-name", path, message, help: "give it in one of the two places" };
}
