/**
 * Facts that one policy of a playbook says are about the person, and another, which may not look at such a thing, asks
 * for under the same name: the playbook gives it to both.
 */
import type { Issue } from "../issue/index.ts";
import { type About, FORBIDDEN_ABOUT, type Policy } from "../policy/index.ts";
import { issueOf } from "./messages.ts";

/** An issue for every such fact, where the policy stands that may not look at it. */
export function forbiddenFactIssues(policies: { readonly [place: string]: Policy }): readonly Issue[] {
  const everywhere = Object.values(policies).flatMap((policy) =>
    saidOf(policy).map((said) => ({ ...said, id: policy.id })),
  );
  return Object.entries(policies).flatMap(([place, policy]) => {
    const { id, document } = policy;
    const { purpose, permits = [] } = document;
    const isForbidden = (about: About) =>
      (FORBIDDEN_ABOUT[purpose] as readonly About[]).includes(about) &&
      !permits.some((permit) => permit.about === about);
    return saidOf(policy).flatMap(({ name, path }) => {
      const said = everywhere.find((one) => one.name === name && isForbidden(one.about));
      if (said === undefined) return [];
      return [issueOf("forbidden-fact", [place, "facts", ...path], id, name, purpose, said.id, said.about)];
    });
  });
}

interface Said {
  readonly name: string;
  readonly path: readonly string[];
  readonly about: About;
}

/** What is said of every fact, and of every field of its records; `other` where nothing is. */
function saidOf({ document }: Policy): readonly Said[] {
  return Object.entries(document.facts).flatMap(([name, fact]): readonly Said[] => [
    { name, path: [name], about: fact.about ?? "other" },
    ...(fact.type === "list"
      ? Object.entries(fact.of).map(([field, { about }]) => ({
          name: `${name}.${field}`,
          path: [name, "of", field],
          about: about ?? "other",
        }))
      : []),
  ]);
}
