/**
 * What is wrong with a case as a whole: how it is to be taken, and names that are no facts.
 */
import { type Issue, inBackticks, nearestName } from "../../issue/index.ts";
import type { CaseOptions } from "./read-case.ts";

const ORIGINS: readonly unknown[] = ["claimed", "recorded", "verified"];

/** An origin that does not exist would weigh nothing, and could make a record of a claim. */
export function wrongOptions({ from, extra }: CaseOptions): readonly Issue[] {
  const issues: Issue[] = [];
  if (from !== undefined && !ORIGINS.includes(from)) {
    const message = `the option \`from\` is ${inBackticks(from)}, which is not an origin`;
    issues.push({
      code: "wrong-origin",
      path: [],
      message,
      help: "write `claimed`, `recorded` or `verified`",
    });
  }
  if (extra !== undefined && extra !== "ignore") {
    const message = `the option \`extra\` is ${inBackticks(extra)}`;
    issues.push({ code: "wrong-option", path: [], message, help: "write `ignore`, or leave it out" });
  }
  return issues;
}

/** A fact in a case that nobody can give. */
export function derivedGiven(name: string): Issue {
  const message = `${inBackticks(name)} is derived, and cannot be given`;
  return { code: "derived-fact", path: [name], message, help: "give the facts that it is made of" };
}

/** A name in a record that is no field of it. */
export function undeclaredField(
  name: string,
  list: string,
  names: readonly string[],
  path: Issue["path"],
): Issue {
  const nearest = nearestName(name, names);
  const message = `${inBackticks(name)} is not a field of \`${list}\``;
  const help =
    nearest === undefined
      ? 'leave it out, or decide with { extra: "ignore" }'
      : `did you mean \`${nearest}\`?`;
  return { code: "unknown-field", path, message, help };
}

/** A name in a case that is no fact. */
export function undeclared(name: string, names: readonly string[]): Issue {
  const nearest = nearestName(name, names);
  const message = `${inBackticks(name)} is not a fact of this policy`;
  const help =
    nearest === undefined
      ? "leave it out, or take only what is declared with `factsFrom`"
      : `did you mean \`${nearest}\`?`;
  return { code: "unknown-fact", path: [name], message, help };
}
